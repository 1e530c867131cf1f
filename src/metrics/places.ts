import {liesIn, type PlaceEntry, type Places} from "../lexicon/places.ts";
import {toSimplified} from "../lexicon/script.ts";

/** What the cells of a row, or a heading, say of a place. */
export interface PlaceWords {
  name: string;
  code: string;
  province: string;
  /** Whether the column holds cities, so that 吉林 is the city and not the province. */
  cities: boolean;
}

/** The places that the words can mean; one where they are plain. */
export function placesOf(said: PlaceWords, places: Places): PlaceEntry[] {
  const coded = placeOfCode(said.code, places) ?? placeOfCode(said.name, places);
  const named = said.name === "" || placeOfCode(said.name, places) ? [] : narrowed(said, places);
  if (!coded) return named;
  return named.length === 0 || named.includes(coded) ? [coded] : [coded, ...named];
}

/** 360700, 3607 and 360700000000 are one. */
function placeOfCode(code: string, {byCode}: Places): PlaceEntry | undefined {
  const digits = /^(\d{2}|\d{4}|\d{6})(?:0{6})?(?:\.0)?$/.exec(code.trim())?.[1];
  return digits === undefined ? undefined : byCode.get(digits.padEnd(6, "0"));
}

const footnote = /[\s*①-⑳\u200B-\u200F\u2060\uFEFF]|[（(]\d[)）]$/gu;

function narrowed({name, province, cities}: PlaceWords, places: Places): PlaceEntry[] {
  const plain = toSimplified(name.normalize("NFKC")).replace(footnote, "");
  const all = candidatesOf(plain === "" ? name : plain, name.trim(), places);
  const above = province === "" ? [] : candidatesOf(toSimplified(province.trim()), province.trim(), places);
  const within = above.length === 0 ? all : all.filter((place) => above.some((other) => liesIn(place, other)));
  const own = cities ? within.filter(({level}) => level !== "province") : within;
  const left = own.length === 0 ? within : own;
  const full = left.filter((place) => place.name === plain);
  return full.length > 0 ? full : left;
}

/** The places that a name can mean, one behind those that it lies in (江西省赣州市) too. */
function candidatesOf(name: string, latin: string, places: Places): PlaceEntry[] {
  const plain = places.named(name);
  if (plain.length > 0) return plain;
  const mentions = places.find(name);
  if (mentions.length === 0) return ofLatin(latin, places);
  const written = mentions.map((mention) => mention.name).join("");
  const last = mentions.at(-1);
  if (written !== name || !last) return [];
  const above = mentions.slice(0, -1).flatMap(({candidates}) => candidates);
  return last.candidates.filter((place) => above.some((other) => liesIn(place, other)));
}

const latinNames = new WeakMap<Places, Map<string, PlaceEntry[]>>();

/** Provinces and cities by their names in Latin letters; those of counties are too many that sound alike. */
function ofLatin(name: string, places: Places): PlaceEntry[] {
  const known = latinNames.get(places) ?? latinIndex(places);
  latinNames.set(places, known);
  return known.get(name.toLowerCase()) ?? [];
}

function latinIndex({byCode}: Places): Map<string, PlaceEntry[]> {
  const index = new Map<string, PlaceEntry[]>();
  for (const place of byCode.values()) {
    if (place.level === "county" || place.until !== null) continue;
    for (const name of new Set([place.latin.toLowerCase(), place.english.toLowerCase()]))
      index.set(name, [...(index.get(name) ?? []), place]);
  }
  return index;
}

/** The places that a name or a code alone can mean. */
export const namedPlace = (name: string, places: Places): PlaceEntry[] =>
  placesOf({name, code: "", province: "", cities: false}, places);

/** The first of several places that a name can mean, with their codes, by which a person can choose. */
export const candidatesIn = (found: readonly PlaceEntry[]): string =>
  found
    .slice(0, 8)
    .map(({province, name, code}) => `${province === name ? "" : province}${name} ${code}`)
    .join(", ");
