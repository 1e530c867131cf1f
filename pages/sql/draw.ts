import * as Plot from "@observablehq/plot";
import {groupBy} from "../../src/model/group.ts";
import {finish, tickCount} from "../charts/draw.ts";
import {letterSize, textWidth, widest} from "../charts/lettering.ts";
import {formatNumber, formatTick} from "../components/format.ts";
import type {Point} from "./chart.ts";
import type {ChartChoice, ChartKind} from "./notebook.ts";

export interface DrawOptions {
  width: number;
  height: number;
  alt: string;
  choice: ChartChoice;
  /** What the axes are called. */
  labels: Record<"x" | "y", string>;
  /** Whether x is a day, whether it is a year. */
  across: "day" | "year" | "number";
  colourOf: (value: string | null) => string;
  titleOf: (point: Point) => string;
}

const barHeight = 22;
const plainHeight = 320;
const foot = 40;

/** How high a chart of so many rows is, in pixels. */
export const heightOf = (kind: ChartKind, rows: number): number =>
  kind === "bar" ? rows * barHeight + foot : plainHeight;

/** Draws rows as bars, a line over time or dots; each mark leads where its row does. */
export function drawChart(points: readonly Point[], options: DrawOptions): SVGElement {
  const plot = options.choice.kind === "bar" ? bars(points, options) : dots(points, options);
  const {width, height, alt} = options;
  const style = {fontSize: `${letterSize}px`, fontFamily: "inherit", background: "none", overflow: "visible"};
  return finish(Plot.plot({width, height, style, ...plot}) as SVGElement, alt);
}

function bars(points: readonly Point[], options: DrawOptions): Plot.PlotOptions {
  const {width, labels} = options;
  const names = points.map(({y}) => shortened(String(y), width * 0.4));
  const values = points.map(({x}) => formatNumber(Number(x)));
  return {
    marginLeft: widest(names) + 12,
    marginRight: widest(values) + 10,
    marginBottom: foot,
    marginTop: 0,
    x: axis(labels.x, width),
    // One bar a row: two rows of one name are two bars, never their sum.
    y: {domain: points.map((_, i) => i), tickFormat: (i: number) => names[i] ?? "", label: null, tickSize: 0},
    marks: [
      Plot.barX(points, {
        ...linked(options),
        x: "x",
        y: (_: Point, i: number) => i,
        fill: coloured(options),
        insetTop: 3,
        insetBottom: 3
      }),
      Plot.text(points, {x: "x", y: (_: Point, i: number) => i, text: values, textAnchor: "start", dx: 4}),
      Plot.ruleX([0], {strokeOpacity: 0.5})
    ]
  };
}

function dots(points: readonly Point[], options: DrawOptions): Plot.PlotOptions {
  const {width, choice, labels, across} = options;
  const ticks = points.map(({y}) => formatTick(Number(y)));
  const spot = {x: "x", y: "y"};
  return {
    marginLeft: Math.max(40, widest(ticks) + 12),
    marginRight: 16,
    marginBottom: foot,
    marginTop: 24,
    x:
      across === "day"
        ? {type: "utc", label: labels.x}
        : {...axis(labels.x, width), ...(across === "year" ? years(points, width) : {})},
    y: {...axis(labels.y, 480), inset: 6},
    marks: [
      ...(choice.kind === "line" ? linesOf(points, options) : []),
      Plot.dot(points, {...linked(options), ...spot, r: 4, fill: coloured(options), fillOpacity: 0.75})
    ]
  };
}

const axis = (label: string, width: number): Plot.ScaleOptions => ({
  label,
  labelArrow: "none",
  grid: true,
  ticks: tickCount(width),
  tickFormat: formatTick,
  nice: true
});

function years(points: readonly Point[], width: number): Plot.ScaleOptions {
  const all = [...new Set(points.map(({x}) => Math.round(Number(x))))].sort((a, b) => a - b);
  const step = Math.ceil(all.length / tickCount(width));
  return {ticks: all.filter((_, i) => i % step === 0), tickFormat: String, inset: 10, nice: false};
}

/** Lines through the points of each colour, from left to right. */
const linesOf = (points: readonly Point[], {colourOf}: DrawOptions): Plot.Markish[] =>
  Array.from(
    groupBy(points, ({colour}) => colour),
    ([colour, own]) =>
      Plot.line(
        own.toSorted((a, b) => Number(a.x) - Number(b.x)),
        {x: "x", y: "y", stroke: colourOf(colour), strokeWidth: 1.5}
      )
  );

/** True where no two points of one colour stand over the same x, so that a line says how something went. */
export const isFunction = (points: readonly Point[]): boolean =>
  new Set(points.map(({x, colour}) => JSON.stringify([x, colour]))).size === points.length;

const coloured =
  ({colourOf}: DrawOptions) =>
  ({colour}: Point): string =>
    colourOf(colour);

const linked = ({titleOf}: DrawOptions) => ({title: titleOf, href: ({href}: Point) => href});

/** Words that fit, with a sign where some are left out. */
function shortened(words: string, width: number): string {
  if (textWidth(words) <= width) return words;
  let kept = [...words];
  while (kept.length > 1 && textWidth(`${kept.join("")}…`) > width) kept = kept.slice(0, -1);
  return `${kept.join("")}…`;
}
