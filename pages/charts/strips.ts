import * as Plot from "@observablehq/plot";
import {t} from "../components/i18n.ts";
import type {Axis} from "./axis.ts";
import {draw, tickCount} from "./draw.ts";
import {arrowRotation, glyphs, paper} from "./glyphs.ts";
import {lineHeight, textWidth, widest} from "./lettering.ts";
import {anchorLink} from "./links.ts";
import type {ChartOptions} from "./rows.ts";
import {layOutStrips, type Strip, type StripDot, type StripLayout, type StripSlot} from "./stripLayout.ts";

export interface StripOptions extends ChartOptions {
  /** The axis for these values with at most so many ticks. */
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
  const clear = dots.filter(({unclear}) => !unclear);
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
    Plot.text(
      dots.filter(({unclear}) => unclear),
      {...at, text: () => "?", fontWeight: 700, fill: colour}
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
  type Label = (typeof labels)[number];
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
