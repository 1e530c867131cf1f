import * as Plot from "@observablehq/plot";
import {range, scaleLinear} from "d3";
import {scaleFor, type Axis} from "./axis.ts";
import {draw} from "./draw.ts";
import {paper} from "./glyphs.ts";
import {letterSize, textWidth} from "./lettering.ts";
import type {ChartOptions} from "./rows.ts";
import {trendLabels, trendNames} from "./trendLabels.ts";
import {trendMarks} from "./trendMarks.ts";
import type {Placed, TrendFrame, TrendLine, TrendSilence} from "./trendParts.ts";

export interface TrendOptions extends ChartOptions {
  axis: Axis;
  chartHeight: number;
  /** The first and the last year on the axis. */
  span: readonly [number, number];
  /** From when on figures count otherwise than before. */
  breaks: readonly {from: number; to: number; label: string}[];
  /** Years of which a report tells, but not this. */
  silent: readonly TrendSilence[];
  /** What stands at the figures: their values, or at the ends of lines their names. */
  labels: "values" | "names";
}

const top = 34;
const bottom = 30;

/** Room between two marks of one time, told by two reports. */
const dodge = 10;

/** Figures over the years: lines through what was done, ticks for what is promised, gaps where it counts otherwise. */
export function trend(lines: readonly TrendLine[], options: TrendOptions): SVGElement {
  const frame = frameFor(lines, options);
  const placed = lines.flatMap((line) => placedOf(line, frame));
  const words = options.labels === "names" ? trendNames(placed, frame) : trendLabels(placed, frame, options.axis);
  return draw(frame, options, {
    x: {type: "identity"},
    marks: [
      ...grounds(frame, options),
      ...silence(frame, options),
      ...breaks(frame, options),
      ...trendMarks(placed, frame, options.axis),
      ...words
    ]
  });
}

function frameFor(
  lines: readonly TrendLine[],
  {axis, span, width, chartHeight, tick = String, labels}: TrendOptions
): TrendFrame {
  const left = Math.max(...axis.ticks.map((value) => textWidth(tick(value)))) + 10;
  const names = Math.max(0, ...lines.map(({name}) => textWidth(name))) + 22;
  const right = labels === "names" ? Math.min(names, width * 0.3) : 14;
  const x = scaleLinear([span[0], span[1]], [left + 22, width - right - 22]);
  return {width, height: chartHeight, left, right, bottom, x, y: scaleFor(axis, [chartHeight - bottom, top])};
}

/** The marks of a line; those of one time on one side stand beside each other. */
function placedOf(line: TrendLine, {x, y}: TrendFrame): Placed[] {
  return line.marks.map((mark) => {
    const same = line.marks.filter(({at, promised}) => at === mark.at && promised === mark.promised);
    const shift = (same.indexOf(mark) - (same.length - 1) / 2) * dodge;
    return {line, mark, x: x(mark.at) + shift, y: y(mark.value)};
  });
}

function grounds(frame: TrendFrame, {axis, span, tick = String, unit = ""}: TrendOptions): Plot.Markish[] {
  const {left, right, width, height, x, y} = frame;
  const strong = new Set(axis.lines);
  const all = range(Math.ceil(span[0]), Math.floor(span[1]) + 1);
  const every = Math.ceil((textWidth("2025") + 8) / Math.max(1, x(1) - x(0)));
  const years = all.filter((_, i) => (all.length - 1 - i) % every === 0);
  return [
    Plot.ruleY(axis.ticks, {
      y,
      x1: left,
      x2: width - right,
      stroke: "currentColor",
      strokeOpacity: (value: number) => (strong.has(value) ? 0.5 : 0.14)
    }),
    Plot.text(axis.ticks, {
      x: 0,
      textAnchor: "start",
      y,
      text: (value: number) => tick(value),
      fillOpacity: 0.75
    }),
    Plot.text(years, {x, y: height - bottom + 18, text: String, fillOpacity: 0.75}),
    Plot.text([unit], {x: 0, textAnchor: "start", y: 8, fillOpacity: 0.75})
  ];
}

const band = 8;

/** Where a report tells of a year without the figure: hatched, dotted, or ≠ where it gives it otherwise. */
function silence({height, x}: TrendFrame, {silent}: TrendOptions): Plot.Markish[] {
  const at = ({at}: TrendSilence): number => x(at);
  const floor = height - bottom;
  const link = {href: ({href}: TrendSilence) => href, title: ({title}: TrendSilence) => title};
  const box = {
    x1: (one: TrendSilence) => at(one) - 11,
    x2: (one: TrendSilence) => at(one) + 11,
    y1: floor - band,
    y2: floor
  };
  const bands = (["not_reported", "not_extracted"] as const).map((state) =>
    Plot.rect(
      silent.filter((one) => one.state === state),
      {...box, ...link, fill: "currentColor", stroke: "currentColor", strokeOpacity: 0.3, className: `chart-${state}`}
    )
  );
  const otherwise = silent.filter(({state}) => state === "given_otherwise");
  return [
    ...bands,
    Plot.text(otherwise, {
      x: at,
      y: floor - 7,
      ...link,
      text: () => "≠",
      fontWeight: 700,
      fontSize: 15,
      className: "chart-otherwise"
    })
  ];
}

/** A dotted line between two figures that do not count alike. */
function breaks({height, x, width, right}: TrendFrame, {breaks}: TrendOptions): Plot.Markish[] {
  type Break = TrendOptions["breaks"][number];
  const at = ({from, to}: Break): number => (x(from) + x(to)) / 2;
  const fits = breaks.filter(
    (one) => at(one) + textWidth(one.label) / 2 < width - right && at(one) - textWidth(one.label) / 2 > 0
  );
  return [
    Plot.link(breaks, {
      x1: at,
      x2: at,
      y1: top - 8,
      y2: height - bottom,
      stroke: "currentColor",
      strokeOpacity: 0.6,
      strokeDasharray: "1,3"
    }),
    Plot.text(fits, {
      x: at,
      y: top - 14,
      text: ({label}: Break) => label,
      fontSize: letterSize - 1,
      fillOpacity: 0.85,
      stroke: paper,
      strokeWidth: 4,
      fill: "currentColor"
    })
  ];
}
