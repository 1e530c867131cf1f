import type {SourceText} from "../model/source.ts";
import type {Table} from "../model/table.ts";
import type {Line} from "./markup.ts";

/** Lines one below the other as a text, with the tables whose rows they are. */
export function written(lines: readonly Line[]): Pick<SourceText, "text" | "tables"> {
  const tables: Table[] = [];
  let [at, last]: [number, object | null] = [0, null];
  for (const {text, row} of lines) {
    if (row) {
      const cells = row.cells.map((cell) => ({...cell, start: at + cell.start, end: at + cell.end}));
      const begun = row.table === last ? tables.at(-1) : undefined;
      if (begun) {
        begun.cells.push(...cells);
        begun.end = at + text.length;
      } else tables.push({...tableAt(at, text.length, row.table), cells});
    }
    last = row?.table ?? null;
    at += text.length + "\n".length;
  }
  return {text: lines.map(({text}) => text).join("\n"), tables};
}

const tableAt = (
  start: number,
  length: number,
  {rows, columns}: {rows: readonly unknown[]; columns: number}
): Omit<Table, "cells"> => ({start, end: start + length, rows: rows.length, columns, origin: null});
