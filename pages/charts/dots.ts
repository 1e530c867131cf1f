import {amountAxis, growthAxis, positions, rankAxis, shareAxis, type Axis} from "./axis.ts";
import {drawLanes, tickCount} from "./draw.ts";
import {dotsOf, marksOf} from "./glyphs.ts";
import {layOut, type Layout} from "./layout.ts";
import type {ChartOptions, Lane} from "./rows.ts";

/** Lanes from the largest value to the smallest, those without one last, in the order given. */
export const ranked = <L extends Lane>(lanes: readonly L[], smallestFirst = false): L[] => {
  const value = ({marks: [mark]}: L): number => (mark ? (smallestFirst ? -mark.value : mark.value) : -Infinity);
  return [...lanes].sort((a, b) => (value(a) === value(b) ? 0 : value(b) - value(a)));
};

const room = ({width, left, right}: Layout): number => tickCount(width - left - right);

function dotChart(
  lanes: readonly Lane[],
  axisFor: (values: number[], count: number) => Axis,
  options: ChartOptions
): SVGElement {
  const layout = layOut(lanes, options.width);
  const axis = axisFor(positions(lanes), room(layout));
  return drawLanes(layout, axis, marksOf(dotsOf(layout.slots), axis), options);
}

/** Amounts or counts, one lane a place, largest first; logarithmic when the largest is over fifty times the smallest. */
export const amounts = (lanes: readonly Lane[], options: ChartOptions): SVGElement =>
  dotChart(ranked(lanes), amountAxis, options);

/** Growth against a zero line, falls to the left of it. */
export const growth = (lanes: readonly Lane[], options: ChartOptions): SVGElement =>
  dotChart(ranked(lanes), growthAxis, options);

/** Shares against the whole. */
export const shares = (lanes: readonly Lane[], options: ChartOptions): SVGElement =>
  dotChart(ranked(lanes), shareAxis, options);

/** Ranks, 1 at the right, which is the better end; `of` is the number ranked, where known. */
export const ranks = (lanes: readonly Lane[], options: ChartOptions & {of?: number | null}): SVGElement =>
  dotChart(ranked(lanes, true), (values, count) => rankAxis(values, options.of ?? null, count), options);
