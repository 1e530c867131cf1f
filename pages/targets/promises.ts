import {yearOf} from "../../src/model/calendar.ts";
import type {IndicatorFigure, DrawnFact, ReportRow, Target} from "../components/data.ts";
import {placeOf} from "../components/names.ts";
import {extentOf, type Extent} from "../figures/extent.ts";
import {kindOf, unitKey, type Kind} from "../figures/kinds.ts";
import type {Base} from "../figures/scope.ts";
import {isPair} from "../figures/verdict.ts";

/** A figure and the report that gives it. */
export interface Told {
  row: ReportRow;
  fact: DrawnFact;
}

/** How far what was reached lies from what was promised; the ledger's, not the reports'. */
export interface Gap {
  /** In the unit of the target: above zero beyond it, below zero short of it. */
  difference: number;
  /** The same as a part of the target; null for a target of zero. */
  share: number | null;
}

/** A target and what became of it. */
export interface Promised extends Told, Pick<Target, "verdict" | "reason"> {
  /** Code of the place; the id of the report where the place is not known. */
  place: string;
  kind: Kind;
  /** The kind of time that it is of. */
  extent: Extent;
  /** What figures of its indicator are taken over. */
  takenOver: Base;
  /** The year that it is for; null when neither a deadline nor a period is named. */
  due: number | null;
  /** What it is rated by; for one that is pending, how far the place has come. */
  outcome: Told | null;
  /** Where the place stood before the time that it is for; null where the figure before is of another set of tasks. */
  base: Told | null;
  /** How far the outcome, else the base, lies from it; null where there is neither. */
  gap: Gap | null;
}

/** What stands beside a target: the outcome, else where the place stood before. */
export const besideOf = ({outcome, base}: Promised): Told | null => outcome ?? base;

/** Targets with their reports; one whose report is gone is left out. */
export function promisesOf(targets: readonly Target[], reports: readonly ReportRow[]): Promised[] {
  const rows = new Map(reports.map((row) => [row.id, row]));
  return targets.flatMap((target) => {
    const row = rows.get(target.report);
    return row ? [promised(target, row, rows)] : [];
  });
}

function promised(target: Target, row: ReportRow, rows: ReadonlyMap<string, ReportRow>): Promised {
  const {verdict, reason, takenOver} = target;
  const fact = toFact(target, target);
  const told = (figure: IndicatorFigure | null): Told | null => {
    const by = figure && rows.get(figure.report);
    return figure && by ? {row: by, fact: toFact(figure, target)} : null;
  };
  const [outcome, before] = [told(target.outcome), told(target.base)];
  const base = before && isPair(before.fact, fact) ? before : null;
  return {
    row,
    fact,
    place: placeOf(row),
    kind: kindOf(fact, target.sign),
    extent: extentOf(fact, target.standing),
    takenOver,
    due: yearFor(fact),
    outcome,
    base,
    gap: outcome || base ? gapOf(target) : null,
    verdict,
    reason
  };
}

const gapOf = ({difference, value}: Target): Gap | null =>
  difference === null ? null : {difference, share: value === 0 ? null : difference / Math.abs(value)};

/** With what a target and the figures beside it share. */
const toFact = (figure: IndicatorFigure, {indicatorId, family, domain}: Target): DrawnFact => ({
  ...figure,
  indicatorId,
  family,
  domain
});

function yearFor({deadline, period}: Pick<DrawnFact, "deadline" | "period">): number | null {
  const day = deadline?.date ?? period?.end;
  return day === undefined ? null : yearOf(day);
}

/** Whether two figures can stand on one axis. */
export const shareAxis = (a: DrawnFact, b: DrawnFact): boolean => unitKey(a) === unitKey(b);
