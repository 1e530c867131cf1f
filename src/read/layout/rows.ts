import {groupBy} from "../../model/group.ts";
import {isFigure} from "./grid.ts";
import {inLines, joinedRuns, type Run} from "./runs.ts";

/** A run, and the column of a table in which it stands. */
export interface InColumn {
  run: Run;
  column: number;
}

/** A printed line of a table: what it says in each column. */
export interface PrintedRow {
  base: number;
  size: number;
  cells: Map<number, Run>;
}

/** The printed lines of a table from its top. */
function printedRows(placed: readonly InColumn[]): PrintedRow[] {
  const columnOf = new Map(placed.map(({run, column}) => [run, column]));
  return inLines(placed.map(({run}) => run)).map((runs) => {
    const cells = new Map<number, Run>();
    for (const run of runs) {
      const column = columnOf.get(run) ?? 0;
      const before = cells.get(column);
      cells.set(column, joinedRuns(before ? [before, run] : [run]));
    }
    return {base: runs[0]?.base ?? 0, size: Math.max(...runs.map(({size}) => size)), cells};
  });
}

/** Whether a printed line is a row by itself: two cells or more, a figure among them. */
const isFigured = ({cells}: PrintedRow): boolean =>
  cells.size > 1 && [...cells.values()].some(({text}) => isFigure(text));

/** No page has more lines. */
const mostLines = 1000;

/** The heights at which a stretch without lines parts into rows, from its top; none where it is one row of wrapped cells. */
export function cutsBetween(placed: readonly InColumn[], edges: readonly number[]): number[] {
  const lines = printedRows(placed);
  if (lines.length > mostLines || lines.filter(isFigured).length < 2) return [];
  const isFull = ({right, size}: Run, column: number): boolean => right > (edges[column + 1] ?? Infinity) - 1.5 * size;
  const rows = rowsOf(lines, isFigured, isFull);
  return rows.slice(1).map((row, i) => {
    const [above, below] = [rows[i]?.at(-1), row[0]];
    return ((above?.base ?? 0) + (below?.base ?? 0)) / 2 + 0.35 * (below?.size ?? 0);
  });
}

/** So much nearer is a line to the row that it belongs to than to the next. */
const nearer = 0.75;

/**
 * Printed lines by the rows of a table. Each line that `isRow` is one; another goes on with the line above it where that is
 * full, else with the row that it is nearer to; as far from both, it is a row of its own. Those above the first row are one.
 */
export function rowsOf(
  lines: readonly PrintedRow[],
  isRow: (line: PrintedRow) => boolean,
  isFull: (run: Run, column: number) => boolean
): PrintedRow[][] {
  const begun = lines.flatMap((line, i) => (isRow(line) ? [i] : []));
  const pitch = pitchOf(begun.map((i) => lines[i]?.base ?? 0));
  const owners: number[] = [];
  for (const [i, line] of lines.entries()) {
    const before = owners.at(-1);
    const [up, down] = [begun.findLast((row) => row < i), begun.find((row) => row > i)].map((row) =>
      row === undefined ? Infinity : Math.abs((lines[row]?.base ?? 0) - line.base)
    ) as [number, number];
    const isHead = up === Infinity && before !== undefined;
    if (isRow(line)) owners.push(i);
    else if (before !== undefined && goesOn(lines, i, isFull, (at) => owners[at] === before)) owners.push(before);
    else if (down < nearer * Math.min(up, pitch)) owners.push(begun.find((row) => row > i) ?? i);
    else owners.push(before !== undefined && (isHead || up < nearer * Math.min(down, pitch)) ? before : i);
  }
  return [...groupBy(lines.entries(), ([i]) => owners[i]).values()].map((row) => row.map(([, line]) => line));
}

/** Whether a line only goes on with words that fill their columns, in lines that are of one row. */
function goesOn(
  lines: readonly PrintedRow[],
  i: number,
  isFull: (run: Run, column: number) => boolean,
  isOwn: (line: number) => boolean
): boolean {
  return [...(lines[i]?.cells.keys() ?? [])].every((column) => {
    const last = lines.slice(0, i).findLastIndex(({cells}) => cells.has(column));
    const run = lines[last]?.cells.get(column);
    return run !== undefined && isOwn(last) && isFull(run, column);
  });
}

/** How far rows stand apart. */
function pitchOf(bases: readonly number[]): number {
  const gaps = bases.slice(1).map((base, i) => Math.abs((bases[i] ?? base) - base));
  return gaps.sort((a, b) => a - b)[gaps.length >> 1] ?? Infinity;
}
