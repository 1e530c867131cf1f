import * as Plot from "@observablehq/plot";
import {growthAxis, positions} from "./axis.ts";
import {tickHalf, type BulletOptions} from "./bullets.ts";
import {drawLanes, tickCount} from "./draw.ts";
import {arrows, coloured, dotsOf, hits, ranges, targetDots, targetTicks, unclearMarks, type Dot} from "./glyphs.ts";
import {layOut} from "./layout.ts";
import type {TargetLane} from "./rows.ts";

/** A lane whose bar is what was reached, or where the place stood before the time of the promise. */
export interface PromiseLane extends TargetLane {
  isBase: boolean;
}

/** The lane with all its words on one line; a second one only where it has a deadline of its own. */
export function labelled<L extends TargetLane>(lane: L): L {
  const [first] = lane.marks;
  const {target, verdict, deadline} = lane;
  const words = [first?.label, target?.label, verdict].filter(Boolean).join(" · ");
  const mark = first ?? target;
  return mark ? {...lane, marks: [{...mark, label: words, counts: deadline}]} : lane;
}

/**
 * What many places promised alike, one line a place in the order given: a bar for the outcome, hollow where it is of a
 * time before the promise, and a tick for the target with its comparator.
 */
export function promises(lanes: readonly PromiseLane[], options: BulletOptions): SVGElement {
  const {outcomeColour, targetColour} = options;
  const layout = layOut(lanes.map(labelled), options.width);
  const axis = growthAxis(positions(lanes), tickCount(layout.width - layout.left - layout.right));
  const told = new Set(lanes.filter(({marks}) => marks.length > 0).map(({id}) => id));
  const outcomes = coloured(dotsOf(layout.slots.filter(({lane}) => told.has(lane.id))), outcomeColour);
  const targets = targetDots(layout.slots, targetColour);
  const bases = new Set(lanes.filter(({isBase}) => isBase).map(({id}) => id));
  const bars = [true, false].map((isBase) =>
    bar(
      outcomes.filter(({lane}) => bases.has(lane.id) === isBase),
      isBase
    )
  );
  return drawLanes(
    layout,
    axis,
    [
      ...bars,
      ...arrows(outcomes, axis),
      unclearMarks(outcomes),
      ...targetTicks(targets, tickHalf),
      ranges(targets),
      ...arrows(targets, axis),
      hits(outcomes),
      hits(targets)
    ],
    {...options, labels: "edge"}
  );
}

const half = 4;

/** A bar from zero; one that is only bounded or rounded fades, so that its end does not claim to be exact. */
function bar(outcomes: readonly Dot[], isBase: boolean): Plot.Markish {
  const full = isBase ? 0.16 : 0.85;
  return Plot.rect(outcomes, {
    x1: 0,
    x2: ({mark}: Dot) => mark.value,
    y1: ({y}: Dot) => y - half,
    y2: ({y}: Dot) => y + half,
    fill: ({lane}: Dot) => lane.colour,
    fillOpacity: ({mark}: Dot) => (mark.unclear ? 0.15 : mark.comparator === "eq" ? full : full / 2),
    ...(isBase ? {stroke: ({lane}: Dot) => lane.colour, strokeOpacity: 0.8} : {})
  });
}
