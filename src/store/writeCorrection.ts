import {join} from "node:path";
import {isDeepStrictEqual} from "node:util";
import type {DuckDBConnection} from "@duckdb/node-api";
import type {Lexicon} from "../lexicon/index.ts";
import {parseYaml} from "../lexicon/yaml.ts";
import {
  correctionFile,
  type CorrectionRecord,
  correctionYaml,
  type Decision,
  type FieldValues,
  freeId,
  recordOf
} from "../model/correction.ts";
import {UserError} from "../model/errors.ts";
import {tryCorrection} from "./correct/index.ts";
import type {Found} from "./correct/subject.ts";
import {appendEntry} from "./correctionFile.ts";
import {faultsOf, loadCorrections, parseEntry} from "./corrections.ts";

/** An entry that has been written: the file that it is in, and its id there. */
export interface Written {
  path: string;
  id: string;
}

export interface Desk {
  connection: DuckDBConnection;
  /** The folder of corrections. */
  folder: string;
  /** Name of the file to write into; that of the place where none is given. */
  file: string | undefined;
  lexicon: Lexicon;
}

/**
 * Writes what a person decided about something that was read. Throws UserError, and writes nothing, when it could not be
 * understood or applied, or is at odds with an entry that is there.
 */
export function writeDecision(desk: Desk, found: Found, decision: Decision): Written | Promise<Written> {
  if (decision.action === "withdraw" && found.corrections.length > 0) {
    throw new UserError(`at odds with what a person said before: ${found.corrections.join(", ")}`, {
      hint: "take that entry out of its file first"
    });
  }
  requireNews(found.what.meaning, decision);
  const record = recordOf(found.what, decision, found.others) ?? recordInFile(found, decision);
  if (record) return writeEntry(desk, record, found.what.latin);
  throw new UserError("its words stand in several places, and nothing around tells them apart", {
    hint: "say which is meant in an entry by hand, or mend the report's text"
  });
}

/** What sets nothing to another value would count as corrected what was read right. */
function requireNews(meaning: FieldValues, {action, set}: Decision): void {
  if (action !== "set" || Object.keys(set).some((field) => !isDeepStrictEqual(set[field], meaning[field]))) return;
  throw new UserError(`it is so already: ${Object.keys(set).join(", ")}`, {
    hint: "nothing was written; to say that it was read right, confirm it"
  });
}

/** The entry that names the report's file too, where reports of one place and year say the same. */
function recordInFile({what, file, others}: Found, decision: Decision): CorrectionRecord | null {
  const within = others.filter((other) => other.file === file);
  const record = recordOf(what, decision, within);
  return record && {...record, report: file};
}

/** Writes an entry. Throws as `writeDecision` does. */
export async function writeEntry(desk: Desk, record: CorrectionRecord, latin: string): Promise<Written> {
  const {connection, folder, lexicon} = desk;
  const name = desk.file ?? correctionFile(latin);
  const path = join(folder, name);
  const id = freeId(record.id, name, new Set(loadCorrections(folder).map((correction) => correction.id)));
  const yaml = correctionYaml({...record, id});
  const {data, error} = parseEntry((parseYaml(yaml) as unknown[])[0]);
  if (!data) throw new UserError(`cannot be a correction: ${faultsOf(error)}`);
  const {issue} = await tryCorrection(connection, {...data, file: name}, lexicon);
  if (issue) throw new UserError(lexicon.checks.tell(issue).message, {hint: "nothing was written"});
  appendEntry(path, yaml);
  return {path, id};
}
