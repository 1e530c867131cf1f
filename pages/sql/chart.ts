import {groupBy} from "../../src/model/group.ts";
import type {ChartChoice, ChartKind} from "./notebook.ts";
import type {Answer} from "./open.ts";
import type {Result, ResultColumn} from "./result.ts";
import {numberOf, textOf} from "./values.ts";

/** A row of a result as it is drawn. */
export interface Point {
  row: number;
  /** A number, a day in milliseconds, or words. */
  x: number | string;
  y: number | string;
  /** What its colour stands for; null where all have one. */
  colour: string | null;
  /** Where its row leads; null where nowhere. */
  href: string | null;
}

/** What is drawn of a result, and how much of it is not. */
export interface Drawn {
  points: readonly Point[];
  /** Rows without a value to draw. */
  silent: number;
  /** Rows beyond those that a chart has room for. */
  beyond: number;
}

/** Bars, dots that a chart has room for. */
const most: Readonly<Record<ChartKind, number>> = {bar: 40, line: 2000, dot: 2000};

const isYear = ({name, kind}: ResultColumn): boolean => kind === "date" || (kind === "number" && /year$/i.test(name));

/** Whether a column tells rows apart and says nothing of them. */
const isKey = ({name}: ResultColumn): boolean => /(?:^|_)(?:id|code|links?)$/.test(name);

/** The columns that an axis of a kind of chart can show. */
export function columnsFor({columns}: Result, kind: ChartKind, axis: "x" | "y" | "colour"): ResultColumn[] {
  const numbers = columns.filter((column) => column.kind === "number");
  const words = columns.filter((column) => column.kind === "text");
  if (axis === "colour") return words;
  if (kind === "bar")
    return axis === "x" ? numbers : [...words, ...columns.filter((column) => !words.includes(column))];
  return axis === "x" ? columns.filter((column) => column.kind === "number" || column.kind === "date") : numbers;
}

/** What a chart of a result would best show; null where it has nothing to set on an axis. */
export function guess(result: Result): ChartChoice | null {
  const {columns} = result;
  const numbers = columns.filter((column) => column.kind === "number" && !isYear(column));
  const [first, second] = numbers;
  const year = columns.find(isYear);
  const texts = columns.filter((column) => column.kind === "text");
  const words = texts.find((column) => !isKey(column)) ?? texts[0];
  if (!first) return null;
  if (year) return {kind: "line", x: year.name, y: first.name, colour: fewValued(result)};
  if (words) return {kind: "bar", x: first.name, y: words.name, colour: parting(words, result)};
  return second ? {kind: "dot", x: first.name, y: second.name, colour: null} : null;
}

/** Whether a result has what is drawn of it. */
export const fits = ({kind, x, y}: ChartChoice, result: Result): boolean =>
  columnsFor(result, kind, "x").some(({name}) => name === x) &&
  columnsFor(result, kind, "y").some(({name}) => name === y);

/** Values that can be told apart by their colours. */
export const mostColours = 10;

/** The first column of words with few enough values for each to have a colour; null for none. */
const fewValued = (result: Result): string | null =>
  result.columns.find((column) => isColour(column, result))?.name ?? null;

/** The first such column that tells rows of one name apart; null where each has a name of its own. */
function parting(names: ResultColumn, result: Result): string | null {
  const named = kindsOf(result, names);
  const parts = (column: ResultColumn): boolean => kindsOf(result, names, column) > named;
  return result.columns.find((column) => isColour(column, result) && parts(column))?.name ?? null;
}

function isColour(column: ResultColumn, result: Result): boolean {
  const values = kindsOf(result, column);
  return column.kind === "text" && !isKey(column) && values > 1 && values <= mostColours;
}

/** How many different things the rows of a result say in these columns. */
const kindsOf = ({rows}: Result, ...columns: readonly ResultColumn[]): number =>
  new Set(Array.from({length: rows}, (_, row) => JSON.stringify(columns.map(({at, type}) => textOf(at(row), type)))))
    .size;

/** The rows of a result as a chart draws them, in their order. Null where it has no such columns. */
export function pointsOf({result, ways}: Answer, {kind, x, y, colour}: ChartChoice): Drawn | null {
  const called = (name: string | null): ResultColumn | undefined => result.columns.find((one) => one.name === name);
  const [across, up, by] = [called(x), called(y), called(colour)];
  if (!across || !up) return null;
  const all = Array.from({length: result.rows}, (_, row) => ({
    row,
    x: placeOf(across, row, true),
    y: placeOf(up, row, kind !== "bar"),
    colour: by ? textOf(by.at(row), by.type) : null,
    href: ways?.(row)[0] ?? null
  }));
  const there = all.filter((point): point is Point => point.x !== null && point.y !== null);
  const points = kind === "bar" ? named(there, result.columns, [x, y, colour]) : there;
  return {
    points: points.slice(0, most[kind]),
    silent: all.length - points.length,
    beyond: Math.max(0, points.length - most[kind])
  };
}

/** Bars of which several have one name and colour are told apart by what the first other column of words says of them. */
function named(
  points: readonly Point[],
  columns: readonly ResultColumn[],
  drawn: readonly unknown[]
): readonly Point[] {
  const groups = [...groupBy(points, ({y, colour}) => JSON.stringify([y, colour])).values()];
  const others = columns.filter((column) => column.kind === "text" && !drawn.includes(column.name) && !isKey(column));
  const further = (column: ResultColumn, {row}: Point): string => textOf(column.at(row), column.type);
  const parts = (column: ResultColumn): boolean =>
    groups.some((group) => new Set(group.map((point) => further(column, point))).size > 1);
  const other = others.find(parts);
  if (!other) return points;
  const alike = new Set(groups.filter(({length}) => length > 1).flat());
  return points.map((point) => (alike.has(point) ? {...point, y: `${point.y} · ${further(other, point)}`} : point));
}

/** Where a value stands on an axis; null for none. */
function placeOf(column: ResultColumn, row: number, measured: boolean): number | string | null {
  const value = column.at(row);
  if (value === null) return measured ? null : "—";
  if (!measured) return textOf(value, column.type);
  return column.kind === "date" ? Number(value) : numberOf(value, column.type);
}
