import {join} from "node:path";
import {quoted} from "../../model/sql.ts";
import {inBoth} from "../schema.ts";
import type {ExportTable} from "../tables.ts";
import {eachTable, type Format} from "./format.ts";

const pathOf = (table: string): string => `${table}.parquet`;

/** Parquet, with what the table and its columns are in the metadata of the file: `comment`, `comment:value` …. */
export const parquet: Format = {
  name: "parquet",
  mediatype: "application/vnd.apache.parquet",
  missingValues: [],
  pathOf,
  write: eachTable(async (table, {connection, folder}) => {
    const to = quoted(join(folder, pathOf(table.name)));
    await connection.run(
      `COPY (${table.sql}) TO ${to} (FORMAT parquet, COMPRESSION zstd, KV_METADATA {${comments(table).join(", ")}})`
    );
  })
};

/** What a table and its columns are, as the metadata of a file holds it. */
export const comments = ({about, columns}: ExportTable): string[] => [
  `comment: ${quoted(inBoth(about))}`,
  ...columns.map((column) => `${quoted(`comment:${column.name}`)}: ${quoted(inBoth(column))}`)
];
