import * as Plot from "@observablehq/plot";
import {range} from "d3";
import {draw} from "./draw.ts";
import {paper} from "./glyphs.ts";
import {lineHeight, textWidth, widest, wrap} from "./lettering.ts";
import {anchorLink} from "./links.ts";
import type {Anchor, ChartOptions} from "./rows.ts";

/** A place that names a reform in a year. */
export interface DiffusionDot {
  /** Short name of the place, written beside the dot where there is room. */
  name: string;
  year: number;
  colour: string;
  /** Whether no place names it earlier. */
  first: boolean;
  /** Spoken and shown on hover. */
  title: string;
  source: Anchor;
}

/** A reform with the places that name it. */
export interface DiffusionRow {
  name: string;
  /** Who is first on record. */
  note: string;
  dots: readonly DiffusionDot[];
}

interface PlacedDot {
  dot: DiffusionDot;
  x: number;
  y: number;
  label: string;
}

interface Words {
  text: string;
  x: number;
  y: number;
  isNote: boolean;
}

interface Band {
  words: Words[];
  dots: PlacedDot[];
  /** Of the line from its first year to its last. */
  line: {x1: number; x2: number; y: number};
  top: number;
  bottom: number;
}

const radius = 5;
const step = 14;
const axisHeight = 26;
const stackedBelow = 640;

/** Where years stand. */
interface Scale {
  left: number;
  /** Width that each year takes. */
  band: number;
  years: readonly number[];
}

const startOf = ({left, band, years}: Scale, year: number): number => left + years.indexOf(year) * band + radius + 2;

/** Years that have dots; those between them too while they are few. */
export function yearsOf(rows: readonly DiffusionRow[]): number[] {
  const held = [...new Set(rows.flatMap(({dots}) => dots.map(({year}) => year)))].sort((a, b) => a - b);
  const [first = 0, last = -1] = [held[0], held.at(-1)];
  return last - first < 10 ? range(first, last + 1) : held;
}

/** Reforms as rows, years across, a dot for each place that names one in its colour; the first on record has a ring. */
export function diffusion(rows: readonly DiffusionRow[], options: ChartOptions): SVGElement {
  const {width} = options;
  const isStacked = width < stackedBelow;
  const years = yearsOf(rows);
  const left = isStacked ? 0 : Math.min(widest(rows.flatMap(({name, note}) => [name, note])), width * 0.3) + 16;
  const scale = {left, band: (width - left) / Math.max(1, years.length), years};
  const bands = placeBands(rows, scale, isStacked);
  const height = (bands.at(-1)?.bottom ?? axisHeight) + 4;
  return draw({width, height, left: 0, right: 0, bottom: 0}, options, {
    x: {type: "identity"},
    marks: [...axis(scale, height), ...bands.flatMap(bandMarks), ...hitsOf(bands)]
  });
}

function placeBands(rows: readonly DiffusionRow[], scale: Scale, isStacked: boolean): Band[] {
  let top = axisHeight;
  return rows.map((row) => {
    const band = placeBand(row, scale, {top, isStacked});
    top = band.bottom;
    return band;
  });
}

function placeBand(row: DiffusionRow, scale: Scale, {top, isStacked}: {top: number; isStacked: boolean}): Band {
  const room = isStacked ? scale.left + scale.band * scale.years.length : scale.left - 16;
  const lines = [
    ...wrap(row.name, room).map((text) => ({text, isNote: false})),
    ...wrap(row.note, room).map((text) => ({text, isNote: true}))
  ];
  const words = lines.map((line, i) => ({...line, x: 0, y: top + 6 + (i + 0.5) * lineHeight}));
  const wordsEnd = top + 6 + lines.length * lineHeight;
  const dotsTop = isStacked ? wordsEnd + 10 : top + 6 + lineHeight / 2;
  const dots = scale.years.flatMap((year) =>
    pack(
      row.dots.filter((dot) => dot.year === year),
      startOf(scale, year),
      {top: dotsTop, width: scale.band - radius - 4}
    )
  );
  const xs = dots.map(({x}) => x);
  return {
    words,
    dots,
    line: {x1: Math.min(...xs), x2: Math.max(...xs), y: dotsTop},
    top,
    bottom: Math.max(wordsEnd, ...dots.map(({y}) => y + step)) + 4
  };
}

/** Beyond this many lines a year's names would be a list: its places are dots alone. */
const mostLines = 3;

/** From the middle of a dot to its name, and from a name to the next dot. */
const nameGap = radius + 5;

/** The dots of one year, left to right and then down; with their names where these are few and have room. */
function pack(dots: readonly DiffusionDot[], left: number, {top, width}: {top: number; width: number}): PlacedDot[] {
  const named = placed(dots, left, {top, width, rooms: dots.map(({name}) => textWidth(name) + nameGap + step)});
  const lines = new Set(named.map(({y}) => y)).size;
  const fits = named.every(({x, dot}) => x - left + nameGap + textWidth(dot.name) <= width);
  if (lines <= mostLines && fits) return named.map((one) => ({...one, label: one.dot.name}));
  return placed(dots, left, {top, width, rooms: dots.map(() => step)});
}

interface Packing {
  top: number;
  width: number;
  /** How much of a line each dot takes. */
  rooms: readonly number[];
}

function placed(dots: readonly DiffusionDot[], left: number, {top, width, rooms}: Packing): PlacedDot[] {
  let x = left;
  let y = top;
  return dots.map((dot, i) => {
    const room = rooms[i] ?? step;
    const isNamed = room > step;
    if (x > left && x + room - (isNamed ? step - radius : 0) - left > width) {
      x = left;
      y += isNamed ? lineHeight : step;
    }
    const one = {dot, x, y, label: ""};
    x += room;
    return one;
  });
}

const faint = {stroke: "currentColor", strokeOpacity: 0.16} as const;

function axis(scale: Scale, height: number): Plot.Markish[] {
  const at = (year: number): number => startOf(scale, year) - radius - 4;
  const every = Math.max(1, Math.ceil((widest(scale.years.map(String)) + 8) / scale.band));
  return [
    Plot.link(scale.years, {x1: at, x2: at, y1: axisHeight - 6, y2: height, ...faint}),
    Plot.text(
      scale.years.filter((_, i) => i % every === 0),
      {x: at, y: 10, text: String, textAnchor: "start", fillOpacity: 0.75, fontVariant: "tabular-nums"}
    )
  ];
}

function bandMarks({words, dots, line, top}: Band): Plot.Markish[] {
  const y = ({y}: PlacedDot): number => y;
  const x = ({x}: PlacedDot): number => x;
  const at = {x: ({x}: Words) => x, y: ({y}: Words) => y, text: ({text}: Words) => text, textAnchor: "start"} as const;
  const colour = ({dot}: PlacedDot): string => dot.colour;
  const firsts = dots.filter(({dot}) => dot.first);
  return [
    Plot.ruleY([top + 1], {...faint}),
    Plot.link([line], {x1: "x1", x2: "x2", y1: "y", y2: "y", stroke: "currentColor", strokeOpacity: 0.3}),
    Plot.text(
      words.filter(({isNote}) => !isNote),
      {...at, fontWeight: 600}
    ),
    Plot.text(
      words.filter(({isNote}) => isNote),
      {...at, fillOpacity: 0.75}
    ),
    Plot.dot(firsts, {x, y, r: radius + 2.5, stroke: colour, strokeWidth: 1.5, fill: paper}),
    Plot.dot(dots, {x, y, r: ({dot}: PlacedDot) => (dot.first ? radius - 1 : radius), fill: colour}),
    Plot.text(
      dots.filter(({label}) => label !== ""),
      {
        x,
        y,
        dx: radius + 5,
        text: ({label}: PlacedDot) => label,
        textAnchor: "start",
        stroke: paper,
        strokeWidth: 3,
        fill: "currentColor"
      }
    )
  ];
}

const hitsOf = (bands: readonly Band[]): Plot.Markish[] => [
  Plot.dot(
    bands.flatMap(({dots}) => dots),
    {
      x: ({x}: PlacedDot) => x,
      y: ({y}: PlacedDot) => y,
      r: step / 2,
      fill: "transparent",
      href: ({dot}: PlacedDot) => anchorLink(dot.source),
      title: ({dot}: PlacedDot) => dot.title,
      className: "chart-hit"
    }
  )
];
