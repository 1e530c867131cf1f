import * as Plot from "@observablehq/plot";
import {scaleLinear} from "d3";
import {t} from "../components/i18n.ts";
import {draw} from "./draw.ts";
import {paper} from "./glyphs.ts";
import {lineHeight, widest, wrap} from "./lettering.ts";
import type {ChartOptions, ProfileDot, ProfileRow} from "./rows.ts";
import {pile} from "./swarm.ts";

/** A place of the profile: the letters that stand in its dot, and its colour. */
export interface ProfileLane {
  id: string;
  name: string;
  tag: string;
  colour: string;
}

interface PlacedDot {
  dot: ProfileDot;
  lane: ProfileLane;
  x: number;
  y: number;
}

interface Line {
  text: string;
  y: number;
}

/** Where one row's words and dots stand; pixels from the top of the chart. */
interface Band {
  names: Line[];
  axisY: number;
  end: string;
  dots: PlacedDot[];
  /** Names of the places that have nothing to measure here. */
  none: Line[];
}

/** What all rows share: where their axes begin and end, how large their dots are. */
interface Room {
  left: number;
  right: number;
  width: number;
  stacked: boolean;
  radius: number;
}

/** Large dots carry the letters of their place, small ones its colour alone. */
export const profileDots = {large: 10, medium: 8, small: 5.5} as const;

export interface ProfileOptions extends ChartOptions {
  dots?: keyof typeof profileDots;
}

/** The accountability profile: one row a measure, one dot a place; who has nothing to measure is named. */
export function profile(
  rows: readonly ProfileRow[],
  lanes: readonly ProfileLane[],
  options: ProfileOptions
): SVGElement {
  const {width, dots = "large"} = options;
  const room = roomFor(rows, width, profileDots[dots]);
  const {bands, height} = placeRows(rows, lanes, room);
  return draw({width, height, left: 0, right: 0, bottom: 0}, options, {
    x: {type: "identity"},
    marks: [...ground(bands, room), ...circles(bands, room)]
  });
}

function ground(bands: readonly Band[], {left, right, width}: Room): Plot.Markish[] {
  const y = ({axisY}: Band): number => axisY;
  const line = {y: ({y}: Line) => y, text: ({text}: Line) => text, textAnchor: "start"} as const;
  const ink = {stroke: "currentColor", strokeOpacity: 0.25};
  const names = bands.flatMap(({names}) => names);
  const none = bands.flatMap(({none}) => none);
  const tick = {y1: (band: Band) => band.axisY - 5, y2: (band: Band) => band.axisY + 5};
  return [
    Plot.link(bands, {x1: left, x2: right, y1: y, y2: y, ...ink}),
    Plot.ruleX(bands, {x: left, ...tick, ...ink}),
    Plot.ruleX(bands, {x: right, ...tick, ...ink}),
    Plot.text(bands, {x: width, y, text: ({end}: Band) => end, textAnchor: "end", fillOpacity: 0.7}),
    Plot.text(names, {...line, x: 0, fontWeight: 500}),
    Plot.text(none, {...line, x: left, fontStyle: "italic", fillOpacity: 0.75})
  ];
}

function circles(bands: readonly Band[], {radius}: Room): Plot.Markish[] {
  const all = bands.flatMap(({dots}) => dots);
  const at = {x: ({x}: PlacedDot) => x, y: ({y}: PlacedDot) => y};
  const tag = {
    text: ({lane}: PlacedDot) => lane.tag,
    fill: "var(--chart-on-colour, #fff)",
    fontSize: radius,
    fontWeight: 600
  };
  const hit = {href: ({dot}: PlacedDot) => dot.href, title: ({dot}: PlacedDot) => dot.title, className: "chart-hit"};
  return [
    Plot.dot(all, {...at, r: radius, fill: ({lane}: PlacedDot) => lane.colour, stroke: paper, strokeWidth: 1}),
    ...(radius < profileDots.medium ? [] : [Plot.text(all, {...at, ...tag})]),
    Plot.dot(all, {...at, ...hit, r: radius + 1, fill: "transparent"})
  ];
}

const gap = 2;

/** The room that rows of these names and axis ends leave. */
function roomFor(rows: readonly ProfileRow[], width: number, radius: number): Room {
  const stacked = width < 520;
  const left = stacked ? 0 : Math.min(widest(rows.map(({name}) => name)), width * 0.34) + 16;
  return {left, right: width - widest(rows.map(({ends}) => ends[1])) - 10, width, stacked, radius};
}

/** Places rows one below the other; each is as high as its words and its pile of dots ask. */
function placeRows(
  rows: readonly ProfileRow[],
  lanes: readonly ProfileLane[],
  room: Room
): {bands: Band[]; height: number} {
  let top = 4;
  const bands = rows.map((row) => {
    const {band, bottom} = placeRow(row, lanes, top, room);
    top = bottom;
    return band;
  });
  return {bands, height: top};
}

function placeRow(
  row: ProfileRow,
  lanes: readonly ProfileLane[],
  top: number,
  room: Room
): {band: Band; bottom: number} {
  const {left, width, stacked, radius} = room;
  const step = radius * 2 + gap;
  const shown = shownDots(row, lanes, room);
  const storeys = pile(
    shown.map(({x}) => x),
    step
  );
  const names = wrap(row.name, stacked ? width : left - 16);
  const half = (names.length * lineHeight) / 2;
  const pileHeight = Math.max(0, ...storeys) * step + radius;
  const axisY = top + (stacked ? half * 2 + 2 + pileHeight : Math.max(half, pileHeight));
  const absent = row.dots.filter(({value}) => value === null).map(({lane}) => nameOf(lane, lanes));
  const none =
    absent.length === 0 ? [] : wrap(t("profile.nothing", {places: absent.join(t("list.comma"))}), width - left);
  const nameTop = stacked ? top : axisY - half;
  const below = Math.max(radius + none.length * lineHeight, stacked ? 0 : half);
  return {
    band: {
      names: names.map((text, i) => ({text, y: nameTop + (i + 0.5) * lineHeight})),
      axisY,
      end: row.ends[1],
      dots: shown.map((one, i) => ({...one, y: axisY - (storeys[i] ?? 0) * step})),
      none: none.map((text, i) => ({text, y: axisY + radius + (i + 0.6) * lineHeight}))
    },
    bottom: axisY + below + radius
  };
}

const nameOf = (id: string, lanes: readonly ProfileLane[]): string => lanes.find((lane) => lane.id === id)?.name ?? id;

function shownDots(
  row: ProfileRow,
  lanes: readonly ProfileLane[],
  {left, right, radius}: Room
): Omit<PlacedDot, "y">[] {
  const scale = scaleLinear([0, row.max], [left + radius, right - radius]);
  return row.dots.flatMap((dot) => {
    const lane = lanes.find(({id}) => id === dot.lane);
    if (!lane || dot.value === null) return [];
    return [{dot, lane, x: scale(dot.value)}];
  });
}
