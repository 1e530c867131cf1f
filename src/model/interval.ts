import type {Comparator} from "./vocabulary.ts";

/** The values that a figure leaves open: from `low` to `high`, an end that is `open` not included. */
export interface Interval {
  low: number;
  high: number;
  lowOpen: boolean;
  highOpen: boolean;
}

/** A figure as far as its value goes. */
export interface Figure {
  value: number;
  /** Upper end of a range. */
  valueMax: number | null;
  comparator: Comparator;
}

/** All values between two, both ends included. */
export const closed = (low: number, high: number): Interval => ({low, high, lowOpen: false, highOpen: false});

/** All values from one up; without it where `lowOpen`. */
export const atLeast = (low: number, lowOpen = false): Interval => ({low, high: Infinity, lowOpen, highOpen: true});

/** All values up to one; without it where `highOpen`. */
export const atMost = (high: number, highOpen = false): Interval => ({low: -Infinity, high, lowOpen: true, highOpen});

/** How far from its value a figure that is only approximate (约, 左右) may lie, in per cent of it. */
const approximate = 10;

/** How far off an approximate figure may be. */
export const slackOf = (value: number): number => (Math.abs(value) * approximate) / 100;

/**
 * The values that a figure stands for: itself and what `rounding` to it may hide when it is exact, a tenth on either side
 * when it is approximate, all beyond it when it is a bound.
 */
export function intervalOf({value, valueMax, comparator}: Figure, rounding = 0): Interval {
  const [low, high] = [Math.min(value, valueMax ?? value), Math.max(value, valueMax ?? value)];
  switch (comparator) {
    case "ge":
    case "gt":
      return atLeast(low, comparator === "gt");
    case "le":
    case "lt":
      return atMost(high, comparator === "lt");
    case "approx":
      return closed(low - slackOf(low), high + slackOf(high));
    case "eq":
      return rounded(low, high, rounding);
  }
}

/** A half is rounded away from zero: 3.35 is written as 3.4, so that 3.3 and 3.4 stand for no value both. */
function rounded(low: number, high: number, rounding: number): Interval {
  if (rounding === 0) return closed(low, high);
  return {low: low - rounding, high: high + rounding, lowOpen: low <= 0, highOpen: high >= 0};
}

/**
 * Whether two figures agree: some value is in both, so that both may be right. The one rule for a report that gives a
 * figure twice, for reports of one place, and for pages.
 */
export const agree = (a: Interval, b: Interval): boolean => !endsBefore(a, b) && !endsBefore(b, a);

const endsBefore = (a: Interval, b: Interval): boolean =>
  a.high < b.low || (a.high === b.low && (a.highOpen || b.lowOpen));

/** Whether every value of `inner` is one of `outer`. */
export const liesWithin = (inner: Interval, outer: Interval): boolean =>
  (inner.low > outer.low || (inner.low === outer.low && (!outer.lowOpen || inner.lowOpen))) &&
  (inner.high < outer.high || (inner.high === outer.high && (!outer.highOpen || inner.highOpen)));

/** The same figure with the sign turned: no more than 3 down is no less than -3 up. */
export function negated({value, valueMax, comparator}: Figure): Figure {
  const turned = {ge: "le", gt: "lt", le: "ge", lt: "gt", eq: "eq", approx: "approx"} as const;
  return {value: -(valueMax ?? value), valueMax: valueMax === null ? null : -value, comparator: turned[comparator]};
}
