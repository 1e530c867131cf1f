import {
  DuckDBDataChunk,
  DuckDBTypeId,
  JSToDuckDBValueConverter,
  type DuckDBConnection,
  type DuckDBType,
  type DuckDBValue,
  type JS
} from "@duckdb/node-api";

/** One value of a row: dates are `Date`s at midnight UTC, times `Date`s. */
type Cell = string | number | boolean | Date | readonly string[] | null;

/** Rows of one table, by column name. Every column of the table must be there. */
export type Row = Readonly<Record<string, Cell>>;

/** Adds rows to a table in chunks, in the transaction at hand. Throws when a row lacks a column or has one too many. */
export async function append(connection: DuckDBConnection, table: string, rows: readonly Row[]): Promise<void> {
  if (rows.length === 0) return;
  const columns = await columnsOf(connection, table);
  const appender = await connection.createAppender(table);
  try {
    const types = columns.map((_, index) => appender.columnType(index));
    for (let from = 0; from < rows.length; from += chunkRows) {
      appender.appendDataChunk(chunkOf(table, columns, types, rows.slice(from, from + chunkRows)));
    }
    appender.flushSync();
  } catch (error) {
    // What it still holds would be written into a later transaction.
    appender.clear();
    throw error;
  } finally {
    appender.closeSync();
  }
}

/** As many rows as DuckDB takes at once. */
const chunkRows = 2048;

function chunkOf(
  table: string,
  columns: readonly string[],
  types: readonly DuckDBType[],
  rows: readonly Row[]
): DuckDBDataChunk {
  for (const row of rows) requireNoMore(table, columns, row);
  const chunk = DuckDBDataChunk.create(types, rows.length);
  for (const [index, column] of columns.entries()) {
    const cells = rows.map((row) => {
      const cell = row[column];
      if (cell === undefined) throw new Error(`row for table ${table} lacks column: ${column}`);
      return cell;
    });
    if (asTheyAre.has(types[index]?.typeId)) chunk.setColumnValues(index, cells as DuckDBValue[]);
    else chunk.setColumnValuesConverted(index, cells as JS[], JSToDuckDBValueConverter);
  }
  return chunk;
}

/** Types whose values need no conversion, which takes longer than to write them. */
const asTheyAre: ReadonlySet<DuckDBTypeId | undefined> = new Set([
  DuckDBTypeId.VARCHAR,
  DuckDBTypeId.INTEGER,
  DuckDBTypeId.DOUBLE,
  DuckDBTypeId.BOOLEAN
]);

/** Puts rows in place of those that a table has, in the transaction at hand. Throws as `append` does. */
export async function replace(connection: DuckDBConnection, table: string, rows: readonly Row[]): Promise<void> {
  await connection.run(`DELETE FROM ${table}`);
  await append(connection, table, rows);
}

function requireNoMore(table: string, columns: readonly string[], row: Row): void {
  const names = Object.keys(row);
  if (names.length <= columns.length) return;
  throw new Error(`table ${table} has no column: ${names.find((name) => !columns.includes(name))}`);
}

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

const days = new Map<string, Date>();

/** A date such as 2025-12-31 as a cell. Throws RangeError for one that is not in the calendar, which would become another. */
export function dateCell(iso: string | null): Date | null {
  if (iso === null) return null;
  const date = days.get(iso) ?? new Date(`${iso}T00:00:00Z`);
  if (!days.has(iso)) {
    if (Number.isNaN(date.getTime()) || date.toISOString().slice(0, 10) !== iso)
      throw new RangeError(`no such day: ${iso}`);
    days.set(iso, date);
  }
  return date;
}
