import {groupBy} from "../model/group.ts";
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

/**
 * Finds which of the signs stand around a figure: their names, in the order of the rows. Each zone is looked through once for the
 * words of all its rows.
 */
export function signFinder(rows: readonly SignRow[]): (zones: Zones) => string[] {
  const finders = [...groupBy(rows, ({zone}) => zone)].map(([zone, own]) => ({zone, find: inZone(zone, own)}));
  return (zones) => {
    const found = new Set<SignRow>();
    for (const {zone, find} of finders)
      for (const row of find(zones[zone])) if (row.unless?.isIn(zones[zone]) !== true) found.add(row);
    return rows.filter((row) => found.has(row)).map(({name}) => name);
  };
}

/** The rows of a zone of which a word stands in a text: at its front, at its end or anywhere, as the zone asks. */
function inZone(zone: SignZone, rows: readonly SignRow[]): (text: string) => readonly SignRow[] {
  if (zone === "opens") return (text) => rows.filter(({words}) => words.at(text, 0) !== null);
  if (zone === "head") return (text) => rows.filter(({words}) => words.ending(text) !== null);
  const rowsOf = groupBy(
    rows.flatMap((row) => row.words.words.map((word) => ({word, row}))),
    ({word}) => word
  );
  const all = wordList(rowsOf.keys());
  return (text) => {
    const found: SignRow[] = [];
    for (let at = 0; at < text.length; at++)
      for (const word of all.allAt(text, at)) for (const {row} of rowsOf.get(word) ?? []) found.push(row);
    return found;
  };
}
