import {yearOf as yearOfDay} from "../../../src/model/calendar.ts";
import type {Given} from "../../series/facts.ts";
import {dayOf} from "../../series/order.ts";

/** The year that a figure is of: that of its deadline or of the end of its period, else that of its report. */
export function yearOf({row, fact}: Given): number | null {
  const day = dayOf(fact);
  return day === "" ? row.year : yearOfDay(day);
}

/** The years that figures are of, latest first. */
export const yearsIn = (given: readonly Given[]): number[] =>
  [...new Set(given.flatMap((one) => yearOf(one) ?? []))].sort((a, b) => b - a);
