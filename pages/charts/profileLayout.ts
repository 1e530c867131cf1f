import {t} from "../components/i18n.ts";
import {lineHeight, widest, wrap} from "./lettering.ts";
import type {ProfileDot, ProfileRow} from "./rows.ts";

/** A place of the profile: the letters that stand in its dot, and its colour. */
export interface ProfileLane {
  id: string;
  name: string;
  tag: string;
  colour: string;
}

export interface PlacedDot {
  dot: ProfileDot;
  lane: ProfileLane;
  x: number;
  y: number;
}

export interface Line {
  text: string;
  y: number;
}

/** Where one row's words and dots stand; pixels from the top of the chart. */
export interface Band {
  names: Line[];
  axisY: number;
  end: string;
  dots: PlacedDot[];
  /** Names of the places that have nothing to measure here. */
  none: Line[];
}

/** What all rows share: where their axes begin and end, how large their dots are. */
export interface Room {
  left: number;
  right: number;
  width: number;
  stacked: boolean;
  radius: number;
}

const gap = 2;

/** Dots from left to right; one that would cover another stands above it. Gives the storey of each. */
export function pile(xs: readonly number[], width: number): number[] {
  const storeys: number[][] = [];
  return xs.map((x) => {
    let storey = 0;
    while (storeys[storey]?.some((other) => Math.abs(other - x) < width)) storey++;
    (storeys[storey] ??= []).push(x);
    return storey;
  });
}

/** The room that rows of these names and axis ends leave. */
export function roomFor(rows: readonly ProfileRow[], width: number, radius: number): Room {
  const stacked = width < 520;
  const left = stacked ? 0 : Math.min(widest(rows.map(({name}) => name)), width * 0.34) + 16;
  return {left, right: width - widest(rows.map(({ends}) => ends[1])) - 10, width, stacked, radius};
}

/** Places rows one below the other; each is as high as its words and its pile of dots ask. */
export function placeRows(
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
  const from = left + radius;
  const to = right - radius;
  return row.dots.flatMap((dot) => {
    const lane = lanes.find(({id}) => id === dot.lane);
    if (!lane || dot.value === null) return [];
    return [{dot, lane, x: from + (row.max === 0 ? 0 : (dot.value / row.max) * (to - from))}];
  });
}
