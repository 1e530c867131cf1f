import {type DuckDBConnection, type DuckDBValue, type Json, listValue} from "@duckdb/node-api";
import {z} from "zod";

/** The rows of SQL in which `$all` is a list of words: none for an empty one, which is not asked for. */
export async function rowsWith(connection: DuckDBConnection, sql: string, all: readonly string[]): Promise<Json[][]> {
  if (all.length === 0) return [];
  return (await connection.runAndReadAll(sql, {all: listValue([...all])})).getRowsJson();
}

/** The first column of these rows, as words. */
export const firstOf = async (connection: DuckDBConnection, sql: string, all: readonly string[]): Promise<string[]> =>
  (await rowsWith(connection, sql, all)).map(([value]) => String(value));

/** Deletes the rows of a table that have one of these words in a column. */
export const deleteWhere = async (
  connection: DuckDBConnection,
  table: string,
  column: string,
  all: readonly string[]
): Promise<void> =>
  void (await rowsWith(connection, `DELETE FROM ${table} WHERE ${column} IN (SELECT unnest($all))`, all));

/** The first column of the rows of SQL, as words. */
export const firstRows = async (connection: DuckDBConnection, sql: string): Promise<string[]> =>
  (await connection.runAndReadAll(sql)).getRowsJson().map(([value]) => String(value));

/** The rows of a statement, checked. */
export async function rowsOf<T>(
  connection: DuckDBConnection,
  sql: string,
  params: Record<string, DuckDBValue>,
  row: z.ZodType<T>
): Promise<T[]> {
  return z.array(row).parse((await connection.runAndReadAll(sql, params)).getRowObjectsJson());
}
