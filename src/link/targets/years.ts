import type {Measure} from "../../lexicon/measures.ts";
import {yearOf, yearsOf as wholeYearsOf, type Years} from "../../model/calendar.ts";
import type {LinkFact} from "../fact.ts";

/** The years of an outcome; null when it is of no period, or of a part of a year. */
export const yearsOf = ({period}: LinkFact): Years | null => period && wholeYearsOf(period);

/** The years that a target is for, up to the one that it is due in, and the year in which the way there begins. */
export interface Due extends Years {
  since: number;
}

/** The last day for a target; null when it does not say by when. */
export const dueOf = ({deadline, period}: LinkFact): string | null => deadline?.date ?? period?.end ?? null;

/**
 * The years of a target of a report that looks ahead from the year `plansFrom`; null when it does not say by when. How
 * things stand begins to move towards it when the target is set, amounts of its period when the period begins.
 */
export function dueYears(target: LinkFact, plansFrom: number | null, {standing}: Measure): Due | null {
  const {period, deadline, cumulative} = target;
  const end = dueOf(target);
  if (end === null) return null;
  const to = yearOf(end);
  const isLastYearOnly = standing === "deadline" && deadline !== null && !cumulative;
  const from = isLastYearOnly || period === null ? to : Math.min(yearOf(period.start), to);
  const moves = standing === "always" || isLastYearOnly;
  return {from, to, since: moves && plansFrom !== null ? Math.min(from, plansFrom) : from};
}

/**
 * Whether an outcome is one of the period that a target is for: of its last year where both say how things stand, of the
 * whole of it otherwise.
 */
export const isOfPeriod = (outcome: Years, target: Due, {standing}: Measure): boolean =>
  outcome.to === target.to && (standing === "always" || outcome.from === target.from);

/** Whether an outcome can be the base of a target: of a period as long that ended before the way to it began. */
export const isBefore = (outcome: Years, target: Due, measure: Measure): boolean =>
  outcome.to < target.since && isAsLong(outcome, target, measure);

/** Whether an outcome tells how far a place has come on the way to a target. */
export const isOnTheWay = (outcome: Years, target: Due, measure: Measure): boolean =>
  outcome.to >= target.since &&
  outcome.to < target.to &&
  (measure.standing === "always" || target.since < target.from) &&
  isAsLong(outcome, target, measure);

const isAsLong = (outcome: Years, target: Years, {standing}: Measure): boolean =>
  standing === "always" || outcome.to - outcome.from === target.to - target.from;
