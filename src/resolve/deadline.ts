import {dayOf, halfOf, monthsOf, planYears, quarterOf, wholeYears, yearOf} from "../model/calendar.ts";
import type {Deadline} from "../model/fact.ts";
import {numeral} from "../model/numerals.ts";
import type {Period} from "../model/report.ts";

type Day = Omit<Deadline, "text">;

/**
 * By when a target is to be reached: as the first of `said` tells, the nearest words first; null when none does. `period`
 * is that of the figure, and gives the year where the words leave it out; `forms` are those of times.yml.
 */
export function deadlineOf(
  said: readonly (string | undefined)[],
  period: Period | null,
  forms: readonly RegExp[]
): Deadline | null {
  const year = period ? yearOf(period.start) : null;
  for (const words of said) {
    const found = words ? deadlineIn(words, year, forms) : null;
    if (found) return found;
  }
  return null;
}

function deadlineIn(text: string, year: number | null, forms: readonly RegExp[]): Deadline | null {
  for (const form of forms) {
    const found = form.exec(text);
    const meant = found && dayMeant(found.groups ?? {}, year);
    // 比“十三五”末增长…: an end that lay behind the year meant is what the target is measured against.
    if (meant && (year === null || meant.date >= wholeYears(year).start)) return {...meant, text: found[0]};
  }
  return null;
}

/** The last day that the parts of a date mean; null when the calendar has none such, or the year is not known. */
function dayMeant(parts: Partial<Record<string, string>>, about: number | null): Day | null {
  const {plan, count, month, day, quarter, half} = parts;
  if (plan !== undefined) return yearEnd(planYears(numeral(plan) ?? 0).to);
  const year = parts["year"] === undefined ? about : numeral(parts["year"]);
  if (year === null) return null;
  if (day !== undefined) return endOf(dayOf(year, Number(month), Number(day)), "day");
  if (month !== undefined) return endOf(monthsOf(year, Number(month))?.end, "month");
  if (quarter !== undefined) return endOf(quarterOf(year, numeral(quarter) ?? 0)?.end, "quarter");
  if (half !== undefined) return endOf(halfOf(year, 1)?.end, "month");
  return yearEnd(year + (count === undefined ? 1 : (numeral(count) ?? 1)) - 1);
}

const yearEnd = (year: number): Day => ({date: wholeYears(year).end, precision: "year"});

const endOf = (date: string | null | undefined, precision: Day["precision"]): Day | null =>
  date ? {date, precision} : null;
