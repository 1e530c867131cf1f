import {has} from "../../src/model/unitClasses.ts";
import type {Catalogue, DrawnFact, IndicatorRow} from "../components/data.ts";
import {t} from "../components/i18n.ts";
import {entriesIn} from "./entries.ts";

/** What figures of an entry of the catalogue are taken over; null where it has none. */
export type Base = IndicatorRow["base"] | null;

/** What figures are taken over, for each by its entry. */
export function basesIn({indicators}: Pick<Catalogue, "indicators">): (fact: Pick<DrawnFact, "indicatorId">) => Base {
  const entryOf = entriesIn({indicators});
  return (fact) => entryOf(fact)?.base ?? null;
}

/** Whether somebody says whose a figure is: its clause, or words before it. */
export const isStated = ({scope, scopeBasis}: Pick<DrawnFact, "scope" | "scopeBasis">): boolean =>
  scope !== null || scopeBasis !== "assumed";

/**
 * What a figure covers in the report's words, where its indicator leaves that to each report; else empty. A number of matters
 * before a count of matters is another count (333个全程网办、90个跨省通办), not what it covers.
 */
export function coveredBy({coverage, scope, unitClass}: DrawnFact, base: Base): string {
  if (base !== "set" || coverage === null || coverage === scope) return "";
  return has(unitClass, "one-by-one") && /^\d/u.test(coverage) ? "" : coverage;
}

/** The level of comparison of figures of one entry: the first, and whether it is known that they are of one scope. */
export const levelWords = (facts: readonly DrawnFact[], base: Base): string =>
  t(base === "set" && !facts.every(isStated) ? "compare.level.1.unstated" : "compare.level.1");

/** A figure and who gives it. */
interface Told {
  name: string;
  fact: DrawnFact;
}

/** What figures of an entry cover, as far as their reports say, and who does not say; nothing where that is by definition. */
export function scopeNotes(told: readonly Told[], base: Base, listed: (names: readonly string[]) => string): string[] {
  if (base !== "set") return [];
  const [known, unknown] = [true, false].map((isKnown) =>
    told.filter(({fact}) => (coveredBy(fact, base) !== "" || isStated(fact)) === isKnown)
  );
  const covered = (known ?? []).flatMap(({name, fact}) => {
    const what = coveredBy(fact, base);
    return what === "" ? [] : [t("compare.covers", {place: name, what})];
  });
  const silent = [...new Set((unknown ?? []).map(({name}) => name))];
  return [
    ...(covered.length === 0
      ? []
      : [t("compare.note.covered", {covered: [...new Set(covered)].join(t("list.semicolon"))})]),
    ...(silent.length === 0 ? [] : [t("compare.note.scopeUnstated", {places: listed(silent)})])
  ];
}
