import type {Lane, Mark} from "./rows.ts";

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
export const logFrom = 50;

const ends = ({value, max, from}: Mark): number[] => [
  value,
  ...(max === null ? [] : [max]),
  ...(from === null ? [] : [from])
];

/** Every position that the marks of some lanes take on an axis. */
export const positions = (lanes: readonly Lane[]): number[] => lanes.flatMap(({marks}) => marks.flatMap(ends));

/** True when the values are all above zero and the largest is over fifty times the smallest. */
export function needsLog(values: readonly number[]): boolean {
  if (values.length < 2) return false;
  const smallest = Math.min(...values);
  return smallest > 0 && Math.max(...values) / smallest > logFrom;
}

const steps = [1, 2, 2.5, 5, 10];

/** A round step that divides `span` into at most `count` parts. */
export function roundStep(span: number, count: number): number {
  const rough = span / Math.max(1, count);
  const power = 10 ** Math.floor(Math.log10(rough));
  return (steps.find((step) => step * power >= rough * (1 - 1e-9)) ?? 10) * power;
}

/** The domain widened to whole ticks, so that the largest value stands between two of them. */
function nice([low, high]: [number, number], count: number): [number, number] {
  const step = roundStep(high - low, count);
  const round = (value: number): number => Number((value * step).toPrecision(12));
  return [round(Math.floor(low / step + 1e-9)), round(Math.ceil(high / step - 1e-9))];
}

function linearTicks([low, high]: [number, number], count: number): number[] {
  const step = roundStep(high - low, count);
  const first = Math.ceil(low / step - 1e-9);
  const last = Math.floor(high / step + 1e-9);
  return Array.from({length: last - first + 1}, (_, i) => Number(((first + i) * step).toPrecision(12)));
}

/** An axis of amounts: from zero, or logarithmic when one place dwarfs another. */
export function amountAxis(values: readonly number[], count: number): Axis {
  const largest = Math.max(...values, 0);
  if (needsLog(values)) return logAxis(Math.min(...values), largest, count);
  const domain = nice([Math.min(0, ...values), largest === 0 ? 1 : largest], count);
  return {domain, log: false, reverse: false, lines: [0], ticks: linearTicks(domain, count)};
}

function logAxis(smallest: number, largest: number, count: number): Axis {
  const low = Math.floor(Math.log10(smallest));
  const high = Math.ceil(Math.log10(largest));
  const every = Math.max(1, Math.ceil((high - low) / Math.max(1, count)));
  const ticks = Array.from({length: high - low + 1}, (_, i) => low + i).filter((_, i) => i % every === 0);
  return {
    domain: [10 ** low, 10 ** high],
    log: true,
    reverse: false,
    lines: [],
    ticks: ticks.map((power) => 10 ** power)
  };
}

/** An axis of growth: zero always on it, falls to the left of it. */
export function growthAxis(values: readonly number[], count: number): Axis {
  const low = Math.min(0, ...values);
  const high = Math.max(0, ...values);
  const domain = nice(low === high ? [0, 1] : [low, high], count);
  return {domain, log: false, reverse: false, lines: [0], ticks: linearTicks(domain, count)};
}

/** An axis of shares of a whole: 0 to 100, further only when a value is. */
export function shareAxis(values: readonly number[], count: number): Axis {
  const domain: [number, number] = [Math.min(0, ...values), Math.max(100, ...values)];
  return {domain, log: false, reverse: false, lines: [0, 100], ticks: linearTicks(domain, count)};
}

/** An axis of ranks: 1 at the right, which is the better end. `of` is the number ranked, where known. */
export function rankAxis(values: readonly number[], of: number | null, count: number): Axis {
  const last = Math.max(...values, of ?? 0, 5);
  const near = roundStep(last - 1, count) * 0.6;
  const inner = linearTicks([1, last], count).filter((tick) => tick - 1 > near && last - tick > near);
  return {domain: [1, last], log: false, reverse: true, lines: [1], ticks: [1, ...inner, last]};
}
