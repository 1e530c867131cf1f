import type {DuckDBConnection} from "@duckdb/node-api";
import {z} from "zod";
import {type HeldFile, reportsNamed} from "../../extracted/named.ts";
import type {Line} from "../../extracted/parse.ts";
import {type HeldReport, heldReport} from "../../extracted/report.ts";
import {groupBy} from "../../model/group.ts";
import {reportId} from "../../model/identity.ts";
import {HeldFactRow, HeldFileRow, HeldTextRow} from "../../query/extraction/rows.ts";
import {query} from "../../query/index.ts";
import {SentenceRow} from "../../query/report/rows.ts";

/** The reports of a ledger as rows of extractions name them. */
export interface Shelf {
  files: HeldFile[];
  /** Ids by the id that a report's cleaned text would have. */
  byCleanText: Map<string, string>;
}

/** The reports of a ledger, to be found by name or, where one of `lines` has it, by text. */
export async function shelfOf(connection: DuckDBConnection, lines: readonly Line[]): Promise<Shelf> {
  const files = await query(connection, "extraction/files", {}, HeldFileRow);
  const byCleanText = new Map<string, string>();
  if (lines.some(({textId}) => textId !== null)) {
    const rows = await connection.runAndReadAll("SELECT id, clean_text FROM report");
    for (const [id, clean] of z.array(z.tuple([z.string(), z.string()])).parse(rows.getRowsJson())) {
      byCleanText.set(reportId(clean), id);
    }
  }
  return {files, byCleanText};
}

/** The ids of the reports that a row may be of: that with its text, else those that it names. */
export function reportsOf({row, textId}: Line, {files, byCleanText}: Shelf): string[] {
  if (row === null) return [];
  if (textId !== null) {
    const id = files.find((file) => file.reportId === textId)?.reportId ?? byCleanText.get(textId);
    if (id !== undefined) return [id];
  }
  return reportsNamed(row.report, files);
}

/** The reports of these ids as extractions are placed in them, by id. */
export async function heldReports(
  connection: DuckDBConnection,
  ids: readonly string[]
): Promise<Map<string, HeldReport>> {
  const params = {ids: ids.join(",")};
  const texts = await query(connection, "extraction/texts", params, HeldTextRow);
  const rows = await query(connection, "report/sentences", params, SentenceRow);
  const sentences = groupBy(
    rows.map(({sourceStart, sourceEnd, ...row}) => ({...row, received: {start: sourceStart, end: sourceEnd}})),
    byReport
  );
  const facts = groupBy(await query(connection, "extraction/facts", params, HeldFactRow), byReport);
  return new Map(
    texts.map(({id, ...text}) => [id, heldReport(id, text, sentences.get(id) ?? [], facts.get(id) ?? [])])
  );
}

const byReport = ({reportId}: {reportId: string}): string => reportId;
