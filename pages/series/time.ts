import {yearOf} from "../../src/model/calendar.ts";
import type {MainPeriodRow, ReportRow} from "../components/data.ts";
import {stepsOf} from "../components/steps.ts";
import {t} from "../components/i18n.ts";
import {get} from "../components/state.ts";
import type {Given} from "./facts.ts";
import {yearFor, yearsFor} from "./order.ts";

/** What a page shows of the years that its figures are of. */
export interface Time {
  years: number[];
  /** The year that the address asks for; null for the latest of each place, and where no figure is of that year. */
  year: number | null;
}

/** The years of figures, and which of them the address asks for. */
export function timeOf(given: readonly Given[]): Time {
  const years = yearsFor(given);
  return {years, year: years.find((year) => String(year) === get("year")) ?? null};
}

/** The figures of the year that is asked for; all where none is. */
export const within = (given: readonly Given[], {year}: Pick<Time, "year">): Given[] =>
  given.filter((one) => year === null || yearFor(one) === year);

/** The reports that speak of the year that is asked for: that they are of, or that most of what they tell is of. */
export function speaking(
  reports: readonly ReportRow[],
  {year}: Pick<Time, "year">,
  periods: readonly MainPeriodRow[]
): ReportRow[] {
  const main = new Set(periods.filter(({end}) => yearOf(end) === year).map(({reportId}) => reportId));
  return reports.filter((row) => year === null || row.year === year || main.has(row.id));
}

/** Steps from year to year; null where all figures are of one. */
export function yearSteps({years, year}: Time): HTMLElement | null {
  if (years.length < 2) return null;
  return stepsOf({
    name: "year",
    label: t("time.year"),
    choices: years.map((value) => ({value: String(value), label: String(value)})),
    chosen: year === null ? null : String(year),
    all: t("time.latest")
  });
}
