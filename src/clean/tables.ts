import type {SourceText} from "../model/source.ts";
import {finderOf, type Span} from "../model/span.ts";
import type {Cell, Table} from "../model/table.ts";
import {toClean} from "../model/text.ts";
import type {Mapped} from "./mapped.ts";

/** Whether the character at an offset of a text on its way to being clean came from a table. */
export function tabled({starts}: Pick<Mapped, "starts">, tables: SourceText["tables"]): (offset: number) => boolean {
  if (tables.length === 0) return () => false;
  const tableOf = finderOf(tables.map(({start, end}) => ({start, end})));
  return (offset) => tableOf(starts[offset] ?? -1) !== -1;
}

/** The tables of a source where their text stands in the clean text; one of which nothing is left is not among them. */
export function cleanTables({text, tables}: Pick<SourceText, "text" | "tables">, cleaned: Mapped): Table[] {
  return tables.flatMap((table) => {
    const span = toClean(cleaned, table);
    const own = span && trimmed(cleaned, span);
    return own === null ? [] : [{...table, ...own, cells: cleanCells(text, table.cells, {cleaned, own})}];
  });
}

/** An empty cell stands where the one before it ends. */
function cleanCells(source: string, cells: readonly Cell[], {cleaned, own}: {cleaned: Mapped; own: Span}): Cell[] {
  let last = own.start;
  return cells.map((cell) => {
    const received = source.slice(cell.start, cell.end);
    const span = received.trim() === "" ? null : toClean(cleaned, cell);
    const {start, end} = (span && trimmed(cleaned, span)) ?? {start: last, end: last};
    const indent = received.length - received.trimStart().length;
    last = end;
    return {...cell, start, end, ...(indent > 0 && end > start ? {indent} : {})};
  });
}

/**
 * Without the blanks around it: a run that was made one comes from the whole run, that of a neighbour among it. Null for blanks
 * alone.
 */
function trimmed({text}: Mapped, {start, end}: Span): Span | null {
  const inner = text.slice(start, end);
  return inner.trim() === ""
    ? null
    : {start: start + inner.length - inner.trimStart().length, end: start + inner.trimEnd().length};
}
