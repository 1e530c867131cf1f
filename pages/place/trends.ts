import {groupBy} from "../../src/model/group.ts";
import {yearOf} from "../../src/model/calendar.ts";
import type {Figure} from "../charts/figure.ts";
import {figureGrid, foldedFigures} from "../charts/grid.ts";
import type {Catalogue, IndicatorRow, MainPeriodRow, PageFact, ReportRow} from "../components/data.ts";
import {panel} from "../components/elements.ts";
import {t} from "../components/i18n.ts";
import type {Compared} from "../figures/subjects.ts";
import {sideOf} from "../figures/held.ts";
import type {Given} from "../series/facts.ts";
import {yearFor} from "../series/order.ts";
import {isDeveloped, isSum, trendsOf, yearCounts, type Trend} from "../series/trend.ts";
import {placeTrend} from "../series/trendFigure.ts";
import type {ToldYear} from "../series/trendSilence.ts";

/** Charts that are there from the start. */
const shown = 6;

interface Ground {
  compared: readonly Pick<Compared, "row" | "read">[];
  catalogue: Pick<Catalogue, "indicators">;
  periods: readonly MainPeriodRow[];
}

/** An indicator of a place over the years, with the sums that do not stand on its line. */
interface Developed {
  trend: Trend;
  indicator: IndicatorRow;
  sums: Given[];
}

/** Every indicator of a place that has a development to show, as a chart; those of most years first. */
export function trendFigures({compared, catalogue, periods}: Ground): Figure[] {
  const given = compared.flatMap(({row, read}) => read.facts.map((fact): Given => ({row, fact})));
  const byEntry = groupBy(given, ({fact}) => fact.indicatorId);
  const found = catalogue.indicators.flatMap((indicator) => developedIn(byEntry.get(indicator.id) ?? [], indicator));
  return found
    .sort(fullestFirst)
    .map(({trend, indicator, sums}) =>
      placeTrend(trend, {indicator, told: toldYears(indicator, compared, periods), sums})
    );
}

function developedIn(given: readonly Given[], indicator: IndicatorRow): Developed[] {
  const trends = trendsOf(given, indicator);
  return trends.filter(isDeveloped).map((trend) => {
    const beside = trends.filter((one) => isSum(one.extent) && !isSum(trend.extent) && one.kind === trend.kind);
    return {trend, indicator, sums: beside.flatMap(({all}) => all)};
  });
}

function fullestFirst(a: Developed, b: Developed): number {
  const [mine, theirs] = [yearCounts(a.trend), yearCounts(b.trend)];
  return (
    theirs.done - mine.done || theirs.all - mine.all || Number(isSum(a.trend.extent)) - Number(isSum(b.trend.extent))
  );
}

/** The year that most of what each report tells was done in, and what it says of an indicator there. */
function toldYears({id}: IndicatorRow, compared: Ground["compared"], periods: readonly MainPeriodRow[]): ToldYear[] {
  return compared.flatMap(({row, read}): ToldYear[] => {
    const main = periods.find(({reportId, promised}) => reportId === row.id && !promised);
    if (!main) return [];
    const year = yearOf(main.end);
    const words = new Set(read.near.find(({indicatorId}) => indicatorId === id)?.facts);
    const near = read.facts.filter((fact) => words.has(fact.id) || isToldOf(fact, {row, id, year}));
    return [{row, year, gap: read.gaps.find(({indicatorId}) => indicatorId === id) ?? null, near}];
  });
}

const isToldOf = (fact: PageFact, {row, id, year}: {row: ReportRow; id: string; year: number}): boolean =>
  fact.indicatorId === id && sideOf(fact) === "actual" && yearFor({row, fact}) === year;

/** The charts over the years; without any, nothing. */
export function trendPanel(figures: readonly Figure[], place: string): HTMLElement | null {
  if (figures.length === 0) return null;
  const rest = figures.slice(shown);
  return panel(
    {id: "years", title: t("trend.place", {place}), under: t("trend.place.under"), notes: [t("trend.note")]},
    figureGrid(figures.slice(0, shown)),
    rest.length > 0 ? foldedFigures(t("trend.more", {n: rest.length}), rest) : null
  );
}
