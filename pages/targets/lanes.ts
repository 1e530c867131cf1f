import type {PromiseLane} from "../charts/promises.ts";
import type {Mark} from "../charts/rows.ts";
import {roleColour} from "../components/colours.ts";
import {formatDeadline, formatPeriod} from "../components/format.ts";
import {t} from "../components/i18n.ts";
import {placeLabel} from "../components/names.ts";
import {markOf as figureMark} from "../figures/marks.ts";
import type {Kind} from "../figures/kinds.ts";
import type {Group} from "./groups.ts";
import {besideOf, shareAxis, type Promised, type Told} from "./promises.ts";

/** What most of the outcomes of a group are of: what need not be said lane by lane. */
export interface Usual {
  period: string;
  /** The verdict that all have; null where they differ. */
  verdict: Promised["verdict"] | null;
  /** The deadline that all name; null where they differ, or one names none. */
  deadline: string | null;
}

/** What a group's promises have in common, which is then said once: the commonest period, verdict and deadline if all have one. */
export function usualOf({promises}: Pick<Group, "promises">): Usual {
  const counts = new Map<string, number>();
  for (const promise of promises) {
    const drawn = drawnBeside(promise);
    if (drawn) counts.set(periodOf(drawn), (counts.get(periodOf(drawn)) ?? 0) + 1);
  }
  const [period = ""] = [...counts].sort(([, a], [, b]) => b - a)[0] ?? [];
  return {
    period,
    verdict: commonTo(promises.map(({verdict}) => verdict)),
    deadline: commonTo(promises.map(({fact}) => fact.deadline && formatDeadline(fact.deadline)))
  };
}

/** The one value that all are; null where they differ. */
const commonTo = <T>(values: readonly T[]): T | null => (new Set(values).size === 1 ? (values[0] ?? null) : null);

/** What stands beside a target on its axis. */
export function drawnBeside(promise: Promised): Told | null {
  const beside = besideOf(promise);
  return beside && shareAxis(beside.fact, promise.fact) ? beside : null;
}

/** What an outcome is of: its period, else the year of its report. */
export const periodOf = ({fact, row}: Told): string =>
  fact.period ? formatPeriod(fact.period) : row.year === null ? "" : t("format.year", {year: row.year});

/** The lanes of a group, what was promised most first. */
export function lanesOf(group: Group): PromiseLane[] {
  const usual = usualOf(group);
  const lanes = group.promises.map((promise) => laneOf(promise, group.kind, usual));
  const promised = ({target}: PromiseLane): number => target?.value ?? -Infinity;
  const told = ({marks: [mark]}: PromiseLane): number => mark?.value ?? -Infinity;
  const sign = group.kind === "rank" ? -1 : 1;
  const difference = (a: number, b: number): number => (a === b ? 0 : sign * (b - a));
  return lanes.sort((a, b) => difference(promised(a), promised(b)) || difference(told(a), told(b)));
}

function laneOf(promise: Promised, kind: Kind, usual: Usual): PromiseLane {
  const {row, fact, place, outcome, verdict} = promise;
  const name = placeLabel(row);
  const beside = drawnBeside(promise);
  const target = markOf({row, fact}, kind, name);
  return {
    id: place,
    name,
    colour: roleColour("outcome"),
    marks: beside ? [outcomeMark(beside, kind, {name, usual})] : [],
    missing: null,
    target: {...target, label: t("compare.target", {quantity: target.label})},
    deadline: fact.deadline && usual.deadline === null ? formatDeadline(fact.deadline) : "",
    verdict: usual.verdict === null ? t(`promise.verdict.${verdict}`) : "",
    isBase: outcome === null
  };
}

function outcomeMark(outcome: Told, kind: Kind, {name, usual}: {name: string; usual: Usual}): Mark {
  const mark = markOf(outcome, kind, name);
  const period = periodOf(outcome);
  return period === usual.period ? mark : {...mark, label: t("promise.inPeriod", {value: mark.label, period})};
}

/** Bars and ticks show where things came to; what they came from is not drawn. */
const markOf = ({row, fact}: Told, kind: Kind, name: string): Mark => ({
  ...figureMark(fact, kind, {name, report: row.id}),
  from: null,
  computed: ""
});
