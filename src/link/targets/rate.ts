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
  return {more: atLeast(low), less: atMost(high), none: closed(low, high)}[polarity];
}

/** Whether an outcome keeps its target. Both are in one unit. */
export function rate(outcome: Figure, target: Figure, indicator: Pick<Indicator, "polarity">): Rating {
  const reached = intervalOf(outcome);
  const wanted = kept(target, indicator);
  if (liesWithin(reached, wanted)) {
    const strict = kept({...target, comparator: target.comparator === "approx" ? "eq" : target.comparator}, indicator);
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
