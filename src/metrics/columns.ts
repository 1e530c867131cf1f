import {plainHeading} from "../lexicon/metrics.ts";
import {type FigureColumn, metricKeys, type MetricKey, type MetricsMeta} from "../model/metrics.ts";
import {nearest} from "../model/nearest.ts";
import {lettersOf} from "../model/sheet.ts";
import {type Heading, headingOf, type HeadingWords, tidied} from "./heading.ts";
import {periodOf} from "./periods.ts";
import type {Layout} from "./layout.ts";
import {amountOf} from "./values.ts";

/** What a column is for. */
export interface Column {
  index: number;
  heading: Heading;
  /** `figure` holds figures, `text` nothing that is used, `ignore` what a person passes over. */
  is: MetricKey | "figure" | "text" | "ignore";
  /** What a person says of it. */
  told: FigureColumn;
}

/** How a column may be called in a file of a person: by its letter, by all of its headings, or by the last. */
const namesOf = ({index, heading}: Pick<Column, "index" | "heading">): string[] => [
  lettersOf(index),
  heading.path.join(" · "),
  heading.path.at(-1) ?? ""
];

/** The columns that a person names and a sheet does not have, each with the one that may be meant. */
export function columnsMissing(columns: readonly Column[], meta: MetricsMeta): string[] {
  const names = columns.flatMap(namesOf).filter(Boolean);
  const known = new Set(names.map(plainName));
  return Object.keys(meta.columns ?? {})
    .filter((name) => !known.has(plainName(name)))
    .map((name) => withMeant(name, names));
}

/** A name that is none, with the one that may be meant. */
export function withMeant(name: string, known: readonly string[]): string {
  const meant = nearest(name, known);
  return meant === undefined ? name : `${name} → ${meant}?`;
}

/** Says of each column of a sheet what it holds. */
export function columnsOf(layout: Layout, meta: MetricsMeta, words: HeadingWords): Column[] {
  const told = new Map(Object.entries(meta.columns ?? {}).map(([name, meaning]) => [plainName(name), meaning]));
  const columns = layout.headings.map((path, index): Column => {
    const heading = headingOf(path, words);
    const said = namesOf({index, heading}).map((name) => told.get(plainName(name)));
    const meaning = said.find((one) => one !== undefined);
    if (meaning === undefined) return {index, heading, is: keyOf(heading, words) ?? "text", told: {}};
    if (typeof meaning !== "string") return {index, heading, is: "figure", told: meaning};
    const key = metricKeys.find((name) => name === meaning);
    if (key !== undefined || meaning === "ignore") return {index, heading, is: key ?? "ignore", told: {}};
    return {index, heading, is: "figure", told: {indicator: meaning}};
  });
  return withFigures(onceEach(columns), layout, words);
}

const plainName = (name: string): string => tidied(name).normalize("NFKC").toLowerCase().replace(/\s/g, "");

/** What a column holds by its last heading, but for years below it, or by all of them. */
function keyOf({path}: Heading, {metrics}: HeadingWords): MetricKey | undefined {
  const last = path.findLast((text) => periodOf(text, metrics) === null) ?? "";
  return metrics.columns.get(plainHeading(last)) ?? metrics.columns.get(plainHeading(path.join("")));
}

/** Of two columns of places (城市, City) the first counts; the other one is its translation. */
function onceEach(columns: readonly Column[]): Column[] {
  const seen = new Set<string>();
  return columns.map((column) => {
    const isKnown = metricKeys.some((key) => key === column.is) && column.is !== "note";
    if (!isKnown || !seen.has(column.is)) {
      seen.add(column.is);
      return column;
    }
    return {...column, is: "text"};
  });
}

/** Where no column holds the values of all indicators, every other column with a number in it is one of figures. */
function withFigures(columns: readonly Column[], {rows}: Layout, words: HeadingWords): Column[] {
  const isLong = columns.some(({is}) => is === "value") && columns.some(({is}) => is === "indicator");
  const holdsFigures = ({index}: Column): boolean =>
    rows.some(({cells}) => {
      const cell = cells[index] ?? "";
      return cell !== "" && amountOf(cell, words) !== null;
    });
  return columns.map((column) => {
    if (column.is === "value") return {...column, is: "figure"};
    if (column.is !== "text" || isLong || column.heading.path.length === 0) return column;
    return holdsFigures(column) ? {...column, is: "figure"} : column;
  });
}
