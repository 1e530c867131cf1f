import * as Plot from "@observablehq/plot";
import type {Comparator} from "../../src/model/fact.ts";
import type {Axis} from "./axis.ts";
import type {Slot} from "./layout.ts";
import {anchorLink} from "./links.ts";
import type {Lane, Mark, TargetLane} from "./rows.ts";

/** How a comparator shows at a dot: a position is never claimed to be exact when the text does not. */
export interface Glyph {
  filled: boolean;
  dashed: boolean;
  /** 1 outward, away from zero; -1 inward; 0 none. */
  arrow: 1 | 0 | -1;
}

/** How each comparator is drawn: filled where the value itself is among those it may be, with an arrow to the others. */
export const glyphs: Record<Comparator, Glyph> = {
  eq: {filled: true, dashed: false, arrow: 0},
  ge: {filled: true, dashed: false, arrow: 1},
  gt: {filled: false, dashed: false, arrow: 1},
  le: {filled: true, dashed: false, arrow: -1},
  lt: {filled: false, dashed: false, arrow: -1},
  approx: {filled: false, dashed: true, arrow: 0}
};

/** A mark in its place; `first` is the one that is labelled. */
export interface Dot {
  mark: Mark;
  lane: Lane;
  y: number;
  first: boolean;
}

/** The marks of lanes, each at the height of its lane. */
export const dotsOf = (slots: readonly Slot[]): Dot[] =>
  slots.flatMap(({lane, y}) => lane.marks.map((mark, i) => ({mark, lane, y, first: i === 0})));

/** How a mark is drawn, by its comparator. */
export const glyphOf = ({mark}: Dot): Glyph => glyphs[mark.comparator];

/** The colour of what lies under the chart, for the inside of hollow dots and the halo of words. */
export const paper = "var(--chart-paper, #fff)";

const x = ({mark}: Dot): number => mark.value;
const y = (dot: Dot): number => dot.y;
const colour = ({lane}: Dot): string => lane.colour;

/** Degrees that the arrow of a comparator points to: 90 is right. A bound on a fall points down the axis. */
export function arrowRotation({comparator, value}: Mark, {reverse}: Pick<Axis, "reverse">): number {
  const outward = (value < 0 ? -1 : 1) * glyphs[comparator].arrow;
  return outward * (reverse ? -1 : 1) > 0 ? 90 : -90;
}

const arrow = (dots: Dot[], rotate: number): Plot.Markish =>
  Plot.vector(dots, {x, y, stroke: colour, rotate, length: 13, anchor: "start", dx: rotate === 90 ? 5 : -5});

/** The arrows of bounds, one way and the other. */
export const arrows = (dots: readonly Dot[], axis: Pick<Axis, "reverse">): Plot.Markish[] => {
  const bounded = dots.filter((dot) => !dot.mark.unclear && glyphOf(dot).arrow !== 0);
  return [90, -90].map((way) =>
    arrow(
      bounded.filter(({mark}) => arrowRotation(mark, axis) === way),
      way
    )
  );
};

/** A thick line from the lower to the upper end of what the text gives as a range. */
export const ranges = (dots: readonly Dot[]): Plot.Markish =>
  Plot.link(
    dots.filter(({mark}) => mark.max !== null && mark.max !== mark.value),
    {x1: x, x2: ({mark}: Dot) => mark.max, y1: y, y2: y, stroke: colour, strokeWidth: 5, strokeOpacity: 0.45}
  );

/** A question mark in the place of each figure that may not be what it would be drawn as. */
export const questions = <D>(unclear: readonly D[], at: Plot.TextOptions): Plot.Markish =>
  Plot.text([...unclear], {text: () => "?", fontWeight: 700, fontSize: 15, stroke: paper, strokeWidth: 3, ...at});

/** The question marks of dots. */
export const unclearMarks = (dots: readonly Dot[]): Plot.Markish =>
  questions(
    dots.filter(({mark}) => mark.unclear),
    {x, y, fill: colour}
  );

/** Dots by who says it: circles for reports, squares for statistics. */
export function bySource<D extends {mark: Mark}>(dots: readonly D[], options: Plot.DotOptions): Plot.Markish[] {
  const squares = dots.filter(({mark}) => mark.statistic);
  const circles = squares.length === 0 ? dots : dots.filter(({mark}) => !mark.statistic);
  return [
    Plot.dot([...circles], options),
    ...(squares.length === 0 ? [] : [Plot.dot(squares, {...options, symbol: "square"})])
  ];
}

/** Filled, hollow and dashed dots, as the comparators ask, and question marks. */
export function circles(dots: readonly Dot[]): Plot.Markish[] {
  const ring = {x, y, r: ({first}: Dot) => (first ? 5.5 : 3.5), stroke: colour, strokeWidth: 1.8} as const;
  const clear = dots.filter(({mark}) => !mark.unclear);
  const solid = clear.filter((dot) => glyphOf(dot).filled);
  const hollow = clear.filter((dot) => !glyphOf(dot).filled && !glyphOf(dot).dashed);
  const dashed = clear.filter((dot) => glyphOf(dot).dashed);
  return [
    ...bySource(solid, {...ring, fill: colour}),
    ...bySource(hollow, {...ring, fill: paper}),
    ...bySource(dashed, {...ring, fill: paper, strokeDasharray: "2.2,2"}),
    unclearMarks(dots)
  ];
}

/** What is clicked and focused: larger than the dot, so that a finger finds it. */
export const hits = (dots: readonly Dot[], at: (dot: Dot) => number = x): Plot.Markish =>
  Plot.dot(dots, {
    x: at,
    y,
    r: 11,
    fill: "transparent",
    stroke: "none",
    href: ({mark}: Dot) => anchorLink(mark.source),
    title: ({mark}: Dot) => mark.title,
    className: "chart-hit"
  });

/** Dots with their comparators, each a link to its sentence. */
export const marksOf = (dots: readonly Dot[], axis: Pick<Axis, "reverse">): Plot.Markish[] => [
  ranges(dots),
  ...arrows(dots, axis),
  ...circles(dots),
  hits(dots)
];

/** Dots in another colour than their lane's. */
export const coloured = (dots: readonly Dot[], colour: string): Dot[] =>
  dots.map((dot) => ({...dot, lane: {...dot.lane, colour}}));

/** The targets of lanes, as dots of a colour. */
export const targetDots = (slots: readonly Slot<TargetLane>[], colour: string): Dot[] =>
  coloured(
    slots.flatMap(({lane, y}) => (lane.target ? [{mark: lane.target, lane, y, first: false}] : [])),
    colour
  );

/** A tick for each target, `half` as high; dashed where the text gives a round figure, a question mark where it is unclear. */
export function targetTicks(targets: readonly Dot[], half: number): Plot.Markish[] {
  const rule = {
    x1: x,
    x2: x,
    y1: ({y}: Dot) => y - half,
    y2: ({y}: Dot) => y + half,
    stroke: colour,
    strokeWidth: 3
  };
  const clear = targets.filter(({mark}) => !mark.unclear);
  const dashed = clear.filter((dot) => glyphOf(dot).dashed);
  const solid = clear.filter((dot) => !glyphOf(dot).dashed);
  return [Plot.link(solid, rule), Plot.link(dashed, {...rule, strokeDasharray: "3,2"}), unclearMarks(targets)];
}
