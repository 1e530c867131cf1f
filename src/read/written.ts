import type {SourceText} from "../model/source.ts";
import type {Cell, Table} from "../model/table.ts";

/** A line of a text: a block, a list item, a row of a table. */
export interface Line {
  text: string;
  /** Where it is a row of a table of figures or entries: which table, and its cells in columns of `text`. */
  row: {table: Rows; cells: Cell[]} | null;
}

interface Rows {
  rows: readonly unknown[];
  columns: number;
}

/** A cell before its text has a place. */
export interface Entry extends Omit<Cell, "start" | "end"> {
  words: string;
}

/** The row of a table that begins with these cells, a tab between them; empty ones at its end stand where its text ends. */
export function rowLine(table: Rows, entries: readonly Entry[]): Line {
  let text = "";
  const cells = entries.map(({words, ...place}, i) => {
    if (i > 0) text += "\t";
    const start = text.length;
    text += words;
    return {...place, start, end: text.length};
  });
  const shown = withoutEnd(text);
  const within = (at: number): number => Math.min(at, shown.length);
  return {
    text: shown,
    row: {table, cells: cells.map((cell) => ({...cell, start: within(cell.start), end: within(cell.end)}))}
  };
}

/** Without the spaces and tabs at its end; an expression would try each run of them, wherever it stands. */
export function withoutEnd(text: string): string {
  let end = text.length;
  while (text[end - 1] === " " || text[end - 1] === "\t") end--;
  return text.slice(0, end);
}

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

const tableAt = (start: number, length: number, {rows, columns}: Rows): Omit<Table, "cells"> => ({
  start,
  end: start + length,
  rows: rows.length,
  columns,
  origin: null
});
