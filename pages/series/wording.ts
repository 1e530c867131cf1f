import {yearOf} from "../../src/model/calendar.ts";
import {groupBy} from "../../src/model/group.ts";
import {formatPeriod} from "../components/format.ts";
import {t} from "../components/i18n.ts";
import {dayOf} from "./order.ts";
import type {Given} from "./facts.ts";
import type {Series} from "./series.ts";

/** When a figure is of, short: its period, the year it falls due, or else the year of its report. */
export function shortWhen({row, fact}: Given): string {
  const {period, deadline} = fact;
  const due = deadline && yearOf(deadline.date);
  if (due !== null && due !== (period && yearOf(period.end))) return t("format.year", {year: due});
  if (period) return formatPeriod(period);
  return row.year === null ? "" : t("format.year", {year: row.year});
}

/** When a figure of a series is of; of one that says how things stand, the year at whose end they do. */
export function whenIn({extent}: Pick<Series, "extent">): (given: Given) => string {
  if (extent === "unnamed") return () => t("compare.noPeriod");
  if (extent !== "standing") return shortWhen;
  return ({row, fact}) => {
    const day = dayOf(fact);
    const end = day.slice(4, 10) === "-12-31";
    return day === "" || !end ? shortWhen({row, fact}) : t("format.year", {year: yearOf(day)});
  };
}

/** What more than half of these figures are of; empty where there is no such time. */
export function usualWhen(told: readonly Given[], when: When): string {
  const [[usual, own] = ["", []]] = byWhen(told, when);
  return own.length * 2 > told.length ? usual : "";
}

/** The times that these figures are of, as one phrase: the usual one, else each of a few, else that they differ. */
export function whenWords(told: readonly Given[], when: When): string {
  const usual = usualWhen(told, when);
  if (usual !== "" || told.length === 0) return usual;
  const times = byWhen(told, when).flatMap(([time]) => time || []);
  return times.length > mostTimes ? t("indicators.differentTimes") : times.sort().join(t("list.comma"));
}

const mostTimes = 3;

type When = (given: Given) => string;

const byWhen = (told: readonly Given[], when: When): [string, Given[]][] =>
  [...groupBy(told, when)].sort(([, a], [, b]) => b.length - a.length);
