import {basename, join} from "node:path";
import {Command, Option} from "commander";
import type {Gold} from "../evaluate/gold.ts";
import type {Score} from "../evaluate/score.ts";
import {UserError} from "../model/errors.ts";
import type {ExtractRecord} from "../model/fact.ts";
import type {Evaluation} from "../query/quality/evaluation.ts";
import {type ExitCode, note, print} from "./terminal.ts";

const example = `
Example:
  $ reform-ledger evaluate annotations/ reports/ --errors
  $ reform-ledger evaluate annotations/ reports/ --json given

A file of annotations names its report by file name; see docs/evaluation.md for its fields.`;

/** `evaluate`: how well reports are read, measured on annotations of them. */
export const evaluate = (finish: (code: ExitCode) => void): Command =>
  new Command("evaluate")
    .description("measure the reading of reports against annotations")
    .argument("<annotations>", "folder of annotation files (*.json)")
    .argument("<path...>", "the annotated reports: files, or folders to read recursively")
    .addOption(new Option("--errors", "list every difference").conflicts("json"))
    .option("--json <set>", "print the figures as JSON, under this name: an entry of data/evaluation.json")
    .addHelpText("after", example)
    .action(async (folder: string, paths: string[], options: Options) => finish(await run(folder, paths, options)));

interface Options {
  errors?: boolean;
  json?: string;
}

const stem = (path: string): string =>
  basename(path)
    .replace(/\.[^.]+$/, "")
    .normalize("NFC");

async function run(folder: string, paths: string[], {errors, json}: Options): Promise<ExitCode> {
  const {emptyScore, addToScore} = await import("../evaluate/score.ts");
  const {scoreLines} = await import("../evaluate/table.ts");
  const annotated = await loadAnnotations(folder);
  const records = await readReports(paths, new Set(annotated.map(({file}) => stem(file))));
  const score = emptyScore();
  let missing = 0;
  for (const gold of annotated) {
    const record = records.get(stem(gold.file));
    if (record) addToScore(score, gold, record);
    else {
      missing++;
      note(`no report for annotations of ${gold.file}`);
    }
  }
  const lines =
    json === undefined
      ? scoreLines(score)
      : [await asJson(score, {set: json, annotations: annotated.length - missing})];
  for (const line of [...lines, ...(errors ? score.errors : [])]) await print(line);
  return missing > 0 ? 1 : 0;
}

/** The figures as an entry of data/evaluation.json. Never the differences: they quote the reports. */
async function asJson(score: Score, named: Pick<Evaluation, "set" | "annotations">): Promise<string> {
  const {version} = await import("../store/version.ts");
  const {found, said, calibration} = score;
  const measured = new Date().toISOString().slice(0, 10);
  const evaluation: Evaluation = {...named, measured, version, found, said, calibration};
  return JSON.stringify(evaluation, null, 2);
}

/** Throws UserError for a folder without annotations or a file that is none. */
async function loadAnnotations(folder: string): Promise<Gold[]> {
  const {readdir} = await import("node:fs/promises");
  const {readRegular} = await import("../lexicon/regular.ts");
  const {Gold} = await import("../evaluate/gold.ts");
  const names = (await readdir(folder).catch(notListed(folder))).filter((name) => name.endsWith(".json")).sort();
  if (!names.length)
    throw new UserError(`no annotations (*.json) in ${folder}`, {hint: "name the folder that holds them"});
  return names.map((name) => {
    const parsed = Gold.safeParse(JSON.parse(readRegular(join(folder, name)).toString("utf8")));
    if (parsed.success) return parsed.data;
    const [first] = parsed.error.issues;
    throw new UserError(`bad annotations in ${join(folder, name)}: ${first?.path.join(".")}: ${first?.message}`);
  });
}

const notListed =
  (folder: string) =>
  (cause: unknown): never => {
    throw new UserError(`cannot list annotations: ${folder}`, {cause, hint: "name the folder that holds them"});
  };

/** The annotated reports under `paths`, read, by file name without its ending. */
async function readReports(paths: string[], wanted: ReadonlySet<string>): Promise<Map<string, ExtractRecord>> {
  const {listSources, loadSource} = await import("../store/sources.ts");
  const {loadLexicon} = await import("../lexicon/index.ts");
  const {digest} = await import("../pipeline.ts");
  const {toRecord} = await import("../model/record.ts");
  const lexicon = loadLexicon();
  const records = new Map<string, ExtractRecord>();
  for (const {path} of await listSources(paths)) {
    if (!wanted.has(stem(path))) continue;
    const {file, sidecar} = await loadSource(path);
    for (const report of await digest(file, lexicon, sidecar.stated)) records.set(stem(path), toRecord(report, file));
  }
  return records;
}
