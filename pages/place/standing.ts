import {sides, type Side} from "../figures/held.ts";
import {timeKeyOf} from "../figures/extent.ts";
import {positionOf} from "../figures/kinds.ts";
import type {CoverageRow, IndicatorFigures, IndicatorRow, MainPeriodRow, ReportRow} from "../components/data.ts";
import {givenOf} from "../series/facts.ts";
import {placeOf} from "../components/names.ts";
import {seriesOf, type Series, type Told} from "../series/series.ts";
import {nearGroups, silentPlaces} from "../series/silence.ts";

/** How a place stands among those of its level that report an indicator. */
export interface Rank {
  indicator: IndicatorRow;
  series: Series;
  side: Side;
  own: Told;
  /** The others that report it, by name: for the same time, where any does. */
  others: {name: string; told: Told}[];
  /** 1 for the best; for the largest where neither more nor less is better. */
  rank: number;
  /** How many share the rank. */
  tied: number;
  /** How many other places of the level give the indicator in other words, and so stand nowhere. */
  near: number;
}

export type Level = NonNullable<ReportRow["level"]>;

const counts: Record<Level, (row: CoverageRow) => number> = {
  province: ({provinces}) => provinces,
  prefecture: ({prefectures}) => prefectures,
  county: ({counties}) => counties
};

/** Indicators of a place that another of its level reports as well, those that most report first. */
export function headlines(own: ReadonlySet<string>, level: Level, coverage: readonly CoverageRow[]): string[] {
  const shared = coverage.filter((row) => own.has(row.id) && counts[level](row) > 1);
  return shared.sort((a, b) => counts[level](b) - counts[level](a)).map(({id}) => id);
}

export interface RankOptions {
  place: string;
  indicator: IndicatorRow;
  periods: readonly MainPeriodRow[];
  /** The reports of the places of this level. */
  reports: readonly ReportRow[];
}

/** How a place stands with an indicator: in what was done, else in what is promised; null where nobody else is there. */
export function rankOf(read: IndicatorFigures, options: RankOptions): Rank | null {
  const {place, indicator, periods, reports} = options;
  const given = givenOf(read.figures, indicator, reports);
  const all = seriesOf(given, {indicator, periods});
  const silent = silentPlaces(reports, new Set(given.map(({row}) => placeOf(row))), read);
  const near = nearGroups(silent).length;
  for (const side of sides) {
    const ranks = all.flatMap((series) => rankIn(series, side, {place, indicator, near}) ?? []);
    const widest = ranks.sort((a, b) => b.others.length - a.others.length)[0];
    if (widest) return widest;
  }
  return null;
}

type Ranking = Pick<RankOptions, "place" | "indicator"> & Pick<Rank, "near">;

function rankIn(series: Series, side: Side, {place, indicator, near}: Ranking): Rank | null {
  const clear = series.entries.flatMap((entry) => {
    const told = entry[side];
    return told && !told.cell.missing ? [{place: entry.place, name: entry.name, told}] : [];
  });
  const own = clear.find((one) => one.place === place)?.told;
  const others = own
    ? comparable(
        own,
        clear.filter((one) => one.place !== place),
        series
      )
    : [];
  if (!own || others.length === 0) return null;
  const sign = series.kind === "rank" || indicator.polarity === "less" ? -1 : 1;
  const value = ({fact}: Told): number => sign * positionOf(fact, series.kind);
  const better = others.filter(({told}) => value(told) > value(own)).length;
  const tied = others.filter(({told}) => value(told) === value(own)).length;
  return {indicator, series, side, own, others, rank: better + 1, tied, near};
}

/** Those of the same time: a yearbook of long ago says nothing beside a figure of this year. Where none is, the latest of each. */
function comparable<T extends {told: Told}>(own: Told, others: readonly T[], {extent}: Series): T[] {
  const when = timeKeyOf(extent);
  const alike = others.filter(({told}) => when(told.fact) === when(own.fact));
  return alike.length > 0 ? alike : [...others];
}
