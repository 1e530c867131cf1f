import {groupBy} from "../../model/group.ts";
import type {Span} from "../../model/span.ts";
import {keysOf, type NameKey, type NameWords} from "./names.ts";
import {type QuotedBrand, quotedIn} from "./quoted.ts";

/** A report that names reforms. */
export interface ReformTeller {
  id: string;
  placeCode: string | null;
  /** The year it is about, or that it was published in; null when neither is known. */
  year: number | null;
}

/** A report as far as its reforms go. */
export interface ReformSource extends ReformTeller {
  /** Its clean text. */
  text: string;
  reforms: readonly (Span & {name: string; domain: string})[];
}

/** Where a report names a reform. Offsets count its clean text. */
export interface ReformMember extends Span {
  reportId: string;
  /** The name as it stands there. */
  name: string;
  /** `named` where it was read as a reform, `quoted` where its name stands in quotation marks and no more. */
  how: "named" | "quoted";
  isFirst: boolean;
}

/** One reform under all its names. */
export interface ReformCluster {
  key: string;
  name: string;
  domain: string;
  /** Whether a report puts its name in quotation marks: what is not so named may be a field of reform. */
  branded: boolean;
  places: number;
  firstYear: number | null;
  /** The place first on record; null when several are, or none is known. */
  firstPlace: string | null;
  lastYear: number | null;
  /** One for each report, in the order of years. */
  members: ReformMember[];
}

/** A name of a report taken apart. */
export interface Named extends NameKey {
  source: ReformTeller;
  reform: Span & {name: string; domain: string};
}

/** What a report has in quotation marks that may be the brand of a reform. */
export interface Quoted extends QuotedBrand {
  source: ReformTeller;
}

/**
 * The reforms that reports name, each with every report that names it. Two names mean one reform when they come down to
 * one key (`names.ts`), so that the time taken grows with the number of names and no name is held against another.
 */
export const clusterReforms = (sources: readonly ReformSource[], words: NameWords): ReformCluster[] =>
  clustersOf(
    sources.flatMap((source) =>
      source.reforms.flatMap((reform) => keysOf(reform.name, words).map((key): Named => ({...key, source, reform})))
    ),
    sources.flatMap((source) => quotedIn(source.text, words).map((found) => ({...found, source})))
  );

/**
 * The same of names that were taken apart before: of all, or of all that have some of the keys, or come down to them where a brand
 * is so short.
 */
export function clustersOf(names: readonly Named[], quotes: readonly Quoted[]): ReformCluster[] {
  const named = underBrands(names);
  const founded = new Set(named.filter(({founds}) => founds).map(({key}) => key));
  const byKey = groupBy(
    named.filter(({key}) => founded.has(key)),
    ({key}) => key
  );
  const brands = new Set([...byKey].filter(([key, names]) => isSought(key, names)).map(([key]) => key));
  const quoted = groupBy(
    quotes.filter(({key}) => brands.has(key)),
    ({key}) => key
  );
  return [...byKey].map(([key, names]) => clusterOf(key, names, quoted.get(key) ?? []));
}

/** Names with the key of a brand that they are short for, where a report puts it in quotation marks. */
function underBrands(named: readonly Named[]): Named[] {
  const brands = new Set(named.filter(({branded}) => branded).map(({key}) => key));
  return named.map((one) => (one.short !== null && brands.has(one.short) ? {...one, key: one.short} : one));
}

/** A brand this short may be another word in quotation marks, unless several reports name a reform so. */
const shortBrand = 3;

const isSought = (key: string, names: readonly Named[]): boolean =>
  names.some(({branded}) => branded) &&
  (key.length > shortBrand || new Set(names.map(({source}) => source.id)).size > 1);

function clusterOf(key: string, names: readonly Named[], quoted: readonly Quoted[]): ReformCluster {
  const held = new Map<string, {member: ReformMember; source: ReformTeller}>();
  for (const {source, reform} of [...names].sort((a, b) => a.reform.start - b.reform.start)) {
    const {name, start, end} = reform;
    if (!held.has(source.id)) held.set(source.id, {source, member: member(source, {name, start, end}, "named")});
  }
  for (const {source, ...found} of quoted) {
    if (!held.has(source.id)) held.set(source.id, {source, member: member(source, found, "quoted")});
  }
  const sources = [...held.values()].map(({source}) => source);
  const years = sources.map(({year}) => year).filter((year) => year !== null);
  const firstYear = years.length > 0 ? Math.min(...years) : null;
  const firstPlaces = new Set(sources.filter(({year}) => year === firstYear).map(({placeCode}) => placeCode));
  return {
    key,
    name: nameOf(names),
    domain: commonest(names.map(({reform}) => reform.domain)),
    branded: names.some(({branded}) => branded),
    places: new Set(sources.map(({placeCode}) => placeCode).filter((code) => code !== null)).size,
    firstYear,
    firstPlace: firstYear !== null && firstPlaces.size === 1 ? ([...firstPlaces][0] ?? null) : null,
    lastYear: years.length > 0 ? Math.max(...years) : null,
    members: [...held.values()]
      .sort((a, b) => (a.source.year ?? Infinity) - (b.source.year ?? Infinity))
      .map(({member, source}) => ({...member, isFirst: firstYear !== null && source.year === firstYear}))
  };
}

const member = (
  source: ReformTeller,
  {name, start, end}: Span & {name: string},
  how: ReformMember["how"]
): ReformMember => ({
  reportId: source.id,
  name,
  start,
  end,
  how,
  isFirst: false
});

/** A brand where there is one; otherwise what most reports call it, the shortest of several. */
function nameOf(names: readonly Named[]): string {
  const brands = names.filter(({branded}) => branded);
  const founding = names.filter(({founds}) => founds);
  return commonest((brands.length > 0 ? brands : founding).map(({label}) => label));
}

/** What stands most often in a list; of several the shortest, then the first by order of characters. */
function commonest(values: readonly string[]): string {
  const counts = [...groupBy(values, (value) => value)].map(([value, all]) => ({value, n: all.length}));
  counts.sort((a, b) => b.n - a.n || a.value.length - b.value.length || (a.value < b.value ? -1 : 1));
  return counts[0]?.value ?? "";
}
