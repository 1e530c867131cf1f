import {groupBy} from "../model/group.ts";
import {memo} from "../model/memo.ts";
import {type WordList, wordList} from "./word-list.ts";

/** Where a list of words is looked for; the head of roles.yml says what each means. */
export const zones = ["clause", "before", "near", "after", "opens", "earlier", "head", "sentence", "heading"] as const;
type SignZone = (typeof zones)[number];

/** What stands in each zone around a figure. */
export type Zones = Readonly<Record<SignZone, string>>;

/** A list of words that is a sign where one of them stands in its zone, and none of those that speak against it. */
interface SignRow {
  name: string;
  zone: SignZone;
  words: WordList;
  unless?: WordList | undefined;
}

/** How many texts of a zone are kept: the figures of a sentence share most of what stands around them. */
const most = 64;

/**
 * Finds which of the signs stand around a figure: their names, in the order of the rows. Each zone is looked through once for the
 * words of all its rows.
 */
export function signFinder(rows: readonly SignRow[]): (zones: Zones) => string[] {
  const numbered = rows.map((row, index) => ({...row, index}));
  const finders = [...groupBy(numbered, ({zone}) => zone)].map(([zone, own]) => ({
    zone,
    find: memo(inZone(zone, own), most)
  }));
  return (zones) => {
    const found = new Set<number>();
    for (const {zone, find} of finders) for (const index of find(zones[zone])) found.add(index);
    return [...found].sort((a, b) => a - b).map((index) => rows[index]?.name ?? "");
  };
}

type Numbered = SignRow & {index: number};

/** The rows of a zone that stand in a text, by their numbers. */
function inZone(zone: SignZone, rows: readonly Numbered[]): (text: string) => readonly number[] {
  const find = wordsIn(zone, rows);
  return (text) => find(text).flatMap(({index, unless}) => (unless?.isIn(text) === true ? [] : [index]));
}

/** The rows of a zone of which a word stands in a text: at its front, at its end or anywhere, as the zone asks. */
function wordsIn(zone: SignZone, rows: readonly Numbered[]): (text: string) => readonly Numbered[] {
  if (zone === "opens") return (text) => rows.filter(({words}) => words.at(text, 0) !== null);
  if (zone === "head") return (text) => rows.filter(({words}) => words.ending(text) !== null);
  const rowsOf = groupBy(
    rows.flatMap((row) => row.words.words.map((word) => ({word, row}))),
    ({word}) => word
  );
  const all = wordList(rowsOf.keys());
  return (text) => {
    const found = new Set<Numbered>();
    for (let at = 0; at < text.length; at++)
      for (const word of all.allAt(text, at)) for (const {row} of rowsOf.get(word) ?? []) found.add(row);
    return [...found];
  };
}
