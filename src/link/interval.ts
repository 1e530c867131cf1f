import type {Comparator} from "../model/vocabulary.ts";

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

export const closed = (low: number, high: number): Interval => ({low, high, lowOpen: false, highOpen: false});

export const atLeast = (low: number, lowOpen = false): Interval => ({low, high: Infinity, lowOpen, highOpen: true});

export const atMost = (high: number, highOpen = false): Interval => ({low: -Infinity, high, lowOpen: true, highOpen});

/** How far off an approximate figure may be: `percent` of its size. */
export const slackOf = (value: number, percent: number): number => (Math.abs(value) * percent) / 100;

/**
 * The values that a figure stands for: itself and `rounding` on either side when it is exact, `approximate` per cent on
 * either side when it is approximate, all beyond it when it is a bound.
 */
export function intervalOf({value, valueMax, comparator}: Figure, approximate: number, rounding = 0): Interval {
  const [low, high] = [Math.min(value, valueMax ?? value), Math.max(value, valueMax ?? value)];
  switch (comparator) {
    case "ge":
    case "gt":
      return atLeast(low, comparator === "gt");
    case "le":
    case "lt":
      return atMost(high, comparator === "lt");
    case "approx":
      return closed(low - slackOf(low, approximate), high + slackOf(high, approximate));
    case "eq":
      return closed(low - rounding, high + rounding);
  }
}

/** Whether no value is in both. */
export const areApart = (a: Interval, b: Interval): boolean => endsBefore(a, b) || endsBefore(b, a);

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
