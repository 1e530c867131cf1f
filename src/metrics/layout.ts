import type {MetricsMeta} from "../model/metrics.ts";
import {tidied} from "./heading.ts";
import {periodOf} from "./periods.ts";
import {filled, type FigureSheet} from "./sheet.ts";
import {amountOf, isMissing} from "./values.ts";
import type {HeadingWords} from "./heading.ts";

/** Where on a sheet what stands: rows from 0. */
export interface Layout {
  /** What stands above the headings: the title, 单位：万元. */
  titles: string[];
  /** The headings of each column, outermost first, merged ones wherever they cover. */
  headings: string[][];
  /** The rows with figures, and what stands in them. */
  rows: {index: number; cells: readonly string[]}[];
}

/** A row of 甲 1 2 3 that numbers the columns; it holds no figures. */
const isNumbering = (cells: readonly string[], {metrics}: HeadingWords): boolean => {
  const said = cells.filter((cell) => cell !== "");
  const numbers = said.filter((cell) => /^\d{1,3}$/.test(cell)).map(Number);
  return (
    numbers.length > 1 &&
    said.every((cell) => metrics.columnNumber.test(cell)) &&
    numbers.every((number, i) => i === 0 || number === (numbers[i - 1] ?? 0) + 1)
  );
};

/** How many rows of headings there may be above the first figure. */
const mostHeads = 8;

/** Finds headings and figures of a sheet; null where it holds none. */
export function layoutOf(sheet: FigureSheet, meta: MetricsMeta, words: HeadingWords): Layout | null {
  const isFigure = (cell: string): boolean => periodOf(cell, words.metrics) === null && amountOf(cell, words) !== null;
  const given = headingRows(meta.headings) ?? sheet.heads;
  const first =
    given === null
      ? sheet.rows.findIndex(
          (row) => !isNumbering(row, words) && row.some(isFigure) && row.some((cell) => isKey(cell, words))
        )
      : (given.at(-1) ?? 0) + 1;
  if (first === -1) return null;
  const grid = filled({rows: sheet.rows.slice(0, first), merges: sheet.merges});
  const heads = given ?? headsAbove(grid, first, words);
  const width = Math.max(...sheet.rows.map((row) => row.length));
  return {
    titles: grid
      .filter((_, row) => !heads.includes(row))
      .flatMap((row) => [...new Set(row.map(tidied).filter(Boolean))]),
    headings: Array.from({length: width}, (_, column) => heads.map((row) => grid[row]?.[column] ?? "")),
    rows: sheet.rows.flatMap((row, index) =>
      index < first || isNumbering(row, words) || row.every((cell) => cell === "")
        ? []
        : [{index, cells: filledDown(row, index, sheet)}]
    )
  };
}

const isKey = (cell: string, {metrics}: HeadingWords): boolean =>
  !isMissing(cell, metrics) &&
  (/[\p{L}]/u.test(cell) || /^\d{6}(?:\d{6})?$/.test(cell) || periodOf(cell, metrics) !== null);

/** The rows that a person names, from 0. */
function headingRows(said: MetricsMeta["headings"]): number[] | null {
  if (said === undefined) return null;
  const [from = 1, to = from] = String(said).split("-").map(Number);
  return Array.from({length: to - from + 1}, (_, i) => from - 1 + i);
}

/**
 * The rows right above the figures: up to an empty one, or to one that says but one thing, which is the title or the unit.
 */
function headsAbove(grid: readonly (readonly string[])[], first: number, words: HeadingWords): number[] {
  const heads: number[] = [];
  for (let row = first - 1; row >= 0 && heads.length < mostHeads; row--) {
    const said = new Set(grid[row]?.map(tidied).filter(Boolean));
    if (isNumbering(grid[row] ?? [], words)) continue;
    if (said.size === 0 && heads.length > 0) break;
    if (said.size === 1 && heads.length > 0) break;
    if (said.size > 0) heads.unshift(row);
  }
  return heads;
}

/** A row with what merged cells above say of it, so that a place that stands once for several rows is said in each. */
function filledDown(row: readonly string[], index: number, {merges, rows}: FigureSheet): string[] {
  const cells = [...row];
  for (const {row: top, column, rows: high} of merges)
    if (high > 1 && top < index && index < top + high) cells[column] = rows[top]?.[column] ?? "";
  return cells;
}
