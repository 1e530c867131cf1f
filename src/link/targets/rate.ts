import type {Indicator} from "../../lexicon/catalogue.ts";
import type {Verdict, VerdictReason} from "../../model/vocabulary.ts";
import {
  areApart,
  atLeast,
  atMost,
  closed,
  type Figure,
  type Interval,
  intervalOf,
  liesWithin,
  slackOf
} from "../interval.ts";

export interface Rating {
  verdict: Verdict;
  reason: VerdictReason;
}

/** The values that keep a target: its own words say which side is better, else the indicator does. */
function kept(target: Figure, {polarity}: Pick<Indicator, "polarity">, approximate: number): Interval {
  const {value, comparator} = target;
  const top = target.valueMax ?? value;
  if (comparator === "ge" || comparator === "gt") return atLeast(value, comparator === "gt");
  if (comparator === "le" || comparator === "lt") return atMost(top, comparator === "lt");
  const slack = comparator === "approx" ? approximate : 0;
  const [low, high] = [value - slackOf(value, slack), top + slackOf(top, slack)];
  return {more: atLeast(low), less: atMost(high), none: closed(low, high)}[polarity];
}

/** Whether an outcome keeps its target. Both are in one unit. */
export function rate(
  outcome: Figure,
  target: Figure,
  indicator: Pick<Indicator, "polarity">,
  approximate: number
): Rating {
  const reached = intervalOf(outcome, approximate);
  const wanted = kept(target, indicator, approximate);
  if (liesWithin(reached, wanted)) {
    const strict = kept(
      {...target, comparator: target.comparator === "approx" ? "eq" : target.comparator},
      indicator,
      0
    );
    return {verdict: "kept", reason: liesWithin(reached, strict) ? "met" : "met-within-tolerance"};
  }
  if (!areApart(reached, wanted)) return {verdict: "cannot-be-rated", reason: "open-bound"};
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
