import {needsLog} from "./axis.ts";
import {lineHeight, widest, wrap} from "./lettering.ts";
import {pile} from "./profileLayout.ts";

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

export interface Word {
  text: string;
  x: number;
  y: number;
  anchor: "start" | "end";
  weight: number;
  faint: boolean;
  href: string | null;
}

export interface Placed {
  dot: StandingDot;
  x: number;
  y: number;
}

/** Where one measure stands; pixels from the top of the chart. */
export interface Band {
  y: number;
  median: number | null;
  words: Word[];
  /** Places one by one; where they are many, as strokes on the line. */
  dots: Placed[];
  strokes: Placed[];
}

/** What all lines share: where they begin and end. */
export interface Room {
  width: number;
  left: number;
  right: number;
  stacked: boolean;
}

export const dotRadius = 4;
export const ownRadius = 6.5;

const narrow = 560;
const gap = 18;
const highestPile = 34;

/** Dots beyond this many would cover one another, and become strokes. */
const mostDots = 90;

/** The room that names, values and ranks leave; below a width they stand above their line. */
export function roomFor(rows: readonly Standing[], width: number): Room {
  const stacked = width < narrow;
  const names = Math.min(widest(rows.map(({name}) => name)), width * 0.28);
  const values = widest(rows.map(({value}) => value));
  const words = Math.max(values, Math.min(widest(rows.map(({rank}) => rank)), width * 0.24));
  return {width, stacked, left: stacked ? 0 : names + gap, right: stacked ? width : width - words - gap};
}

/** Places measures one below the other, each as high as its words and its pile of dots ask. */
export function placeStandings(rows: readonly Standing[], room: Room): {bands: Band[]; height: number} {
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
  const scale = scaleOf(row.dots, left + ownRadius, right - ownRadius);
  const placed = piled(row.dots, scale);
  const above = Math.max(0, ...placed.map(({y}) => -y)) + ownRadius + 2;
  const sides = (Math.max(names.length, 1 + rank.length) * lineHeight) / 2;
  const y = top + (stacked ? (Math.max(names.length, 1) + rank.length) * lineHeight + above : Math.max(above, sides));
  const dots = placed.map((one) => ({...one, y: y + one.y}));
  const many = dots.length > mostDots;
  const start = stacked ? top + lineHeight / 2 : y - (rank.length * lineHeight) / 2;
  const nameStart = stacked ? top + lineHeight / 2 : y - ((names.length - 1) * lineHeight) / 2;
  const words = [
    ...stack(names, nameStart, {x: 0, anchor: "start", weight: 500, faint: false, href: row.href}),
    ...stack([row.value], start, {...edge(room), weight: 600, faint: false, href: null}),
    ...stack(rank, start + Math.max(1, stacked ? names.length : 1) * lineHeight, {
      ...edge(room),
      weight: 400,
      faint: true,
      href: null
    }),
    ...ends(row, y + lineHeight, room)
  ];
  const band = {
    y,
    median: row.median === null ? null : scale(row.median),
    words,
    dots: many ? dots.filter(({dot}) => dot.own) : dots,
    strokes: many ? dots.filter(({dot}) => !dot.own) : []
  };
  return {band, bottom: Math.max(y + lineHeight * 1.5, stacked ? 0 : y + sides) + 10};
}

const edge = ({stacked, width, right}: Room): Pick<Word, "x" | "anchor"> =>
  stacked ? {x: width, anchor: "end"} : {x: right + gap, anchor: "start"};

const stack = (lines: readonly string[], y: number, rest: Omit<Word, "text" | "y">): Word[] =>
  lines.map((text, i) => ({...rest, text, y: y + i * lineHeight}));

/** The lowest and the highest under both ends of the line; one word where all are the same. */
function ends({ends: [low, high], dots}: Standing, y: number, {left, right}: Room): Word[] {
  const same = new Set(dots.map(({value}) => value)).size === 1;
  const plain = {weight: 400, faint: true, href: null, y};
  const first: Word = {...plain, text: low, x: left, anchor: "start"};
  return same ? [] : [first, {...plain, text: high, x: right, anchor: "end"}];
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
  const storeys = pile(xs, dotRadius * 2);
  const step = Math.min(dotRadius * 2 + 1, highestPile / Math.max(1, ...storeys));
  return ordered.map((dot, i) => ({dot, x: xs[i] ?? 0, y: -(storeys[i] ?? 0) * step}));
}
