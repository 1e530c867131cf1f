import type {Lexicon} from "../lexicon/index.ts";
import {plainHeading} from "../lexicon/metrics.ts";
import type {PlaceEntry} from "../lexicon/places.ts";
import type {FileMeta} from "./meta.ts";
import {wholeYears} from "../model/calendar.ts";
import type {Period} from "../model/report.ts";
import {type Column, columnsOf} from "./columns.ts";
import {tidied} from "./heading.ts";
import {type Layout, layoutOf} from "./layout.ts";
import {periodOf, yearAmong} from "./periods.ts";
import {candidatesIn, namedPlace} from "./places.ts";
import type {FigureSheet} from "./sheet.ts";
import type {Troubles} from "./trouble.ts";
import {isMissing, type Unit, unitOf} from "./values.ts";

/** A sheet of figures, and what it says as a whole. */
export interface Table {
  sheet: FigureSheet;
  layout: Layout;
  columns: readonly Column[];
  meta: FileMeta;
  troubles: Troubles;
  unit: Unit | null;
  period: Period | null;
  place: PlaceEntry | null;
  /** Whether its places are cities and no provinces. */
  cities: boolean;
  /** The places that its columns are of, by column; empty where they are of none. */
  columnPlaces: ReadonlyMap<number, readonly PlaceEntry[]>;
}

/** Why a sheet holds no figures of places. */
export type NoTable = "no figures" | "no place";

/** What a sheet holds; a word why not where it holds no figures of places. */
export function tableOf(sheet: FigureSheet, meta: FileMeta, troubles: Troubles, lexicon: Lexicon): Table | NoTable {
  const layout = layoutOf(sheet, meta, lexicon);
  if (!layout) return "no figures";
  const columns = knownByCells(columnsOf(layout, meta, lexicon), layout, lexicon);
  const figures = columns.filter(({is}) => is === "figure");
  if (figures.length === 0) return "no figures";
  const hasPlaces = columns.some(({is}) => is === "place" || is === "code");
  const columnPlaces = hasPlaces ? new Map<number, PlaceEntry[]>() : placesOfColumns(figures, lexicon);
  const place = meta.place === undefined ? placeIn(layout.titles, lexicon) : statedPlace(meta.place, troubles, lexicon);
  if (!hasPlaces && columnPlaces.size === 0 && !place && !figures.some(({told}) => told.place)) return "no place";
  return {
    sheet,
    layout,
    meta,
    troubles,
    columns: withIndicators(columns, columnPlaces),
    columnPlaces,
    place,
    unit: unitOf(meta.unit ?? "", lexicon) ?? unitIn(layout.titles, lexicon),
    period: meta.year === undefined ? periodIn(sheet, layout, columns, lexicon) : wholeYears(meta.year),
    cities: columns.some(
      ({is, heading}) => is === "place" && heading.path.some((words) => lexicon.metrics.cities.has(plainHeading(words)))
    )
  };
}

/** How many rows of a column must hold places for it to be one of places, and which part of all that hold something. */
const leastPlaces = {rows: 2, share: 0.8};

/** Columns that no heading explains, but their cells do: names of places, or their codes. */
function knownByCells(columns: readonly Column[], {rows}: Layout, {places, metrics}: Lexicon): Column[] {
  if (columns.some(({is}) => is === "place" || is === "code")) return [...columns];
  const held = ({index}: Column, is: (cell: string) => boolean): boolean => {
    const full = rows
      .map(({cells}) => tidied(cells[index] ?? ""))
      .filter((cell) => !isMissing(cell, {missing: metrics.missing}));
    return full.length >= leastPlaces.rows && full.filter(is).length >= leastPlaces.share * full.length;
  };
  const isCode = (cell: string): boolean => /^\d{6}$/.test(cell) && places.byCode.has(cell);
  const isName = (cell: string): boolean => /\p{L}/u.test(cell) && namedPlace(cell, places).length > 0;
  const codes = columns.find((column) => column.is === "figure" && held(column, isCode));
  const names = columns.find((column) => column.is === "text" && held(column, isName));
  return columns.map((column) =>
    column === codes ? {...column, is: "code"} : column === names ? {...column, is: "place"} : column
  );
}

/** The place that the file beside a table names; null, and noted, where that is none, or several. */
function statedPlace(words: string, troubles: Troubles, {places}: Lexicon): PlaceEntry | null {
  const found = namedPlace(words, places);
  const [place, ...others] = found;
  if (place && others.length === 0) return place;
  if (place) troubles.note("metrics-place-ambiguous", `${words} (place): ${candidatesIn(found)}`);
  else troubles.note("metrics-place-unknown", `${words} (place)`);
  return null;
}

/** The places that the columns of figures are of, where most are of one. */
function placesOfColumns(figures: readonly Column[], {places}: Lexicon): Map<number, readonly PlaceEntry[]> {
  const found = figures.map(({index, heading}) => {
    const all = heading.words.map((words) => namedPlace(words, places)).filter((one) => one.length > 0);
    return [index, all.at(-1) ?? []] as const;
  });
  const known = found.filter(([, all]) => all.length > 0);
  return known.length >= leastPlaces.share * figures.length ? new Map(found) : new Map();
}

/** Where columns are years or places, and one column of words is left, its words are what is measured. */
function withIndicators(columns: readonly Column[], columnPlaces: Table["columnPlaces"]): Column[] {
  const isBare = ({index, heading: {words}, told}: Column): boolean =>
    told.indicator === undefined && (words.length === 0 || columnPlaces.has(index));
  const figures = columns.filter(({is}) => is === "figure");
  const texts = columns.filter(({is}) => is === "text");
  const hasIndicators = columns.some(({is}) => is === "indicator");
  if (hasIndicators || texts.length !== 1 || !figures.some(isBare)) return [...columns];
  return columns.map((column) => (column === texts[0] ? {...column, is: "indicator"} : column));
}

/** The one place that the titles name in full. */
function placeIn(titles: readonly string[], {places}: Lexicon): PlaceEntry | null {
  const named = titles.flatMap((title) => places.find(title)).filter(({full}) => full);
  const [only, ...others] = new Set(named.flatMap(({candidates}) => candidates));
  return only && others.length === 0 ? only : null;
}

function unitIn(titles: readonly string[], lexicon: Lexicon): Unit | null {
  const said = titles.flatMap((title) => lexicon.metrics.unitOfAll.exec(title)?.groups?.["unit"] ?? []);
  const [only, ...others] = new Set(said);
  return only !== undefined && others.length === 0 ? unitOf(only, lexicon) : null;
}

/** The one year that the titles, what stands above the columns of places, and the name of the sheet speak of. */
function periodIn(
  {name}: FigureSheet,
  {titles}: Layout,
  columns: readonly Column[],
  {metrics}: Lexicon
): Period | null {
  const above = columns.filter(({is}) => is !== "figure").flatMap(({heading}) => heading.path);
  for (const words of [[...titles, ...above], [name ?? ""]]) {
    const found = words.flatMap((text) => periodOf(text, metrics) ?? yearAmong(text, metrics)?.period ?? []);
    const [only, ...others] = new Map(found.map((period) => [period.start + period.end, period])).values();
    if (only && others.length === 0) return only;
    if (others.length > 0) return null;
  }
  return null;
}
