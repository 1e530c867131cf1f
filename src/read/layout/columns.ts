import type {Entry} from "../written.ts";
import {wordsOf} from "./grid.ts";
import type {Run} from "./runs.ts";

/** The columns of a table without lines between them: how far what stands in them reaches, and where one gives way. */
export interface Columns {
  reaches: {left: number; right: number}[];
  edges: number[];
}

/** Stretches that come nearer than so many characters are of one column. */
const narrow = 0.3;

/** No table has more columns. */
const mostColumns = 60;

/** The columns in which the parts of lines stand; null where they cannot be told, as two parts of a line stand in one. */
export function columnsOf(lines: readonly Run[][]): Columns | null {
  const reaches: Columns["reaches"] = [];
  for (const {left, right, size} of lines.flat().sort((a, b) => a.left - b.left)) {
    const last = reaches.at(-1);
    if (last && left < last.right + narrow * size) last.right = Math.max(last.right, right);
    else reaches.push({left, right});
  }
  if (reaches.length > mostColumns) return null;
  const inner = reaches.slice(1).map(({left}, i) => ((reaches[i]?.right ?? left) + left) / 2);
  const columns = {reaches, edges: [reaches[0]?.left ?? 0, ...inner, reaches.at(-1)?.right ?? 0]};
  const places = lines.map((parts) => parts.map((part) => placeIn(columns, part).column));
  const isTold = places.every((own) => new Set(own).size === own.length);
  const isShared = reaches.every((_, column) => places.filter((own) => own.includes(column)).length > 1);
  return isTold && isShared && reaches.length > 1 ? columns : null;
}

/** The columns that a run stands in: those whose own it lies over, or the one between whose edges it is. */
export function placeIn({reaches, edges}: Columns, {left, right, size}: Run): {column: number; columns: number} {
  const isOver = (reach: {left: number; right: number}): boolean =>
    left < reach.right - narrow * size && right > reach.left + narrow * size;
  const over = reaches.flatMap((reach, i) => (isOver(reach) ? [i] : []));
  const [first, last] = [over[0], over.at(-1)];
  if (first !== undefined && last !== undefined) return {column: first, columns: last - first + 1};
  const column = edges.findLastIndex((edge) => edge <= (left + right) / 2);
  return {column: Math.max(0, Math.min(column, reaches.length - 1)), columns: 1};
}

/** The cells of a row in which these runs stand, those without words among them. */
export function entriesOf(columns: Columns, runs: readonly Run[], row: number): Entry[] {
  const cells: {column: number; columns: number; runs: Run[]}[] = [];
  const widest = runs.map((run) => ({run, ...placeIn(columns, run)})).sort((a, b) => b.columns - a.columns);
  for (const {run, ...place} of widest) {
    const cell = cells.find((cell) => place.column < cell.column + cell.columns && place.column >= cell.column);
    if (cell) cell.runs.push(run);
    else cells.push({...place, runs: [run]});
  }
  const isTaken = (at: number): boolean => cells.some(({column, columns}) => at >= column && at < column + columns);
  const empty = columns.reaches.flatMap((_, column) => (isTaken(column) ? [] : [{column, columns: 1, runs: []}]));
  return [...cells, ...empty]
    .sort((a, b) => a.column - b.column)
    .map(({runs, ...place}) => ({...place, row, rows: 1, isHeading: false, words: wordsOf(runs)}));
}
