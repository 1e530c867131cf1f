import {has} from "../../src/model/unitClasses.ts";
import type {PageFact} from "../components/data.ts";

/** How a figure counts, as far as it decides what it may stand beside. */
export type Kind = "amount" | "added" | "cut" | "share" | "growth" | "points" | "ratio" | "rank" | "change";

export interface Measure {
  kind: Kind;
  /** Figures share an axis only when these are equal: kind and unit class, or unit where a class mixes units. */
  axis: string;
}

/** What figures of one kind must share to stand on one axis. */
export const unitKey = ({unit, unitClass}: PageFact): string => (has(unitClass, "one-by-one") ? unitClass : unit);

// 提高到75% and 压缩至5天 give the level that was reached; 提高5% and 压缩5天 give the step.
const reaches = /[到至为达]\s*(?:约|近|超|超过|了)?$/;

/** True when the words before the figure say that it is what something became, not by how much it changed. */
export function isLevel({start, sentence}: Pick<PageFact, "start" | "sentence">): boolean {
  return reaches.test(sentence.text.slice(Math.max(0, start - sentence.start - 6), start - sentence.start));
}

function kindOf(fact: PageFact): Kind {
  if (fact.unitClass === "rank") return "rank";
  if (fact.from !== null) return "change";
  const moved = fact.change !== "none" && !isLevel(fact);
  if (fact.unitClass === "points") return "points";
  if (fact.unitClass === "share") return moved ? "growth" : "share";
  if (fact.unitClass === "ratio") return "ratio";
  if (!moved) return fact.unitClass === "duration" ? "change" : "amount";
  return fact.change === "increase" ? "added" : "cut";
}

/** What this figure may share an axis with. */
export function measureOf(fact: PageFact): Measure {
  const kind = kindOf(fact);
  return {kind, axis: `${kind}:${unitKey(fact)}`};
}

/** Kinds on whose axis a fall stands below zero. */
const signed: ReadonlySet<Kind> = new Set(["growth", "points"]);

/** Where the figure stands on its axis. */
export const positionOf = (fact: PageFact, kind: Kind): number =>
  signed.has(kind) && fact.change === "decrease" ? -fact.value : fact.value;

/** The upper end of a range on the axis. */
export const maxPositionOf = (fact: PageFact, kind: Kind): number | null =>
  fact.valueMax === null ? null : signed.has(kind) && fact.change === "decrease" ? -fact.valueMax : fact.valueMax;

/**
 * By how much the value before was changed, in per cent of it, a fall below zero; in points for shares. Ours, not the
 * report's. Null without a value before.
 */
export function computedChange({
  value,
  from,
  unitClass
}: Pick<PageFact, "value" | "from" | "unitClass">): number | null {
  if (from === null || unitClass === "rank") return null;
  if (unitClass === "share") return value - from;
  return from === 0 ? null : ((value - from) / Math.abs(from)) * 100;
}
