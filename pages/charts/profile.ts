import * as Plot from "@observablehq/plot";
import {t} from "../components/i18n.ts";
import {draw} from "./draw.ts";
import {paper} from "./glyphs.ts";
import {lineHeight, textWidth, widest, wrap} from "./lettering.ts";
import type {ChartOptions, ProfileDot, ProfileRow} from "./rows.ts";

/** A place of the profile: the letters that stand in its dot, and its colour. */
export interface ProfileLane {
  id: string;
  name: string;
  tag: string;
  colour: string;
}

const radius = 10;
const dotGap = 2;

interface Placed {
  dot: ProfileDot;
  lane: ProfileLane;
  x: number;
  y: number;
}

interface Line {
  text: string;
  y: number;
}

interface Band {
  names: Line[];
  axisY: number;
  ends: [string, string];
  dots: Placed[];
  /** Names of the places that have nothing to measure here. */
  none: Line[];
  height: number;
}

interface Room {
  left: number;
  width: number;
  stacked: boolean;
}

/** Dots from left to right; one that would cover another stands above it. */
export function pile(xs: readonly number[], width: number = radius * 2 + dotGap): number[] {
  const levels: number[][] = [];
  return xs.map((x) => {
    let level = 0;
    while (levels[level]?.some((other) => Math.abs(other - x) < width)) level++;
    (levels[level] ??= []).push(x);
    return level;
  });
}

function placeRow(
  row: ProfileRow,
  lanes: readonly ProfileLane[],
  top: number,
  room: Room,
  none: (names: string) => string
): Band {
  const from = room.left + radius;
  const to = room.width - radius - textWidth(row.ends[1]) - 10;
  const at = (value: number): number => from + (row.max === 0 ? 0 : (value / row.max) * (to - from));
  const byId = new Map(lanes.map((lane) => [lane.id, lane]));
  const shown = row.dots.flatMap((dot) => {
    const lane = byId.get(dot.lane);
    return lane && dot.value !== null ? [{dot, lane, x: at(dot.value)}] : [];
  });
  const levels = pile(shown.map(({x}) => x));
  const nameLines = wrap(row.name, room.stacked ? room.width : room.left - 16);
  const above = (room.stacked ? nameLines.length * lineHeight : 0) + Math.max(0, ...levels) * (radius * 2 + dotGap);
  const axisY = top + above + radius + 2;
  const absent = row.dots.filter(({value}) => value === null).map(({lane}) => byId.get(lane)?.name ?? lane);
  const noneLines = absent.length === 0 ? [] : wrap(none(absent.join("、")), room.width - room.left);
  const nameTop = room.stacked ? top : axisY - ((nameLines.length - 1) * lineHeight) / 2 - lineHeight / 2;
  return {
    names: nameLines.map((text, i) => ({text, y: nameTop + (i + 0.5) * lineHeight})),
    axisY,
    ends: row.ends,
    dots: shown.map((one, i) => ({...one, y: axisY - (levels[i] ?? 0) * (radius * 2 + dotGap)})),
    none: noneLines.map((text, i) => ({text, y: axisY + radius + (i + 0.7) * lineHeight})),
    height:
      Math.max(above + radius * 2 + noneLines.length * lineHeight, room.stacked ? 0 : nameLines.length * lineHeight) +
      14
  };
}

function placeRows(
  rows: readonly ProfileRow[],
  lanes: readonly ProfileLane[],
  room: Room,
  none: (names: string) => string
): {bands: Band[]; height: number} {
  let top = 4;
  const bands = rows.map((row) => {
    const band = placeRow(row, lanes, top, room, none);
    top += band.height;
    return band;
  });
  return {bands, height: top};
}

/** The accountability profile: one row a measure, one dot a place; who has nothing to measure is named. */
export function profile(rows: readonly ProfileRow[], lanes: readonly ProfileLane[], options: ChartOptions): SVGElement {
  const {width} = options;
  const stacked = width < 520;
  const left = stacked ? 0 : Math.min(widest(rows.map(({name}) => name)), width * 0.34) + 16;
  const room = {left, width, stacked};
  const {bands, height} = placeRows(rows, lanes, room, (names) => t("profile.nothing", {places: names}));
  const end = width - Math.max(...rows.map(({ends}) => textWidth(ends[1])), 0);
  return draw({width, height, left: 0, right: 0, bottom: 0}, options, {
    x: {type: "identity"},
    marks: [...ground(bands, left, end, width), ...dots(bands)]
  });
}

function ground(bands: readonly Band[], left: number, end: number, width: number): Plot.Markish[] {
  const y = ({axisY}: Band): number => axisY;
  const lines = bands.flatMap(({names}) => names);
  const none = bands.flatMap(({none}) => none);
  const line = {y: ({y}: Line) => y, text: ({text}: Line) => text};
  return [
    Plot.link(bands, {x1: left, x2: end - 10, y1: y, y2: y, stroke: "currentColor", strokeOpacity: 0.25}),
    Plot.ruleX(bands, {
      x: left,
      y1: (band: Band) => band.axisY - 5,
      y2: (band: Band) => band.axisY + 5,
      stroke: "currentColor",
      strokeOpacity: 0.4
    }),
    Plot.text(bands, {
      x: width,
      y,
      text: ({ends}: Band) => ends[1],
      textAnchor: "end",
      fillOpacity: 0.7,
      fontVariant: "tabular-nums"
    }),
    Plot.text(lines, {...line, x: 0, textAnchor: "start", fontWeight: 500}),
    Plot.text(none, {...line, x: left, textAnchor: "start", fontStyle: "italic", fillOpacity: 0.75})
  ];
}

function dots(bands: readonly Band[]): Plot.Markish[] {
  const all = bands.flatMap(({dots}) => dots);
  const at = {x: ({x}: Placed) => x, y: ({y}: Placed) => y};
  return [
    Plot.dot(all, {...at, r: radius, fill: ({lane}: Placed) => lane.colour, stroke: paper, strokeWidth: 1}),
    Plot.text(all, {
      ...at,
      text: ({lane}: Placed) => lane.tag,
      fill: "var(--chart-on-colour, #fff)",
      fontSize: 10,
      fontWeight: 600
    }),
    Plot.dot(all, {
      ...at,
      r: radius,
      fill: "transparent",
      href: ({dot}: Placed) => dot.href,
      title: ({dot}: Placed) => dot.title,
      className: "chart-hit"
    })
  ];
}
