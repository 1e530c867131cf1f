import {writeFile} from "node:fs/promises";
import {join} from "node:path";
import type {DuckDBResult} from "@duckdb/node-api";
import {csvLines, toCsv} from "../../model/csv.ts";
import {cellOf} from "../cells.ts";
import {eachTable, type Format} from "./format.ts";

const pathOf = (table: string): string => `${table}.csv`;

/** CSV that spreadsheets open as it is; lists are JSON arrays. */
export const csv: Format = {
  name: "csv",
  mediatype: "text/csv",
  encoding: "utf-8",
  missingValues: [""],
  pathOf,
  write: eachTable(async ({name, sql}, {connection, folder}) => {
    await writeFile(join(folder, pathOf(name)), parts(await connection.stream(sql)));
  })
};

/** The text of a file, some rows at a time: a large ledger does not stand in memory. */
async function* parts(result: DuckDBResult): AsyncGenerator<string> {
  yield toCsv([result.columnNames()]);
  for await (const rows of result.yieldConvertedRows(cellOf)) yield csvLines(rows);
}
