import {type Frame, near, type Ruling} from "./rulings.ts";
import type {Run} from "./runs.ts";

/**
 * Where the lines of a table lie, from the left and from the top, and whether one closes each place between them at its
 * right and at its bottom.
 */
export interface Raster {
  xs: number[];
  ys: number[];
  right: boolean[][];
  bottom: boolean[][];
}

/** A place of a raster, or a rectangle of places. */
export interface Area {
  row: number;
  column: number;
  rows: number;
  columns: number;
}

/** More places than this are a pattern. */
const mostPlaces = 20_000;

/** The raster that lines make; null where they part nothing, or a pattern of places. */
export function rasterOf({across, down}: Frame): Raster | null {
  const xs = edges(down, across);
  const ys = edges(across, down).reverse();
  if (down.length === 0 || xs.length < 3 || ys.length < 2 || xs.length * ys.length > mostPlaces) return null;
  const open = (): boolean[][] => ys.slice(1).map(() => xs.slice(1).map(() => false));
  const raster = {xs, ys, right: open(), bottom: open()};
  for (const ruling of down) closeRight(raster, ruling);
  for (const ruling of across) closeBottom(raster, ruling);
  return raster;
}

/** Where the lines of one direction lie, and the ends of those of the other: tables are often open at their sides. */
function edges(own: readonly Ruling[], other: readonly Ruling[]): number[] {
  const places = [...new Set(own.map(({at}) => at))].sort((a, b) => a - b);
  const from = other.reduce((least, ruling) => Math.min(least, ruling.from), Infinity);
  const to = other.reduce((most, ruling) => Math.max(most, ruling.to), -Infinity);
  if (from < (places[0] ?? Infinity) - 2 * near) places.unshift(from);
  if (to > (places.at(-1) ?? -Infinity) + 2 * near) places.push(to);
  return places;
}

const between = (edges: readonly number[], i: number): number => ((edges[i] ?? 0) + (edges[i + 1] ?? 0)) / 2;

function closeRight({xs, ys, right}: Raster, {at, from, to}: Ruling): void {
  const column = xs.indexOf(at) - 1;
  for (const [i, row] of right.entries()) {
    const y = between(ys, i);
    if (column >= 0 && y > from && y < to) row[column] = true;
  }
}

function closeBottom({xs, ys, bottom}: Raster, {at, from, to}: Ruling): void {
  const row = bottom[ys.indexOf(at) - 1];
  for (const column of row?.keys() ?? []) {
    const x = between(xs, column);
    if (row && x > from && x < to) row[column] = true;
  }
}

/** The same raster with a row parted at heights between its lines, but for cells that reach beyond the row. */
export function withCuts(raster: Raster, cuts: (row: number) => readonly number[]): Raster {
  const parted: Raster = {xs: raster.xs, ys: raster.ys.slice(0, 1), right: [], bottom: []};
  for (const [row, bottom] of raster.bottom.entries()) {
    const right = raster.right[row] ?? [];
    const above = raster.bottom[row - 1];
    const isLast = row === raster.bottom.length - 1;
    const closed = bottom.map((isClosed, column) => (isClosed || isLast) && (above?.[column] ?? true));
    for (const cut of cuts(row)) {
      parted.ys.push(cut);
      parted.right.push(right);
      parted.bottom.push(closed);
    }
    parted.ys.push(raster.ys[row + 1] ?? 0);
    parted.right.push(right);
    parted.bottom.push(bottom);
  }
  return parted;
}

/** The cells of a raster by the rows in which they begin: each as wide, then as high, as no line closes it. */
export function areasOf(raster: Raster): Area[][] {
  const taken = raster.right.map((row) => row.map(() => false));
  return raster.right.map((places, row) => {
    const areas: Area[] = [];
    for (const column of places.keys()) {
      if (taken[row]?.[column]) continue;
      const area = grown(raster, taken, row, column);
      for (const line of taken.slice(row, row + area.rows)) line.fill(true, column, column + area.columns);
      areas.push(area);
    }
    return areas;
  });
}

function grown({right, bottom}: Raster, taken: readonly boolean[][], row: number, column: number): Area {
  const line = right[row] ?? [];
  let [rows, columns] = [1, 1];
  while (column + columns < line.length && !line[column + columns - 1] && !taken[row]?.[column + columns]) columns++;
  const isOpen = (at: number): boolean =>
    at + 1 < right.length &&
    Array.from({length: columns}, (_, i) => column + i).every(
      (i) => !bottom[at]?.[i] && !taken[at + 1]?.[i] && (i === column + columns - 1 || !right[at + 1]?.[i])
    );
  while (isOpen(row + rows - 1)) rows++;
  return {row, column, rows, columns};
}

/** About the middle of a run: figures reach from its base line to two thirds of its size. */
const middleOf = ({left, right, base, size}: Run): [x: number, y: number] => [(left + right) / 2, base + 0.35 * size];

/** Whether a run stands within a raster. */
export function holds({xs, ys}: Raster, run: Run): boolean {
  const [x, y] = middleOf(run);
  return x > (xs[0] ?? 0) && x < (xs.at(-1) ?? 0) && y < (ys[0] ?? 0) && y > (ys.at(-1) ?? 0);
}

/** The place of a raster in which the middle of a run stands. */
export function placeOf({xs, ys}: Raster, run: Run): {row: number; column: number} {
  const [x, y] = middleOf(run);
  const [row, column] = [ys.findLastIndex((edge) => edge >= y), xs.findLastIndex((edge) => edge <= x)];
  return {row: Math.max(0, Math.min(row, ys.length - 2)), column: Math.max(0, Math.min(column, xs.length - 2))};
}
