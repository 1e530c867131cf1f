import type {Indicator} from "../lexicon/catalogue.ts";
import type {Lexicon} from "../lexicon/index.ts";
import {plainHeading} from "../lexicon/metrics.ts";
import type {PlaceEntry} from "../lexicon/places.ts";
import type {Change, Comparator} from "../model/fact.ts";
import type {MetricKey} from "../model/metrics.ts";
import {scaleFactor} from "../model/numerals.ts";
import type {Period} from "../model/report.ts";
import {type Column, withMeant} from "./columns.ts";
import {type Heading, headingOf, tidied} from "./heading.ts";
import {type Asked, entryNames, isGrowth, type Topic} from "./indicators.ts";
import {periodOf} from "./periods.ts";
import {candidatesIn, namedPlace, placesOf} from "./places.ts";
import type {Table} from "./table.ts";
import {type Amount, amountOf, isMissing, type Unit, unitOf} from "./values.ts";

/** A figure of a table, with all that the table says of it. */
export interface MetricFigure {
  place: PlaceEntry;
  /** The number as the cell has it, with the unit that the table names elsewhere: 4606.21亿元. */
  text: string;
  value: number;
  comparator: Comparator;
  /** Null for a number without a unit. */
  unit: Unit | null;
  period: Period;
  role: "outcome" | "target";
  change: Change;
  scope: string | null;
  part: boolean;
  topic: Topic;
  /** The headings of its row and of its column, outermost first, and where its cell is. */
  row: string[];
  column: string[];
  address: string;
  source: string;
  note: string;
}

/** A row with what its columns of words say. */
interface Row {
  index: number;
  cells: readonly string[];
  said: (key: MetricKey) => string;
  /** What its column of indicators says. */
  heading: Heading;
  isPart: boolean;
}

/** What figures are read with: the tables of reference, and the catalogue with what was looked up before. */
export interface Reading {
  table: Table;
  lexicon: Lexicon;
  topicOf: (asked: Asked) => Topic;
}

/** Every figure of a table, row by row. What cannot be used is noted among the troubles of the table. */
export function figuresOf(reading: Reading): MetricFigure[] {
  const {table, lexicon} = reading;
  const figures = table.columns.filter(({is}) => is === "figure");
  return table.layout.rows.flatMap(({index, cells}) => {
    const full = figures.filter((column) => !isMissing(cells[column.index] ?? "", lexicon.metrics));
    if (full.length === 0) return [];
    const row = rowOf(index, cells, reading);
    const own = table.columnPlaces.size > 0 ? null : placeOfRow(row, reading);
    return full.flatMap((column) => figureAt(row, column, own, reading));
  });
}

function rowOf(index: number, cells: readonly string[], {table, lexicon}: Reading): Row {
  const said = (key: MetricKey): string => {
    const column = table.columns.find(({is}) => is === key);
    return column === undefined ? "" : tidied(cells[column.index] ?? "");
  };
  const written = said("indicator");
  const words = written.replace(lexicon.metrics.part, "");
  return {
    index,
    cells,
    said,
    heading: headingOf(words === "" ? [] : [words], lexicon),
    isPart: lexicon.metrics.part.test(written)
  };
}

/** The place of a row; null, and noted as trouble, where it is none or may be several. */
function placeOfRow(row: Row, {table, lexicon}: Reading): PlaceEntry | null {
  const [name, code] = [row.said("place"), row.said("code")];
  const column = table.columns.find(({is}) => is === "place" || is === "code");
  if (!column) return table.place;
  const at = table.sheet.address(row.index, column.index);
  // A place that stands once, merged over all, or in the title of the table.
  if (name === "" && code === "") return table.place ?? missing("metrics-no-place", at, table);
  const found = placesOf({name, code, province: row.said("province"), cities: table.cities}, lexicon.places);
  return only(found, name || code, at, table);
}

function missing(code: string, what: string, {troubles}: Table): null {
  troubles.note(code, what);
  return null;
}

function only(found: readonly PlaceEntry[], words: string, at: string, table: Table): PlaceEntry | null {
  const [place, ...others] = found;
  if (place && others.length === 0) return place;
  if (!place) return missing("metrics-place-unknown", `${words} (${at})`, table);
  return missing("metrics-place-ambiguous", `${words} (${at}): ${candidatesIn(found)}`, table);
}

function figureAt(row: Row, column: Column, own: PlaceEntry | null, reading: Reading): MetricFigure[] {
  const {table, lexicon} = reading;
  const address = table.sheet.address(row.index, column.index);
  const place = placeAt(column, own, reading);
  if (!place) return [];
  const text = tidied(row.cells[column.index] ?? "");
  const amount = amountOf(text, lexicon);
  const period = periodAt(row, column, reading);
  if (!amount) missing("metrics-not-a-number", `${text.slice(0, 24)} (${address})`, table);
  else if (!period) missing("metrics-no-year", `${nameOf(row, column)} (${address})`, table);
  noteYear(row, column, address, reading);
  if (!amount || !period) return [];
  const unit = unitAt(row, column, amount, reading);
  return unit === "unknown"
    ? []
    : [{...read({row, column, amount, period, unit}, reading), place, text: withUnit(text, amount, unit), address}];
}

const withUnit = (text: string, {unit: own}: Amount, unit: Unit | null): string =>
  own && own.unit !== "" ? text : `${text}${unit?.words ?? ""}`;

function placeAt(column: Column, own: PlaceEntry | null, {table, lexicon}: Reading): PlaceEntry | null {
  const {told, index, heading} = column;
  if (told.place !== undefined)
    return only(namedPlace(told.place, lexicon.places), told.place, heading.path.join(" · "), table);
  const across = table.columnPlaces.get(index);
  return across ? only(across, heading.path.join(" · "), table.sheet.address(0, index), table) : own;
}

const periodAt = (row: Row, {told, heading}: Column, {table, lexicon: {metrics}}: Reading): Period | null =>
  (told.year === undefined ? null : periodOf(told.year, metrics)) ??
  heading.period ??
  periodOf(row.said("year"), metrics) ??
  row.heading.period ??
  table.period;

/** Names what is said to be a year and is none, of a column once: another year may be that of the figure all the same. */
function noteYear(row: Row, {told, heading}: Column, address: string, {table, lexicon: {metrics}}: Reading): void {
  const ofRow = told.year === undefined;
  const said = told.year ?? row.said("year");
  if (said === "" || isMissing(said, metrics) || periodOf(said, metrics) !== null) return;
  const where = ofRow ? address : heading.path.join(" · ");
  table.troubles.note("metrics-year-unknown", `${said} (${where})`, `${said} ${ofRow ? row.index : where}`);
}

/** What a figure is called where something is said of it. */
const nameOf = (row: Row, {heading}: Column): string => [...row.heading.path, ...heading.path].join(" · ");

/** The unit of a figure, the nearest word first; null where nobody names one, `unknown` for words that are no unit. */
function unitAt(row: Row, column: Column, amount: Amount, {table, lexicon}: Reading): Unit | null | "unknown" {
  const said = [column.told.unit, row.said("unit")].find(
    (words) => words !== undefined && !isMissing(words, lexicon.metrics)
  );
  const unit = said === undefined ? null : unitOf(said, lexicon);
  if (said !== undefined && !unit) {
    table.troubles.note("metrics-unit-unknown", `${said} (${nameOf(row, column)})`);
    return "unknown";
  }
  const own = amount.unit && amount.unit.unit !== "" ? amount.unit : null;
  return own ?? unit ?? row.heading.unit ?? column.heading.unit ?? table.unit;
}

interface Said {
  row: Row;
  column: Column;
  amount: Amount;
  period: Period;
  unit: Unit | null;
}

/** What a figure means. */
function read(said: Said, reading: Reading): Omit<MetricFigure, "place" | "text" | "address"> {
  const {row, column, amount, period, unit} = said;
  const {table, lexicon} = reading;
  const words = measured(row, column, reading);
  const grows = row.heading.grows || column.heading.grows || isGrowth(words.at(-1) ?? "", lexicon.metrics);
  const value = scaled(amount, unit, table.meta.scale);
  const change = grows ? (value < 0 ? "decrease" : "increase") : "none";
  const told = column.told.indicator ?? (words.length === 0 ? table.meta.indicator : undefined) ?? null;
  const role =
    column.told.role ??
    lexicon.metrics.roles.get(plainHeading(row.said("role"))) ??
    column.heading.role ??
    row.heading.role;
  return {
    value: change === "decrease" ? -value : value,
    comparator: amount.comparator,
    unit,
    period,
    change,
    role: role ?? table.meta.role ?? "outcome",
    scope: column.told.scope ?? scopeOf(row, column, lexicon),
    part: row.isPart,
    topic: topicAt({words, told, grows, change, value, period, unit: unit?.unit ?? ""}, said, reading),
    row: row.heading.path,
    column: column.heading.path,
    source: row.said("source"),
    note: row.said("note")
  };
}

/** What is measured in words: those of the row, else and besides those of the column, but for the names of places. */
function measured(row: Row, column: Column, {table, lexicon}: Reading): string[] {
  const across = table.columnPlaces.size > 0;
  const own = column.is === "figure" && lexicon.metrics.columns.has(plainHeading(column.heading.path.at(-1) ?? ""));
  const ofColumn = column.heading.words.filter((words) => !across || namedPlace(words, lexicon.places).length === 0);
  return [...row.heading.words, ...(own && row.heading.words.length > 0 ? [] : ofColumn)];
}

function scopeOf(row: Row, {heading}: Column, {metrics}: Lexicon): string | null {
  const said = row.said("scope");
  if (said !== "" && !isMissing(said, metrics) && !metrics.whole.has(plainHeading(said))) return said;
  return heading.scope ?? row.heading.scope;
}

/** Without what binary fractions leave over: 1.1 of 万 is 11000. */
function scaled({value, unit: own}: Amount, unit: Unit | null, scale: Table["meta"]["scale"]): number {
  const bare = own?.unit === "" ? own.factor : 1;
  const given = typeof scale === "string" ? scaleFactor(scale) : (scale ?? 1);
  return Number((value * bare * (unit?.factor ?? 1) * given).toPrecision(15));
}

/** What a figure is of. An entry that a person names must take its unit; what no entry takes is kept under its own words. */
function topicAt(asked: Asked, {row, column}: Said, {table, topicOf, lexicon}: Reading): Topic {
  const {troubles} = table;
  const topic = topicOf(asked);
  const {indicator, misfit} = topic;
  if (asked.told !== null && !indicator)
    troubles.note("metrics-indicator-unknown", withMeant(asked.told, entryNames(lexicon.catalogue)));
  if (misfit) noteMisfit(misfit, asked, {row, column}, {table, lexicon});
  else if (!indicator)
    troubles.note("metrics-no-entry", `${nameOf(row, column)}${asked.unit === "" ? "" : ` (${asked.unit})`}`);
  if (!indicator) return topic;
  const [first = ""] = indicator.units;
  if (lexicon.catalogue.convert(1, asked.unit, first) !== null) return topic;
  noteMisfit(indicator, asked, {row, column}, {table, lexicon});
  return {...topic, indicator: null};
}

/** Names a figure whose unit its entry does not take: the first of each column and indicator. */
function noteMisfit(
  {id, units: [first = ""]}: Indicator,
  {unit}: Asked,
  {row, column}: Pick<Said, "row" | "column">,
  {table, lexicon}: Pick<Reading, "table" | "lexicon">
): void {
  const name = nameOf(row, column);
  const allowed = `${lexicon.units.classOf(first)} (${first})`;
  const at = table.sheet.address(row.index, column.index);
  table.troubles.note(
    "metrics-unit-misfit",
    `${name} (${at}): ${unit || "?"} ≠ ${allowed}, ${id}`,
    `${name} ${unit} ${id}`
  );
}
