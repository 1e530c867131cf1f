import type {Indicator} from "../../lexicon/catalogue.ts";
import type {Verdict, VerdictReason} from "../../model/vocabulary.ts";
import {
  agree,
  atLeast,
  atMost,
  closed,
  type Figure,
  type Interval,
  intervalOf,
  liesWithin,
  slackOf
} from "../../model/interval.ts";

export interface Rating {
  verdict: Verdict;
  reason: VerdictReason;
}

/** The values that keep a target: its own words say which side is better, else the indicator does. */
function kept(target: Figure, {polarity}: Pick<Indicator, "polarity">): Interval {
  const {value, comparator} = target;
  const top = target.valueMax ?? value;
  if (comparator === "ge" || comparator === "gt") return atLeast(value, comparator === "gt");
  if (comparator === "le" || comparator === "lt") return atMost(top, comparator === "lt");
  const slackOfEnd = comparator === "approx" ? slackOf : () => 0;
  const [low, high] = [value - slackOfEnd(value), top + slackOfEnd(top)];
  return {more: atLeast(low), less: atMost(high), neutral: closed(low, high)}[polarity];
}

/** What keeps a target to the letter: one that is approximate only at its value. */
const keptToTheLetter = (target: Figure, indicator: Pick<Indicator, "polarity">): Interval =>
  kept({...target, comparator: target.comparator === "approx" ? "eq" : target.comparator}, indicator);

/**
 * How far a value lies beyond its target, below zero short of it, in their unit: from the nearer end of a range. Where
 * nobody says which side is better, more is beyond.
 */
export function beyond(value: number, target: Figure, indicator: Pick<Indicator, "polarity">): number {
  const {low, high} = keptToTheLetter(target, indicator);
  // Without what binary fractions leave over: 5.1 - 6 is -0.9.
  return Number((low === -Infinity ? high - value : value - low).toPrecision(12));
}

/** Whether an outcome keeps its target. Both are in one unit. */
export function rate(outcome: Figure, target: Figure, indicator: Pick<Indicator, "polarity">): Rating {
  const reached = intervalOf(outcome);
  const wanted = kept(target, indicator);
  if (liesWithin(reached, wanted)) {
    const strict = keptToTheLetter(target, indicator);
    return {verdict: "kept", reason: liesWithin(reached, strict) ? "met" : "met-within-tolerance"};
  }
  if (agree(reached, wanted)) return {verdict: "cannot-be-rated", reason: "open-bound"};
  // A closed band names no side: beyond it may be better or worse.
  if (Number.isFinite(wanted.low) && Number.isFinite(wanted.high)) {
    return {verdict: "cannot-be-rated", reason: "side-unknown"};
  }
  return {verdict: "missed", reason: "short"};
}

/** Whether an outcome on the way stands where the straight line from base to target stands in its year, or better. */
export function isOnLine(
  outcome: {value: number; year: number},
  base: {value: number; year: number},
  target: {value: number; year: number}
): boolean {
  const share = (outcome.year - base.year) / (target.year - base.year);
  const line = base.value + (target.value - base.value) * share;
  return target.value >= base.value ? outcome.value >= line : outcome.value <= line;
}
