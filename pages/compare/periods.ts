import {formatPeriod} from "../components/format.ts";
import {t} from "../components/i18n.ts";
import type {Period} from "../../src/model/report.ts";
import type {Cell} from "./cells.ts";
import {periodKey} from "./cells.ts";

const periodsIn = (cells: readonly Cell[]): Period[] => cells.flatMap(({fact}) => (fact?.period ? [fact.period] : []));

/** True when the figures that stand for the reports are of different periods. */
export const differ = (cells: readonly Cell[]): boolean =>
  new Set(periodsIn(cells).map((period) => periodKey({period}))).size > 1;

/** The period of the figures: the one they share, else from the first to the last. */
export function periodsOf(cells: readonly Cell[]): string {
  const periods = periodsIn(cells);
  const [first] = periods;
  if (!first) return t("compare.noPeriod");
  const start = periods.reduce((least, {start}) => (start < least ? start : least), first.start);
  const end = periods.reduce((most, {end}) => (end > most ? end : most), first.end);
  return formatPeriod({start, end});
}
