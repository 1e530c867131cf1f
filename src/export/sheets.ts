import type {DuckDBConnection, Json} from "@duckdb/node-api";
import {type About, labelIn} from "./about.ts";
import {codebook, codebookHead} from "./codebook.ts";
import type {ExportTable} from "./tables.ts";
import type {Sheet, SheetValue} from "./sheet.ts";
import {linkedTo} from "./workbookLinks.ts";

/**
 * A table as a sheet: numbers, days and truth values as such, the items of a list in one cell. Ids of reports lead to their
 * rows among the sources, addresses to the web.
 */
export async function tableSheet(connection: DuckDBConnection, table: ExportTable, about: About): Promise<Sheet> {
  const result = await connection.runAndReadAll(table.sql);
  const rowOf = new Map(about.sources.map(({id}, i) => [id, i + 2]));
  const cells = table.columns.map(({name, type}) =>
    isReport(table, name) ? (value: Json) => sourceCell(value, rowOf) : (value: Json) => cellOf(value, type)
  );
  const rows = result.getRowsJson().map((row) => row.map((value, i) => cells[i]?.(value) ?? null));
  return {name: table.name, head: table.columns.map((column) => column.name), rows};
}

/** The name of the sheet of sources. */
const sources = "sources";

/** Whether a column holds ids of reports. */
const isReport = ({name: table}: ExportTable, column: string): boolean =>
  column === "report_id" || (table === "reports" && column === "id");

function sourceCell(value: Json, rowOf: ReadonlyMap<string, number>): SheetValue {
  const row = rowOf.get(String(value));
  return row === undefined ? cellOf(value, "VARCHAR") : {text: String(value), to: `#${sources}!A${row}`};
}

function cellOf(value: Json, type: string): SheetValue {
  if (value === null || typeof value === "number" || typeof value === "boolean") return value;
  if (type === "DATE") return new Date(`${String(value)}T00:00:00Z`);
  if (Array.isArray(value)) return value.map(String).join("; ");
  return typeof value === "string" ? linkedTo(value) : JSON.stringify(value);
}

/** What to know before using the workbook. */
export const noticeSheet = ({title, notes, licence}: About): Sheet => ({
  name: "about",
  head: [`${title.zh} · ${title.en}`],
  rows: [...notes, licence.said].flatMap(({zh, en}) => [[zh], [en]])
});

const sourceHead = ["number", "report", "publisher", "date", "file", "address", "link", "report_id"] as const;

/** Where the figures come from: a row a report. */
export const sourceSheet = (about: About): Sheet => ({
  name: sources,
  head: sourceHead.map((name) => labelIn(about, name)),
  rows: about.sources.map(({id, title, publisher, published, files, address, link}, i) => [
    i + 1,
    title,
    publisher,
    published === null ? null : new Date(`${published}T00:00:00Z`),
    files.join("; "),
    address === null ? null : linkedTo(address),
    linkedTo(link),
    id
  ])
});

/** What every column holds. */
export const codebookSheet = (about: About, tables: readonly ExportTable[]): Sheet => ({
  name: "codebook",
  head: ["table" as const, ...codebookHead].map((name) => labelIn(about, name)),
  rows: tables.flatMap((table) =>
    codebook(table).map(({column, type, unit, zh, en, values}) => [table.name, column, type, unit, zh, en, values])
  )
});
