import {addressOf, type Sheet} from "../model/sheet.ts";

/** A merged cell: its first row and column, and how many of each it covers. */
interface Merge {
  row: number;
  column: number;
  rows: number;
  columns: number;
}

/** One table of a file: what its cells say, rows and columns from 0. */
export interface FigureSheet {
  /** Null where the file has but one, without a name. */
  name: string | null;
  rows: readonly (readonly string[])[];
  merges: readonly Merge[];
  /** How a person finds a cell: `Sheet1!D12`, `D12`, `12:gdp` for the gdp of record 12. */
  address: (row: number, column: number) => string;
  /** The rows that hold the headings, where the format knows: one row of names. */
  heads: readonly number[] | null;
}

/** The address of a cell in a workbook or a CSV file: `Sheet1!D12`. */
export const addressIn =
  (name: string | null) =>
  (row: number, column: number): string =>
    `${name === null ? "" : `${name}!`}${addressOf(row, column)}`;

/** Records with names as a sheet whose first row is those names; `row` is what a person counts them by. */
export function sheetOfRecords(records: readonly Readonly<Record<string, unknown>>[]): FigureSheet {
  const names = [...new Set(records.flatMap((record) => Object.keys(record)))];
  return {
    name: null,
    rows: [names, ...records.map((record) => names.map((name) => textOf(record[name])))],
    merges: [],
    address: (row, column) => `${row}:${names[column] ?? ""}`,
    heads: [0]
  };
}

function textOf(value: unknown): string {
  if (value === null || value === undefined) return "";
  if (typeof value === "string") return value.trim();
  return typeof value === "object" ? JSON.stringify(value) : String(value);
}

/** The rows with every merged cell said wherever it covers. */
export function filled({rows, merges}: Pick<FigureSheet, "rows" | "merges">): string[][] {
  const grid = rows.map((row) => [...row]);
  for (const {row, column, rows: high, columns: wide} of merges) {
    const text = grid[row]?.[column] ?? "";
    for (const line of grid.slice(row, row + high)) for (let at = column; at < column + wide; at++) line[at] = text;
  }
  return grid;
}

/** A sheet of a workbook as a grid. A number too long to be shown whole stands as it is. */
export function sheetOfWorkbook({name, rows, merges}: Sheet): FigureSheet {
  const grid: string[][] = [];
  for (const {row, cells} of rows) {
    const line: string[] = [];
    for (const {column, shown, value, type} of cells)
      line[column] = type === "number" && /^-?\d\.\d+E/i.test(shown) ? String(value) : shown.trim();
    grid[row] = Array.from(line, (text) => text ?? "");
  }
  return {
    name,
    rows: Array.from(grid, (line) => line ?? []),
    merges: merges.map(({top, left, bottom, right}) => ({
      row: top,
      column: left,
      rows: bottom - top + 1,
      columns: right - left + 1
    })),
    address: addressIn(name),
    heads: null
  };
}
