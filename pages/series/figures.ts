import {needsLog, positions} from "../charts/axis.ts";
import {changes} from "../charts/changes.ts";
import {figureIdOf, type Figure} from "../charts/figure.ts";
import {layOut} from "../charts/layout.ts";
import {legendOf, type LegendEntry} from "../charts/legend.ts";
import {pairs} from "../charts/pairs.ts";
import type {ChartOptions, Mark, TargetLane} from "../charts/rows.ts";
import {roleColour} from "../components/colours.ts";
import type {IndicatorRow} from "../components/data.ts";
import {formatCount} from "../components/format.ts";
import {nameOf, t} from "../components/i18n.ts";
import {nameExtent} from "../figures/extent.ts";
import {areAlike, rangeWords, type Found} from "../figures/range.ts";
import {levelWords} from "../figures/scope.ts";
import {tickFor, unitWords} from "../figures/wording.ts";
import {axisOf, axisWords} from "./axis.ts";
import {lanesOf, toldOn} from "./lanes.ts";
import {seriesNotes} from "./notes.ts";
import type {Series} from "./series.ts";
import {reportsOf, seriesSheet} from "./sheet.ts";
import {whenIn, whenWords} from "./wording.ts";
import {sides} from "../figures/held.ts";
import {sourcesFrom} from "../figures/sources.ts";

const colours = () => ({outcomeColour: roleColour("outcome"), targetColour: roleColour("target")});

/**
 * The charts of a series, in the order of its entries: done and promised on one axis; of changes, each on its own. A
 * chart draws as many places as `most`; its title and its data are of all.
 */
export function seriesFigures(series: Series, indicator: IndicatorRow, most = Infinity): Figure[] {
  if (series.kind !== "change") return [pairFigure(series, indicator, most)];
  const [done, promised] = sides.map((side): Series => {
    const entries = series.entries.filter((entry) => entry[side] !== null);
    return {...series, entries: entries.map((entry) => ({...entry, actual: null, target: null, [side]: entry[side]}))};
  });
  return [done, promised].flatMap((one) => (one && one.entries.length > 0 ? [changeFigure(one, indicator, most)] : []));
}

function pairFigure(series: Series, indicator: IndicatorRow, most: number): Figure {
  const all = lanesOf(series);
  const lanes = drawnOf(all, most);
  const promised = lanes.flatMap(({target}) => target ?? []);
  const done = lanes.some(({marks}) => marks.length > 0);
  const legend: LegendEntry[] = [
    ...(done ? [swatch("dot", "outcome")] : []),
    ...(promised.length > 0 ? [swatch("tick", "target")] : []),
    ...legendOf(lanes, promised)
  ];
  const axisFor: Parameters<typeof pairs>[1]["axisFor"] = (values, count) => axisOf(series.kind, values, count);
  const draw = (options: ChartOptions): SVGElement => pairs(lanes, {...options, ...colours(), axisFor});
  return frame(series, indicator, {all, lanes, legend, draw, suffix: "both"});
}

/** So many lanes, in their order; where not all have room, places of which reports speak before those of statistics alone. */
function drawnOf(all: readonly TargetLane[], most: number): TargetLane[] {
  const said = all.filter(({marks, target}) => [...marks, target].some((mark) => mark && !mark.statistic));
  const chosen = new Set([...said, ...all.filter((lane) => !said.includes(lane))].slice(0, most));
  return all.filter((lane) => chosen.has(lane));
}

const swatch = (form: "dot" | "tick", role: "outcome" | "target"): LegendEntry => ({
  sign: "swatch",
  form,
  colour: roleColour(role),
  label: t(role === "outcome" ? "compare.outcome" : "compare.promise")
});

/** Before and after; figures of what is promised in the colour of targets. */
function changeFigure(series: Series, indicator: IndicatorRow, most: number): Figure {
  const all = lanesOf(series).map((lane): TargetLane =>
    lane.marks.length === 0 && lane.target
      ? {...lane, marks: [{...lane.target, counts: lane.deadline}], target: null, colour: roleColour("target")}
      : {...lane, target: null}
  );
  const lanes = drawnOf(all, most);
  const promised = series.entries.every(({actual}) => actual === null);
  const draw = (options: ChartOptions): SVGElement => changes(lanes, options);
  const suffix = promised ? "target" : "actual";
  return frame(series, indicator, {all, lanes, legend: legendOf(lanes), draw, suffix});
}

interface Part {
  all: readonly TargetLane[];
  /** Those that are drawn. */
  lanes: readonly TargetLane[];
  legend: readonly LegendEntry[];
  draw: (options: ChartOptions) => SVGElement;
  suffix: string;
}

function frame(series: Series, indicator: IndicatorRow, {all, lanes, legend, draw, suffix}: Part): Figure {
  const title = titleOf(series, indicator, all);
  const values = positions(lanes);
  const unit = axisWords(series, values);
  return {
    id: figureId(series, indicator, suffix),
    title,
    under: underOf(series, lanes.length),
    draw: (width) => draw({width, alt: altOf(title, lanes), unit, tick: tickFor(series.kind)}),
    height: layOut(lanes, 700).height + 40,
    legend,
    sheet: () => seriesSheet(series),
    sources: sourcesFrom(reportsOf({entries: series.entries.slice(0, lanes.length)})),
    notes: [...(needsLog(values) ? [t("indicators.note.log")] : []), ...seriesNotes(series)]
  };
}

const figureId = ({id}: Series, indicator: IndicatorRow, suffix: string): string =>
  figureIdOf(indicator.id, id, suffix);

/** What of an indicator a series shows: its name, the part of the place, and the kind of time where that is no year. */
export const seriesName = (
  {scope, extent, kind}: Pick<Series, "scope" | "extent" | "kind">,
  indicator: IndicatorRow
): string => [nameOf(indicator), scope, nameExtent(extent, kind)].filter(Boolean).join(" · ");

function titleOf(series: Series, indicator: IndicatorRow, lanes: readonly TargetLane[]): string {
  const done = told(lanes, ({marks: [mark]}) => mark ?? null);
  const promised = told(lanes, ({target}) => target);
  const isPromised = promised.length > 1 && done.length < 2;
  const name = [seriesName(series, indicator), isPromised ? t("compare.promised") : ""].filter(Boolean).join(" ");
  return t("compare.finding", {name, finding: findingOf(isPromised || done.length === 0 ? promised : done)});
}

/** From the smallest to the largest: of what was done, or of what is promised where hardly anything is done. */
function findingOf(found: readonly Found[]): string {
  const [first] = found;
  return first && areAlike(found) ? first.label : rangeWords(found);
}

const told = (lanes: readonly TargetLane[], pick: (lane: TargetLane) => Mark | null): Found[] =>
  lanes.flatMap((lane) => {
    const mark = lane.missing ? null : pick(lane);
    return mark ? [{...mark, name: lane.name}] : [];
  });

/** Which places, of when, in what unit, on which level of comparison, and how many of them are drawn. */
function underOf(series: Series, drawn: number): string {
  const {length} = series.entries;
  const [actual, target] = sides.map((side) => whenWords(toldOn(side, series), whenIn(series)));
  return [
    t(`indicators.level.${series.level ?? "unknown"}`),
    actual && t("indicators.doneIn", {when: actual}),
    target && t("indicators.promisedFor", {when: target}),
    unitWords(series),
    levelOf(series),
    drawn < length ? t("indicators.firstOf", {n: drawn, all: formatCount(length)}) : ""
  ]
    .filter(Boolean)
    .join(" · ");
}

/** The level of comparison in words, and whether the figures are known to be of one scope. */
export const levelOf = ({entries, base}: Pick<Series, "entries" | "base">): string =>
  levelWords(
    entries.flatMap(({actual, target}) => [actual, target].flatMap((told) => (told ? [told.fact] : []))),
    base
  );

/** What the chart shows, in words. */
const altOf = (title: string, lanes: readonly TargetLane[]): string =>
  `${title} ${lanes.map(({name, marks: [mark], target}) => `${name}: ${[mark?.label, target?.label].filter(Boolean).join(", ")}`).join("; ")}`;
