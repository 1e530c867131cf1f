import * as Plot from "@observablehq/plot";
import {needsLog} from "./axis.ts";
import {draw} from "./draw.ts";
import {paper} from "./glyphs.ts";
import {lineHeight, widest, wrap} from "./lettering.ts";
import {pile} from "./profileLayout.ts";
import type {ChartOptions} from "./rows.ts";

/** A place on the line of a measure. */
export interface StandingDot {
  value: number;
  own: boolean;
  title: string;
  href: string;
}

/** One measure: a line of its own from the lowest to the highest, a dot a place, the one place set off. */
export interface Standing {
  id: string;
  name: string;
  /** Page of the measure; null where it has none. */
  href: string | null;
  /** What the one place has, and how that stands. */
  value: string;
  rank: string;
  dots: readonly StandingDot[];
  median: number | null;
  /** What stands at both ends of the line. */
  ends: readonly [string, string];
}

export interface StandingOptions extends ChartOptions {
  colour: string;
}

const narrow = 560;
const radius = 4;
const ownRadius = 6.5;
const highestPile = 34;

/** Dots would cover one another beyond this many, and become strokes. */
const mostDots = 90;

interface Room {
  width: number;
  left: number;
  right: number;
  stacked: boolean;
}

interface Placed {
  dot: StandingDot;
  x: number;
  y: number;
}

interface Band {
  row: Standing;
  names: string[];
  top: number;
  y: number;
  median: number | null;
  dots: Placed[];
}

/** How one place stands among others, measure by measure. */
export function standings(rows: readonly Standing[], options: StandingOptions): SVGElement {
  const room = roomFor(rows, options.width);
  const {bands, height} = place(rows, room);
  return draw({width: options.width, height, left: 0, right: 0, bottom: 0}, options, {
    x: {type: "identity"},
    marks: [...lines(bands, room), ...words(bands, room), ...marks(bands, options.colour)]
  });
}

function roomFor(rows: readonly Standing[], width: number): Room {
  const stacked = width < narrow;
  const names = Math.min(widest(rows.map(({name}) => name)), width * 0.28) + 18;
  const words = Math.min(widest(rows.flatMap(({value, rank}) => [value, rank])), width * 0.28) + 18;
  return {width, stacked, left: stacked ? 0 : names, right: stacked ? width : width - words};
}

function place(rows: readonly Standing[], room: Room): {bands: Band[]; height: number} {
  let top = 2;
  const bands = rows.map((row): Band => {
    const {left, right, stacked} = room;
    const names = wrap(row.name, stacked ? room.width - widest([row.value]) - 16 : left - 18);
    const scale = scaleOf(row.dots, left + ownRadius, right - ownRadius);
    const dots = piled(row.dots, scale);
    const above = Math.max(0, ...dots.map(({y}) => -y)) + ownRadius + 2;
    const head = stacked ? Math.max(names.length, 2) * lineHeight + above : Math.max(above, lineHeight);
    const y = top + head;
    const band = {
      row,
      names,
      top,
      y,
      median: row.median === null ? null : scale(row.median),
      dots: dots.map((one) => ({...one, y: y + one.y}))
    };
    top = y + lineHeight + 18;
    return band;
  });
  return {bands, height: top};
}

/** From the lowest to the highest value; logarithmic where these lie far apart. */
function scaleOf(dots: readonly StandingDot[], from: number, to: number): (value: number) => number {
  const values = dots.map(({value}) => value);
  const size = needsLog(values) ? Math.log : (value: number): number => value;
  const [low, high] = [size(Math.min(...values)), size(Math.max(...values))];
  return (value) => (high === low ? (from + to) / 2 : from + ((size(value) - low) / (high - low)) * (to - from));
}

/** Dots that would cover one another stand above; where they are many, on one line. The own dot stands on the line. */
function piled(dots: readonly StandingDot[], scale: (value: number) => number): Placed[] {
  const ordered = [...dots].sort((a, b) => Number(b.own) - Number(a.own));
  const xs = ordered.map(({value}) => scale(value));
  if (ordered.length > mostDots) return ordered.map((dot, i) => ({dot, x: xs[i] ?? 0, y: 0}));
  const storeys = pile(xs, radius * 2);
  const step = Math.min(radius * 2 + 1, highestPile / Math.max(1, ...storeys));
  return ordered.map((dot, i) => ({dot, x: xs[i] ?? 0, y: -(storeys[i] ?? 0) * step}));
}

function lines(bands: readonly Band[], {left, right}: Room): Plot.Markish[] {
  const y = (band: Band): number => band.y;
  const known = bands.filter(({median}) => median !== null);
  return [
    Plot.link(bands, {x1: left, x2: right, y1: y, y2: y, stroke: "currentColor", strokeOpacity: 0.25}),
    Plot.link(known, {
      x1: ({median}: Band) => median,
      x2: ({median}: Band) => median,
      y1: (band: Band) => band.y - 9,
      y2: (band: Band) => band.y + 9,
      stroke: "currentColor",
      strokeWidth: 1.5
    })
  ];
}

function words(bands: readonly Band[], {width, left, right, stacked}: Room): Plot.Markish[] {
  const named = bands.flatMap(({row, names, top, y}) =>
    names.map((text, i) => ({
      row,
      text,
      y: (stacked ? top + lineHeight / 2 : y - ((names.length - 1) * lineHeight) / 2) + i * lineHeight
    }))
  );
  type Name = (typeof named)[number];
  const link = (href: string | null): string | null => href;
  const value =
    (line: number) =>
    (band: Band): number =>
      stacked ? band.top + lineHeight / 2 + line * lineHeight : band.y + (line - 0.5) * lineHeight;
  const atEdge = stacked ? ({x: width, textAnchor: "end"} as const) : ({x: right + 18, textAnchor: "start"} as const);
  const below = {y: ({y}: Band) => y + lineHeight, fillOpacity: 0.7, fill: "currentColor"};
  return [
    Plot.text(named, {
      x: 0,
      y: ({y}: Name) => y,
      text: ({text}: Name) => text,
      textAnchor: "start",
      fontWeight: 500,
      href: ({row}: Name) => link(row.href),
      title: ({row}: Name) => row.name
    }),
    Plot.text(bands, {...atEdge, y: value(0), text: ({row}: Band) => row.value, fontWeight: 600}),
    Plot.text(bands, {...atEdge, y: value(1), text: ({row}: Band) => row.rank, fillOpacity: 0.8}),
    Plot.text(bands, {...below, x: left, text: ({row}: Band) => row.ends[0], textAnchor: "start"}),
    Plot.text(bands, {...below, x: right, text: ({row}: Band) => row.ends[1], textAnchor: "end"})
  ];
}

function marks(bands: readonly Band[], colour: string): Plot.Markish[] {
  const all = bands.flatMap(({dots}) => dots);
  const few = bands.flatMap(({dots}) => (dots.length > mostDots ? [] : dots.filter(({dot}) => !dot.own)));
  const many = bands.flatMap(({dots}) => (dots.length > mostDots ? dots.filter(({dot}) => !dot.own) : []));
  const own = all.filter(({dot}) => dot.own);
  const at = {x: ({x}: Placed) => x, y: ({y}: Placed) => y};
  const hit = {href: ({dot}: Placed) => dot.href, title: ({dot}: Placed) => dot.title, className: "chart-hit"};
  return [
    Plot.link(many, {
      x1: at.x,
      x2: at.x,
      y1: ({y}: Placed) => y - 6,
      y2: ({y}: Placed) => y + 6,
      stroke: "currentColor",
      strokeOpacity: 0.22
    }),
    Plot.dot(few, {...at, r: radius - 0.5, fill: "var(--role-context, #66635d)", fillOpacity: 0.65}),
    Plot.dot(own, {...at, r: ownRadius, fill: colour, stroke: paper, strokeWidth: 1.5}),
    Plot.dot([...few, ...own], {...at, r: radius + 2, fill: "transparent", ...hit})
  ];
}
