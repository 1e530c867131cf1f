import {existsSync} from "node:fs";
import {relative} from "node:path";
import {Command} from "commander";
import {UserError} from "../model/errors.ts";
import type {StatedMetadata} from "../model/source.ts";
import type {ExtractionFileRow, LeftOutRow} from "../query/extraction/rows.ts";
import type {SameTextRow, TotalsRow} from "../query/overview/rows.ts";
import type {UnreadFileRow} from "../query/quality/rows.ts";
import type {Records} from "../records/set.ts";
import type {ReadFile} from "../store/files.ts";
import type {IngestResult} from "../store/ingest.ts";
import type {Reader} from "../store/reader.ts";
import type {Mass} from "../store/withdraw.ts";
import type {ExtractionSource} from "../store/extractions/files.ts";
import {
  appliedOption,
  extractedOption,
  type Folders,
  foldersOf,
  type LimitOptions,
  ledgerOption,
  queueOption,
  readerOf,
  readerOption,
  usualExtracted,
  usualMetrics,
  usualReports,
  withdrawOption,
  withLimits,
  withStatedFlags
} from "./options.ts";
import type {Progress} from "./progress.ts";
import {counted, type ExitCode, inLine, print} from "./terminal.ts";

const example = `
Examples:
  $ reform-ledger ingest                           read data/reports and data/metrics
  $ reform-ledger ingest ~/reports 永州2023.docx    read a folder and a file
  $ reform-ledger ingest a.txt --place 赣州市 --year 2021
  $ reform-ledger ingest --extracted coding.csv --reader Li
  $ reform-ledger ingest --queue redis://10.0.0.1  read by the workers of a queue
  $ reform-ledger ingest --records shards          what extract --out has read, here or elsewhere

Ends with 0 when all is well, 1 when there are unread files or issues, 2 when it failed.`;

interface Options extends LimitOptions {
  ledger: string;
  corrections: string;
  extracted: string[];
  reader?: string;
  only?: boolean;
  withdraw?: boolean;
  records?: string[];
  queue?: string;
}

/** `ingest`: brings the ledger up to date with files. */
export const ingest = (finish: (code: ExitCode) => void): Command =>
  withStatedFlags(withLimits(new Command("ingest")))
    .description("read reports into the ledger; what is as it was is not read again")
    .argument("[path...]", "files, or folders to read recursively; data/reports and data/metrics if none are named")
    .addOption(ledgerOption())
    .addOption(appliedOption())
    .addOption(extractedOption())
    .addOption(readerOption())
    .option("--only", "let the ledger hold these paths and no others")
    .addOption(withdrawOption())
    .option("--records <path...>", "take what extract --out has read: shards, folders of them, or names with *")
    .addOption(queueOption())
    .addHelpText("after", example)
    .action(async (named: string[], options: Options) => {
      const {statedByFlags} = await import("./stated.ts");
      const {ledger, corrections, extracted, reader, only = false, withdraw} = options;
      const {hasLedger} = await import("../store/ledgerFile.ts");
      // Extractions alone are of the reports that the ledger holds.
      const isAlone = named.length === 0 && extracted.length > 0 && !only && hasLedger(ledger);
      const usual = isAlone ? {paths: []} : foldersOf({reports: usualReports, metrics: usualMetrics});
      const folders = named.length > 0 ? {paths: named} : usual;
      const sources = await extractedFrom(extracted, reader);
      const stated = statedByFlags(options);
      const records = await recordsFrom(options.records, {named, stated});
      const request = {
        ...(records ? {records, paths: []} : folders),
        ledger,
        corrections,
        extracted: sources,
        only,
        stated,
        limits: options,
        ...(options.queue !== undefined && {queue: options.queue}),
        say: print,
        mayWithdraw: answered(withdraw)
      };
      const {unread, missing, errors, warnings} = await ingestAndTell(request);
      finish(unread + missing + errors + warnings > 0 ? 1 : 0);
    });

/**
 * What others read: in the usual folder, and at the paths that were named. The reader is that of the paths, or of the folder
 * where there are none. Throws UserError for a reader that is no name.
 */
export async function extractedFrom(paths: readonly string[], named: string | undefined): Promise<ExtractionSource[]> {
  const reader = named === undefined ? null : await readerNamed(named);
  return [
    {paths: [usualExtracted], reader: paths.length === 0 ? reader : null, optional: true},
    {paths, reader}
  ];
}

interface Beside {
  named: readonly string[];
  stated: StatedMetadata;
}

/** The records at these paths, if any. Throws UserError where they are no whole shards, or something is said that they leave no room for. */
async function recordsFrom(paths: readonly string[] | undefined, {named, stated}: Beside): Promise<Records | null> {
  if (!paths) return null;
  if (named.length > 0 || Object.keys(stated).length > 0) {
    throw new UserError("records are ingested by themselves, without files and without what flags say of these", {
      hint: "ingest files in a run of their own; what flags say of files, tell extract"
    });
  }
  const {openRecords} = await import("../records/set.ts");
  const {digestVersion} = await import("../store/version.ts");
  const {referenceFolder} = await import("../lexicon/folder.ts");
  return openRecords(paths, digestVersion(referenceFolder));
}

async function readerNamed(name: string): Promise<string> {
  const {ReaderName} = await import("../extracted/schema.ts");
  const {data, error} = ReaderName.safeParse(name);
  if (error === undefined) return data;
  throw new UserError(`bad value for --reader: ${name}`, {hint: `it ${error.issues[0]?.message ?? "is no name"}`});
}

export interface IngestRequest {
  paths: string[];
  /** What was read elsewhere, in place of the paths. */
  records?: Records;
  /** The address of a queue whose workers read. */
  queue?: string;
  optional?: string[];
  ledger: string;
  corrections: string;
  extracted: readonly ExtractionSource[];
  only: boolean;
  stated: StatedMetadata;
  mayWithdraw: (mass: Mass) => boolean | Promise<boolean>;
  limits: LimitOptions;
  say: (line: string) => unknown;
}

/** Whether most of a ledger may be withdrawn: a flag says so, or else a person at the terminal. */
export const answered =
  (flag = false) =>
  async ({withdrawn, held}: Mass): Promise<boolean> => {
    if (flag || !process.stdin.isTTY || !process.stdout.isTTY) return flag;
    const {openAsker} = await import("./asker.ts");
    const asker = openAsker();
    const key = await asker.key(`withdraw ${withdrawn} of ${held} reports, whose files are gone? [y/N] `);
    asker.close();
    return key === "y";
  };

interface FolderOptions extends LimitOptions, Pick<IngestRequest, "ledger" | "corrections"> {
  reports: string;
  metrics: string;
  extracted: string[];
  reader?: string;
}

/** What `build` and `start` ask for: a ledger that holds these folders and nothing else. Throws as `extractedFrom` does. */
export const folderRequest = async (options: FolderOptions): Promise<Omit<IngestRequest, "mayWithdraw"> & Folders> => ({
  ...foldersOf(options),
  ledger: options.ledger,
  corrections: options.corrections,
  extracted: await extractedFrom(options.extracted, options.reader),
  only: true,
  stated: {},
  limits: options,
  say: print
});

/** What a person should look at after an ingest. */
export interface Findings {
  unread: number;
  missing: number;
  errors: number;
  warnings: number;
}

/** Ingests, and says what became of each file and of the whole. */
export async function ingestAndTell({say, limits, records, queue, ...request}: IngestRequest): Promise<Findings> {
  const {requireReady} = await import("../store/ready.ts");
  await requireReady(records ? {...request, paths: records.shards} : request);
  const {ingest} = await import("../store/ingest.ts");
  const {referenceFolder} = await import("../lexicon/folder.ts");
  const {progressOn} = await import("./progress.ts");
  const progress = progressOn(process.stderr, say);
  const reader = queue === undefined ? await readerOf(limits) : await queueOf(queue, limits, progress.tell);
  const left: string[] = [];
  const result = await ingest({
    ...request,
    ...(records && {given: records.files}),
    reader: records?.reader(reader) ?? reader,
    reference: referenceFolder,
    lexicon: async () => (await import("../lexicon/index.ts")).loadLexicon(),
    onStart: (files) => progress.start(files),
    onFile: (file) => {
      progress.step(lineOf(file));
      left.push(...leftOut(file));
    }
  }).finally(() => {
    reader.close();
    progress.stop();
  });
  for (const line of left) say(line);
  const lacking = records?.missing ?? [];
  for (const shard of lacking) say(`missing  ${shard}: what it holds is not in the ledger, or as it was`);
  const found = await tell(say, request, result);
  return {...found, missing: found.missing + lacking.length};
}

/** What has files read by the workers of a queue. */
async function queueOf(words: string, {readTime, readMemory}: LimitOptions, onRate: Progress["tell"]): Promise<Reader> {
  const {addressOf} = await import("../queue/connect.ts");
  const {queueReader} = await import("../queue/feed.ts");
  const {digestVersion} = await import("../store/version.ts");
  const {referenceFolder} = await import("../lexicon/folder.ts");
  const limits = {seconds: readTime, megabytes: readMemory};
  return queueReader({address: addressOf(words), digestVersion: digestVersion(referenceFolder), limits, onRate});
}

function lineOf({planned, result}: ReadFile): string {
  // Unread files are listed at the end, with those of earlier runs.
  if (!Array.isArray(result)) return "";
  const reports = result.map(({description: {place, year, kind}, findings}) =>
    [place?.name ?? "place unknown", year ?? "year unknown", kind, counted(findings.facts.length, "fact")].join(" ")
  );
  const what = result[0]?.description.kind === "statistics" ? "place" : "report";
  return `read     ${inLine(planned.name)}: ${reports.length > 3 ? counted(reports.length, what) : reports.join("; ")}`;
}

/** How many of a kind are named where a file is read; `check` names more. */
const mostNamed = 3;

/** What of a table of metrics was left out or not understood, a line for each kind with the first of them. */
function leftOut({result}: ReadFile): string[] {
  if (!Array.isArray(result)) return [];
  const issues = result.flatMap(({issues}) => issues.filter(({check}) => check === "metrics"));
  return issues.map(({severity, message, values: {n, cells}}) => {
    const [words, named] = [message.replace(String(cells), ""), String(cells).split("; ")];
    const more = Number(n) - mostNamed;
    const rest = more > 0 ? `; and ${more} more, see: reform-ledger check` : "";
    return `${severity.padEnd(8)} ${inLine(words)}${inLine(named.slice(0, mostNamed).join("; "))}${rest}`;
  });
}

/** Says what a run has brought, and what a person should look at. */
export async function tell(
  say: IngestRequest["say"],
  {ledger, paths}: Pick<IngestRequest, "ledger" | "paths">,
  result: IngestResult
): Promise<Findings> {
  const {totals, unread, news, extracted, leftOut, same} = await stateOf(ledger, result.changed);
  const {pathOf} = await import("../store/plan.ts");
  const isOfSeveral = paths.filter((path) => existsSync(path)).length > 1;
  // A folder that could not be listed and can be again is not gone.
  for (const {name, key} of result.gone.filter(({fault}) => fault !== "cannot-list"))
    say(`gone     ${inLine(isOfSeveral ? relative("", pathOf(ledger, key)) : name)}`);
  for (const one of result.lost) say(`gone     ${lostWords(one)}`);
  for (const {path} of result.missing) say(`missing  ${inLine(path)}: no such file or folder`);
  for (const {name, stands} of same)
    say(`same     ${inLine(name)}: its text is that of ${inLine(stands)}, which stands for both`);
  for (const file of unread) say(unreadLine(file));
  for (const file of extracted) say(extractedLine(file));
  for (const line of leftOutLines(leftOut)) say(line);
  for (const line of [...news, ...totalLines(totals)]) say(line);
  const {errors, warnings} = totals;
  return {unread: unread.length, missing: result.missing.length, errors, warnings};
}

/** An entry that was applied and that no file holds any more: taken out, or overwritten. */
export const lostWords = ({id, file}: IngestResult["lost"][number]): string =>
  `correction ${inLine(id)} is no longer there: ${inLine(file)}`;

interface State {
  totals: TotalsRow;
  unread: UnreadFileRow[];
  /** Files of what others read, where the run had anything to do. */
  extracted: ExtractionFileRow[];
  /** The first of their rows that have no place. */
  leftOut: LeftOutRow[];
  /** Files of the run with a text that another file stands for. */
  same: SameTextRow[];
  /** What the run did to figures. */
  news: string[];
}

async function stateOf(ledger: string, changed: boolean): Promise<State> {
  const {withLedger} = await import("../store/database.ts");
  const {query} = await import("../query/index.ts");
  const {SameTextRow, TotalsRow} = await import("../query/overview/rows.ts");
  const {UnreadFileRow} = await import("../query/quality/rows.ts");
  const {ExtractionFileRow, LeftOutRow} = await import("../query/extraction/rows.ts");
  const {newsOf} = await import("./changes.ts");
  return withLedger(ledger, async (connection) => {
    const [totals] = await query(connection, "overview/totals", {}, TotalsRow);
    if (!totals) throw new Error("query totals gave no row");
    const unread = await query(connection, "quality/unread-files", {}, UnreadFileRow);
    const extracted = changed ? await query(connection, "extraction/summary", {}, ExtractionFileRow) : [];
    const leftOut = changed ? await query(connection, "extraction/left-out", {}, LeftOutRow) : [];
    const same = changed ? await query(connection, "overview/same-text", {}, SameTextRow) : [];
    return {totals, unread, extracted, leftOut, same, news: changed ? await newsOf(connection) : []};
  });
}

/** A file that holds no readable report, with the reason and what to do. */
export function unreadLine({name, code, reason, hint, told}: UnreadFileRow): string {
  // The reason names the file as well, for those who are told nothing else.
  const short = told?.endsWith(name) ? reason.replace(`: ${told}`, "") : reason;
  return `unread   ${inLine(name)} (${code}): ${inLine(short)}${hint === null ? "" : `\n         hint: ${inLine(hint)}`}`;
}

/** A file of what others read, and what became of its rows. */
function extractedLine({name, rows, paired, differing, added, unplaced, readerless}: ExtractionFileRow): string {
  const parts = [
    `${paired} at figures that were read (${differing} read otherwise)`,
    counted(added, "new figure"),
    `${unplaced} without a place`,
    ...(readerless > 0 ? [`${readerless} with no reader: name one with --reader`] : [])
  ];
  return `others   ${inLine(name)}: ${counted(rows, "row")}: ${parts.join(", ")}`;
}

/** The first rows that were left out, each with its reason, and how many more there are. */
function leftOutLines(rows: readonly LeftOutRow[]): string[] {
  const more = (rows[0]?.all ?? 0) - rows.length;
  const told = rows.map(({message}) => `left out ${inLine(message)}`);
  return more > 0 ? [...told, `left out ${more} more; list them with: reform-ledger check`] : told;
}

function totalLines({reports, statistics, places, facts, unread, errors, warnings, notes}: TotalsRow): string[] {
  const tables = statistics > 0 ? ` and ${counted(statistics, "document")} of statistics` : "";
  const held = `the ledger holds ${counted(reports, "report")}${tables} of ${counted(places, "place")} with ${counted(facts, "fact")}`;
  const found = [counted(errors, "error"), counted(warnings, "warning"), counted(notes, "note")].join(", ");
  return [
    unread > 0 ? `${held}; ${counted(unread, "file")} unread` : held,
    errors + warnings > 0 ? `issues: ${found}; list them with: reform-ledger check` : `issues: ${found}`
  ];
}
