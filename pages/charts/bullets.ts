import * as Plot from "@observablehq/plot";
import {growthAxis, positions} from "./axis.ts";
import {ranked} from "./dots.ts";
import {drawLanes, tickCount} from "./draw.ts";
import {arrows, coloured, dotsOf, hits, ranges, targetDots, targetTicks, unclearMarks, type Dot} from "./glyphs.ts";
import {layOut} from "./layout.ts";
import type {ChartOptions, TargetLane} from "./rows.ts";

/** Colours of the roles that a bullet sets side by side; theme variables with a fallback for a saved file. */
export interface BulletOptions extends ChartOptions {
  outcomeColour: string;
  targetColour: string;
}

/** Half the height of the tick of a target that stands on a bar. */
export const tickHalf = 9;

/** The lane as its words show it: the outcome first, then the target with its deadline and the verdict. */
const labelled = (lane: TargetLane): TargetLane => {
  const [first] = lane.marks;
  const promise = [lane.target?.label, lane.deadline, lane.verdict].filter(Boolean).join(" · ");
  if (first) return {...lane, marks: [{...first, counts: [first.counts, promise].filter(Boolean).join(" · ")}]};
  if (!lane.target) return lane;
  return {...lane, missing: null, marks: [{...lane.target, label: promise, counts: lane.instead?.counts ?? ""}]};
};

/** Promised and delivered: a bar for the outcome, a tick for the target with its comparator, the verdict in words. */
export function bullets(lanes: readonly TargetLane[], options: BulletOptions): SVGElement {
  const {outcomeColour, targetColour} = options;
  const delivered = new Set(lanes.filter(({marks}) => marks.length > 0).map(({id}) => id));
  const layout = layOut(ranked(lanes).map(labelled), options.width);
  const axis = growthAxis(positions(lanes), tickCount(layout.width - layout.left - layout.right));
  const outcomes = coloured(dotsOf(layout.slots.filter(({lane}) => delivered.has(lane.id))), outcomeColour);
  const targets = targetDots(layout.slots, targetColour);
  return drawLanes(
    layout,
    axis,
    [
      ...bars(outcomes),
      ...targetTicks(targets, tickHalf),
      ranges(targets),
      ...arrows(targets, axis),
      hits(outcomes),
      hits(targets)
    ],
    {...options, labels: "edge"}
  );
}

/** An outcome that is only bounded or rounded fades at its end, so that it does not claim to be exact. */
function bars(outcomes: readonly Dot[]): Plot.Markish[] {
  const exact = ({mark}: Dot): boolean => mark.comparator === "eq";
  return [
    Plot.rect(outcomes, {
      x1: 0,
      x2: ({mark}: Dot) => mark.value,
      y1: ({y}: Dot) => y - 4,
      y2: ({y}: Dot) => y + 4,
      fill: ({lane}: Dot) => lane.colour,
      fillOpacity: (dot: Dot) => (dot.mark.unclear ? 0.15 : exact(dot) ? 0.85 : 0.45)
    }),
    ...arrows(outcomes, {reverse: false}),
    unclearMarks(outcomes)
  ];
}
