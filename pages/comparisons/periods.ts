import {t} from "../components/i18n.ts";
import type {PageFact} from "../components/data.ts";
import type {Cell} from "../figures/cells.ts";
import {timeKeyOf, timeWords} from "../figures/extent.ts";
import type {Comparison} from "./comparison.ts";

type Timed = Pick<Comparison, "extent">;

/**
 * True when a figure is of another year than its report's name says, and not all of them are of the same time. Reports of
 * different years show that in their names.
 */
export function differ(cells: readonly Cell[], {extent}: Timed, years: readonly (number | null)[]): boolean {
  // What was done and what is promised are of different periods by nature: each side is looked at by itself.
  if (cells.length > years.length)
    return [cells.slice(0, years.length), cells.slice(years.length)].some((side) => differ(side, {extent}, years));
  const foreign = cells.some(({fact}, i) => {
    const year = years[i];
    return fact?.period && year && !fact.period.end.startsWith(String(year));
  });
  return foreign && new Set(cells.flatMap(({fact}) => (fact && timeKeyOf(extent)(fact)) ?? [])).size > 1;
}

/** Times beyond this many are not listed. */
const mostTimes = 3;

/** The times that some figures are of, each once. */
const timesOf = (cells: readonly Cell[], {extent}: Timed): string[] => [
  ...new Set(cells.flatMap(({fact}) => (fact ? timeWords(fact, extent) : [])))
];

/** When the figures of one side are of: the time that they share, each of a few, or that they are of different ones. */
function periodOf(cells: readonly Cell[], comparison: Timed): string {
  const times = timesOf(cells, comparison);
  return times.length > mostTimes ? t("indicators.differentTimes") : times.sort().join(t("list.comma"));
}

/** When the figures are of; where targets follow the outcomes, when each are. */
export function periodsOf(cells: readonly Cell[], comparison: Timed, reports: number): string {
  const [done, promised] = [cells.slice(0, reports), cells.slice(reports)];
  if (promised.length === 0) return periodOf(done, comparison);
  return [
    t("indicators.doneIn", {when: periodOf(done, comparison)}),
    t("indicators.promisedFor", {when: periodOf(promised, comparison)})
  ].join(" · ");
}

/** When a figure is of, where not all beside it are of the same time; empty where that is said once for all. */
export const ownTime = (fact: PageFact, beside: readonly Cell[], comparison: Timed): string =>
  timesOf(beside, comparison).length > 1 ? timeWords(fact, comparison.extent) : "";
