import {cellsOf, type PackedTable} from "../../src/model/packedTable.ts";
import {addressOf} from "../../src/model/sheet.ts";
import {contains, type Span} from "../../src/model/span.ts";
import type {Cell} from "../../src/model/table.ts";
import {headsOf, type Heads} from "./heads.ts";

/** A table as one of the two texts has it. */
export interface PlacedTable extends Span {
  /** Its place among the tables of the report. */
  index: number;
  rows: number;
  columns: number;
  cells: Cell[];
  heads: Heads;
}

/** The tables of a text; one that shares its characters with prose, or holds some outside of its cells, is left to prose. */
export function placedTables(
  packed: readonly PackedTable[],
  text: string,
  version: "clean" | "received"
): PlacedTable[] {
  let last = 0;
  return packed.flatMap(({rows, columns, ...table}, index) => {
    const cells = cellsOf({rows, columns, ...table}).map(({received, ...cell}): Cell =>
      version === "clean" ? cell : {...cell, ...received}
    );
    const span = {
      start: version === "clean" ? table.start : table.received,
      end: cells.at(-1)?.end ?? 0
    };
    if (span.start < last || !isWhole(text, span, cells)) return [];
    last = span.end;
    const heads = headsOf({cells, rows: rows.length, columns, textOf: ({start, end}) => text.slice(start, end).trim()});
    return [{...span, index, rows: rows.length, columns, cells, heads}];
  });
}

/** Whether cells follow each other, with nothing but white space between them; empty ones may stand anywhere. */
function isWhole(text: string, {start}: Span, cells: readonly Span[]): boolean {
  let at = start;
  const filled = cells.filter((cell) => cell.end > cell.start);
  return filled.every((cell) => {
    const isNext = cell.start >= at && text.slice(at, cell.start).trim() === "";
    at = cell.end;
    return isNext;
  });
}

/** The cell of a workbook that a stretch of the clean text stands in, as spreadsheets call it: 表1!C5; null outside of one. */
export function cellAddress(table: PackedTable | undefined, {start, end}: Span): string | null {
  const cell = table && cellsOf(table).find((one) => contains(one, {start, end}));
  if (!cell || !table.origin) return null;
  const {sheet, row, column} = table.origin;
  return `${sheet}!${addressOf(row + cell.row, column + cell.column)}`;
}
