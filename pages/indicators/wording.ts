import {groupBy} from "../../src/model/group.ts";
import {labelOf} from "../compare/wording.ts";
import {formatNumber, formatPeriod, formatQuantity, formatUnit} from "../components/format.ts";
import type {Kind} from "../compare/measure.ts";
import type {PageFact} from "../components/data.ts";
import {t} from "../components/i18n.ts";
import {dayOf} from "./order.ts";
import type {Series, Told} from "./series.ts";

/** A figure of an indicator as its label says it. Growth keeps its sign where the text leaves the verb out. */
export function figureLabel(fact: PageFact, kind: Kind): string {
  if (kind === "growth")
    return labelOf(fact.change === "none" && fact.value > 0 ? {...fact, change: "increase"} : fact, kind);
  if (kind === "amount" && fact.from !== null) return `${formatNumber(fact.from)} → ${formatQuantity(fact)}`;
  return labelOf(fact, kind);
}

/** When a figure is of, short: its period, the year it falls due, or else the year of its report. */
export function shortWhen({row, fact}: Pick<Told, "row" | "fact">): string {
  const {period, deadline} = fact;
  if (deadline && deadline.date.slice(0, 4) !== period?.end.slice(0, 4))
    return t("format.year", {year: dayOf(fact).slice(0, 4)});
  if (period) return formatPeriod(period);
  return row.year === null ? "" : t("format.year", {year: row.year});
}

/** What more than half of these figures are of; empty where there is no such time. */
export function usualWhen(told: readonly Told[]): string {
  const [[when, own] = ["", []]] = byWhen(told);
  return own.length * 2 > told.length ? when : "";
}

/** The times that these figures are of, as one phrase: the usual one, else each of a few, else that they differ. */
export function whenWords(told: readonly Told[]): string {
  const usual = usualWhen(told);
  if (usual !== "" || told.length === 0) return usual;
  const times = byWhen(told).flatMap(([when]) => when || []);
  return times.length > mostTimes ? t("indicators.differentTimes") : times.sort().join(t("list.comma"));
}

const mostTimes = 3;

const byWhen = (told: readonly Told[]): [string, Told[]][] =>
  [...groupBy(told, shortWhen)].sort(([, a], [, b]) => b.length - a.length);

/** The unit of the axis of a series. */
export function unitWords({unit, unitClass}: Pick<Series, "unit" | "unitClass">): string {
  if (unitClass === "rank") return t("compare.rankAxis");
  return unit === "" ? t("compare.counted") : formatUnit(unit);
}
