import {yearOf} from "../../src/model/calendar.ts";
import type {MainPeriodRow, ReportRow} from "../components/data.ts";
import {element} from "../components/elements.ts";
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

/** The year that the address asks for, where figures are of it. */
export const yearAsked = (years: readonly number[]): number | null =>
  years.find((year) => String(year) === get("year")) ?? null;

/** Says that no figure is of the year that the address asks for; null where one is, or it asks for none. */
export function yearFault(years: readonly number[]): HTMLElement | null {
  const year = get("year");
  if (year === null || yearAsked(years) !== null) return null;
  return element("p", {class: "fault", role: "alert"}, t("time.unknown", {year}));
}

/** The years of figures, and which of them the address asks for. */
export function timeOf(given: readonly Given[]): Time {
  const years = yearsFor(given);
  return {years, year: yearAsked(years)};
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

/** Steps from year to year, below what is wrong with the year asked for; null where all figures are of one year. */
export function yearSteps(time: Time): HTMLElement | null {
  const [fault, steps] = [yearFault(time.years), stepsIn(time)];
  return fault ? element("div", {}, fault, steps) : steps;
}

function stepsIn({years, year}: Time): HTMLElement | null {
  if (years.length < 2) return null;
  return stepsOf({
    name: "year",
    label: t("time.year"),
    choices: years.map((value) => ({value: String(value), label: String(value)})),
    chosen: year === null ? null : String(year),
    all: t("time.latest")
  });
}
