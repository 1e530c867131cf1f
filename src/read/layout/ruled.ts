import {groupBy} from "../../model/group.ts";
import type {Entry} from "../written.ts";
import {type Grid, indentsOf, isFigure, isTable, wordsOf} from "./grid.ts";
import {type Area, areasOf, holds, placeOf, type Raster, rasterOf, withCuts} from "./raster.ts";
import {cutsBetween} from "./rows.ts";
import type {Frame} from "./rulings.ts";
import {cutAt, type Run} from "./runs.ts";

/** A table of a page, and the runs that stand in it. */
export interface Found {
  grid: Grid;
  runs: Set<Run>;
}

/** The table that a frame of lines rules; null where they rule none. */
export function ruledTable(frame: Frame, runs: readonly Run[]): Found | null {
  const ruled = rasterOf(frame);
  const inside = ruled ? runs.filter((run) => holds(ruled, run)) : [];
  if (!ruled || inside.length === 0) return null;
  const pieces = inside.flatMap((run) => cutAt(run, ruled.xs));
  const raster = withCuts(ruled, cutsIn(ruled, pieces));
  const [top = 0, bottom = 0] = [raster.ys[0], raster.ys.at(-1)];
  const grid: Grid = {rows: filled(raster, pieces), columns: raster.xs.length - 1, top, bottom, edges: raster.xs};
  return isTable(grid) ? {grid, runs: new Set(inside)} : null;
}

/** Where a row between two lines is several. */
function cutsIn(raster: Raster, runs: readonly Run[]): (row: number) => number[] {
  const placed = runs.map((run) => ({run, ...placeOf(raster, run)}));
  const rows = groupBy(placed, ({row}) => row);
  return (row) => cutsBetween(rows.get(row) ?? [], raster.xs);
}

/** The cells of a raster with what stands in them. */
function filled(raster: Raster, runs: readonly Run[]): Entry[][] {
  const key = (row: number, column: number): number => row * raster.xs.length + column;
  const texts = groupBy(runs, (run) => {
    const {row, column} = placeOf(raster, run);
    return key(row, column);
  });
  const runsIn = ({row, column, rows, columns}: Area): Run[] =>
    range(row, rows).flatMap((i) => range(column, columns).flatMap((j) => texts.get(key(i, j)) ?? []));
  const cells = areasOf(raster).map((areas) => areas.map((area) => ({...area, runs: runsIn(area)})));
  const labels = cells.flat().filter(({column, columns, runs}) => column === 0 && columns === 1 && runs.length > 0);
  const middle = ((raster.xs[0] ?? 0) + (raster.xs[1] ?? 0)) / 2;
  const indents = indentsOf(
    labels.map(({runs}) => runs),
    middle
  );
  const indentOf = new Map(labels.map((label, i) => [label, indents[i]]));
  return cells.map((row, i) => {
    const isHead = i === 0 && !row.some(({runs}) => isFigure(wordsOf(runs)));
    return row.map((cell) => {
      const {runs, ...area} = cell;
      const indent = isHead ? 0 : (indentOf.get(cell) ?? 0);
      return {...area, isHeading: false, words: `${"\u3000".repeat(indent)}${wordsOf(runs)}`};
    });
  });
}

const range = (from: number, length: number): number[] => Array.from({length}, (_, i) => from + i);
