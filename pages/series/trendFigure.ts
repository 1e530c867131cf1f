import {positions, type Axis} from "../charts/axis.ts";
import {figureIdOf, type Figure} from "../charts/figure.ts";
import {trend as draw, type TrendOptions} from "../charts/trend.ts";
import type {TrendLine} from "../charts/trendParts.ts";
import {roleColour} from "../components/colours.ts";
import type {IndicatorRow} from "../components/data.ts";
import {t} from "../components/i18n.ts";
import {tickFor, unitWords} from "../figures/wording.ts";
import {axisOf, axisWords} from "./axis.ts";
import type {Given} from "./facts.ts";
import {breaksIn, pointsIn, type Trend} from "./trend.ts";
import {doneSign, reportSigns, trendLegend} from "./trendLegend.ts";
import {isRetold, linesOf, shadesOf} from "./trendLines.ts";
import {quietSign, quietYears, type ToldYear} from "./trendSilence.ts";
import {trendSheet} from "./trendSheet.ts";
import {breakYear, trendNotes, trendTitle} from "./trendWords.ts";
import {sourcesFrom} from "../figures/sources.ts";

export interface TrendSetting {
  indicator: IndicatorRow;
  /** The years that the reports of the place tell of, and what they say of the indicator there. */
  told: readonly ToldYear[];
  /** Sums over several years that do not stand on the line. */
  sums: readonly Given[];
}

const chartHeight = 200;

/** One indicator of one place over the years, in the colours of roles, with shades for the reports where two tell one year. */
export function placeTrend(trend: Trend, setting: TrendSetting): Figure {
  const {indicator, told, sums} = setting;
  const rows = [...new Set(pointsIn(trend).map(({row}) => row))];
  const shades = isRetold(trend) ? shadesOf(rows) : new Map<string, number>();
  const colours = {colour: roleColour("outcome"), targetColour: roleColour("target")};
  const lines = linesOf(trend, {...colours, name: trend.name, opacity: ({row}) => shades.get(row.id) ?? 1});
  const quiet = quietYears(trend, told);
  const silent = quiet.map(quietSign);
  const values = positions(lines);
  const title = trendTitle(trend, indicator);
  const axis = axisOf(trend.kind, values, 4);
  const options = {
    ...drawing(trend, {values, axis}),
    alt: altOf(title, lines),
    span: spanOf([trend], told),
    silent
  };
  return {
    id: figureIdOf(indicator.id, trend.place, trend.kind, trend.unitClass, String(trend.extent), "years"),
    title,
    under: [trend.name, unitWords(trend), trend.stretches.length > 1 ? "" : t("compare.level.1")]
      .filter(Boolean)
      .join(" · "),
    draw: (width) => draw(lines, {...options, width}),
    height: chartHeight + 30,
    legend: trendLegend(lines, {
      done: shades.size > 1 ? reportSigns(rows, shades, colours.colour) : doneSign(colours.colour),
      targetColour: colours.targetColour,
      silent
    }),
    sheet: () => trendSheet([trend], {sums, quiet, indicator: indicator.id}),
    sources: sourcesFrom(rows),
    notes: [...(axis.log ? [t("indicators.note.log")] : []), ...trendNotes(trend, sums)]
  };
}

interface Scaled {
  values: readonly number[];
  axis: Axis;
}

const drawing = (
  trend: Trend,
  {values, axis}: Scaled
): Pick<TrendOptions, "axis" | "chartHeight" | "breaks" | "labels" | "tick" | "unit"> => ({
  axis,
  chartHeight,
  breaks: breakMarks(trend),
  labels: "values",
  tick: tickFor(trend.kind),
  unit: axisWords(trend, values, axis.log)
});

/** Where figures of a trend count otherwise, as its chart shows it. */
export const breakMarks = (trend: Trend): TrendOptions["breaks"] =>
  breaksIn(trend).map(({at}) => ({from: at - 1, to: at, label: t("trend.break.short", {year: breakYear(at)})}));

/** The first and the last year of figures and reports. */
export function spanOf(trends: readonly Trend[], told: readonly Pick<ToldYear, "year">[]): [number, number] {
  const all = [...trends.flatMap((trend) => pointsIn(trend).map(({at}) => at)), ...told.map(({year}) => year)];
  const [first, last] = [Math.floor(Math.min(...all)), Math.ceil(Math.max(...all))];
  return first === last ? [first - 1, last + 1] : [first, last];
}

/** What the chart shows, in words. */
export const altOf = (title: string, lines: readonly TrendLine[]): string =>
  `${title} ${lines.map(({name, marks}) => `${name}: ${marks.map(({at, label}) => `${breakYear(at)} ${label}`).join(", ")}`).join("; ")}`;
