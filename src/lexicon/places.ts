import {z} from "zod";
import {UserError} from "../model/errors.ts";
import {placeLevels} from "../model/level.ts";
import type {Place} from "../model/report.ts";
import type {Span} from "../model/span.ts";
import {readCsv} from "./file.ts";
import {type LatinName, loadPlaceNames} from "./placeNames.ts";
import {type WordHit, wordList} from "./word-list.ts";

/** A place of `places.csv`: `short` is the name without 市, 地区, 自治州 …, `parent` the place that it lies in. */
export interface PlaceEntry extends Place, LatinName {
  short: string;
  /** The short name as it is read. */
  pinyin: string;
  parent: PlaceEntry | null;
  /** The first year in which another unit stands in its place; null for one that stands. */
  until: number | null;
}

/** A place name in a text, with every place that it can mean: the highest level first, then by code. */
export interface PlaceMention extends Span {
  name: string;
  /** Whether it is written in full (赣州市), so that it means nothing but a place. */
  full: boolean;
  candidates: PlaceEntry[];
}

/** All places, found by code, by name and in a text. */
export interface Places {
  byCode: ReadonlyMap<string, PlaceEntry>;
  /** Every place of this full name, short name or alias. */
  named(name: string): PlaceEntry[];
  /** Every place name in `text`, the longest where several begin together. */
  find(text: string): PlaceMention[];
  /** The one of them that begins at `at`; null where none does. */
  at(text: string, at: number): PlaceMention | null;
  /** Whether the short name of a county is an everyday word as well. */
  isWord(name: string): boolean;
}

const code = z.string().regex(/^\d{6}$/, "must be a 6-digit division code");

const PlaceRow = z.object({
  code,
  name: z.string().min(2),
  short: z.string().min(2),
  pinyin: z.string().regex(/^[A-Z][a-zü']+$/, "must be pinyin without tones"),
  level: z.enum(placeLevels),
  parent: z.union([code, z.literal("")]),
  until: z
    .union([z.string().regex(/^\d{4}$/, "must be a year"), z.literal("")])
    .transform((year) => (year === "" ? null : Number(year)))
});
type PlaceRow = z.infer<typeof PlaceRow>;

const AliasRow = z.object({alias: z.string().min(2), code});
const WordRow = z.object({word: z.string().min(2)});
const TrapRow = z.object({phrase: z.string().min(3)});

/**
 * Loads `places.csv`, `place-aliases.csv`, `place-traps.csv`, `place-words.csv` and the tables of `loadPlaceNames`. Throws
 * UserError for a code that is given twice or not at all.
 */
export function loadPlaces(folder: string): Places {
  const byCode = entries(readCsv(folder, "places.csv", PlaceRow), loadPlaceNames(folder));
  const names: Names = new Map();
  for (const place of byCode.values()) for (const name of fullNames(place)) add(names, name, true, place);
  for (const place of byCode.values()) add(names, place.short, false, place);
  for (const {alias, code} of readCsv(folder, "place-aliases.csv", AliasRow)) {
    add(names, alias, true, known(byCode, code, "place-aliases.csv"));
  }
  for (const [name, {full, candidates}] of names)
    names.set(name, {full, candidates: standing(candidates).sort(byLevel)});
  const traps = readCsv(folder, "place-traps.csv", TrapRow).map(({phrase}) => phrase);
  const words = new Set(readCsv(folder, "place-words.csv", WordRow).map(({word}) => word));
  return {
    byCode,
    named: (name) => names.get(name)?.candidates ?? [],
    ...finder(names, traps),
    isWord: (name) => words.has(name)
  };
}

/** Of a unit and the one that took its place under the same name, the one that stands. */
const standing = (candidates: PlaceEntry[]): PlaceEntry[] =>
  candidates.filter(
    ({until, parent}) => until === null || !candidates.some((other) => other.until === null && other.parent === parent)
  );

type Names = Map<string, {full: boolean; candidates: PlaceEntry[]}>;

function add(names: Names, name: string, full: boolean, place: PlaceEntry): void {
  const entry = names.get(name) ?? {full, candidates: []};
  if (!entry.candidates.includes(place)) entry.candidates.push(place);
  names.set(name, {full: entry.full || full, candidates: entry.candidates});
}

/** The name, and the forms that leave out the peoples of an autonomous place: 恩施州, 恩施自治州, 东乡县. */
function fullNames({name, short, level}: PlaceEntry): string[] {
  const ending = /(?<=自治)[州县旗区]$/.exec(name)?.[0];
  if (ending === undefined) return [name];
  const formed = name.slice(-3);
  // 西藏区 is no name of a region.
  return [name, `${short}${formed}`, ...(level === "province" ? [] : [`${short}${ending}`])];
}

const byLevel = (a: PlaceEntry, b: PlaceEntry): number =>
  placeLevels.indexOf(a.level) - placeLevels.indexOf(b.level) || a.code.localeCompare(b.code);

function entries(rows: PlaceRow[], latinName: (row: PlaceRow) => LatinName): Map<string, PlaceEntry> {
  const byCode = new Map<string, PlaceEntry>();
  for (const row of rows) {
    const {code, parent} = row;
    if (byCode.has(code)) throw new UserError(`place code given twice in places.csv: ${code}`);
    const above = parent === "" ? null : known(byCode, parent, "places.csv");
    byCode.set(code, {...row, ...latinName(row), parent: above, province: above?.province ?? row.name});
  }
  return byCode;
}

function known(byCode: Map<string, PlaceEntry>, code: string, file: string): PlaceEntry {
  const place = byCode.get(code);
  if (place) return place;
  throw new UserError(`unknown place code in ${file}: ${code}`, {hint: "a parent stands above the places in it"});
}

/** Finds names in a text; a phrase that only sounds like one hides those in it. */
function finder(names: Names, traps: readonly string[]): Pick<Places, "at" | "find"> {
  const known = wordList([...names.keys(), ...traps]);
  const mention = ({word: name, start, end}: WordHit): PlaceMention | null => {
    const meant = names.get(name);
    return meant ? {start, end, name, full: meant.full, candidates: meant.candidates} : null;
  };
  return {
    at: (text, start) => {
      const word = known.at(text, start);
      return word === null ? null : mention({word, start, end: start + word.length});
    },
    find: (text) =>
      known
        .findAll(text)
        .map(mention)
        .filter((found) => found !== null)
  };
}

/** What a record says of a place. */
export const toPlace = ({code, name, province, level}: PlaceEntry): Place => ({code, name, province, level});

/** Whether `place` is `ancestor` or lies in it. */
export function liesIn(place: PlaceEntry, ancestor: PlaceEntry): boolean {
  return place === ancestor || (place.parent !== null && liesIn(place.parent, ancestor));
}
