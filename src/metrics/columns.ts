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

type Headed = Pick<Column, "index" | "heading">;

/** What a column alone is called: its letter, and all of its headings. */
const ownNames = ({index, heading}: Headed): string[] => [lettersOf(index), heading.path.join(" · ")];

/** What it may be called besides, as others may be: each of its headings, and these without unit and translation. */
const partNames = ({heading: {path, words}}: Headed): string[] => [...path, ...words, words.join(" · ")];

/** The columns that a name means: those of which it is the whole name, else those of which it is a part. */
function columnsNamed<C extends Headed>(name: string, columns: readonly C[]): C[] {
  const key = plainName(name);
  const named = (names: (column: C) => string[]): C[] =>
    columns.filter((column) => names(column).some((one) => plainName(one) === key));
  const own = named(ownNames);
  return own.length > 0 ? own : named(partNames);
}

/** Whether columns measure different things; those of years, or of parts of a place, measure one. */
const differ = (columns: readonly Headed[]): boolean =>
  new Set(columns.map(({heading}) => heading.words.join("\n"))).size > 1;

/** The columns that a person names and a sheet does not have, each with the one that may be meant. */
export function columnsMissing(columns: readonly Column[], meta: MetricsMeta): string[] {
  const names = columns.flatMap((column) => [...ownNames(column), ...partNames(column)]).filter(Boolean);
  return Object.keys(meta.columns ?? {})
    .filter((name) => columnsNamed(name, columns).length === 0)
    .map((name) => withMeant(name, names));
}

/** The names that several columns have, each with those columns. */
export function columnsAmbiguous(columns: readonly Column[], meta: MetricsMeta): string[] {
  return Object.keys(meta.columns ?? {}).flatMap((name) => {
    const found = columnsNamed(name, columns);
    const paths = found.map(({index, heading}) => `${lettersOf(index)} ${heading.path.join(" · ")}`);
    return differ(found) ? [`${name}: ${paths.join(", ")}`] : [];
  });
}

type Meaning = NonNullable<MetricsMeta["columns"]>[string];

/** What a person says of columns, by column; the longer name of one counts before a part of it. */
function meaningsOf(columns: readonly Headed[], meta: MetricsMeta): Map<number, Meaning> {
  const meanings = new Map<number, Meaning>();
  const said = Object.entries(meta.columns ?? {}).map(([name, meaning]) => ({name, meaning}));
  const isWhole = ({name}: {name: string}): boolean =>
    columns.some((column) => ownNames(column).some((one) => plainName(one) === plainName(name)));
  for (const {name, meaning} of [...said.filter((one) => !isWhole(one)), ...said.filter(isWhole)]) {
    const found = columnsNamed(name, columns);
    if (!differ(found)) for (const {index} of found) meanings.set(index, meaning);
  }
  return meanings;
}

/** A name that is none, with the one that may be meant. */
export function withMeant(name: string, known: readonly string[]): string {
  const meant = nearest(name, known);
  return meant === undefined ? name : `${name} → ${meant}?`;
}

/** Says of each column of a sheet what it holds. */
export function columnsOf(layout: Layout, meta: MetricsMeta, words: HeadingWords): Column[] {
  const headed = layout.headings.map((path, index): Headed => ({index, heading: headingOf(path, words)}));
  const meanings = meaningsOf(headed, meta);
  const columns = headed.map(({index, heading}): Column => {
    const meaning = meanings.get(index);
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
