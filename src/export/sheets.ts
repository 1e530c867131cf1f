import type {DuckDBConnection, Json} from "@duckdb/node-api";
import {type About, labelIn} from "./about.ts";
import {codebook, codebookHead} from "./codebook.ts";
import type {ExportTable} from "./tables.ts";
import type {Sheet, SheetValue} from "./workbook.ts";

/** A table as a sheet: numbers, days and truth values as such, the items of a list in one cell. */
export async function tableSheet(connection: DuckDBConnection, {name, sql, columns}: ExportTable): Promise<Sheet> {
  const result = await connection.runAndReadAll(sql);
  const rows = result.getRowsJson().map((row) => row.map((value, i) => cellOf(value, columns[i]?.type)));
  return {name, head: columns.map((column) => column.name), rows};
}

function cellOf(value: Json, type: string | undefined): SheetValue {
  if (value === null || typeof value === "number" || typeof value === "boolean") return value;
  if (type === "DATE") return new Date(`${String(value)}T00:00:00Z`);
  if (Array.isArray(value)) return value.map(String).join("; ");
  return typeof value === "string" ? value : JSON.stringify(value);
}

/** What to know before using the workbook. */
export const noticeSheet = ({title, notes, licence}: About): Sheet => ({
  name: "about",
  head: [`${title.zh} · ${title.en}`],
  rows: [...notes, licence.said].flatMap(({zh, en}) => [[zh], [en]])
});

const sourceHead = ["number", "report", "publisher", "date", "file", "link", "report_id"] as const;

/** Where the figures come from: a row a report. */
export const sourceSheet = (about: About): Sheet => ({
  name: "sources",
  head: sourceHead.map((name) => labelIn(about, name)),
  rows: about.sources.map(({id, title, publisher, published, files, link}, i) => [
    i + 1,
    title,
    publisher,
    published === null ? null : new Date(`${published}T00:00:00Z`),
    files.join("; "),
    link,
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
