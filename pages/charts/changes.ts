import * as Plot from "@observablehq/plot";
import {amountAxis, positions} from "./axis.ts";
import {drawLanes, tickCount} from "./draw.ts";
import {arrows, circles, dotsOf, glyphOf, hits, paper, type Dot} from "./glyphs.ts";
import {layOut} from "./layout.ts";
import type {ChartOptions, Lane} from "./rows.ts";

const y = (dot: Dot): number => dot.y;
const colour = ({lane}: Dot): string => lane.colour;

/**
 * Before and after: a hollow dot, an arrow, and the dot of what it became with its comparator. Shares an axis only
 * between lanes of one unit; logarithmic like amounts.
 */
export function changes(lanes: readonly Lane[], options: ChartOptions): SVGElement {
  const layout = layOut(lanes, options.width);
  const axis = amountAxis(positions(lanes), tickCount(layout.width - layout.left - layout.right));
  const dots = dotsOf(layout.slots);
  const moved = dots.filter(({mark}) => mark.from !== null && mark.from !== mark.value);
  const from = {x1: ({mark}: Dot) => mark.from, x2: ({mark}: Dot) => mark.value, y1: y, y2: y};
  const before = Plot.dot(moved, {
    x: ({mark}: Dot) => mark.from,
    y,
    r: 4.5,
    stroke: colour,
    strokeWidth: 1.5,
    fill: paper
  });
  const arrow = Plot.arrow(moved, {...from, stroke: colour, strokeWidth: 1.5, inset: 7, headLength: 7});
  const bounded = dots.filter((dot) => glyphOf(dot).arrow !== 0 && dot.mark.from === null);
  return drawLanes(layout, axis, [arrow, before, ...arrows(bounded, axis), ...circles(dots), hits(dots)], options);
}
