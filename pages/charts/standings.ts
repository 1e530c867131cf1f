import * as Plot from "@observablehq/plot";
import {extent} from "d3";
import {groupBy} from "../../src/model/group.ts";
import {needsLog, scaleFor, type Scale} from "./axis.ts";
import {draw} from "./draw.ts";
import {paper} from "./glyphs.ts";
import {lineHeight, widest, wrap} from "./lettering.ts";
import type {ChartOptions} from "./rows.ts";
import {pile} from "./swarm.ts";

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
  /** What stands at both ends of the line; the same where all have the same. */
  ends: readonly [string, string];
}

interface Word {
  text: string;
  x: number;
  y: number;
  anchor: "start" | "end";
  weight: number;
  faint: boolean;
  href: string | null;
}

interface Placed {
  dot: StandingDot;
  x: number;
  y: number;
}

/** Where one measure stands; pixels from the top of the chart. */
interface Band {
  y: number;
  median: number | null;
  words: Word[];
  /** Places one by one; where they are many, as strokes on the line. */
  dots: Placed[];
  strokes: Placed[];
}

/** What all lines share: where they begin and end. */
interface Room {
  width: number;
  left: number;
  right: number;
  stacked: boolean;
}

const dotRadius = 4;
const ownRadius = 6.5;

const narrow = 560;
const gap = 18;
const highestPile = 34;

/** Dots beyond this many would cover one another, and become strokes. */
const mostDots = 90;

export interface StandingOptions extends ChartOptions {
  colour: string;
}

/** How one place stands among others, measure by measure. The keyboard stops at its own dots and at the names. */
export function standings(rows: readonly Standing[], options: StandingOptions): SVGElement {
  const room = roomFor(rows, options.width);
  const {bands, height} = placeStandings(rows, room);
  const chart = draw({width: options.width, height, left: 0, right: 0, bottom: 0}, options, {
    x: {type: "identity"},
    marks: [...lines(bands, room), ...words(bands.flatMap(({words}) => words)), ...marks(bands, options.colour)]
  });
  // Hundreds of stops would bar the way: all places stand in the table, and on the page that a name leads to.
  for (const link of chart.querySelectorAll(".chart-others a")) link.setAttribute("tabindex", "-1");
  return chart;
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

/** Words of one anchor and weight are one mark of Plot's. */
const words = (all: readonly Word[]): Plot.Markish[] =>
  [...groupBy(all, ({anchor, weight}) => `${anchor} ${weight}`).values()].map((alike) =>
    Plot.text(alike, {
      x: ({x}: Word) => x,
      y: ({y}: Word) => y,
      text: ({text}: Word) => text,
      textAnchor: alike[0]?.anchor ?? "start",
      fontWeight: alike[0]?.weight ?? 400,
      fillOpacity: ({faint}: Word) => (faint ? 0.75 : 1),
      fill: "currentColor",
      href: ({href}: Word) => href,
      fontVariant: "tabular-nums"
    })
  );

function marks(bands: readonly Band[], colour: string): Plot.Markish[] {
  const all = bands.flatMap(({dots}) => dots);
  const [own, others] = [true, false].map((wanted) => all.filter(({dot}) => dot.own === wanted));
  const at = {x: ({x}: Placed) => x, y: ({y}: Placed) => y};
  const link = {href: ({dot}: Placed) => dot.href, title: ({dot}: Placed) => dot.title};
  return [
    Plot.link(
      bands.flatMap(({strokes}) => strokes),
      {
        x1: at.x,
        x2: at.x,
        y1: ({y}: Placed) => y - 6,
        y2: ({y}: Placed) => y + 6,
        stroke: "currentColor",
        strokeOpacity: 0.22
      }
    ),
    Plot.dot(others ?? [], {...at, r: dotRadius - 0.5, fill: "var(--role-context, #66635d)", fillOpacity: 0.65}),
    Plot.dot(own ?? [], {...at, r: ownRadius, fill: colour, stroke: paper, strokeWidth: 1.5}),
    Plot.dot(others ?? [], {
      ...at,
      ...link,
      r: dotRadius + 2,
      fill: "transparent",
      className: "chart-hit chart-others"
    }),
    Plot.dot(own ?? [], {...at, ...link, r: ownRadius + 3, fill: "transparent", className: "chart-hit"})
  ];
}

/** The room that names, values and ranks leave; below a width they stand above their line. */
function roomFor(rows: readonly Standing[], width: number): Room {
  const stacked = width < narrow;
  const names = Math.min(widest(rows.map(({name}) => name)), width * 0.28);
  const values = widest(rows.map(({value}) => value));
  const words = Math.max(values, Math.min(widest(rows.map(({rank}) => rank)), width * 0.24));
  return {width, stacked, left: stacked ? 0 : names + gap, right: stacked ? width : width - words - gap};
}

/** Places measures one below the other, each as high as its words and its pile of dots ask. */
function placeStandings(rows: readonly Standing[], room: Room): {bands: Band[]; height: number} {
  let top = 2;
  const bands = rows.map((row) => {
    const {band, bottom} = placeOne(row, top, room);
    top = bottom;
    return band;
  });
  return {bands, height: top};
}

function placeOne(row: Standing, top: number, room: Room): {band: Band; bottom: number} {
  const {width, left, right, stacked} = room;
  const names = wrap(row.name, stacked ? width - widest([row.value]) - gap : left - gap);
  const rank = wrap(row.rank, stacked ? width - 8 : width - right - gap);
  const scale = scaleOf(row.dots, [left + ownRadius, right - ownRadius]);
  const placed = piled(row.dots, scale);
  const above = Math.max(0, ...placed.map(({y}) => -y)) + ownRadius + 2;
  const sides = (Math.max(names.length, 1 + rank.length) * lineHeight) / 2;
  const y = top + (stacked ? (Math.max(names.length, 1) + rank.length) * lineHeight + above : Math.max(above, sides));
  const dots = placed.map((one) => ({...one, y: y + one.y}));
  const many = dots.length > mostDots;
  const start = stacked ? top + lineHeight / 2 : y - (rank.length * lineHeight) / 2;
  const nameStart = stacked ? top + lineHeight / 2 : y - ((names.length - 1) * lineHeight) / 2;
  const under = ends(row, y + lineHeight, room);
  const words = [
    ...stack(names, nameStart, {x: 0, anchor: "start", weight: 500, faint: false, href: row.href}),
    ...stack([row.value], start, {...edge(room), weight: 600, faint: false, href: null}),
    ...stack(rank, start + Math.max(1, stacked ? names.length : 1) * lineHeight, {
      ...edge(room),
      weight: 400,
      faint: true,
      href: null
    }),
    ...under
  ];
  const band = {
    y,
    median: row.median === null ? null : scale(row.median),
    words,
    dots: many ? dots.filter(({dot}) => dot.own) : dots,
    strokes: many ? dots.filter(({dot}) => !dot.own) : []
  };
  const lowest = Math.max(y + lineHeight, ...under.map((word) => word.y));
  return {band, bottom: Math.max(lowest + lineHeight / 2, stacked ? 0 : y + sides) + 10};
}

const edge = ({stacked, width, right}: Room): Pick<Word, "x" | "anchor"> =>
  stacked ? {x: width, anchor: "end"} : {x: right + gap, anchor: "start"};

const stack = (lines: readonly string[], y: number, rest: Omit<Word, "text" | "y">): Word[] =>
  lines.map((text, i) => ({...rest, text, y: y + i * lineHeight}));

/** The lowest and the highest under both ends of the line, one below the other where they would meet; none where all are the same. */
function ends({ends: [low, high], dots}: Standing, y: number, {left, right}: Room): Word[] {
  const same = new Set(dots.map(({value}) => value)).size === 1;
  const meet = widest([low]) + widest([high]) + gap > right - left;
  const plain = {weight: 400, faint: true, href: null};
  const first: Word = {...plain, text: low, x: left, y, anchor: "start"};
  return same ? [] : [first, {...plain, text: high, x: right, y: meet ? y + lineHeight : y, anchor: "end"}];
}

/** From the lowest to the highest value; logarithmic where these lie far apart. */
function scaleOf(dots: readonly StandingDot[], ends: [number, number]): Scale {
  const values = dots.map(({value}) => value);
  const [low = 0, high = 0] = extent(values);
  return scaleFor({domain: [low, high], log: needsLog(values), reverse: false}, ends);
}

/** Dots that would cover one another stand above; where they are many, on one line. The own dot stands on the line. */
function piled(dots: readonly StandingDot[], scale: Scale): Placed[] {
  const ordered = [...dots].sort((a, b) => Number(b.own) - Number(a.own));
  const xs = ordered.map(({value}) => scale(value));
  if (ordered.length > mostDots) return ordered.map((dot, i) => ({dot, x: xs[i] ?? 0, y: 0}));
  const storeys = pile(xs, dotRadius * 2);
  const step = Math.min(dotRadius * 2 + 1, highestPile / Math.max(1, ...storeys));
  return ordered.map((dot, i) => ({dot, x: xs[i] ?? 0, y: -(storeys[i] ?? 0) * step}));
}
