import type {Figure} from "../charts/figure.ts";
import {legendOf, type LegendEntry} from "../charts/legend.ts";
import type {Lane} from "../charts/rows.ts";
import type {Sheet} from "../charts/sheet.ts";
import type {StripPoint} from "../charts/endLabels.ts";
import type {Strip} from "../charts/strips.ts";
import {strips} from "../charts/strips.ts";
import {medianOf} from "../charts/swarm.ts";
import {roleColour} from "../components/colours.ts";
import type {HeadlineRow, IndicatorFigures, MainPeriodRow, ReportRow} from "../components/data.ts";
import {formatQuantity} from "../components/format.ts";
import {t} from "../components/i18n.ts";
import {placeLabel, placeOf} from "../components/names.ts";
import {link} from "../components/state.ts";
import {nearFold} from "../figures/near.ts";
import {eitherWords, labelOf, signFor, tickFor, unitWords} from "../figures/wording.ts";
import {axisOf, startsAbove} from "../series/axis.ts";
import type {Given} from "../series/facts.ts";
import {levelOf, seriesName} from "../series/figures.ts";
import {lanesOf, toldOn} from "../series/lanes.ts";
import {mapped} from "../series/mapped.ts";
import {listed, seriesNotes} from "../series/notes.ts";
import {citedIn, seriesOf, type Series} from "../series/series.ts";
import {reportsOf, silentRows, seriesSheet} from "../series/sheet.ts";
import {nearGroups, restsOn, silentPlaces, type Silent} from "../series/silence.ts";
import {speaking, type Time} from "../series/time.ts";
import {whenIn, whenWords} from "../series/wording.ts";
import {sides, type Side} from "../figures/held.ts";

interface Setting {
  reports: readonly ReportRow[];
  /** The year that is shown; null for the latest of each place. */
  time: Pick<Time, "year">;
  periods: readonly MainPeriodRow[];
}

/** What the places say of an indicator, and what was read of it without a match. */
interface Told {
  given: readonly Given[];
  unmatched: Pick<IndicatorFigures, "gaps" | "near">;
}

interface Material {
  indicator: HeadlineRow;
  series: Series;
  rows: Strip[];
  silent: Silent[];
  /** Places in all, and those that give the indicator in another way than the series. */
  places: number;
  otherwise: number;
}

/** All places of one indicator on a line for what was done and one for what is promised; null where none can be drawn. */
export function stripFigure(indicator: HeadlineRow, {given, unmatched}: Told, setting: Setting): Figure | null {
  const [series] = seriesOf(given, {indicator, periods: setting.periods});
  if (!series || series.kind === "change") return null;
  const placed = setting.reports.filter(isPlaced);
  const giving = new Set(given.flatMap(({row}) => (isPlaced(row) ? placeOf(row) : [])));
  const silent = silentPlaces(speaking(placed, setting.time, setting.periods), giving, unmatched);
  const otherwise = giving.size - series.entries.length;
  const rows = rowsOf(series);
  const figure = frame({indicator, series, rows, silent, otherwise, places: giving.size + silent.length});
  return mapped(figure, {series, indicator, given, silent});
}

/** A report of which no place is known adds none to those that give a figure or do not. */
const isPlaced = ({placeCode}: ReportRow): boolean => placeCode !== null;

const rowsOf = (series: Series): Strip[] =>
  sides.map((side) => strip(series, side, pointsOf(series, side))).filter(({points}) => points.length > 0);

function pointsOf(series: Series, side: Side): StripPoint[] {
  return lanesOf(series).flatMap(({name, marks: [done], target}, i): StripPoint[] => {
    const mark = side === "actual" ? done : target;
    const told = series.entries[i]?.[side];
    if (!mark || !told) return [];
    const labels = citedIn(told).map(({fact}) => labelOf(fact, series.kind));
    return [{place: name, mark: {...mark, label: eitherWords(labels)}}];
  });
}

function strip(series: Series, side: Side, points: StripPoint[]): Strip {
  const clear = points.filter(({mark}) => !mark.unclear).map(({mark}) => mark.value);
  const value = clear.length < 3 ? null : medianOf(clear);
  const median = value === null ? null : {value, label: valueWords(value, series)};
  const when = whenWords(toldOn(side, series), whenIn(series));
  const words = [
    t(side === "actual" ? "indicators.doneIn" : "indicators.promisedFor", {when}),
    t("headlines.count", {n: points.length}),
    median && t("accountability.median", {value: median.label})
  ];
  const role = side === "actual" ? "outcome" : "target";
  return {id: side, name: words.filter(Boolean).join(" · "), colour: roleColour(role), points, median};
}

/** A value that we computed, with the unit and the sign that the figures of the series have. */
function valueWords(value: number, {kind, unit}: Series): string {
  const size = formatQuantity({value: Math.abs(value), valueMax: null, unit, comparator: "eq"});
  return signFor(kind, value) + size;
}

function frame(material: Material): Figure {
  const {indicator, series, rows} = material;
  const title = titleOf(material);
  const values = rows.flatMap(({points}) => points.map(({mark}) => mark.value));
  const plain = unitWords(series);
  const unit = startsAbove(series.kind, values) ? t("indicators.axisCut", {unit: plain}) : plain;
  const axisFor = (values: readonly number[], count: number) => axisOf(series.kind, values, count);
  return {
    id: `headline-${indicator.id}`,
    title,
    under: [
      t(`indicators.level.${series.level ?? "unknown"}`),
      plain,
      restsOn(series, material.silent),
      levelOf(series)
    ]
      .filter(Boolean)
      .join(" · "),
    draw: (width) => strips(rows, {width, alt: altOf(title, rows), unit, tick: tickFor(series.kind), axisFor}),
    height: 60 + rows.length * 80,
    legend: legendFor(rows),
    sheet: () => sheetOf(material),
    sources: [
      {label: t("headlines.sources", {n: reportsOf(series).length}), href: link("indicators", {id: indicator.id})}
    ],
    notes: notesOf(material),
    beneath: () => nearFold(nearGroups(material.silent))
  };
}

/** The median of what was done, and of what is promised. */
function titleOf({indicator, series, rows}: Material): string {
  const name = seriesName(series, indicator);
  const of = (side: string): string => rows.find(({id}) => id === side)?.median?.label ?? "";
  const [done, promised] = [of("actual"), of("target")];
  if (done && promised) return t("headlines.both", {name, done, promised});
  if (done || promised) return t(done ? "headlines.done" : "headlines.promised", {name, value: done || promised});
  return name;
}

function legendFor(rows: readonly Strip[]): LegendEntry[] {
  const marks = rows.flatMap(({points}) => points.map(({mark}) => ({...mark, from: null, computed: ""})));
  const lanes = marks.map((mark): Lane => ({id: "", name: "", colour: "", marks: [mark], missing: null}));
  const middle = rows.some(({median}) => median !== null);
  return [
    ...(middle
      ? [{sign: "swatch", form: "tick", colour: "var(--accent, #96301f)", label: t("headlines.median")} as const]
      : []),
    ...legendOf(lanes)
  ];
}

function notesOf({series, silent, places, otherwise}: Material): string[] {
  const absent = silent.filter(({near}) => near.length === 0);
  const names = listed(absent.map(({row}) => placeLabel(row)));
  return [
    ...(absent.length > 0 ? [t("headlines.silent", {n: absent.length, all: places, places: names})] : []),
    ...(otherwise > 0 ? [t("headlines.otherwise", {n: otherwise})] : []),
    ...seriesNotes(series).filter((note) => note !== t("compare.note.largest")),
    ...(series.entries.some(({actual, target}) => actual?.cell.others.length || target?.cell.others.length)
      ? [t("headlines.others")]
      : [])
  ];
}

/** What is drawn, and a row for each place that does not report it. */
function sheetOf({indicator, series, silent}: Material): Sheet {
  const {columns, rows} = seriesSheet(series);
  const missing = silent.flatMap((one) => silentRows(one, indicator.id));
  return {columns, rows: [...rows, ...missing]};
}

const altOf = (title: string, rows: readonly Strip[]): string => [title, ...rows.map(({name}) => name)].join(". ");
