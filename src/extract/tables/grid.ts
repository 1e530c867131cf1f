import {bareOf} from "../../model/heading.ts";
import {type Cell, gridOf, type Table} from "../../model/table.ts";

/** A cell with its text. */
export interface Entry extends Cell {
  text: string;
  /** Its text without blanks. */
  bare: string;
}

/** A table by its rows: the cells that each covers, from left to right, those that reach down from above among them. */
export interface Grid {
  /** Index of the table in the report. */
  table: number;
  columns: number;
  rows: readonly (readonly Entry[])[];
}

/** The grid of a table of `text`. */
export function entriesOf(text: string, table: Table, index: number): Grid {
  const entries = new Map(table.cells.map((cell) => [cell, entryOf(text, cell)]));
  const rows = gridOf(table).map((row) =>
    [...new Set(row)].flatMap((cell) => (cell === null ? [] : [entries.get(cell) ?? entryOf(text, cell)]))
  );
  return {table: index, columns: table.columns, rows};
}

function entryOf(text: string, cell: Cell): Entry {
  const written = text.slice(cell.start, cell.end);
  return {...cell, text: written, bare: bareOf(written)};
}

/** Whether an entry covers a column. */
export const covers = ({column, columns}: Pick<Cell, "column" | "columns">, at: number): boolean =>
  column <= at && at < column + columns;

/** The entries of a row that hold something. */
export const filled = (row: readonly Entry[]): Entry[] => row.filter(({bare}) => bare !== "");
