import * as Plot from "@observablehq/plot";
import {draw} from "./draw.ts";
import {paper} from "./glyphs.ts";
import {
  placeRows,
  roomFor,
  type Band,
  type Line,
  type PlacedDot,
  type ProfileLane,
  type Room
} from "./profileLayout.ts";
import type {ChartOptions, ProfileRow} from "./rows.ts";

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
