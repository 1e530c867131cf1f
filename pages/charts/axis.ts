import {extent, nice, range, scaleLinear, scaleLog, ticks, tickStep} from "d3";
import type {Lane, Mark, TargetLane} from "./rows.ts";

/** A horizontal axis of one unit class. */
export interface Axis {
  domain: [number, number];
  log: boolean;
  /** True when smaller stands at the right, as for ranks. */
  reverse: boolean;
  /** Values that get a line of their own: zero, the whole. */
  lines: number[];
  ticks: number[];
}

/** The largest over the smallest from which an axis is logarithmic. */
const logFrom = 50;

const ends = ({value, max, from}: Mark): number[] => [
  value,
  ...(max === null ? [] : [max]),
  ...(from === null ? [] : [from])
];

/** Every position that the marks of some lanes, and their targets where they have any, take on an axis. */
export const positions = (lanes: readonly (Lane & Partial<Pick<TargetLane, "target">>)[]): number[] =>
  lanes.flatMap(({marks, target}) => [...marks, ...(target ? [target] : [])].flatMap(ends));

/** True when the values are all above zero and the largest is over fifty times the smallest. */
export function needsLog(values: readonly number[]): boolean {
  const [smallest = 0, largest = 0] = extent(values);
  return smallest > 0 && largest / smallest > logFrom;
}

/** An axis from zero or below to a whole tick past the largest value. */
function plainAxis([from, to]: [number, number], count: number): Axis {
  const domain = nice(from, to, count);
  return {domain, log: false, reverse: false, lines: [0], ticks: ticks(...domain, count)};
}

/** Where a value of an axis stands between two ends: what is larger at the second, for ranks what is smaller. */
export function scaleFor({domain, log, reverse}: Omit<Axis, "lines" | "ticks">, ends: [number, number]): Scale {
  const range = reverse ? [...ends].reverse() : ends;
  return log ? scaleLog(domain, range) : scaleLinear(domain, range);
}

export type Scale = (value: number) => number;

/** An axis of amounts: from zero, or logarithmic when one place dwarfs another. */
export function amountAxis(values: readonly number[], count: number): Axis {
  const largest = Math.max(...values, 0);
  if (needsLog(values)) return logAxis(Math.min(...values), largest, count);
  return plainAxis([Math.min(0, ...values), largest === 0 ? 1 : largest], count);
}

function logAxis(smallest: number, largest: number, count: number): Axis {
  const [low, high] = [Math.floor(Math.log10(smallest)), Math.ceil(Math.log10(largest))];
  const every = Math.max(1, Math.ceil((high - low) / Math.max(1, count)));
  const ticks = range(low, high + 1, every).map((power) => 10 ** power);
  return {domain: [10 ** low, 10 ** high], log: true, reverse: false, lines: [], ticks};
}

/** An axis of growth: zero always on it, falls to the left of it. */
export function growthAxis(values: readonly number[], count: number): Axis {
  const low = Math.min(0, ...values);
  const high = Math.max(0, ...values);
  return plainAxis(low === high ? [0, 1] : [low, high], count);
}

/** An axis of shares of a whole: 0 to 100, further only when a value is. */
export function shareAxis(values: readonly number[], count: number): Axis {
  const domain: [number, number] = [Math.min(0, ...values), Math.max(100, ...values)];
  return {domain, log: false, reverse: false, lines: [0, 100], ticks: ticks(...domain, count)};
}

/** An axis of ranks: 1 at the right, which is the better end. `of` is the number ranked, where known. */
export function rankAxis(values: readonly number[], of: number | null, count: number): Axis {
  const last = Math.max(...values, of ?? 0, 5);
  const near = tickStep(1, last, count) * 0.6;
  const inner = ticks(1, last, count).filter((tick) => tick - 1 > near && last - tick > near);
  return {domain: [1, last], log: false, reverse: true, lines: [1], ticks: [1, ...inner, last]};
}
