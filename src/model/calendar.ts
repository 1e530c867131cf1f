import type {Period} from "./report.ts";

/** A stretch of whole years, both ends included. */
export interface Years {
  from: number;
  to: number;
}

/** A day as an ISO date; null when the calendar has no such day. */
export function dayOf(year: number, month: number, day: number): string | null {
  const date = new Date(Date.UTC(year, month - 1, day));
  const isThere = date.getUTCFullYear() === year && date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
  return isThere ? date.toISOString().slice(0, 10) : null;
}

/** The day of a moment where this machine is, as 2025-12-31. */
export function dayHere(moment: Date): string {
  const parts = [moment.getFullYear(), moment.getMonth() + 1, moment.getDate()];
  return parts.map((part) => String(part).padStart(2, "0")).join("-");
}

/** The year of an ISO date. */
export const yearOf = (date: string): number => Number(date.slice(0, 4));

/** How many days a month of a year has. */
export const daysIn = (year: number, month: number): number => new Date(Date.UTC(year, month, 0)).getUTCDate();

/** The days of some months of a year, from the first of one to the last of another; null when no year has them. */
export function monthsOf(year: number, from: number, to: number = from): Period | null {
  const start = dayOf(year, from, 1);
  const end = dayOf(year, to, daysIn(year, to));
  return start !== null && end !== null && start <= end ? {start, end} : null;
}

/** The days of a quarter of a year, 1 to 4; null for any other. */
export const quarterOf = (year: number, quarter: number): Period | null => monthsOf(year, 3 * quarter - 2, 3 * quarter);

/** The days of the first or the second half of a year. */
export const halfOf = (year: number, half: 1 | 2): Period | null => monthsOf(year, 6 * half - 5, 6 * half);

/** The days from the first of one year to the last of another. */
export const wholeYears = (from: number, to: number = from): Period => ({start: `${from}-01-01`, end: `${to}-12-31`});

/** The years that a period is made of; null when it begins or ends within a year. */
export const yearsOf = ({start, end}: Period): Years | null =>
  start.endsWith("-01-01") && end.endsWith("-12-31") ? {from: yearOf(start), to: yearOf(end)} : null;

/** The years of a five-year plan by its number: the fourteenth (“十四五”) is that of 2021 to 2025. */
export const planYears = (plan: number): Years => ({from: 1951 + 5 * plan, to: 1955 + 5 * plan});

const longestYear = 366 * 86_400_000;

/** Whether a period is longer than a year, as that of a sum or a mean over several years is. */
export const isLong = ({start, end}: Period): boolean => Date.parse(end) - Date.parse(start) > longestYear;

/** How many whole months a period is made of, 12 for a year; null when it begins or ends within a month. */
export function monthsIn({start, end}: Period): number | null {
  const [from, to] = [yearOf(start), yearOf(end)];
  const [first, last] = [start, end].map((day) => Number(day.slice(5, 7))) as [number, number];
  const isWhole = start.endsWith("-01") && Number(end.slice(8, 10)) === daysIn(to, last);
  return isWhole ? 12 * (to - from) + last - first + 1 : null;
}

/** The number of the five-year plan that a year belongs to. */
export const planOf = (year: number): number => Math.floor((year - 1951) / 5);
