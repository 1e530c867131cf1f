import {Command} from "commander";
import type {StatedMetadata} from "../model/source.ts";
import type {TotalsRow} from "../query/overview/rows.ts";
import type {UnreadFileRow} from "../query/quality/rows.ts";
import type {ReadFile} from "../store/files.ts";
import type {IngestResult} from "../store/ingest.ts";
import {correctionsOption, ledgerOption, withStatedFlags} from "./options.ts";
import {counted, type ExitCode, print} from "./terminal.ts";

const example = `
Examples:
  $ reform-ledger ingest                           read data/reports
  $ reform-ledger ingest ~/reports 永州2023.docx    read a folder and a file
  $ reform-ledger ingest a.txt --place 赣州市 --year 2021

Ends with 0 when all is well, 1 when there are unread files or issues, 2 when it failed.`;

interface Options {
  ledger: string;
  corrections: string;
  only?: boolean;
}

/** `ingest`: brings the ledger up to date with files. */
export const ingest = (finish: (code: ExitCode) => void): Command =>
  withStatedFlags(new Command("ingest"))
    .description("read reports into the ledger; what is as it was is not read again")
    .argument("[path...]", "files, or folders to read recursively", ["data/reports"])
    .addOption(ledgerOption())
    .addOption(correctionsOption())
    .option("--only", "let the ledger hold these paths and no others")
    .addHelpText("after", example)
    .action(async (paths: string[], options: Options) => {
      const {statedByFlags} = await import("./stated.ts");
      const {ledger, corrections, only = false} = options;
      const request = {paths, ledger, corrections, only, stated: statedByFlags(options), say: print};
      const {unread, missing, errors, warnings} = await ingestAndTell(request);
      finish(unread + missing + errors + warnings > 0 ? 1 : 0);
    });

export interface IngestRequest {
  paths: string[];
  ledger: string;
  corrections: string;
  only: boolean;
  stated: StatedMetadata;
  say: (line: string) => unknown;
}

/** What a person should look at after an ingest. */
export interface Findings {
  unread: number;
  missing: number;
  errors: number;
  warnings: number;
}

/** Ingests, and says what became of each file and of the whole. */
export async function ingestAndTell({say, ...request}: IngestRequest): Promise<Findings> {
  const {requireReady} = await import("../store/ready.ts");
  await requireReady(request);
  const {ingest} = await import("../store/ingest.ts");
  const {referenceFolder} = await import("../lexicon/folder.ts");
  const {progressOn} = await import("./progress.ts");
  const progress = progressOn(process.stderr, say);
  const result = await ingest({
    ...request,
    reference: referenceFolder,
    lexicon: async () => (await import("../lexicon/index.ts")).loadLexicon(),
    onStart: (files) => progress.start(files),
    onFile: (file) => progress.step(lineOf(file))
  }).finally(() => progress.stop());
  return tell(say, request.ledger, result);
}

function lineOf({planned, result}: ReadFile): string {
  // Unread files are listed at the end, with those of earlier runs.
  if (!Array.isArray(result)) return "";
  const reports = result.map(({description: {place, year, kind}, findings}) =>
    [place?.name ?? "place unknown", year ?? "year unknown", kind, counted(findings.facts.length, "fact")].join(" ")
  );
  return `read     ${planned.name}: ${reports.length > 3 ? counted(reports.length, "report") : reports.join("; ")}`;
}

async function tell(say: IngestRequest["say"], ledger: string, result: IngestResult): Promise<Findings> {
  const {totals, unread, news} = await stateOf(ledger, result.changed);
  for (const {name} of result.gone) say(`gone     ${name}`);
  for (const one of result.lost) say(`gone     ${lostWords(one)}`);
  for (const {path} of result.missing) say(`missing  ${path}: no such file or folder`);
  for (const file of unread) say(unreadLine(file));
  for (const line of [...news, ...totalLines(totals)]) say(line);
  const {errors, warnings} = totals;
  return {unread: unread.length, missing: result.missing.length, errors, warnings};
}

/** An entry that was applied and that no file holds any more: taken out, or overwritten. */
export const lostWords = ({id, file}: IngestResult["lost"][number]): string =>
  `correction ${id} is no longer there: ${file}`;

interface State {
  totals: TotalsRow;
  unread: UnreadFileRow[];
  /** What the run did to figures. */
  news: string[];
}

async function stateOf(ledger: string, changed: boolean): Promise<State> {
  const {withLedger} = await import("../store/database.ts");
  const {query} = await import("../query/index.ts");
  const {TotalsRow} = await import("../query/overview/rows.ts");
  const {UnreadFileRow} = await import("../query/quality/rows.ts");
  const {newsOf} = await import("./changes.ts");
  return withLedger(ledger, async (connection) => {
    const [totals] = await query(connection, "overview/totals", {}, TotalsRow);
    if (!totals) throw new Error("query totals gave no row");
    const unread = await query(connection, "quality/unread-files", {}, UnreadFileRow);
    return {totals, unread, news: changed ? await newsOf(connection) : []};
  });
}

/** A file that holds no readable report, with the reason and what to do. */
export const unreadLine = ({name, code, reason, hint}: UnreadFileRow): string =>
  `unread   ${name} (${code}): ${reason}${hint === null ? "" : `\n         hint: ${hint}`}`;

function totalLines({reports, places, facts, unread, errors, warnings, notes}: TotalsRow): string[] {
  const held = `the ledger holds ${counted(reports, "report")} of ${counted(places, "place")} with ${counted(facts, "fact")}`;
  const found = [counted(errors, "error"), counted(warnings, "warning"), counted(notes, "note")].join(", ");
  return [
    unread > 0 ? `${held}; ${counted(unread, "file")} unread` : held,
    errors + warnings > 0 ? `issues: ${found}; list them with: reform-ledger check` : `issues: ${found}`
  ];
}
