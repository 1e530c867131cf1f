import {z} from "zod";
import {yearOf} from "./calendar.ts";
import {isKnownYear, knownYears} from "./dates.ts";
import {isoDate} from "./report.ts";

const span = `a year from ${knownYears.first} to ${knownYears.last}`;
const years = `must be ${span}`;

/** A year, as a person states it. */
export const StatedYear = z.number(years).int(years).min(knownYears.first, years).max(knownYears.last, years);

/** A day, as a person states it: what nobody can mean is none. */
export const StatedDay = isoDate.refine((day) => isKnownYear(yearOf(day)), `must be in ${span}`);

/** A stretch of days, as a person states it: it does not end before it begins. */
export const StatedPeriod = z
  .object({start: StatedDay, end: StatedDay})
  .refine(({start, end}) => start <= end, {path: ["end"], error: "must not be before the start"});
