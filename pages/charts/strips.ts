import * as Plot from "@observablehq/plot";
import {t} from "../components/i18n.ts";
import {scaleFor, type Axis, type Scale} from "./axis.ts";
import {draw, tickCount} from "./draw.ts";
import {arrowRoom, endLabels, type Label, type StripDot, type StripPoint} from "./endLabels.ts";
import {arrowRotation, glyphs, paper, questions} from "./glyphs.ts";
import {letterSize, lineHeight, textWidth, widest, wrap} from "./lettering.ts";
import {anchorLink} from "./links.ts";
import type {ChartOptions} from "./rows.ts";
import {levelsOf} from "./swarm.ts";

/** All places on one line. */
export interface Strip {
  id: string;
  name: string;
  colour: string;
  points: readonly StripPoint[];
  /** Ours, not a report's; null where nothing can be said. */
  median: {value: number; label: string} | null;
}

/** A strip in its place; pixels from the top left of the chart. */
interface StripSlot {
  strip: Strip;
  title: string[];
  titleY: number;
  top: number;
  floor: number;
  median: number | null;
  dots: StripDot[];
  labels: Label[];
}

interface StripLayout {
  width: number;
  height: number;
  radius: number;
  scale: Scale;
  slots: StripSlot[];
}

export interface StripOptions extends ChartOptions {
  /** The axis for these values with about so many ticks. */
  axisFor: (values: readonly number[], count: number) => Axis;
}

/** Many places on one line each for what was done and what is promised: a dot a place, the median across. */
export function strips(rows: readonly Strip[], options: StripOptions): SVGElement {
  const values = rows.flatMap(({points}) => points.map(({mark}) => mark.value));
  const axis = options.axisFor(values, tickCount(options.width));
  const layout = layOutStrips(rows, axis, options.width);
  const {width, height, slots} = layout;
  const dots = slots.flatMap((slot) => slot.dots);
  return draw({width, height, left: 0, right: 0, bottom: 0}, options, {
    x: {type: "identity"},
    marks: [
      ...grounds(layout, axis, options),
      ...slots.flatMap(middle),
      ...marksOf(dots, axis, layout.radius),
      ...slots.flatMap(words)
    ]
  });
}

function grounds(
  {width, height, slots, scale}: StripLayout,
  axis: Axis,
  {tick = String, unit = ""}: StripOptions
): Plot.Markish[] {
  const floor = height - 36;
  const strong = new Set(axis.lines);
  const top = slots[0]?.top ?? 0;
  const caption = axis.log ? (unit === "" ? t("chart.logOnly") : t("chart.log", {unit})) : unit;
  const rule = {x: scale, y1: top, y2: floor, stroke: "currentColor"};
  return [
    Plot.ruleX(axis.ticks, {...rule, strokeOpacity: (value: number) => (strong.has(value) ? 0.5 : 0.12)}),
    Plot.link(slots, {
      x1: 0,
      x2: width,
      y1: ({floor}: StripSlot) => floor,
      y2: ({floor}: StripSlot) => floor,
      stroke: "currentColor",
      strokeOpacity: 0.3
    }),
    ...thinned(axis.ticks, tick, scale).map((value) => tickWords(value, tick(value), scale(value), {floor, width})),
    Plot.text([caption], {x: width, y: height - 8, textAnchor: "end", fillOpacity: 0.75})
  ];
}

/** Words of a tick, held within the chart. */
function tickWords(
  value: number,
  text: string,
  at: number,
  {floor, width}: {floor: number; width: number}
): Plot.Markish {
  const half = textWidth(text) / 2;
  const x = Math.max(half, Math.min(width - half, at));
  return Plot.text([value], {
    x: () => x,
    y: floor + 11,
    text: () => text,
    fillOpacity: 0.75,
    fontVariant: "tabular-nums"
  });
}

/** As many of the ticks as have room for their words. */
function thinned(ticks: readonly number[], tick: (value: number) => string, scale: StripLayout["scale"]): number[] {
  const [first = 0, last = 0] = [ticks[0], ticks.at(-1)].map((value) => scale(value ?? 0));
  const room = Math.abs(last - first) / Math.max(1, ticks.length - 1);
  const every = Math.max(1, Math.ceil((widest(ticks.map(tick)) + 10) / room));
  return ticks.filter((_, i) => i % every === 0);
}

/** The median across a strip. */
const middle = ({median, top, floor}: StripSlot): Plot.Markish[] =>
  median === null
    ? []
    : [Plot.ruleX([median], {y1: top - 2, y2: floor + 4, stroke: "var(--accent, #96301f)", strokeWidth: 1.6})];

const at = {x: ({x}: StripDot) => x, y: ({y}: StripDot) => y};
const colour = (dot: StripDot): string => dot.colour;

function marksOf(dots: readonly StripDot[], axis: Axis, radius: number): Plot.Markish[] {
  const clear = dots.filter(({mark}) => !mark.unclear);
  const {stroke, r} = {stroke: colour, r: radius};
  const of = (test: (dot: StripDot) => boolean): StripDot[] => clear.filter(test);
  const glyph = ({mark}: StripDot) => glyphs[mark.comparator];
  const arrows = [90, -90].map((rotate) =>
    Plot.vector(
      of((dot) => glyph(dot).arrow !== 0 && arrowRotation(dot.mark, axis) === rotate),
      {...at, stroke, strokeWidth: 1.2, rotate, length: 7, anchor: "start", dx: rotate === 90 ? radius : -radius}
    )
  );
  const ring = {...at, r, stroke, strokeWidth: 1.4};
  return [
    ...arrows,
    Plot.dot(
      of((dot) => glyph(dot).filled),
      {...ring, fill: colour}
    ),
    Plot.dot(
      of((dot) => !glyph(dot).filled && !glyph(dot).dashed),
      {...ring, fill: paper}
    ),
    Plot.dot(
      of((dot) => glyph(dot).dashed),
      {...ring, fill: paper, strokeDasharray: "2,1.6"}
    ),
    questions(
      dots.filter(({mark}) => mark.unclear),
      {...at, fill: colour, fontSize: letterSize}
    ),
    Plot.dot(dots, {
      ...at,
      r: radius + 1,
      fill: "transparent",
      stroke: "none",
      href: ({mark}: StripDot) => anchorLink(mark.source),
      title: ({mark}: StripDot) => mark.title,
      className: "chart-hit"
    })
  ];
}

function words({strip, title, titleY, labels}: StripSlot): Plot.Markish[] {
  const halo = {stroke: paper, strokeWidth: 4, fill: "currentColor"};
  return [
    Plot.text(title, {
      x: 0,
      y: (_: string, i: number) => titleY + i * lineHeight,
      text: (line: string) => line,
      textAnchor: "start",
      fontWeight: 500,
      fill: "currentColor",
      title: () => strip.name
    }),
    ...labels.map((label) =>
      Plot.text([label], {
        ...halo,
        x: ({x}: Label) => x,
        y: ({y}: Label) => y,
        text: ({text}: Label) => text,
        textAnchor: label.anchor,
        href: ({mark}: Label) => anchorLink(mark.source),
        title: ({mark}: Label) => mark.title
      })
    )
  ];
}

const side = 16;
const radii = {least: 1.5, most: 4};
const highestPile = 126;
const axisRoom = 44;

/** Places the dots of each strip so that none covers another, and names the places at both ends where there is room. */
export function layOutStrips(strips: readonly Strip[], axis: Axis, width: number): StripLayout {
  const scale = scaleFor(axis, [side, width - side]);
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
