import type {Entry} from "../written.ts";
import {type Columns, columnsOf, entriesOf, placeIn} from "./columns.ts";
import {isFigure, isTable} from "./grid.ts";
import {cellGap} from "./lines.ts";
import {type PrintedRow, rowsOf} from "./rows.ts";
import type {Found} from "./ruled.ts";
import {cutAt, inLines, joinedRuns, type Run} from "./runs.ts";

/** A printed line: its runs, and the stretches of them that stand apart. */
interface Stretched {
  base: number;
  size: number;
  runs: Run[];
  parts: Run[];
}

/** A page with more lines than this is not looked through for tables. */
const mostLines = 1000;

/** The tables of a page that no lines part, and whether there is one the columns of which cannot be told. */
export function alignedTables(runs: readonly Run[]): {tables: Found[]; isUnread: boolean} {
  const lines = inLines(runs).map(stretched);
  const blocks = lines.length > mostLines ? [] : blocksOf(lines);
  const found = blocks.map((block) =>
    tableOf(
      block,
      lines.findLast(({base}) => base > (block[0]?.base ?? base))
    )
  );
  const tables = found.flatMap((table) => (table === null || table === "unread" ? [] : [table]));
  return {tables, isUnread: found.includes("unread")};
}

function stretched(runs: Run[]): Stretched {
  const groups: [Run, ...Run[]][] = [];
  for (const run of runs) {
    const group = groups.at(-1);
    const last = group?.at(-1);
    if (group && last && run.left - last.right <= cellGap * Math.max(last.size, run.size)) group.push(run);
    else groups.push([run]);
  }
  return {base: runs[0]?.base ?? 0, size: sizeIn(runs), runs, parts: groups.map(joinedRuns)};
}

/** Lines of one table are no further apart than so many of their sizes. */
const mostGap = 4;

/** So many lines of one part each may follow each other: wrapped cells, and the names of groups of rows. */
const mostSingle = 3;

/** Lines that may be of one table: those with a gap, and the few narrow ones between them and below. */
function blocksOf(lines: readonly Stretched[]): Stretched[][] {
  const narrow = widthOf(lines.flatMap(({parts}) => parts)) / 2;
  const blocks: Stretched[][] = [];
  let open: Stretched[] = [];
  for (const line of lines) {
    const last = open.at(-1);
    const isNear = last !== undefined && last.base - line.base < mostGap * line.size;
    const isSingle = line.parts.length === 1;
    if (!isNear || (isSingle && widthOf(line.parts) > narrow)) open = [];
    if (open.slice(-mostSingle).filter(({parts}) => parts.length === 1).length === mostSingle) open = [];
    if (isSingle && open.length === 0) continue;
    if (open.length === 0) blocks.push(open);
    open.push(line);
  }
  return blocks;
}

function widthOf(runs: readonly Run[]): number {
  const left = runs.reduce((least, run) => Math.min(least, run.left), Infinity);
  return runs.reduce((most, run) => Math.max(most, run.right), -Infinity) - left;
}

/** Whether a line is a row of figures by itself. */
const isFigured = ({parts}: Stretched): boolean => parts.slice(1).some(({text}) => isFigure(text));

/** So many rows of figures tell columns. */
const fewestRows = 2;

/** The table that lines are: a head, and below it figures in columns. Null where they are none. */
function tableOf(block: readonly Stretched[], before: Stretched | undefined): Found | "unread" | null {
  const first = block.findIndex(isFigured);
  const figured = block.filter(isFigured);
  const own = block.slice(block.findLastIndex((line, i) => i < first && isCaption(line)) + 1, Math.max(first, 0));
  if (figured.length < fewestRows || !own.some(({parts}) => parts.length > 1)) return null;
  const columns = columnsOf(figured.map(({parts}) => parts));
  const above = columns && before && isOfHead(before, own, columns) ? [before, ...own] : own;
  const head = columns && headOf(above, columns);
  if (!columns || !head) return figured.length > fewestRows ? "unread" : null;
  const body = bodyOf(block.slice(first), columns);
  const rows = body.map((lines, i) =>
    entriesOf(
      columns,
      lines.flatMap(({parts}) => parts),
      i + 1
    )
  );
  return foundIn([head, ...rows], [...above, ...body.flat()], columns);
}

function foundIn(rows: Entry[][], lines: readonly Stretched[], {reaches, edges}: Columns): Found | null {
  const top = (lines[0]?.base ?? 0) + (lines[0]?.size ?? 0);
  const grid = {rows, columns: reaches.length, top, bottom: lines.at(-1)?.base ?? top, edges};
  return isTable(grid) ? {grid, runs: new Set(lines.flatMap(({runs}) => runs))} : null;
}

/** What is said of a table above its heads: 单位：万元. */
const isCaption = ({parts}: Stretched): boolean => parts.some(({text}) => /[：:]/.test(text));

/** A line of a head is as near to the next, in its sizes, and of the same size within this share. */
const headGap = 1.8;
const likeSize = 0.15;

/** Whether a line above is of the head: it begins or spans heads of some columns; the title of a table is set over all. */
function isOfHead(line: Stretched, head: readonly Stretched[], columns: Columns): boolean {
  const [part, next] = [line.parts[0], head[0]];
  if (!part || !next || line.parts.length > 1 || isCaption(line)) return false;
  if (line.base - next.base > headGap * next.size || Math.abs(line.size - next.size) > likeSize * next.size)
    return false;
  const {column, columns: spanned} = placeIn(columns, part);
  const middle = middleOf(columns.edges);
  return column > 0 && (spanned === 1 || Math.abs((part.left + part.right) / 2 - middle) > 2 * line.size);
}

/**
 * The one head of each column, wrapped or not; null where heads may stand over several columns: one lies over two, or they do
 * not have one middle, as those of two levels do not.
 */
function headOf(lines: readonly Stretched[], columns: Columns): Entry[] | null {
  const runs = lines.flatMap((line) => line.runs.flatMap((run) => cutAt(run, columns.edges)));
  const entries = entriesOf(columns, runs, 0);
  const middle = middleOf(lines.map(({base}) => base));
  const isEven = (column: number): boolean => {
    const own = runs.filter((run) => placeIn(columns, run).column === column);
    return own.length === 0 ? column === 0 : Math.abs(middleOf(own.map(({base}) => base)) - middle) < 0.5 * sizeIn(own);
  };
  return entries.length === columns.reaches.length && entries.every(({column}) => isEven(column)) ? entries : null;
}

const middleOf = (values: readonly number[]): number => (Math.min(...values) + Math.max(...values)) / 2;

const sizeIn = (runs: readonly Run[]): number => Math.max(...runs.map(({size}) => size));

/** The lines of each row below the heads, as far as there are figures. */
function bodyOf(lines: readonly Stretched[], columns: Columns): Stretched[][] {
  const lineOf = new Map<PrintedRow, Stretched>();
  for (const line of lines) {
    const cells = new Map(line.parts.map((part) => [placeIn(columns, part).column, part]));
    lineOf.set({base: line.base, size: line.size, cells}, line);
  }
  const isRow = (row: PrintedRow): boolean => isFigured(lineOf.get(row) ?? stretched([]));
  const rows = rowsOf([...lineOf.keys()], isRow, fullIn([...lineOf.keys()]));
  return rows
    .slice(0, rows.findLastIndex((row) => row.some(isRow)) + 1)
    .map((row) => row.flatMap((line) => lineOf.get(line) ?? []));
}

/** Whether words fill their column: they end where the longest of two lines or more do. */
function fullIn(rows: readonly PrintedRow[]): (run: Run, column: number) => boolean {
  return ({right, size, text}, column) => {
    const rights = rows.flatMap(({cells}) => cells.get(column)?.right ?? []);
    const most = Math.max(...rights);
    return !isFigure(text) && right > most - size && rights.filter((other) => other > most - size).length > 1;
  };
}
