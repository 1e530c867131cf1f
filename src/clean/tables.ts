import type {SourceText} from "../model/source.ts";
import type {Span} from "../model/span.ts";
import type {Cell, Table} from "../model/table.ts";
import {type CleanText, toClean} from "../model/text.ts";
import type {Mapped} from "./mapped.ts";

/** Whether the character at an offset of a text on its way to being clean came from a table. */
export function tabled({starts}: Pick<Mapped, "starts">, tables: SourceText["tables"]): (offset: number) => boolean {
  if (tables.length === 0) return () => false;
  return (offset) => {
    const at = starts[offset] ?? -1;
    return tables.some(({start, end}) => start <= at && at < end);
  };
}

/** The tables of a source where their text stands in the clean text; one of which nothing is left is not among them. */
export function cleanTables(tables: SourceText["tables"], cleaned: Pick<CleanText, "starts" | "ends">): Table[] {
  return tables.flatMap((table) => {
    const span = toClean(cleaned, table);
    return span === null ? [] : [{...table, ...span, cells: cleanCells(table, span, cleaned)}];
  });
}

/** An empty cell stands where the one before it ends. */
function cleanCells({cells}: Table, table: Span, cleaned: Pick<CleanText, "starts" | "ends">): Cell[] {
  let last = table.start;
  return cells.map((cell) => {
    const {start, end} = (cell.end > cell.start ? toClean(cleaned, cell) : null) ?? {start: last, end: last};
    last = end;
    return {...cell, start, end};
  });
}
