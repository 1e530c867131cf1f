import {DuckDBDataChunkWriter, JSToDuckDBValueConverter, type DuckDBConnection, type JS} from "@duckdb/node-api";

/** One value of a row: dates are `Date`s at midnight UTC, times `Date`s. */
type Cell = string | number | boolean | Date | readonly string[] | null;

/** Rows of one table, by column name. Every column of the table must be there. */
export type Row = Readonly<Record<string, Cell>>;

/** Adds rows to a table in chunks, in the transaction at hand. Throws when a row lacks a column or has one too many. */
export async function append(connection: DuckDBConnection, table: string, rows: readonly Row[]): Promise<void> {
  if (rows.length === 0) return;
  const columns = await columnsOf(connection, table);
  const appender = await connection.createAppender(table);
  const writer = DuckDBDataChunkWriter.forAppender<JS>(appender, {converter: JSToDuckDBValueConverter});
  try {
    for (const row of rows) writer.appendRow(cells(table, columns, row));
    writer.flush();
    appender.flushSync();
  } catch (error) {
    // What it still holds would be written into a later transaction.
    appender.clear();
    throw error;
  } finally {
    appender.closeSync();
  }
}

/** Puts rows in place of those that a table has, in the transaction at hand. Throws as `append` does. */
export async function replace(connection: DuckDBConnection, table: string, rows: readonly Row[]): Promise<void> {
  await connection.run(`DELETE FROM ${table}`);
  await append(connection, table, rows);
}

function cells(table: string, columns: readonly string[], row: Row): JS[] {
  const surplus = Object.keys(row).find((name) => !columns.includes(name));
  if (surplus !== undefined) throw new Error(`table ${table} has no column: ${surplus}`);
  return columns.map((column) => {
    const cell = row[column];
    if (cell === undefined) throw new Error(`row for table ${table} lacks column: ${column}`);
    return isList(cell) ? [...cell] : cell;
  });
}

const isList = (cell: Cell): cell is readonly string[] => Array.isArray(cell);

const known = new WeakMap<DuckDBConnection, Map<string, string[]>>();

/** The columns of a table. Asked for once: a run appends to each table for every file, and changes none. */
async function columnsOf(connection: DuckDBConnection, table: string): Promise<string[]> {
  const tables = known.get(connection) ?? new Map<string, string[]>();
  known.set(connection, tables);
  const columns = tables.get(table) ?? (await askColumns(connection, table));
  tables.set(table, columns);
  return columns;
}

async function askColumns(connection: DuckDBConnection, table: string): Promise<string[]> {
  const result = await connection.runAndReadAll("SELECT name FROM pragma_table_info($table)", {table});
  return result.getRowsJson().map(([name]) => String(name));
}

/** A date such as 2025-12-31 as a cell. Throws RangeError for one that is not in the calendar, which would become another. */
export function dateCell(iso: string | null): Date | null {
  if (iso === null) return null;
  const date = new Date(`${iso}T00:00:00Z`);
  if (Number.isNaN(date.getTime()) || date.toISOString().slice(0, 10) !== iso)
    throw new RangeError(`no such day: ${iso}`);
  return date;
}
