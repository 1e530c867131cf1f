import * as Plot from "@observablehq/plot";
import {t} from "../components/i18n.ts";
import {positions, type Axis} from "./axis.ts";
import {drawLanes, tickCount} from "./draw.ts";
import {arrows, circles, coloured, dotsOf, ranges, targetDots, targetTicks, type Dot} from "./glyphs.ts";
import {layOut, type Slot} from "./layout.ts";
import {anchorLink} from "./links.ts";
import type {ChartOptions, TargetLane} from "./rows.ts";

export interface PairOptions extends ChartOptions {
  outcomeColour: string;
  targetColour: string;
  /** The axis for these values with about so many ticks. */
  axisFor: (values: readonly number[], count: number) => Axis;
}

const tickHalf = 7;

/** The lane with its words: the outcome, then the target and the verdict; the target alone where nothing is done yet. */
function labelled(lane: TargetLane): TargetLane {
  const [first, ...others] = lane.marks;
  const {target, verdict, deadline} = lane;
  if (!first) return target ? {...lane, marks: [{...target, counts: deadline}]} : lane;
  const label = [first.label, target?.label, verdict].filter(Boolean).join(" · ");
  const counts = [first.counts, deadline].filter(Boolean).join(t("list.semicolon"));
  return {...lane, marks: [{...first, label, counts}, ...others]};
}

/**
 * What was done and what is promised, one lane a place in the order given: a dot and a tick on one axis, which need not
 * begin at zero.
 */
export function pairs(lanes: readonly TargetLane[], options: PairOptions): SVGElement {
  const {outcomeColour, targetColour, axisFor, width} = options;
  const done = new Set(lanes.filter(({marks}) => marks.length > 0).map(({id}) => id));
  const layout = layOut(lanes.map(labelled), width);
  const axis = axisFor(positions(lanes), tickCount(layout.width - layout.left - layout.right));
  const outcomes = coloured(dotsOf(layout.slots.filter(({lane}) => done.has(lane.id))), outcomeColour);
  const targets = targetDots(layout.slots, targetColour);
  const both = layout.slots.filter(({lane}) => done.has(lane.id) && lane.target);
  const marks = [
    spans(both),
    ranges(targets),
    ...arrows(targets, axis),
    ...targetTicks(targets, tickHalf),
    ranges(outcomes),
    ...arrows(outcomes, axis),
    ...circles(outcomes),
    ...targetsHit(targets, outcomes)
  ];
  return drawLanes(layout, axis, marks, {...options, labels: targets.length > 0 ? "edge" : "dot"});
}

/** What is clicked: tall for a tick and round for a dot, so that one is in reach where both stand on one spot. */
function targetsHit(targets: readonly Dot[], outcomes: readonly Dot[]): Plot.Markish[] {
  const x = ({mark}: Dot): number => mark.value;
  const link = {
    href: ({mark}: Dot) => anchorLink(mark.source),
    title: ({mark}: Dot) => mark.title,
    className: "chart-hit",
    fill: "transparent"
  };
  const beside = new Set(targets.map(({y}) => y));
  return [
    Plot.rect(targets, {
      ...link,
      x1: x,
      x2: x,
      y1: ({y}: Dot) => y - 12,
      y2: ({y}: Dot) => y + 12,
      insetLeft: -6,
      insetRight: -6
    }),
    Plot.dot(outcomes, {...link, x, y: ({y}: Dot) => y, r: ({y}: Dot) => (beside.has(y) ? 7 : 11), stroke: "none"})
  ];
}

/** A thin line from the outcome to the target of a lane. */
const spans = (slots: readonly Slot<TargetLane>[]): Plot.Markish =>
  Plot.link(slots, {
    x1: ({lane}: Slot<TargetLane>) => lane.marks[0]?.value,
    x2: ({lane}: Slot<TargetLane>) => lane.target?.value,
    y1: ({y}: Slot) => y,
    y2: ({y}: Slot) => y,
    stroke: "currentColor",
    strokeOpacity: 0.45
  });
