import {formatPeriod} from "../components/format.ts";
import {t} from "../components/i18n.ts";
import type {Period} from "../../src/model/report.ts";
import type {Cell} from "../figures/cells.ts";
import {periodKey} from "../figures/cells.ts";

const periodsIn = (cells: readonly Cell[]): Period[] => cells.flatMap(({fact}) => (fact?.period ? [fact.period] : []));

/**
 * True when a figure is of another year than its report's name says, and not all of them are of the same period. Reports
 * of different years show that in their names.
 */
export function differ(cells: readonly Cell[], years: readonly (number | null)[]): boolean {
  // What was done and what is promised are of different periods by nature: each side is looked at by itself.
  if (cells.length > years.length)
    return differ(cells.slice(0, years.length), years) || differ(cells.slice(years.length), years);
  const foreign = cells.some(({fact}, i) => {
    const year = years[i];
    return fact?.period && year && !fact.period.end.startsWith(String(year));
  });
  return foreign && new Set(periodsIn(cells).map((period) => periodKey({period}))).size > 1;
}

/** The period of the figures: the one they share, else from the first to the last. */
export function periodsOf(cells: readonly Cell[]): string {
  const periods = periodsIn(cells);
  const [first] = periods;
  if (!first) return t("compare.noPeriod");
  const start = periods.reduce((least, {start}) => (start < least ? start : least), first.start);
  const end = periods.reduce((most, {end}) => (end > most ? end : most), first.end);
  return formatPeriod({start, end});
}
