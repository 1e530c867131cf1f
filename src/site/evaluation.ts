import {readFile} from "node:fs/promises";
import {join} from "node:path";
import {z} from "zod";
import {UserError} from "../model/errors.ts";
import {Evaluation, type EvaluationRow} from "../query/quality/evaluation.ts";
import {projectFolder} from "../project.mjs";

/** Where the measured quality of reading is kept. */
export const evaluationFile = join(projectFolder, "data", "evaluation.json");

/** What was measured last, as rows; none where nothing was. Throws UserError for a file that is no such measurement. */
export async function evaluationRows(file: string = evaluationFile): Promise<EvaluationRow[]> {
  const text = await readFile(file, "utf8").catch(nothingMeasured);
  const parsed = z.array(Evaluation).safeParse(JSON.parse(text));
  if (parsed.success) return parsed.data.flatMap(rowsOf);
  throw new UserError(`no measurements in ${file}: ${z.prettifyError(parsed.error)}`, {
    hint: "it is a list of what evaluate --json prints"
  });
}

function nothingMeasured(error: NodeJS.ErrnoException): string {
  if (error.code === "ENOENT") return "[]";
  throw error;
}

function rowsOf({set, measured, firstSight, annotations, found, said, calibration}: Evaluation): EvaluationRow[] {
  const row = (part: EvaluationRow["part"], name: string, right: number, of: number, spurious = 0): EvaluationRow => ({
    set,
    measured,
    firstSight,
    annotations,
    part,
    name,
    right,
    of,
    spurious
  });
  const shares = (part: "said" | "calibration", all: Evaluation["said"]): EvaluationRow[] =>
    Object.entries(all).map(([name, {right, of}]) => row(part, name, right, of));
  const kinds = Object.entries(found);
  return [
    ...kinds.map(([name, {right, spurious, missed}]) => row("found", name, right, right + missed, spurious)),
    ...shares("said", said),
    ...shares("calibration", calibration).sort((a, b) => b.name.localeCompare(a.name))
  ];
}
