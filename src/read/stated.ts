import type {ContainerWords} from "../lexicon/containers.ts";
import {dayOf, yearOf} from "../model/calendar.ts";
import {dateIn, isKnownYear, yearIn} from "../model/dates.ts";
import {yearDigits} from "../model/numerals.ts";
import type {ReportKind, Warning} from "../model/report.ts";
import type {StatedMetadata} from "../model/source.ts";

/** What a column of a table or a field of a record may say of a report. */
export type Column = keyof ContainerWords["columns"];

/** The name of a column or field as it is compared: without case, marks and blanks. */
export const foldedName = (name: string): string => name.toLowerCase().replace(/["\s_-]/g, "");

/** Where the names of `columns` stand among those given, the likelier name first. */
export function placesOf(
  names: readonly string[],
  columns: ContainerWords["columns"]
): Partial<Record<Column, number>> {
  const folded = names.map(foldedName);
  const at: Partial<Record<Column, number>> = {};
  for (const column of Object.keys(columns) as Column[]) {
    const found = columns[column].map((name) => folded.indexOf(name)).find((index) => index !== -1);
    if (found !== undefined) at[column] = found;
  }
  return at;
}

/** A day or a year that a column gives and that is none, as 2021-02-30. */
export interface Strange {
  column: Column;
  value: string;
}

const numbers = new RegExp(`[\\d${yearDigits}]`, "u");

/** What columns or fields state; a value that cannot be what its column is called is passed over, and named. */
export function statedBy(
  value: (column: Column) => string | undefined,
  {kinds, year}: ContainerWords
): {stated: StatedMetadata; strange: Strange[]} {
  const told = (column: Column): string | undefined => value(column)?.trim() || undefined;
  const place = [told("province"), told("place")].filter((name) => name !== undefined).join("");
  const fields = {
    place: place || undefined,
    kind: kindIn(told("kind") ?? "", kinds),
    year: yearIn(year.exec(told("year") ?? "")?.[1] ?? "") ?? undefined,
    published: dayIn(told("published") ?? "") ?? undefined,
    title: told("title"),
    source: told("source"),
    author: told("author")
  };
  const strange = (["year", "published"] as const).flatMap((column) => {
    const written = told(column);
    return written === undefined || fields[column] !== undefined || !numbers.test(written)
      ? []
      : [{column, value: written}];
  });
  return {stated: Object.fromEntries(Object.entries(fields).filter(([, field]) => field !== undefined)), strange};
}

/** Longer values are cut where they are told. */
const shown = 40;

/** The warnings of values that were passed over: `where` has their code and says where in the file they stand. */
export const passedOver = (
  strange: readonly Strange[],
  nameOf: (column: Column) => string | undefined,
  {code, ...at}: {code: string; line?: number; number?: number}
): Warning[] =>
  strange.map(({column, value}) => ({
    code,
    values: {...at, column: nameOf(column) ?? column, value: value.slice(0, shown)}
  }));

function kindIn(written: string, {review, plan, mixed}: ContainerWords["kinds"]): ReportKind | undefined {
  const says = (words: readonly string[]): boolean => words.some((word) => written.toLowerCase().includes(word));
  if (says(mixed) || (says(review) && says(plan))) return "mixed";
  return says(review) ? "review" : says(plan) ? "plan" : undefined;
}

/** A day as tables write it: as reports do, or as spreadsheets number or abbreviate it; null for anything else. */
function dayIn(written: string): string | null {
  const day = dateIn(written) ?? compactDay(written) ?? englishDay(written) ?? numberedDay(written);
  return day !== null && isKnownYear(yearOf(day)) ? day : null;
}

/** 20240105 */
function compactDay(written: string): string | null {
  const [, year, month, day] = /^(\d{4})(\d{2})(\d{2})(?!\d)/.exec(written) ?? [];
  return year === undefined ? null : dayOf(Number(year), Number(month), Number(day));
}

const months = "jan feb mar apr may jun jul aug sep oct nov dec".split(" ");
const englishDays = [
  /^(?<day>\d{1,2})[-\s]+(?<month>[a-z]{3,9})\.?[-\s,]+(?<year>\d{4}|\d{2})(?!\d)/i,
  /^(?<month>[a-z]{3,9})\.?\s+(?<day>\d{1,2}),?\s+(?<year>\d{4})(?!\d)/i
];

/** 5-Jan-24, January 5, 2024 */
function englishDay(written: string): string | null {
  const {day, month, year} = englishDays.map((form) => form.exec(written)?.groups).find(Boolean) ?? {};
  const number = months.indexOf((month ?? "").slice(0, 3).toLowerCase()) + 1;
  if (number === 0) return null;
  return dayOf(year?.length === 2 ? 2000 + Number(year) : Number(year), number, Number(day));
}

/** The days that spreadsheets count begin here; fewer than these are none of a report. */
const firstDay = Date.UTC(1899, 11, 30);
const fewestDays = 30_000;

/** 45296 */
function numberedDay(written: string): string | null {
  if (!/^\d{5}(?:\.\d+)?$/.test(written) || Number(written) < fewestDays) return null;
  return new Date(firstDay + Math.floor(Number(written)) * 86_400_000).toISOString().slice(0, 10);
}
