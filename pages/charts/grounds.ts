import * as Plot from "@observablehq/plot";
import type {Axis} from "./axis.ts";
import {paper} from "./glyphs.ts";
import {edgeRoom, type Layout, type Slot} from "./layout.ts";
import {textWidth, widest} from "./lettering.ts";
import {t} from "../components/i18n.ts";
import type {Missing} from "./rows.ts";

const y = (slot: Slot): number => slot.y;
const ink = {stroke: "currentColor", strokeOpacity: 0.5} as const;

/** A faint line for each lane, the ticks of the axis, and a stronger line at zero and at the whole. */
export function grounds(layout: Layout, axis: Axis, tick: (value: number) => string): Plot.Markish[] {
  const floor = layout.height - layout.bottom + 4;
  const [low, high] = axis.domain;
  const ticks = thinned(axis.ticks, tick, layout);
  return [
    Plot.link(layout.slots, {x1: () => low, x2: () => high, y1: y, y2: y, stroke: "currentColor", strokeOpacity: 0.16}),
    Plot.ruleX(axis.lines, {...ink, y1: 0, y2: floor}),
    Plot.ruleX(axis.ticks, {...ink, y1: floor - 3, y2: floor + 2}),
    ...anchored(ticks, tick, axis, layout).map(({values, anchor}) =>
      Plot.text(values, {
        x: (value: number) => value,
        y: floor + 13,
        text: (value: number) => tick(value),
        ...anchor,
        fillOpacity: 0.75,
        fontVariant: "tabular-nums"
      })
    )
  ];
}

/** As many of the ticks, evenly taken from the first on, as have room for their words. */
function thinned(ticks: readonly number[], tick: (value: number) => string, {width, left, right}: Layout): number[] {
  const room = (width - left - right) / Math.max(1, ticks.length - 1);
  const every = Math.max(1, Math.ceil((widest(ticks.map(tick)) + 10) / room));
  return ticks.filter((_, i) => i % every === 0);
}

/** Words under the ends of the axis that would leave the chart stand flush with its edge; the others are centred. */
function anchored(ticks: readonly number[], tick: (value: number) => string, axis: Axis, layout: Layout) {
  const [low, high] = axis.reverse ? axis.domain.toReversed() : axis.domain;
  const tooWide = (value: number, room: number): boolean => textWidth(tick(value)) / 2 > room;
  const [atLeft, atRight] = [layout.left + edgeRoom, layout.right + edgeRoom];
  const flushLeft = ticks.filter((value) => value === low && tooWide(value, atLeft));
  const flushRight = ticks.filter((value) => value === high && tooWide(value, atRight));
  const centred = ticks.filter((value) => !flushLeft.includes(value) && !flushRight.includes(value));
  return [
    {values: centred, anchor: {}},
    {values: flushLeft, anchor: {textAnchor: "start", dx: -atLeft} as const},
    {values: flushRight, anchor: {textAnchor: "end", dx: atRight} as const}
  ];
}

const bandHeight = 11;

/** The lane of a missing value, filled with the pattern of its state from end to end of the axis. */
const band = (slots: readonly Slot[], {domain: [low, high]}: Axis, state: Missing): Plot.Markish =>
  Plot.rect(slots, {
    x1: () => low,
    x2: () => high,
    y1: (slot: Slot) => slot.y - bandHeight / 2,
    y2: (slot: Slot) => slot.y + bandHeight / 2,
    className: `chart-${state}`,
    fill: paper,
    stroke: "currentColor",
    strokeOpacity: 0.3
  });

/** What a missing value shows in its own place: hatched or dotted, with its name. */
export function missing(layout: Layout, axis: Axis): Plot.Markish[] {
  const {slots, stacked, right} = layout;
  const of = (state: Missing): Slot[] => slots.filter(({lane}) => lane.missing === state);
  const bare = [...of("not_reported"), ...of("not_extracted")];
  const text = ({lane}: Slot): string => (lane.missing ? t(`missing.${lane.missing}`) : "");
  const place = stacked
    ? ({frameAnchor: "right", textAnchor: "end", dx: right, y: ({textY}: Slot) => textY} as const)
    : ({
        frameAnchor: "left",
        textAnchor: "start",
        dx: 22,
        y,
        stroke: paper,
        strokeWidth: 6,
        fill: "currentColor"
      } as const);
  return [
    band(of("not_reported"), axis, "not_reported"),
    band(of("not_extracted"), axis, "not_extracted"),
    Plot.text(bare, {text, ...place, fontStyle: "italic"})
  ];
}
