import type {Span} from "./span.ts";

/**
 * A cell where its text stands, in a clean text without the blanks around it; an empty one has an empty span. `row` and
 * `column` are those of its first row and column, from 0; merged cells cover more. A text repeated by merging stands once.
 */
export interface Cell extends Span {
  row: number;
  column: number;
  rows: number;
  columns: number;
  /** Whether the container calls it a heading (`<th>`). */
  isHeading: boolean;
  /** How many blanks stood before its text, by which tables show what is a part of what; told in clean texts, where any did. */
  indent?: number;
}

/**
 * A table as it stands in a text: a line for each row, cells parted by tabs. Cells are in the order of their rows, then of
 * their columns. Offsets count whichever text the record that holds it names.
 */
export interface Table extends Span {
  rows: number;
  columns: number;
  cells: Cell[];
  /** Where its first cell stands in a workbook, rows and columns from 0; null outside of workbooks. */
  origin: {sheet: string; row: number; column: number} | null;
}

/** The cell that covers each place of the grid, by row and column; null where none does. */
export function gridOf({rows, columns, cells}: Pick<Table, "rows" | "columns" | "cells">): (Cell | null)[][] {
  const grid = Array.from({length: rows}, () => Array.from<Cell | null>({length: columns}).fill(null));
  for (const cell of cells) {
    for (const row of grid.slice(cell.row, cell.row + cell.rows)) {
      row.fill(cell, cell.column, cell.column + cell.columns);
    }
  }
  return grid;
}
