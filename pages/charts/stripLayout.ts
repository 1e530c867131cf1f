import type {Axis} from "./axis.ts";
import {glyphs} from "./glyphs.ts";
import {lineHeight, textWidth, wrap} from "./lettering.ts";
import type {Mark} from "./rows.ts";
import {levelsOf} from "./swarm.ts";

/** What one place says: a dot, or a question mark where its figures contradict each other. */
export interface StripPoint {
  place: string;
  mark: Mark;
  unclear: boolean;
}

/** All places on one line. */
export interface Strip {
  id: string;
  name: string;
  colour: string;
  points: readonly StripPoint[];
  /** Ours, not a report's; null where nothing can be said. */
  median: {value: number; label: string} | null;
}

export interface StripDot extends StripPoint {
  x: number;
  y: number;
  colour: string;
}

interface Label {
  text: string;
  x: number;
  y: number;
  anchor: "start" | "end";
  mark: Mark;
}

/** A strip in its place; pixels from the top left of the chart. */
export interface StripSlot {
  strip: Strip;
  title: string[];
  titleY: number;
  top: number;
  floor: number;
  median: number | null;
  dots: StripDot[];
  labels: Label[];
}

export interface StripLayout {
  width: number;
  height: number;
  radius: number;
  scale: (value: number) => number;
  slots: StripSlot[];
}

const side = 16;
const arrowRoom = 6;
const radii = {least: 1.5, most: 4};
const highestPile = 126;
const axisRoom = 44;

/** Where a value of an axis stands on a chart of this width. */
export function scaleOf({domain: [low, high], log, reverse}: Axis, width: number): (value: number) => number {
  const [from, to] = log ? [Math.log(low), Math.log(high)] : [low, high];
  return (value) => {
    const share = ((log ? Math.log(value) : value) - from) / (to - from);
    return side + (reverse ? 1 - share : share) * (width - side * 2);
  };
}

/** Places the dots of each strip so that none covers another, and names the places at both ends where there is room. */
export function layOutStrips(strips: readonly Strip[], axis: Axis, width: number): StripLayout {
  const scale = scaleOf(axis, width);
  const radius = radiusFor(strips, {scale, reverse: axis.reverse});
  let top = 2;
  const slots = strips.map((strip): StripSlot => {
    const title = wrap(strip.name, width - 4);
    const piles = pile(strip, {scale, radius, reverse: axis.reverse});
    const start = top + title.length * lineHeight + 4;
    const labels = endLabels(piles.dots, {width, radius});
    const floor = start + Math.max(piles.height, ...labels.map(({y}) => lineHeight / 2 - y));
    top = floor + 16;
    return {
      strip,
      title,
      titleY: start - title.length * lineHeight + lineHeight / 2 - 4,
      top: start,
      floor,
      median: strip.median && scale(strip.median.value),
      dots: piles.dots.map((dot) => ({...dot, y: dot.y + floor})),
      labels: labels.map((label) => ({...label, y: label.y + floor}))
    };
  });
  return {width, height: top - 12 + axisRoom, radius, scale, slots};
}

type Setting = Pick<StripLayout, "radius" | "scale"> & Pick<Axis, "reverse">;

/** The level of each dot of a strip above its line. */
function levelsIn({points}: Strip, {scale, radius, reverse}: Setting): number[] {
  return levelsOf(
    points.map(({mark}) => {
      const outward = glyphs[mark.comparator].arrow * (mark.value < 0 ? -1 : 1) * (reverse ? -1 : 1);
      const half = radius + 0.5;
      const [left, right] = [outward < 0 ? half + arrowRoom : half, outward > 0 ? half + arrowRoom : half];
      return {x: scale(mark.value), left, right};
    })
  );
}

/** As large as lets the highest pile stay within bounds. */
function radiusFor(strips: readonly Strip[], setting: Omit<Setting, "radius">): number {
  const highest = Math.max(0, ...strips.flatMap((strip) => levelsIn(strip, {...setting, radius: radii.most})));
  return Math.max(radii.least, Math.min(radii.most, (highestPile / (highest + 1) - 1) / 2));
}

/** Dots above a line at 0, with the height of what they make. Those of one comparator stand together. */
function pile(strip: Strip, setting: Setting): {dots: StripDot[]; height: number} {
  const {scale, radius} = setting;
  const order = Object.keys(glyphs);
  const points = strip.points.toSorted((a, b) => order.indexOf(a.mark.comparator) - order.indexOf(b.mark.comparator));
  const levels = levelsIn({...strip, points}, setting);
  const step = Math.min(radius * 2 + 1, highestPile / Math.max(1, ...levels));
  const dots = points.map((point, i) => ({
    ...point,
    colour: strip.colour,
    x: scale(point.mark.value),
    y: -radius - 3 - (levels[i] ?? 0) * step
  }));
  return {dots, height: Math.max(0, ...dots.map(({y}) => radius - y))};
}

/** Names beyond this many at one end are left to the table. */
const mostNames = 2;

/** Names of the places at both ends with what they say: outside of the dots where that fits, else above them. */
function endLabels(dots: readonly StripDot[], {width, radius}: {width: number; radius: number}): Label[] {
  const clear = dots.filter(({unclear}) => !unclear);
  const xs = clear.map(({x}) => x);
  const [first, last] = [Math.min(...xs), Math.max(...xs)];
  if (clear.length < 2 || first === last) return [];
  const low = labelAt(
    clear.filter(({x}) => x === first),
    "end",
    {width, radius, dots}
  );
  const high = labelAt(
    clear.filter(({x}) => x === last),
    "start",
    {width, radius, dots}
  );
  return [low, high].flatMap((label) => label ?? []).filter((label, i, all) => i === 0 || !meet(all[0], label));
}

interface Surroundings {
  width: number;
  radius: number;
  dots: readonly StripDot[];
}

function labelAt(at: readonly StripDot[], outward: "start" | "end", around: Surroundings): Label | null {
  const [dot] = at;
  if (!dot || at.length > mostNames) return null;
  const text = `${at.map(({place}) => place).join("、")} ${dot.mark.label}`;
  const room = textWidth(text);
  const gap = around.radius + 4 + (glyphs[dot.mark.comparator].arrow === 0 ? 0 : arrowRoom + 4);
  const beside = outward === "start" ? dot.x + gap : dot.x - gap;
  const fits = outward === "start" ? beside + room <= around.width : beside - room >= 0;
  const {mark} = dot;
  if (fits) return {text, x: beside, y: -around.radius - 3, anchor: outward, mark};
  const inward = outward === "start" ? "end" : "start";
  const x = outward === "start" ? around.width : 0;
  const [from, to] = outward === "start" ? [x - room, x] : [x, x + room];
  const over = ({x}: StripDot): boolean => x > from - around.radius && x < to + around.radius;
  const below = around.dots.filter((other) => at.includes(other) || over(other));
  const y = Math.min(...below.map((other) => other.y)) - around.radius - lineHeight / 2;
  return {text, x, y, anchor: inward, mark};
}

function meet(a: Label | undefined, b: Label): boolean {
  if (!a || a === b) return false;
  const span = ({text, x, anchor}: Label): [number, number] =>
    anchor === "start" ? [x, x + textWidth(text)] : [x - textWidth(text), x];
  const [[a1, a2], [b1, b2]] = [span(a), span(b)];
  return Math.abs(a.y - b.y) < lineHeight && a1 < b2 + 6 && b1 < a2 + 6;
}
