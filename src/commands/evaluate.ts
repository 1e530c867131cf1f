import {basename, join} from "node:path";
import {Command, Option} from "commander";
import type {Gold} from "../evaluate/gold.ts";
import type {Reading} from "../evaluate/labels.ts";
import type {Score} from "../evaluate/score.ts";
import type {Lexicon} from "../lexicon/index.ts";
import {dayHere} from "../model/calendar.ts";
import {type CorrectionAction, correctionActions} from "../model/correction.ts";
import {messageOf, UserError} from "../model/errors.ts";
import type {ExtractRecord} from "../model/fact.ts";
import {wrongWords} from "../model/wrong.ts";
import type {Evaluation} from "../query/quality/evaluation.ts";
import {appliedOption, ledgerOption} from "./options.ts";
import {counted, type ExitCode, note, print} from "./terminal.ts";

const example = `
Example:
  $ reform-ledger evaluate annotations/ reports/ --errors
  $ reform-ledger evaluate annotations/ reports/ --json given
  $ reform-ledger evaluate --from-corrections reports/ --errors
  $ reform-ledger evaluate --readers rules,gpt

A file of annotations names its report by file name; see docs/evaluation.md for its fields. With --from-corrections the
corrections are the annotations, and the reports are those of data/reports if none are named. With --readers two who
read the same reports are compared: rules, the name of a reader in the ledger, or a file as docs/extracted.md has it.`;

/** `evaluate`: how well reports are read, measured on annotations of them. */
export const evaluate = (finish: (code: ExitCode) => void): Command =>
  new Command("evaluate")
    .description("measure the reading of reports against annotations")
    .argument("[annotations]", "folder of annotation files (*.json); left out with --from-corrections")
    .argument("[path...]", "the annotated reports: files, or folders to read recursively")
    .option("--from-corrections", "score the reading against what people corrected")
    .addOption(appliedOption())
    .addOption(new Option("--errors", "list every difference").conflicts("json"))
    .option("--readers <names>", "compare two readers of the same reports, with a comma between them")
    .addOption(ledgerOption())
    .option(
      "--json [set]",
      "print the figures as JSON; of annotations under this name: an entry of data/evaluation.json"
    )
    .addHelpText("after", example)
    .action(async (first: string | undefined, others: string[], options: Options) => {
      const paths = first === undefined ? [] : [first, ...others];
      if (options.readers !== undefined) return finish(await runReaders(options.readers, options));
      finish(await (options.fromCorrections ? runCorrected(paths, options) : run(paths, options)));
    });

interface Options {
  corrections: string;
  fromCorrections?: boolean;
  errors?: boolean;
  readers?: string;
  ledger: string;
  json?: string | true;
}

const stem = (path: string): string =>
  basename(path)
    .replace(/\.[^.]+$/, "")
    .normalize("NFC");

/** Compares two readers of the reports of a ledger. */
async function runReaders(names: string, {ledger, errors, json}: Options): Promise<ExitCode> {
  const [one, other, ...more] = names.split(",").map((name) => name.trim());
  if (!one || !other || more.length > 0) {
    throw new UserError(`bad value for --readers: ${names}`, {hint: "two names with a comma between them: rules,gpt"});
  }
  const {withLedger} = await import("../store/database.ts");
  const {readerNamed} = await import("../evaluate/readers.ts");
  const {compareReaders} = await import("../evaluate/agreement.ts");
  const {agreementLines} = await import("../evaluate/agreementTable.ts");
  const {loadLexicon} = await import("../lexicon/index.ts");
  const {query} = await import("../query/index.ts");
  const {HeldFileRow} = await import("../query/extraction/rows.ts");
  const lexicon = loadLexicon();
  const {comparison, nameOf} = await withLedger(ledger, async (connection) => {
    const desk = {connection, ledger, lexicon};
    const files = await query(connection, "extraction/files", {}, HeldFileRow);
    return {
      comparison: compareReaders(await readerNamed(one, desk), await readerNamed(other, desk)),
      nameOf: (id: string) => files.find(({reportId}) => reportId === id)?.name ?? id
    };
  });
  const {differences, ...figures} = comparison;
  if (json !== undefined) await print(JSON.stringify(figures, null, 2));
  else for (const line of [...agreementLines(comparison, nameOf), ...(errors ? differences : [])]) await print(line);
  return 0;
}

/** The name of a set of annotations that --json needs. */
function setNamed(json: string | true | undefined): string | undefined {
  if (json === true) throw new UserError("no name for --json", {hint: "name the set: --json given"});
  return json;
}

async function run([folder, ...paths]: string[], {errors, json: name}: Options): Promise<ExitCode> {
  const json = setNamed(name);
  if (folder === undefined || paths.length === 0) {
    throw new UserError("nothing to measure", {
      hint: "name a folder of annotations and the reports, or say --from-corrections"
    });
  }
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

/** Said with the figures: what they are not. */
const caution =
  "Corrections are no sample: people look where the reading is doubtful. This tells whether those places are read right now, not how well reports are read.";

async function runCorrected(paths: string[], {corrections: folder, errors, json: name}: Options): Promise<ExitCode> {
  const json = setNamed(name);
  const {emptyScore} = await import("../evaluate/score.ts");
  const {scoreLines} = await import("../evaluate/table.ts");
  const {addCorrected} = await import("../evaluate/corrected.ts");
  const {labelsOf} = await import("../evaluate/labels.ts");
  const {loadLexicon} = await import("../lexicon/index.ts");
  const {loadCorrections} = await import("../store/corrections.ts");
  const corrections = loadCorrections(folder);
  if (corrections.length === 0) {
    throw new UserError(`no corrections in ${folder}`, {hint: "make some with: reform-ledger review"});
  }
  const lexicon = loadLexicon();
  const readings = await digestsOf(paths.length > 0 ? paths : ["data/reports"], lexicon);
  const {labels, unplaced} = labelsOf(corrections, readings, lexicon.places);
  const score = emptyScore();
  for (const [reading, said] of labels) addCorrected(score, reading, said);
  for (const {id, quote} of unplaced) note(`its words stand nowhere, or in several places: ${id}: ${quote}`);
  if (json === undefined) {
    await print(`${countsOf(corrections)}; ${unplaced.length} not placed. ${caution}\n`);
    for (const line of [...scoreLines(score), ...(errors ? score.errors : [])]) await print(line);
  } else await print(await asJson(score, {set: json, annotations: labels.length}));
  return unplaced.length > 0 ? 1 : 0;
}

function countsOf(corrections: readonly {action: CorrectionAction}[]): string {
  const counts = correctionActions.map((action) => [action, corrections.filter((c) => c.action === action).length]);
  return `${counted(corrections.length, "correction")}: ${counts.map(([action, n]) => `${n} ${action}`).join(", ")}`;
}

async function digestsOf(paths: readonly string[], lexicon: Lexicon): Promise<Reading[]> {
  const {listSources, loadSource} = await import("../store/sources.ts");
  const {digest} = await import("../pipeline.ts");
  const readings: Reading[] = [];
  for (const {path} of await listSources(paths)) {
    const {file, sidecar} = await loadSource(path);
    for (const report of await digest(file, lexicon, sidecar.stated)) readings.push({report, file: basename(path)});
  }
  return readings;
}

/** The figures as an entry of data/evaluation.json. Never the differences: they quote the reports. */
async function asJson(score: Score, named: Pick<Evaluation, "set" | "annotations">): Promise<string> {
  const {version} = await import("../store/version.ts");
  const {found, said, calibration} = score;
  const measured = dayHere(new Date());
  const evaluation: Evaluation = {...named, measured, version, firstSight: false, found, said, calibration};
  return JSON.stringify(evaluation, null, 2);
}

/** Throws UserError for a folder without annotations or a file that is none. */
async function loadAnnotations(folder: string): Promise<Gold[]> {
  const {readdir} = await import("node:fs/promises");
  const {readText} = await import("../files/regular.ts");
  const {Gold} = await import("../evaluate/gold.ts");
  const names = (await readdir(folder).catch(notListed(folder))).filter((name) => name.endsWith(".json")).sort();
  if (!names.length)
    throw new UserError(`no annotations (*.json) in ${folder}`, {hint: "name the folder that holds them"});
  return names.map((name) => {
    const path = join(folder, name);
    const parsed = Gold.safeParse(jsonIn(path, readText));
    if (parsed.success) return parsed.data;
    const [first] = parsed.error.issues;
    throw bad(path, `${first?.path.join(".") || "whole"}: ${first && wrongWords(first)}`);
  });
}

function jsonIn(path: string, read: (path: string) => string): unknown {
  try {
    return JSON.parse(read(path));
  } catch (cause) {
    throw bad(path, messageOf(cause));
  }
}

const bad = (path: string, why: string): UserError =>
  new UserError(`bad annotations in ${path}: ${why}`, {hint: "docs/evaluation.md says what an annotation holds"});

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
  const {sha256, toRecord} = await import("../model/record.ts");
  const lexicon = loadLexicon();
  const records = new Map<string, ExtractRecord>();
  for (const {path} of await listSources(paths)) {
    if (!wanted.has(stem(path))) continue;
    const {file, sidecar} = await loadSource(path);
    const read = {path, sha256: sha256(file.bytes)};
    for (const report of await digest(file, lexicon, sidecar.stated)) records.set(stem(path), toRecord(report, read));
  }
  return records;
}
