/** A cell of a workbook that says something, which an error does not: as a person sees it, and what the file holds behind that. */
export interface SheetCell {
  row: number;
  column: number;
  /**
   * As the sheet shows it: 15.3%, 2,110, 2026年1月. Blanks before it stay, by which sheets show what is a part of what; lines of a
   * cell are parted by a line break.
   */
  shown: string;
  /** A date is the number of its day, as the workbook counts them. */
  value: string | number | boolean;
  type: "text" | "number" | "date" | "boolean";
}

/** Rows and columns from 0, both ends included. */
export interface SheetRange {
  top: number;
  left: number;
  bottom: number;
  right: number;
}

/**
 * A sheet as a person sees it: what stands in hidden rows and columns is left out. Only cells that say something are here,
 * however far a sheet claims to reach.
 */
export interface Sheet {
  name: string;
  /** Whether the sheet as a whole is hidden; its cells are here all the same. */
  isHidden: boolean;
  /** In the order of their rows, then of their columns; a row that says nothing is not among them. */
  rows: {row: number; cells: SheetCell[]}[];
  /** Ranges that one cell covers, the first in them that is seen. */
  merges: SheetRange[];
  /** The hidden rows and columns in order, as far as the sheet holds something. */
  hidden: {rows: number[]; columns: number[]};
}

/** The letters of a column of a workbook: 0 is A, 26 is AA. */
export function lettersOf(column: number): string {
  const rest = Math.floor(column / 26);
  return (rest > 0 ? lettersOf(rest - 1) : "") + String.fromCharCode(65 + (column % 26));
}

/** The address of a cell by its row and column from 0: `D12`. */
export const addressOf = (row: number, column: number): string => `${lettersOf(column)}${row + 1}`;
