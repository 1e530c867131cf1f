import {groupBy} from "../../src/model/group.ts";
import type {Traits} from "../../src/query/search/document.ts";
import type {ReportRow} from "../components/data.ts";
import {provinceCodeOf} from "../components/names.ts";

/** A sentence that was found: its number in the index, its report, and what was read in it. */
export interface Hit {
  number: number;
  report: ReportRow;
  traits: Traits;
  /** False when a number that was asked for is only a part of a longer one here: 85% in 65.85%. */
  whole: boolean;
}

/** By what hits can be narrowed, in the order of the panel. */
export const facets = ["province", "place", "year", "domain", "kind"] as const;
export type Facet = (typeof facets)[number];

/** What is chosen of each facet; nothing chosen is everything. */
export type Chosen = Readonly<Record<Facet, readonly string[]>>;

/** Stands for what a sentence or a report does not have: no year, nothing read. */
export const nothing = "none";

/** Code of the province that a report's place is or lies in; null where the place is not known. */
export const provinceOf = ({placeCode}: Pick<ReportRow, "placeCode">): string | null =>
  placeCode && provinceCodeOf(placeCode);

const readings: Record<Facet, (hit: Hit) => readonly string[]> = {
  province: ({report}) => [provinceOf(report) ?? nothing],
  place: ({report}) => [report.placeCode ?? report.id],
  year: ({report}) => [report.year === null ? nothing : String(report.year)],
  domain: ({traits}) => traits.domains,
  kind: ({traits}) => (traits.kinds.length ? traits.kinds : [nothing])
};

const passes = (hit: Hit, facet: Facet, chosen: Chosen): boolean =>
  chosen[facet].length === 0 || readings[facet](hit).some((value) => chosen[facet].includes(value));

/** The hits that every facet lets pass. */
export const narrowed = (hits: readonly Hit[], chosen: Chosen): Hit[] =>
  hits.filter((hit) => facets.every((facet) => passes(hit, facet, chosen)));

/** A value of a facet and how many hits it would leave, the other facets as they are chosen. */
export interface Count {
  value: string;
  count: number;
}

/** The values of a facet, most hits first; a chosen one stays even when the other facets leave it nothing. */
export function countsOf(hits: readonly Hit[], facet: Facet, chosen: Chosen): Count[] {
  const others = narrowed(hits, {...chosen, [facet]: []});
  const counts = new Map<string, number>(chosen[facet].map((value) => [value, 0]));
  for (const hit of others) {
    for (const value of readings[facet](hit)) counts.set(value, (counts.get(value) ?? 0) + 1);
  }
  return [...counts].map(([value, count]) => ({value, count})).sort((a, b) => b.count - a.count);
}

/** The hits of one report. */
export interface Group {
  report: ReportRow;
  hits: Hit[];
}

/** Hits by report, those with most first; whole numbers before parts, else in the order of the text. */
export function grouped(hits: readonly Hit[]): Group[] {
  const groups = [...groupBy(hits, ({report}) => report)].map(([report, own]) => ({
    report,
    hits: [...own.filter(({whole}) => whole), ...own.filter(({whole}) => !whole)]
  }));
  const whole = ({hits}: Group): number => hits.filter(({whole}) => whole).length;
  return groups.sort((a, b) => whole(b) - whole(a) || b.hits.length - a.hits.length);
}
