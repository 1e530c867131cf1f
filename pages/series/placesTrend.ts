import {groupBy} from "../../src/model/group.ts";
import {positions} from "../charts/axis.ts";
import {facets, facetsHeight, type Facet} from "../charts/facets.ts";
import {figureIdOf, type Figure} from "../charts/figure.ts";
import {trend as draw, type TrendOptions} from "../charts/trend.ts";
import type {TrendLine} from "../charts/trendParts.ts";
import {placeColour, roleColour} from "../components/colours.ts";
import type {IndicatorRow} from "../components/data.ts";
import {formatCount} from "../components/format.ts";
import {nameOf, t} from "../components/i18n.ts";
import {placeLabel} from "../components/names.ts";
import {nameExtent} from "../figures/extent.ts";
import {tickFor, unitWords} from "../figures/wording.ts";
import {axisOf, axisWords} from "./axis.ts";
import {stateOfSilent} from "./silence.ts";
import {isSum, pointsIn, type Trend} from "./trend.ts";
import {altOf, breakMarks, spanOf} from "./trendFigure.ts";
import {doneSign, retoldSign, trendLegend} from "./trendLegend.ts";
import {linesOf, retoldShade} from "./trendLines.ts";
import {quietSign, quietYears, type Quiet, type ToldYear} from "./trendSilence.ts";
import {trendSheet} from "./trendSheet.ts";
import {trendNotes} from "./trendWords.ts";
import {sourcesFrom} from "../figures/sources.ts";

/** All in one chart; each in its own, on one axis; each on an axis of its own. */
export const trendModes = ["together", "apart", "own"] as const;
export type TrendMode = (typeof trendModes)[number];

/** More lines than this in one chart cannot be told apart. */
export const mostLines = 8;

export interface PlacesSetting {
  indicator: IndicatorRow;
  mode: TrendMode;
  /** How many places have a development to show. */
  all: number;
  /** The years that the reports of each place tell of, and what they say of the indicator there. */
  told: (place: string) => readonly ToldYear[];
}

/** One indicator over the years, for several places: lines in one chart, or a small chart for each. */
export function placesTrend(trends: readonly Trend[], setting: PlacesSetting): Figure {
  const {indicator, mode, all} = setting;
  const [first] = trends;
  if (!first) throw new RangeError("no places to draw over the years");
  const extent = isSum(first.extent) ? nameExtent(first.extent, first.kind) : "";
  const title = t("indicators.years.title", {name: [nameOf(indicator), extent].filter(Boolean).join(" · ")});
  const rows = [...new Set(trends.flatMap((trend) => pointsIn(trend).map(({row}) => row)))];
  const drawn = trends.length < all ? t("trend.drawn", {n: trends.length, all: formatCount(all)}) : "";
  const quiet = quietOf(trends, setting);
  const level = t(`indicators.level.${first.level ?? "unknown"}`);
  return {
    id: figureIdOf(
      indicator.id,
      "over-years",
      first.level ?? "unknown",
      first.kind,
      first.unitClass,
      extent && String(first.extent)
    ),
    title,
    under: [level, unitWords({...first, unit: unitOf(trends)}), drawn].filter(Boolean).join(" · "),
    ...(mode === "together" ? together(trends, title) : apart(trends, {...setting, title})),
    sheet: () => trendSheet(trends, {sums: [], quiet, indicator: indicator.id}),
    sources: sourcesFrom(rows),
    notes: [...trends.flatMap(namedNotes), ...(mode === "together" ? quietNotes(quiet) : []), t("trend.note")]
  };
}

type Drawing = Pick<Figure, "draw" | "height" | "legend">;

/** The unit that trends have in common; else empty. */
const unitOf = (trends: readonly Trend[]): string => {
  const units = new Set(trends.map(({unit}) => unit));
  return units.size === 1 ? (trends[0]?.unit ?? "") : "";
};

const namedNotes = (trend: Trend): string[] =>
  trendNotes(trend, []).map((note) => t("trend.ofPlace", {place: trend.name, note}));

const quietOf = (trends: readonly Trend[], {told}: PlacesSetting): Quiet[] =>
  trends.flatMap((trend) => quietYears(trend, told(trend.place)));

/** Years of which a place tells without the figure, which lines of several places in one chart leave no room to hatch. */
const quietNotes = (quiet: readonly Quiet[]): string[] =>
  [...groupBy(quiet, ({row}) => placeLabel(row))].map(([place, own]) => {
    const years = own.map((one) => t("trend.quietYear", {year: one.year, state: t(`missing.${stateOfSilent(one)}`)}));
    return t("trend.quiet", {place, years: years.join(t("list.comma"))});
  });

const togetherHeight = 340;

/** Lines in the colours of their places, with their names at the ends. */
function together(trends: readonly Trend[], title: string): Drawing {
  const colours = placeColour(trends.map(({place}) => place));
  const lines = trends.flatMap((trend) => {
    const colour = colours.get(trend.place) ?? "currentColor";
    return linesOf(trend, {name: trend.name, colour, targetColour: colour, opacity: retoldShade});
  });
  const options = {
    ...scaled(trends, lines),
    chartHeight: togetherHeight,
    alt: altOf(title, lines),
    breaks: [],
    silent: [],
    labels: "names"
  } as const;
  const done = retoldSign(trends, "currentColor");
  return {
    draw: (width) => draw(lines, {...options, width}),
    height: togetherHeight + 30,
    legend: trendLegend(lines, {done, targetColour: "currentColor", silent: []})
  };
}

/** The axis that figures of trends share. */
function scaled(
  trends: readonly Trend[],
  lines: readonly TrendLine[]
): Pick<TrendOptions, "axis" | "span" | "tick" | "unit"> {
  const [first] = trends;
  const kind = first?.kind ?? "amount";
  const values = positions(lines);
  const axis = axisOf(kind, values, 4);
  const unit = axisWords({kind, unit: unitOf(trends), unitClass: first?.unitClass ?? ""}, values, axis.log);
  return {axis, span: spanOf(trends, []), tick: tickFor(kind), unit};
}

const smallHeight = 160;

/** A chart a place in the colours of roles, all of them over the same years. */
function apart(trends: readonly Trend[], {mode, told, title}: PlacesSetting & {title: string}): Drawing {
  const colours = {colour: roleColour("outcome"), targetColour: roleColour("target")};
  const linesIn = (trend: Trend): TrendLine[] => linesOf(trend, {...colours, name: trend.name, opacity: retoldShade});
  const all = trends.flatMap(linesIn);
  const shared = scaled(trends, all);
  const silent = new Map(trends.map((trend) => [trend, quietYears(trend, told(trend.place)).map(quietSign)]));
  const span = spanOf(
    trends,
    trends.flatMap(({place}) => told(place))
  );
  const charts = trends.map((trend): Facet => {
    const lines = linesIn(trend);
    const options: Omit<TrendOptions, "width"> = {
      ...(mode === "own" ? scaled([trend], lines) : shared),
      span,
      chartHeight: smallHeight,
      alt: altOf(trend.name, lines),
      breaks: breakMarks(trend),
      silent: silent.get(trend) ?? [],
      labels: "values"
    };
    return {name: trend.name, draw: (width) => draw(lines, {...options, width})};
  });
  const done = [...doneSign(colours.colour), ...retoldSign(trends, colours.colour)];
  return {
    draw: (width) => facets(charts, {width, chartHeight: smallHeight, alt: altOf(title, all)}),
    height: facetsHeight(trends.length, {width: 1200, chartHeight: smallHeight}),
    legend: trendLegend(all, {done, targetColour: colours.targetColour, silent: [...silent.values()].flat()})
  };
}
