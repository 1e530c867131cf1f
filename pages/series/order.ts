import {yearOf} from "../../src/model/calendar.ts";
import {positionOf, type Kind} from "../figures/kinds.ts";
import type {DrawnFact, ReportRow} from "../components/data.ts";
import type {Given} from "./facts.ts";
import {leading, type Entry} from "./series.ts";

export const sorts = ["value", "place", "period"] as const;
export type Sort = (typeof sorts)[number];

export const isSort = (value: string | null): value is Sort => sorts.some((sort) => sort === value);

/** The day that a figure is of: the end of its period, or when it falls due; empty when neither is named. */
export const dayOf = ({period, deadline}: Pick<DrawnFact, "period" | "deadline">): string =>
  deadline?.date ?? period?.end ?? "";

/** The year that a figure is of, or falls due in; that of its report where it says neither. */
export function yearFor({
  row,
  fact
}: {
  row: Pick<ReportRow, "year">;
  fact: Pick<DrawnFact, "period" | "deadline">;
}): number | null {
  const day = dayOf(fact);
  return day === "" ? row.year : yearOf(day);
}

/** The years that figures are of or fall due in, each once, the first first. */
export const yearsFor = (given: readonly Given[]): number[] =>
  [...new Set(given.flatMap((one) => yearFor(one) ?? []))].sort((a, b) => a - b);

/** What decides the order of figures: value from the largest (ranks from the first), place by its code, latest period. */
interface Keys {
  value: number;
  place: string;
  day: string;
}

function compare(a: Keys, b: Keys, sort: Sort): number {
  const byValue = b.value - a.value;
  const byPlace = a.place.localeCompare(b.place);
  if (sort === "place") return byPlace || byValue;
  return (sort === "period" ? b.day.localeCompare(a.day) : 0) || byValue || byPlace;
}

const standing = (fact: DrawnFact, kind: Kind): number => (kind === "rank" ? -fact.value : positionOf(fact, kind));

/** Entries in an order. Where a place only promises, its target stands for it. */
export function sortedEntries(entries: readonly Entry[], kind: Kind, sort: Sort): Entry[] {
  const keys = new Map(
    entries.map((entry) => {
      const fact = leading(entry)?.fact;
      const value = fact ? standing(fact, kind) : -Infinity;
      return [entry, {value, place: entry.place, day: fact ? dayOf(fact) : ""}];
    })
  );
  return byKeys(entries, keys, sort);
}

/** Things in the order of their keys. */
export function byKeys<T>(items: readonly T[], keys: ReadonlyMap<T, Keys>, sort: Sort): T[] {
  const none: Keys = {value: -Infinity, place: "", day: ""};
  return [...items].sort((a, b) => compare(keys.get(a) ?? none, keys.get(b) ?? none, sort));
}
