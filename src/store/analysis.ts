import {join} from "node:path";
import type {DuckDBConnection} from "@duckdb/node-api";
import {z} from "zod";
import {referenceFolder} from "../lexicon/folder.ts";
import {readRegular} from "../files/regular.ts";
import {loadTables} from "../lexicon/tables.ts";
import {quoted} from "../model/sql.ts";

/** The schema of the analyst's tables. */
export const analysis = "analysis";

/** The words of the analyst's tables, as their file holds them. */
export const tableWords = (): string => readRegular(join(referenceFolder, "tables.yml")).toString("utf8");

export const Column = z.object({name: z.string(), type: z.string()});
/** A column as it is in a ledger: its name and DuckDB's name of its type. */
export type Column = z.infer<typeof Column>;

/** The columns of an analyst's table, in their order. */
export async function columnsOf(connection: DuckDBConnection, table: string): Promise<Column[]> {
  const rows = await connection.runAndReadAll(
    `SELECT column_name AS name, data_type AS type FROM duckdb_columns()
     WHERE schema_name = $schema AND table_name = $table AND database_name = current_database() ORDER BY column_index`,
    {schema: analysis, table}
  );
  return z.array(Column).parse(rows.getRowObjectsJson());
}

/** Writes what the analyst's tables and their columns are, in English, beside them. Throws UserError for a column without words. */
export async function explainTables(connection: DuckDBConnection): Promise<void> {
  const comments: string[] = [];
  for (const {name: table, about, column} of loadTables(referenceFolder)) {
    comments.push(`COMMENT ON VIEW ${analysis}.${table} IS ${quoted(about.en)};`);
    for (const {name} of await columnsOf(connection, table)) {
      comments.push(`COMMENT ON COLUMN ${analysis}.${table}.${name} IS ${quoted(column(name).en)};`);
    }
  }
  await connection.run(comments.join("\n"));
}
