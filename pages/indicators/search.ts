import type {CoverageRow, DomainRow, FamilyRow, IndicatorRow, Phrases} from "../components/data.ts";
import {nameOf} from "../components/i18n.ts";
import {isMeant} from "../figures/findIndicators.ts";

/** An entry of the catalogue with who gives figures of it; null when no report does. */
export interface Listed {
  indicator: IndicatorRow;
  coverage: CoverageRow | null;
}

export const listSorts = ["family", "places", "figures", "name"] as const;
export type ListSort = (typeof listSorts)[number];

export const isListSort = (value: string | null): value is ListSort => listSorts.some((sort) => sort === value);

export interface Asked {
  query: string;
  domain: string | null;
  /** Whether entries that no report gives are listed as well. */
  all: boolean;
}

/** Entries in which every word of the query stands. */
export function search(entries: readonly Listed[], {query, domain, all}: Asked, phrases: Phrases): Listed[] {
  return entries.filter(
    ({indicator, coverage}) =>
      (all || coverage !== null) &&
      (domain === null || indicator.domain === domain) &&
      isMeant(query, indicator, phrases)
  );
}

const figures = ({coverage}: Listed): number => (coverage ? coverage.actual + coverage.targets : 0);

/** Entries in an order; those that are equal in it keep the order of the catalogue. */
export function sortedList(entries: readonly Listed[], sort: ListSort): Listed[] {
  const orders: Record<ListSort, (a: Listed, b: Listed) => number> = {
    family: () => 0,
    places: (a, b) => (b.coverage?.reporting ?? 0) - (a.coverage?.reporting ?? 0) || figures(b) - figures(a),
    figures: (a, b) => figures(b) - figures(a),
    name: (a, b) => nameOf(a.indicator).localeCompare(nameOf(b.indicator), ["zh-CN", "en"])
  };
  return [...entries].sort(orders[sort]);
}

export interface Group {
  /** Null for a list that is not in the order of families. */
  family: FamilyRow | null;
  entries: Listed[];
}

/** Entries under their families, in the catalogue's order; in one group when they are in another order. */
export function grouped(entries: readonly Listed[], sort: ListSort, families: readonly FamilyRow[]): Group[] {
  if (sort !== "family") return entries.length === 0 ? [] : [{family: null, entries: sortedList(entries, sort)}];
  return families.flatMap((family) => {
    const own = entries.filter(({indicator}) => indicator.family === family.id);
    return own.length === 0 ? [] : [{family, entries: own}];
  });
}

/** Domains of which some entry is listed. */
export const domainsOf = (entries: readonly Listed[], domains: readonly DomainRow[]): DomainRow[] =>
  domains.filter(({id}) => entries.some(({indicator}) => indicator.domain === id));
