import {has, isMove} from "../../src/model/unitClasses.ts";
import type {IndicatorRow, DrawnFact} from "../components/data.ts";

/** How a figure counts, as far as it decides what it may stand beside. */
export type Kind = "amount" | "added" | "cut" | "share" | "growth" | "points" | "ratio" | "rank" | "change";

/** What a figure may share an axis with: figures on one footing. */
export interface Footing {
  kind: Kind;
  /** Figures share an axis only when these are equal: kind and unit class, or unit where a class mixes units. */
  axis: string;
}

/** What figures of one kind must share to stand on one axis. */
export const unitKey = ({unit, unitClass}: DrawnFact): string => (has(unitClass, "one-by-one") ? unitClass : unit);

const kinds: Readonly<Record<DrawnFact["measure"], Kind>> = {
  level: "amount",
  step: "amount",
  rate: "growth",
  share: "share",
  rank: "rank",
  duration: "change",
  ratio: "ratio"
};

/** The value before, percentage points and what was added or cut make kinds of their own, whatever they measure. */
function ownKind({measure, from, unitClass, change}: DrawnFact): Kind {
  if (measure === "rank") return "rank";
  if (from !== null) return "change";
  if (unitClass === "points") return "points";
  if (measure !== "step") return kinds[measure];
  return change === "decrease" ? "cut" : "added";
}

/** The footing of a figure. */
export function footingOf(fact: DrawnFact): Footing {
  const kind = ownKind(fact);
  return {kind, axis: `${kind}:${unitKey(fact)}`};
}

/**
 * How a figure counts beside others of its indicator, whose `sign` is given; null where the catalogue has no entry. What was
 * added is drawn as what was done, a value behind the one before as what it is, a cut among cuts as its size. Points added
 * to a share and days saved are of another kind than what they change.
 */
export function kindOf(fact: DrawnFact, sign: IndicatorRow["sign"] | null): Kind {
  const {measure, unitClass} = fact;
  if (sign === null || isMove(measure, unitClass)) return ownKind(fact);
  return measure === "rate" && sign === "down" ? "amount" : kinds[measure];
}

/** Kinds on whose axis a fall stands below zero. */
const signed: ReadonlySet<Kind> = new Set(["growth", "points"]);

/** True for a fall without a sign on an axis that shows it below zero. */
export const isBelowZero = ({change, value}: DrawnFact, kind: Kind): boolean =>
  signed.has(kind) && change === "decrease" && value > 0;

/** Where the figure stands on its axis. */
export const positionOf = (fact: DrawnFact, kind: Kind): number => (isBelowZero(fact, kind) ? -fact.value : fact.value);

/** The upper end of a range on the axis. */
export const maxPositionOf = (fact: DrawnFact, kind: Kind): number | null =>
  fact.valueMax === null ? null : isBelowZero(fact, kind) ? -fact.valueMax : fact.valueMax;

/**
 * By how much the value before was changed, in per cent of it, a fall below zero; in points for shares. Ours, not the
 * report's. Null without a value before.
 */
export function computedChange({
  value,
  from,
  unitClass
}: Pick<DrawnFact, "value" | "from" | "unitClass">): number | null {
  if (from === null || unitClass === "rank") return null;
  if (unitClass === "share") return value - from;
  return from === 0 ? null : ((value - from) / Math.abs(from)) * 100;
}
