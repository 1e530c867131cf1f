import type {WordList} from "../../lexicon/word-list.ts";

/** A name taken apart. */
export interface Items {
  /** The name as one, its marks balanced. */
  whole: string;
  /** What it lists, in order; the name itself when it is no list. */
  items: string[];
  /** What it calls that which it lists: 公用事业价格改革 in 供水、供气等公用事业价格改革; null when it does not say. */
  head: string | null;
}

/**
 * Takes apart a name that lists several: at 、, between names in quotation marks, and at 和 unless one of `relations`
 * ties together what it joins.
 */
export function itemsOf(name: string, relations: WordList): Items {
  const whole = balanced(name);
  const items = cut(whole, relations.isIn(whole) ? between : joiners);
  const last = items.pop() ?? whole;
  const etc = lastOutside(last, "等");
  if (etc === -1 || etc === last.length - 1) return {whole, items: [...items, last], head: null};
  return {whole, items: [...items, last.slice(0, etc)], head: last.slice(etc + 1)};
}

/** The name without quotation marks when one of them lacks its partner. */
function balanced(name: string): string {
  const marks = name.replace(/[^“”]/g, "");
  return /^(?:“”)*$/.test(marks) ? name : name.replace(/[“”]/g, "");
}

const joiners = /^(?:[、和及]|以及)/;
const between = /^、/;
const betweenQuoted = /^(?:[和与及+]|以及)?(?=“)/;

/** Cuts at `joiners` outside of quotation marks and brackets. */
function cut(name: string, joiners: RegExp): string[] {
  const items: string[] = [];
  let start = 0;
  for (let at = 0; at < name.length; at = skip(name, at)) {
    const ahead = name.slice(at, at + 3);
    const joiner = (name[at - 1] === "”" ? betweenQuoted.exec(ahead) : null) ?? joiners.exec(ahead);
    if (!joiner) continue;
    items.push(name.slice(start, at));
    start = at + joiner[0].length;
  }
  return [...items, name.slice(start)].filter((item) => item !== "");
}

const closers = new Map([
  ["“", "”"],
  ["（", "）"],
  ["《", "》"]
]);

/** The next place outside of marks. */
function skip(name: string, at: number): number {
  const close = closers.get(name.charAt(at));
  const end = close === undefined ? -1 : name.indexOf(close, at);
  return end === -1 ? at + 1 : end + 1;
}

/** Where `word` stands last outside of marks; -1 when it does not. */
function lastOutside(name: string, word: string): number {
  let found = -1;
  for (let at = 0; at < name.length; at = skip(name, at)) if (name.startsWith(word, at)) found = at;
  return found;
}
