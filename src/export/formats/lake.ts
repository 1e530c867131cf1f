import {mkdir} from "node:fs/promises";
import {join} from "node:path";
import {quoted} from "../../model/sql.ts";
import type {ExportTable} from "../tables.ts";
import {eachTable, type Format} from "./format.ts";
import {comments} from "./parquet.ts";

const pathOf = (table: string): string => table;

/**
 * Parquet in a folder for each table, and in folders by year and province of the report where it has both, named as Hive
 * names them: `facts/report_year=2024/province_en=Jiangxi/`. Each file has all columns, so that it says the same alone.
 */
export const lake: Format = {
  name: "lake",
  mediatype: "application/vnd.apache.parquet",
  missingValues: [],
  pathOf,
  // A ledger is read by one thread: that writes one file a folder, the same each time.
  write: eachTable(async (table, {connection, folder}) => {
    const place = join(folder, pathOf(table.name));
    // Of no rows DuckDB makes no folder, and so no file that says what the columns are.
    const [row] = (await connection.runAndReadAll(`SELECT 1 FROM (${table.sql}) LIMIT 1`)).getRowsJson();
    const parts = row ? partedBy(table) : [];
    const options = ["FORMAT parquet", "COMPRESSION zstd", `KV_METADATA {${comments(table).join(", ")}}`];
    if (parts.length > 0) options.push(`PARTITION_BY (${parts.join(", ")})`, "WRITE_PARTITION_COLUMNS");
    else await mkdir(place);
    const to = parts.length > 0 ? place : join(place, "data_0.parquet");
    await connection.run(`COPY (${table.sql}) TO ${quoted(to)} (${options.join(", ")})`);
  })
};

/** The columns by whose values a table lies in folders: the year and the province of the report; none where it lacks one. */
function partedBy({columns}: ExportTable): string[] {
  const names = columns.map(({name}) => name);
  const parts = [names.includes("report_year") ? "report_year" : "year", "province_en"];
  return parts.every((part) => names.includes(part)) ? parts : [];
}
