import {groupBy} from "../../src/model/group.ts";
import type {IndicatorRow} from "../components/data.ts";
import {formatPeriod} from "../components/format.ts";
import {nameOf, t} from "../components/i18n.ts";
import {reportLabel} from "../components/names.ts";
import {nameExtent} from "../figures/extent.ts";
import {labelOf} from "../figures/wording.ts";
import type {Given} from "./facts.ts";
import {listed} from "./notes.ts";
import {breaksIn, isSum, type Basis, type Point, type Trend} from "./trend.ts";
import {shortWhen, whenIn} from "./wording.ts";

/** How figures count, as far as it is not plain: part of the place, what is covered, sums, months of a year. */
function basisWords({scope, coverage, part, within}: Basis): string {
  const words = [
    scope,
    coverage === scope ? null : coverage,
    part ? t("indicators.part") : null,
    within && formatPeriod(within)
  ];
  return words.filter(Boolean).join(" · ") || t("trend.plain");
}

/** The year from which on figures count otherwise. */
export const breakYear = (at: number): number => Math.ceil(at);

/** What an indicator came from and to, where its first and last figure count alike; else that they do not. */
export function trendTitle(trend: Trend, indicator: IndicatorRow): string {
  const name = [nameOf(indicator), isSum(trend.extent) ? nameExtent(trend.extent, trend.kind) : ""]
    .filter(Boolean)
    .join(" · ");
  const [broken] = breaksIn(trend).slice(-1);
  if (broken) return t("trend.title.broken", {name, year: breakYear(broken.at)});
  const [longest] = [...trend.stretches].sort((a, b) => b.done.length - a.done.length);
  const told = longest?.done.filter(({retold}) => retold === 0) ?? [];
  const [first, last] = [told[0], told.at(-1)];
  if (!first || !last) return name;
  const of = (point: Point) => ({label: labelOf(point.fact, trend.kind), when: whenIn(trend)(point)});
  const to = {last: of(last).label, lastWhen: of(last).when};
  if (first === last) return t("trend.title.once", {name, ...to});
  return t("trend.title", {name, first: of(first).label, firstWhen: of(first).when, ...to});
}

/** What to be careful about: where it counts otherwise, what was revised, what does not stand on one line. */
export function trendNotes(trend: Trend, sums: readonly Given[]): string[] {
  const breaks = breaksIn(trend).map(({at, before, after}) =>
    t("trend.break", {year: breakYear(at), before: basisWords(before), after: basisWords(after)})
  );
  const told = trend.stretches.filter(({done}) => done.length > 0);
  const beside = told.length - 1 > breaks.length ? told.map(({basis}) => basisWords(basis)) : [];
  const long = sums.map(({row, fact}) => `${labelOf(fact, trend.kind)} (${shortWhen({row, fact})})`);
  return [
    ...breaks,
    ...(beside.length > 0 ? [t("trend.beside", {names: listed(beside)})] : []),
    ...revisions(trend),
    ...(long.length > 0 ? [t("trend.sums", {figures: listed([...new Set(long)])})] : [])
  ];
}

/** What reports say of one time that another of them gives otherwise. */
function revisions({stretches, kind, extent}: Trend): string[] {
  return stretches.flatMap(({done}) =>
    [...groupBy(done, ({at}) => at).values()].flatMap((same) => {
      const [first] = same;
      const labels = same.map(({row, fact}) => ({by: reportLabel(row), label: labelOf(fact, kind)}));
      if (!first || new Set(labels.map(({label}) => label)).size < 2) return [];
      const told = labels.map(({by, label}) => t("trend.told", {by, label})).join(t("list.comma"));
      return [t("trend.revised", {when: whenIn({extent})(first), told})];
    })
  );
}
