import * as Plot from "@observablehq/plot";
import {scaleFor, type Axis, type Scale} from "./axis.ts";
import {draw} from "./draw.ts";
import {glyphs, paper, questions} from "./glyphs.ts";
import {lineHeight, textWidth} from "./lettering.ts";
import {anchorLink} from "./links.ts";
import type {ChartOptions, Lane, Mark} from "./rows.ts";

/** A figure in its year; a promise is drawn hollow and square. */
export interface YearMark extends Mark {
  year: number;
  promised: boolean;
}

/** One place over the years, first year first. */
export interface YearLine extends Lane {
  marks: YearMark[];
}

export interface YearOptions extends ChartOptions {
  axis: Axis;
  chartHeight: number;
}

const bottom = 30;
const narrow = 520;

interface Placed {
  line: YearLine;
  mark: YearMark;
}

/** Places over the years: lines through what was done, dashed on to what is promised; each names itself at its end. */
export function years(lines: readonly YearLine[], options: YearOptions): SVGElement {
  const {axis, width, chartHeight, tick = String} = options;
  const all = lines.flatMap((line) => line.marks.map((mark): Placed => ({line, mark})));
  const span = [...new Set(all.map(({mark}) => mark.year))].sort((a, b) => a - b);
  const frame = frameFor(lines, axis, {width, height: chartHeight, tick});
  const {y} = frame;
  return draw(frame, options, {
    x: {domain: [(span[0] ?? 0) - 0.25, (span.at(-1) ?? 0) + 0.25]},
    marks: [
      ...grounds(axis, frame, span, tick),
      ...strokes(lines, y),
      ...dots(all, y),
      ...names(lines, frame),
      Plot.text([options.unit ?? ""], {
        frameAnchor: "top-left",
        textAnchor: "start",
        dx: 4 - frame.left,
        y: 8,
        fillOpacity: 0.75
      })
    ]
  });
}

interface Frame {
  width: number;
  height: number;
  left: number;
  right: number;
  bottom: number;
  y: Scale;
}

const top = 34;

function frameFor(
  lines: readonly YearLine[],
  axis: Axis,
  {width, height, tick}: {width: number; height: number; tick: (value: number) => string}
): Frame {
  const left = Math.max(...axis.ticks.map((value) => textWidth(tick(value)))) + 10;
  const right = Math.min(
    Math.max(...lines.map(({name}) => textWidth(name))) + 14,
    width * (width < narrow ? 0.3 : 0.25)
  );
  return {width, height, left, right, bottom, y: scaleFor(axis, [height - bottom, top])};
}

function grounds(
  axis: Axis,
  {left, height, y}: Frame,
  span: readonly number[],
  tick: (value: number) => string
): Plot.Markish[] {
  const strong = new Set(axis.lines);
  return [
    Plot.ruleY(axis.ticks, {
      y,
      stroke: "currentColor",
      strokeOpacity: (value: number) => (strong.has(value) ? 0.5 : 0.14)
    }),
    Plot.text(axis.ticks, {
      frameAnchor: "left",
      textAnchor: "start",
      dx: -left,
      y,
      text: (value: number) => tick(value),
      fillOpacity: 0.75
    }),
    Plot.text(span, {x: (year: number) => year, y: height - bottom + 16, text: String, fillOpacity: 0.75})
  ];
}

/** A stroke from each figure to the next of its place; dashed where it leads to a promise. */
function strokes(lines: readonly YearLine[], y: (value: number) => number): Plot.Markish[] {
  const steps = lines.flatMap((line) =>
    line.marks.slice(1).map((mark, i) => ({line, from: line.marks[i] ?? mark, mark}))
  );
  type Step = (typeof steps)[number];
  const link = {
    x1: ({from}: Step) => from.year,
    x2: ({mark}: Step) => mark.year,
    y1: ({from}: Step) => y(from.value),
    y2: ({mark}: Step) => y(mark.value),
    stroke: ({line}: Step) => line.colour,
    strokeOpacity: lines.length > 8 ? 0.45 : 0.9,
    strokeWidth: 1.4
  };
  return [
    Plot.link(
      steps.filter(({mark}) => !mark.promised),
      link
    ),
    Plot.link(
      steps.filter(({mark}) => mark.promised),
      {...link, strokeDasharray: "4,3"}
    )
  ];
}

function dots(all: readonly Placed[], y: (value: number) => number): Plot.Markish[] {
  const at = {x: ({mark}: Placed) => mark.year, y: ({mark}: Placed) => y(mark.value)};
  const ring = {...at, r: 4, stroke: ({line}: Placed) => line.colour, strokeWidth: 1.6};
  const filled = ({mark}: Placed): boolean => glyphs[mark.comparator].filled;
  const clear = all.filter(({mark}) => !mark.unclear);
  const done = clear.filter(({mark}) => !mark.promised);
  const bounds = clear.filter(({mark}) => glyphs[mark.comparator].arrow !== 0);
  return [
    ...([1, -1] as const).map((way) =>
      Plot.vector(
        bounds.filter(({mark}) => glyphs[mark.comparator].arrow === way),
        {...at, rotate: way === 1 ? 0 : 180, length: 12, anchor: "start", stroke: ({line}: Placed) => line.colour}
      )
    ),
    Plot.dot(done.filter(filled), {...ring, fill: ({line}: Placed) => line.colour}),
    Plot.dot(
      done.filter((one) => !filled(one)),
      {...ring, fill: paper, strokeDasharray: "2.2,2"}
    ),
    Plot.dot(
      clear.filter(({mark}) => mark.promised),
      {...ring, symbol: "square", fill: paper}
    ),
    questions(
      all.filter(({mark}) => mark.unclear),
      {...at, fill: ({line}: Placed) => line.colour}
    ),
    Plot.dot(all, {
      ...at,
      r: 10,
      fill: "transparent",
      href: ({mark}: Placed) => anchorLink(mark.source),
      title: ({mark}: Placed) => mark.title,
      className: "chart-hit"
    })
  ];
}

/** The names of places at the ends of their lines, those that find room. */
function names(lines: readonly YearLine[], {y, right}: Frame): Plot.Markish[] {
  const taken: number[] = [];
  const shown = lines.flatMap((line) => {
    const last = line.marks.at(-1);
    if (!last) return [];
    const at = y(last.value);
    if (taken.some((other) => Math.abs(other - at) < lineHeight - 3)) return [];
    taken.push(at);
    return [{name: line.name, at}];
  });
  type Name = (typeof shown)[number];
  return [
    Plot.text(shown, {
      frameAnchor: "right",
      textAnchor: "start",
      dx: 10,
      y: ({at}: Name) => at,
      text: ({name}: Name) => (textWidth(name) + 12 > right ? `${name.slice(0, 4)}…` : name),
      stroke: paper,
      strokeWidth: 4,
      fill: "currentColor"
    })
  ];
}
