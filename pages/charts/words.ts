import * as Plot from "@observablehq/plot";
import type {Axis} from "./axis.ts";
import {paper} from "./glyphs.ts";
import {edgeRoom, labelGap, type Layout, type Slot} from "./layout.ts";
import {lineHeight} from "./lettering.ts";
import {anchorLink} from "./links.ts";
import type {Mark} from "./rows.ts";

interface Line {
  slot: Slot;
  text: string;
  y: number;
}

const linesOf = (slots: readonly Slot[], pick: (slot: Slot) => string[], top: (slot: Slot) => number): Line[] =>
  slots.flatMap((slot) => pick(slot).map((text, i) => ({slot, text, y: top(slot) + i * lineHeight})));

/** The position furthest to the right that the labelled mark of a lane takes. */
function rightmost({lane}: Slot, {reverse, domain}: Axis): number {
  const [mark] = lane.marks;
  if (!mark) return domain[reverse ? 1 : 0];
  const taken = [mark.value, mark.max ?? mark.value, mark.from ?? mark.value];
  return reverse ? Math.min(...taken) : Math.max(...taken);
}

/** The figure that the words of a lane are of. */
const told = ({lane: {marks, instead}}: Slot): Mark | undefined => marks[0] ?? instead;

const first = {
  href: ({slot}: Line) => {
    const mark = told(slot);
    return mark ? anchorLink(mark.source) : null;
  },
  title: ({slot}: Line) => told(slot)?.title ?? ""
};

/** The words of a chart: names, values, what is counted, and in italics what we computed. */
export function words(layout: Layout, axis: Axis, labels: "dot" | "edge"): Plot.Markish[] {
  const {slots, stacked, left, right} = layout;
  const marked = slots.filter((slot) => told(slot) !== undefined);
  const start = {frameAnchor: "left", textAnchor: "start", dx: 0 - left} as const;
  const end = {frameAnchor: "right", textAnchor: "end", dx: right} as const;
  const beside = {frameAnchor: "left", textAnchor: "end", dx: -8} as const;
  const atEdge = {frameAnchor: "right", textAnchor: "start", dx: labelGap - edgeRoom - 4} as const;
  const atDot = {x: ({slot}: Line) => rightmost(slot, axis), textAnchor: "start", dx: labelGap - 4} as const;
  const at = labels === "edge" ? atEdge : atDot;
  const style = {
    y: ({y}: Line) => y,
    text: ({text}: Line) => text,
    stroke: paper,
    strokeWidth: 4,
    fill: "currentColor"
  };
  const names = linesOf(
    slots,
    ({name}) => name,
    ({textY}) => textY
  );
  const values = linesOf(
    marked,
    ({value}) => value,
    ({textY}) => textY
  );
  const counts = linesOf(
    marked,
    ({counts}) => counts,
    ({countsY}) => countsY
  );
  const ours = linesOf(
    marked,
    ({computed}) => computed,
    ({computedY}) => computedY
  );
  return [
    Plot.text(names, {...style, ...(stacked ? start : beside), fontWeight: 500}),
    Plot.text(values, {...style, ...first, ...(stacked ? end : at), fontWeight: 600, fontVariant: "tabular-nums"}),
    Plot.text(counts, {...style, ...first, ...(stacked ? start : at), fillOpacity: 0.75}),
    Plot.text(ours, {...style, ...(stacked ? start : at), fontStyle: "italic", fillOpacity: 0.75})
  ];
}
