import * as Plot from "@observablehq/plot";
import type {Axis} from "./axis.ts";
import {bySource, glyphs, paper, questions, type Glyph} from "./glyphs.ts";
import {anchorLink} from "./links.ts";
import type {Mark} from "./rows.ts";
import type {Placed, TrendFrame, TrendLine} from "./trendParts.ts";

const x = ({x}: Placed): number => x;
const y = ({y}: Placed): number => y;
const at = {x, y};
const glyphOf = ({mark}: Placed): Glyph => glyphs[mark.comparator];
const opacity = ({mark}: Placed): number => mark.opacity;
const colour = ({line, mark}: Placed): string => (mark.promised ? line.targetColour : line.colour);

/** Lines, dots and ticks of figures over the years, each mark a link to its sentence. */
export function trendMarks(placed: readonly Placed[], frame: TrendFrame, axis: Axis): Plot.Markish[] {
  const clear = placed.filter(({mark}) => !mark.unclear);
  const done = clear.filter(({mark}) => !mark.promised);
  return [
    ...strokes(placed),
    ...ranges(clear, frame),
    ...arrows(clear, axis),
    ...ticks(clear.filter(({mark}) => mark.promised)),
    ...dots(done),
    questions(
      placed.filter(({mark}) => mark.unclear),
      {...at, fill: colour}
    ),
    hits(placed)
  ];
}

interface Step {
  from: Placed;
  to: Placed;
}

/** From each figure that was told last to the next; faint over years that nobody tells of, dashed on to promises ahead. */
function strokes(placed: readonly Placed[]): Plot.Markish[] {
  const lines = [...new Set(placed.map(({line}) => line))];
  const steps = lines.flatMap((line) => doneSteps(line, placed));
  const ahead = lines.flatMap((line) => stepsAhead(line, placed));
  const link = {
    x1: ({from}: Step) => from.x,
    x2: ({to}: Step) => to.x,
    y1: ({from}: Step) => from.y,
    y2: ({to}: Step) => to.y,
    strokeWidth: 1.6
  };
  const own = ({to}: Step): string => to.line.colour;
  const near = ({from, to}: Step): boolean => to.mark.at - from.mark.at <= 1;
  return [
    Plot.link(steps, {...link, stroke: own, strokeOpacity: (step: Step) => (near(step) ? 0.9 : 0.35)}),
    Plot.link(ahead, {
      ...link,
      stroke: ({to}: Step) => to.line.targetColour,
      strokeOpacity: 0.7,
      strokeDasharray: "4,3"
    })
  ];
}

const lastTold = (line: TrendLine, placed: readonly Placed[], promised: boolean): Placed[] =>
  placed.filter((one) => one.line === line && one.mark.retold === 0 && one.mark.promised === promised);

function doneSteps(line: TrendLine, placed: readonly Placed[]): Step[] {
  const done = lastTold(line, placed, false);
  return done.slice(1).flatMap((to, i) => {
    const from = done[i];
    return from ? [{from, to}] : [];
  });
}

/** From the last figure to each promise that lies ahead of it. */
function stepsAhead(line: TrendLine, placed: readonly Placed[]): Step[] {
  const from = lastTold(line, placed, false).at(-1);
  if (!from) return [];
  return lastTold(line, placed, true).flatMap((to) => (to.mark.at > from.mark.at ? [{from, to}] : []));
}

/** A thick line between the ends of what the text gives as a range. */
const ranges = (clear: readonly Placed[], frame: TrendFrame): Plot.Markish[] => [
  Plot.link(
    clear.filter(({mark}) => mark.max !== null && mark.max !== mark.value),
    {
      x1: x,
      x2: x,
      y1: y,
      y2: ({mark}: Placed) => frame.y(mark.max ?? mark.value),
      stroke: colour,
      strokeWidth: 5,
      strokeOpacity: 0.45
    }
  )
];

/** Where the arrow of a bound points to, to where the value may lie: 1 up, -1 down, 0 where there is none. */
export const arrowWay = ({comparator, value}: Mark, {reverse}: Pick<Axis, "reverse">): number =>
  (value < 0 ? -1 : 1) * glyphs[comparator].arrow * (reverse ? -1 : 1);

function arrows(clear: readonly Placed[], axis: Axis): Plot.Markish[] {
  return [1, -1].map((way) =>
    Plot.vector(
      clear.filter(({mark}) => arrowWay(mark, axis) === way),
      {...at, rotate: way === 1 ? 0 : 180, length: 14, anchor: "start", stroke: colour, strokeOpacity: opacity}
    )
  );
}

/** Dots as their comparators ask; on paper, so that no line shows through one that is pale. */
function dots(done: readonly Placed[]): Plot.Markish[] {
  const ring = {...at, r: 4.5, stroke: colour, strokeWidth: 1.7, strokeOpacity: opacity};
  const dashed = (one: Placed): boolean => glyphOf(one).dashed;
  return [
    ...bySource(done, {...at, r: 5, fill: paper}),
    ...bySource(
      done.filter((one) => glyphOf(one).filled),
      {...ring, fill: colour, fillOpacity: opacity}
    ),
    ...bySource(
      done.filter((one) => !glyphOf(one).filled && !dashed(one)),
      {...ring, fill: paper}
    ),
    ...bySource(done.filter(dashed), {...ring, fill: paper, strokeDasharray: "2.2,2"})
  ];
}

const half = 9;

/** A tick across the time that a promise is for: hollow where the value itself is not meant, dashed where it is round. */
function ticks(promised: readonly Placed[]): Plot.Markish[] {
  const box = {
    x1: ({x}: Placed) => x - half,
    x2: ({x}: Placed) => x + half,
    y1: ({y}: Placed) => y - 2,
    y2: ({y}: Placed) => y + 2,
    stroke: colour,
    strokeWidth: 1.4,
    strokeOpacity: opacity
  };
  const filled = (one: Placed): boolean => glyphOf(one).filled;
  return [
    Plot.rect(promised.filter(filled), {...box, fill: colour, fillOpacity: opacity}),
    Plot.rect(
      promised.filter((one) => !filled(one)),
      {...box, fill: paper, strokeDasharray: "none"}
    ),
    Plot.rect(
      promised.filter((one) => glyphOf(one).dashed),
      {...box, fill: paper, stroke: paper, strokeOpacity: 1}
    ),
    Plot.link(
      promised.filter((one) => glyphOf(one).dashed),
      {
        x1: box.x1,
        x2: box.x2,
        y1: y,
        y2: y,
        stroke: colour,
        strokeOpacity: opacity,
        strokeWidth: 4,
        strokeDasharray: "4,3"
      }
    )
  ];
}

const hits = (placed: readonly Placed[]): Plot.Markish =>
  Plot.dot(placed, {
    ...at,
    r: 10,
    fill: "transparent",
    stroke: "none",
    href: ({mark}: Placed) => anchorLink(mark.source),
    title: ({mark}: Placed) => mark.title,
    className: "chart-hit"
  });
