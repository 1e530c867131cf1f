import {has, isMove} from "../../src/model/unitClasses.ts";
import type {Catalogue, IndicatorRow, DrawnFact} from "../components/data.ts";
import {entriesIn} from "./entries.ts";

/** How a figure counts, as far as it decides what it may stand beside. */
export type Kind =
  "amount" | "added" | "cut" | "share" | "growth" | "reduction" | "points" | "ratio" | "rank" | "places" | "change";

/** The change that counts as positive, by the catalogue; null where it has no entry. */
type Sign = IndicatorRow["sign"] | null;

/** What a figure may share an axis with: figures on one footing. */
export interface Footing {
  kind: Kind;
  /** Figures share an axis only when these are equal: kind and unit class, or unit where a class mixes units. */
  axis: string;
}

/** What figures of one kind must share to stand on one axis; ranks whom they are held among. */
export function unitKey({unit, unitClass, field, fieldGroup, fieldArea}: DrawnFact): string {
  if (unitClass === "rank") return [unit, fieldArea, field, fieldGroup].filter(Boolean).join(" ");
  return has(unitClass, "one-by-one") ? unitClass : unit;
}

const kinds: Readonly<Record<DrawnFact["measure"], Kind>> = {
  level: "amount",
  step: "amount",
  rate: "growth",
  share: "share",
  rank: "rank",
  duration: "change",
  ratio: "ratio"
};

/**
 * True for a rate that says how far something was brought down (时限压减85%): of an entry that counts cuts, or of a fall that
 * no entry counts as negative growth. It is told by its size, and never stands across zero from what was raised.
 */
const isReduction = ({measure, change, value}: DrawnFact, sign: Sign): boolean =>
  measure === "rate" && (sign === "down" || (sign !== "up" && change === "decrease" && value > 0));

/**
 * The value before, percentage points, places won or lost and what was added or cut make kinds of their own, whatever they
 * measure.
 */
function ownKind(fact: DrawnFact, sign: Sign): Kind {
  const {measure, from, unitClass, change} = fact;
  if (measure === "rank") return "rank";
  if (from !== null) return "change";
  if (unitClass === "points") return "points";
  if (unitClass === "rank" && measure === "step") return "places";
  if (isReduction(fact, sign)) return "reduction";
  if (measure !== "step") return kinds[measure];
  return change === "decrease" ? "cut" : "added";
}

/** The change that counts as positive for each figure; null for one that the catalogue has no entry of. */
export function signsIn({indicators}: Pick<Catalogue, "indicators">): (fact: DrawnFact) => Sign {
  const entryOf = entriesIn({indicators});
  return (fact) => entryOf(fact)?.sign ?? null;
}

/** The footing of a figure. */
export function footingOf(fact: DrawnFact, sign: Sign): Footing {
  const kind = ownKind(fact, sign);
  return {kind, axis: `${kind}:${unitKey(fact)}`};
}

/**
 * How a figure counts beside others of its indicator, whose `sign` is given; null where the catalogue has no entry. What was
 * added is drawn as what was done, a value behind the one before as what it is. Points added to a share and days saved are
 * of another kind than what they change.
 */
export function kindOf(fact: DrawnFact, sign: Sign): Kind {
  const {measure, unitClass} = fact;
  if (sign === null || isMove(measure, unitClass)) return ownKind(fact, sign);
  return isReduction(fact, sign) ? "reduction" : kinds[measure];
}

/** Kinds on whose axis a fall stands below zero. */
export const signed: ReadonlySet<Kind> = new Set(["growth", "points", "places"]);

/** True for a fall that is written without a sign. */
export const isFall = ({change, value}: Pick<DrawnFact, "change" | "value">): boolean =>
  change === "decrease" && value > 0;

/** True for a fall without a sign on an axis that shows it below zero. */
const isBelowZero = (fact: DrawnFact, kind: Kind): boolean => signed.has(kind) && isFall(fact);

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
