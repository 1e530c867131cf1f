import {legendOf, type LegendEntry} from "../charts/legend.ts";
import type {TrendLine, TrendSilence} from "../charts/trendParts.ts";
import type {ReportRow} from "../components/data.ts";
import {t, term} from "../components/i18n.ts";
import {placeLabel} from "../components/names.ts";
import type {Trend} from "./trend.ts";
import {isRetold, retoldShade} from "./trendLines.ts";

/** Of more reports than this the legend names the first and the last: between them shades grow stronger. */
const mostShades = 6;

interface Look {
  /** The signs of what was done; none where lines bear their names. */
  done: readonly LegendEntry[];
  targetColour: string;
  /** Years without a figure. */
  silent: readonly TrendSilence[];
}

/** What was done, what is promised, then the signs of comparators and of silence that lines use. */
export function trendLegend(lines: readonly TrendLine[], {done, targetColour, silent}: Look): LegendEntry[] {
  const marks = lines.flatMap(({marks}) => marks);
  const promise = {sign: "swatch", form: "tick", colour: targetColour, label: t("compare.promise")} as const;
  return [
    ...(marks.some(({promised}) => !promised) ? done : []),
    ...(marks.some(({promised}) => promised) ? [promise] : []),
    ...legendOf([], marks),
    ...silenceSigns(new Set(silent.map(({state}) => state)))
  ];
}

const silenceSigns = (used: ReadonlySet<TrendSilence["state"]>): LegendEntry[] => [
  ...(["not_reported", "not_extracted"] as const).flatMap((state) =>
    used.has(state) ? [{sign: "missing", state} as const] : []
  ),
  ...(used.has("given_otherwise") ? [{sign: "letter", letter: "≠", label: t("missing.given_otherwise")} as const] : [])
];

const dot = (colour: string, label: string, opacity = 1): LegendEntry => ({
  sign: "swatch",
  form: "dot",
  colour,
  opacity,
  label
});

/** What was done, in one colour. */
export const doneSign = (colour: string): LegendEntry[] => [dot(colour, t("compare.outcome"))];

/** The reports of a place in the shades of what they tell, palest first. */
export function reportSigns(
  rows: readonly ReportRow[],
  shades: ReadonlyMap<string, number>,
  colour: string
): LegendEntry[] {
  const inOrder = [...rows].sort((a, b) => (shades.get(a.id) ?? 1) - (shades.get(b.id) ?? 1));
  const named = inOrder.length > mostShades ? [...inOrder.slice(0, 1), ...inOrder.slice(-1)] : inOrder;
  return named.map((row) => dot(colour, shortReport(row), shades.get(row.id)));
}

/** A report among those of its place. */
const shortReport = (row: ReportRow): string =>
  row.year === null ? placeLabel(row) : t("trend.report", {year: row.year, kind: term("kind", row.kind)});

/** The sign of what an earlier report told of a year, where there is any. */
export const retoldSign = (trends: readonly Trend[], colour: string): LegendEntry[] =>
  trends.some(isRetold) ? [dot(colour, t("trend.retold"), retoldShade({retold: 1}))] : [];
