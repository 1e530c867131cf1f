import type {DuckDBConnection} from "@duckdb/node-api";
import {shownValue} from "../../extracted/fields.ts";
import {reportMeant} from "../../extracted/named.ts";
import type {Line} from "../../extracted/parse.ts";
import {place, type Placed, unplaced} from "../../extracted/place.ts";
import {type HeldReport, receivedOf} from "../../extracted/report.ts";
import type {Coded} from "../../lexicon/checks.ts";
import type {Lexicon} from "../../lexicon/index.ts";
import {append, replace, type Row} from "../append.ts";
import {cellRow, codeRow, meaningRow} from "../rows.ts";
import {type ExtractionFile, writtenOf} from "./files.ts";
import {heldReports, reportsOf, type Shelf, shelfOf} from "./reports.ts";

/** A row of a file, with who read it. */
interface Told {
  file: Pick<ExtractionFile, "path" | "name">;
  line: Line;
  reader: string | null;
}

/** A row, and what became of it. */
interface Settled {
  told: Told;
  placed: Placed;
  report: HeldReport | null;
}

/**
 * Places the rows of all files of extractions in the reports of a ledger, in place of those that it holds: what nobody else has
 * read becomes a figure, the others stand beside what was read. Belongs in a transaction, before the corrections.
 */
export async function writeExtractions(
  connection: DuckDBConnection,
  files: readonly ExtractionFile[],
  lexicon: Lexicon
): Promise<void> {
  await connection.run("DELETE FROM fact WHERE id IN (SELECT fact_id FROM extraction WHERE outcome = 'added')");
  await connection.run("DELETE FROM issue WHERE origin = 'extraction'");
  const settled = await settle(connection, files, lexicon);
  await replace(
    connection,
    "extraction_file",
    files.map(({path, name, sha256, reader}) => ({path, name, sha256, reader}))
  );
  await replace(connection, "extraction", settled.map(extractionRow));
  await append(connection, "fact", settled.flatMap(factRows));
  await append(
    connection,
    "issue",
    settled.flatMap((one) => issueRows(one, lexicon))
  );
}

/** What becomes of each row of files in the reports of a ledger, in the order of files and rows. Nothing is written. */
export async function settle(
  connection: DuckDBConnection,
  files: readonly ExtractionFile[],
  lexicon: Lexicon
): Promise<Settled[]> {
  const told = files.flatMap((file) =>
    file.lines.map((line): Told => ({file, line, reader: ownReader(line) ?? file.reader}))
  );
  const lines = told.map(({line}) => line);
  const shelf = await shelfOf(connection, lines);
  const ids = [...new Set(lines.flatMap((line) => reportsOf(line, shelf)))];
  const reports = await heldReports(connection, ids);
  return told.map((one) => {
    const placed = settledOne(one, shelf, reports, lexicon);
    return {told: one, placed, report: reports.get(placed.reportId ?? "") ?? null};
  });
}

const ownReader = (line: Line): string | undefined => (line.row === null ? line.reader : line.row.reader);

function settledOne(
  {line, reader}: Told,
  shelf: Shelf,
  reports: ReadonlyMap<string, HeldReport>,
  lexicon: Lexicon
): Placed {
  if (line.row === null) return unplaced(line.fault);
  if (reader === null) return unplaced({code: "extraction-lacks-reader", values: {}});
  const meant = reportsOf(line, shelf).flatMap((id) => reports.get(id) ?? []);
  if (meant.length === 0) return unplaced(noReport(line.row.report, shelf));
  return place({row: line.row, reader, lexicon}, meant);
}

function noReport(name: string, {files}: Shelf): Coded {
  const meant = reportMeant(name, files);
  const report = shownValue(name);
  return meant === undefined
    ? {code: "extraction-no-report", values: {report}}
    : {code: "extraction-misspelt-report", values: {report, meant}};
}

const nowhere: Row = {start_at: null, end_at: null, source_start: null, source_end: null};

function spanRow({placed, report}: Settled): Row {
  if (!placed.place || !report) return nowhere;
  const received = receivedOf(report, placed.place);
  const {start, end} = placed.place;
  return {start_at: start, end_at: end, source_start: received.start, source_end: received.end};
}

function extractionRow(settled: Settled): Row {
  const {told, placed} = settled;
  const {row, line, position} = told.line;
  return {
    path: told.file.path,
    position,
    line,
    reader: told.reader,
    report: row?.report ?? null,
    report_id: placed.reportId,
    quote: row?.quote ?? null,
    outcome: placed.outcome,
    found: placed.place?.way ?? null,
    score: placed.place?.score ?? null,
    ...spanRow(settled),
    figure_start: placed.figure?.start ?? null,
    figure_end: placed.figure?.end ?? null,
    in_quote: placed.inQuote,
    said: JSON.stringify(placed.said),
    fact_id: placed.factId,
    differs: placed.differs,
    issue_code: placed.issue?.code ?? null,
    written: writtenOf(told.line)
  };
}

function factRows({placed: {added}, report}: Settled): Row[] {
  if (!added || !report) return [];
  const {fact, meaning, section, sentence, rules, confidence} = added;
  const received = receivedOf(report, fact);
  return [
    {
      id: fact.id,
      report_id: report.id,
      section_index: section,
      sentence_index: sentence,
      start_at: fact.start,
      end_at: fact.end,
      source_start: received.start,
      source_end: received.end,
      text: fact.text,
      ...meaningRow({...meaning, confidence}),
      ...cellRow(null),
      reader: fact.reader,
      rules
    }
  ];
}

function issueRows(settled: Settled, {checks}: Lexicon): Row[] {
  const {told, placed} = settled;
  if (!placed.issue) return [];
  const {code, values} = placed.issue;
  const {line, nth} = told.line;
  const where = {file: told.file.name, line: nth === undefined ? line : `${line}#${nth}`};
  const {check, severity, message, ...coded} = checks.tell({code, values: {...where, ...values}});
  return [
    {
      origin: "extraction",
      check_name: check,
      severity,
      message,
      report_id: placed.reportId,
      fact_id: placed.factId,
      ...spanRow(settled),
      ...codeRow(coded)
    }
  ];
}
