import {knownYears} from "../model/dates.ts";
import type {Sheet, SheetCell, SheetRange} from "../model/sheet.ts";

/** Rows of a sheet that belong together, with nothing around them. */
type Rows = Sheet["rows"];

/** A part of a sheet: lines, each a cell or a few, or a table. */
export type Block = {kind: "lines"; rows: Rows} | {kind: "table"; rows: Rows; range: SheetRange};

/** So many empty columns part what stands side by side: one alone is a wide border. */
const columnGap = 2;

/** The grid of a table has at most so many places, of which cells fill a part that is no less than this; others are strewn. */
const strewn = {places: 20_000, filled: 0.05};

/** A cell with more characters, alone at the foot of a table, is a note on it. */
const longLabel = 20;

/** The parts of a sheet from its top, those side by side from the left. */
export function blocksOf({rows, merges, hidden}: Pick<Sheet, "rows" | "merges" | "hidden">): Block[] {
  const bands = joined(bandsOf(rows, merges, new Set(hidden.rows)));
  return bands.flatMap((band) => sidesOf(band, merges, hidden.columns).flatMap((side) => partsOf(side, merges)));
}

/** Rows that follow each other without an empty one between that is seen; a merged cell covers the rows below it. */
function bandsOf(rows: Rows, merges: readonly SheetRange[], hidden: ReadonlySet<number>): Rows[] {
  const bottoms = new Map<number, number>();
  for (const {top, bottom} of merges) bottoms.set(top, Math.max(bottom, bottoms.get(top) ?? 0));
  const bands: Rows[] = [];
  let reached = -1;
  for (const row of rows) {
    while (hidden.has(reached + 1)) reached++;
    if (bands.length === 0 || row.row > reached + 1) bands.push([]);
    bands.at(-1)?.push(row);
    reached = Math.max(reached, row.row, bottoms.get(row.row) ?? 0);
  }
  return bands;
}

/** A band that begins with a figure has no head of its own: it goes on with the table above an empty row. */
function joined(bands: readonly Rows[]): Rows[] {
  const tables: Rows[] = [];
  for (const band of bands) {
    const [first] = band;
    const above = tables.at(-1);
    const goesOn = first && first.cells.length > 1 && first.cells.some(isFigure);
    if (goesOn && above && above.length > 1) above.push(...band);
    else tables.push([...band]);
  }
  return tables;
}

/** Years stand in heads as well. */
const isFigure = ({type, value}: SheetCell): boolean =>
  type === "number" && !(Number(value) >= knownYears.first && Number(value) <= knownYears.last);

/** What stands side by side in a band, parted by empty columns that are seen. */
function sidesOf(band: Rows, merges: readonly SheetRange[], hidden: readonly number[]): Rows[] {
  const taken = new Map(hidden.map((column) => [column, column]));
  for (const {column} of band.flatMap(({cells}) => cells)) taken.set(column, column);
  for (const {left, right} of mergesIn(band, merges)) taken.set(left, Math.max(right, taken.get(left) ?? left));
  const starts: number[] = [];
  let reached = -Infinity;
  for (const [left, right] of [...taken].sort(([a], [b]) => a - b)) {
    if (left > reached + columnGap) starts.push(left);
    reached = Math.max(reached, right);
  }
  return starts.map((start, i) => cut(band, start, starts[i + 1] ?? Infinity)).filter((side) => side.length > 0);
}

const cut = (rows: Rows, from: number, to: number): Rows =>
  rows
    .map(({row, cells}) => ({row, cells: cells.filter(({column}) => column >= from && column < to)}))
    .filter(({cells}) => cells.length > 0);

const mergesIn = (rows: Rows, merges: readonly SheetRange[]): SheetRange[] => {
  const [first, last] = [rows[0]?.row ?? 0, rows.at(-1)?.row ?? 0];
  return merges.filter(({top}) => top >= first && top <= last);
};

/** The lines above a table, the table, and the notes below it. */
function partsOf(rows: Rows, merges: readonly SheetRange[]): Block[] {
  const covers = coverage(merges);
  const columns = extent(rows, covers);
  const width = columns.right - columns.left + 1;
  const isAbove = ({cells}: Rows[number]): boolean =>
    cells.length === 1 || (cells.length === 2 && sum(cells.map(covers)) * 2 < width);
  const isNote = ({cells}: Rows[number]): boolean =>
    cells.length === 1 &&
    cells.every((cell) => cell.type === "text" && (covers(cell) > 1 || cell.shown.length > longLabel));
  const head = rows.findIndex((row) => !isAbove(row));
  const foot = rows.findLastIndex((row) => !isNote(row));
  const table = head === -1 ? [] : rows.slice(head, foot + 1);
  if (!isTable(table, covers)) return [{kind: "lines", rows}];
  const lines = (rows: Rows): Block[] => (rows.length === 0 ? [] : [{kind: "lines", rows}]);
  return [
    ...lines(rows.slice(0, head)),
    {kind: "table", rows: table, range: extent(table, covers)},
    ...lines(rows.slice(foot + 1))
  ];
}

/** Two rows or more with two cells or more, and not strewn over a grid that would be empty. */
function isTable(rows: Rows, covers: (cell: SheetCell) => number): boolean {
  if (rows.filter(({cells}) => cells.length > 1).length < 2) return false;
  const {top, bottom, left, right} = extent(rows, covers);
  const places = (bottom - top + 1) * (right - left + 1);
  return places <= strewn.places || sum(rows.map(({cells}) => cells.length)) >= strewn.filled * places;
}

/** How many columns a cell covers. */
function coverage(merges: readonly SheetRange[]): (cell: SheetCell) => number {
  const widths = new Map(merges.map(({top, left, right}) => [`${top} ${left}`, right - left + 1]));
  return ({row, column}) => widths.get(`${row} ${column}`) ?? 1;
}

function extent(rows: Rows, covers: (cell: SheetCell) => number): SheetRange {
  const range = {top: rows[0]?.row ?? 0, bottom: rows.at(-1)?.row ?? 0, left: Infinity, right: 0};
  for (const cell of rows.flatMap(({cells}) => cells)) {
    range.left = Math.min(range.left, cell.column);
    range.right = Math.max(range.right, cell.column + covers(cell) - 1);
  }
  return range;
}

const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0);
