import {maxPositionOf, positionOf} from "../figures/measure.ts";
import type {IndicatorNameRow} from "../components/data.ts";
import type {Sort} from "./asked.ts";
import {besideOf, shareAxis, type Promised} from "./promises.ts";

type Polarity = IndicatorNameRow["polarity"];

/** How far what was reached lies from what was promised; ours, not the reports'. */
export interface Gap {
  /** In the unit of the target, as it is drawn: above zero beyond the target, below zero short of it. */
  difference: number;
  /** The same as a part of the target; null for a target of zero. */
  share: number | null;
}

/** The gap of a promise; null when nothing is told that can stand beside it. */
export function gapOf(promise: Promised, polarity: Polarity): Gap | null {
  const {fact, kind} = promise;
  const beside = besideOf(promise);
  if (!beside || !shareAxis(beside.fact, fact)) return null;
  const reached = positionOf(beside.fact, kind);
  const isDown = isDownward(fact.comparator, polarity, kind === "rank");
  const promised = isDown
    ? Math.max(positionOf(fact, kind), maxPositionOf(fact, kind) ?? -Infinity)
    : positionOf(fact, kind);
  const difference = Number((isDown ? promised - reached : reached - promised).toPrecision(12));
  return {difference, share: promised === 0 ? null : difference / Math.abs(promised)};
}

/** True when less is what was promised. */
const isDownward = (comparator: Promised["fact"]["comparator"], polarity: Polarity, isRank: boolean): boolean =>
  comparator === "le" ||
  comparator === "lt" ||
  (comparator !== "ge" && comparator !== "gt" && polarity === "less") ||
  isRank;

/** When a target falls due, the soonest first; those for which no time is named come last. */
const dueDay = ({fact: {deadline, period}}: Promised): string => deadline?.date ?? period?.end ?? "9999";

/** What orders promises besides what they say themselves. */
export interface Ordering {
  sort: Sort;
  /** Position of an entry in the catalogue; those without one come last. */
  positionOf: (indicatorId: string | null) => number;
  gapOf: (promise: Promised) => Gap | null;
}

/** Promises in an order; those that are equal in it by place, then as they stand in their reports. */
export function sorted(promises: readonly Promised[], {sort, positionOf, gapOf}: Ordering): Promised[] {
  const keys: Record<Sort, (promise: Promised) => string | number> = {
    deadline: dueDay,
    place: ({place}) => place,
    indicator: ({fact}) => positionOf(fact.indicatorId),
    gap: (promise) => gapOf(promise)?.share ?? Infinity
  };
  const keyed = promises.map((promise) => ({promise, key: keys[sort](promise)}));
  return keyed.sort((a, b) => compare(a.key, b.key) || inReports(a.promise, b.promise)).map(({promise}) => promise);
}

const compare = (a: string | number, b: string | number): number => (a < b ? -1 : a > b ? 1 : 0);

const inReports = (a: Promised, b: Promised): number =>
  compare(a.place, b.place) || compare(a.row.id, b.row.id) || a.fact.start - b.fact.start;
