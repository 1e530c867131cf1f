import {z} from "zod";
import {groupBy} from "../model/group.ts";
import {matchesOf} from "../model/matches.ts";
import type {Span} from "../model/span.ts";

/** A word of a list where it stands in a text. */
export interface WordHit extends Span {
  word: string;
}

/** Finds the words of one list in a text. */
export interface WordList {
  /** The words themselves, the longest first. */
  words: readonly string[];
  has(word: string): boolean;
  /** Every hit from left to right, the longest where several begin together; hits do not overlap. */
  findAll(text: string): WordHit[];
  /** Whether one of the words stands anywhere in `text`. */
  isIn(text: string): boolean;
  /** The longest word that stands in `text` at `at`. */
  at(text: string, at: number): string | null;
  /** All words that stand in `text` at `at`. */
  allAt(text: string, at: number): readonly string[];
  /** The longest word that `text` ends with. */
  ending(text: string): string | null;
}

/** Compiles a list of words; their order does not matter. */
export function wordList(list: Iterable<string>): WordList {
  const known = new Set(list);
  const words = [...known].sort((a, b) => b.length - a.length);
  const byHead = groupBy(words, (word) => word.charCodeAt(0));
  const byTail = groupBy(words, (word) => word.charCodeAt(word.length - 1));
  const at: WordList["at"] = (text, start) =>
    byHead.get(text.charCodeAt(start))?.find((word) => text.startsWith(word, start)) ?? null;
  return {
    words,
    at,
    has: (word) => known.has(word),
    ...(words.length > mostSearched ? lookedUp(at) : searched(words)),
    allAt: (text, start) => byHead.get(text.charCodeAt(start))?.filter((word) => text.startsWith(word, start)) ?? [],
    ending: (text) => byTail.get(text.charCodeAt(text.length - 1))?.find((word) => text.endsWith(word)) ?? null
  };
}

type Finder = Pick<WordList, "findAll" | "isIn">;

/** An expression of more words than this takes longer than to look one up at every character. */
const mostSearched = 100;

/** Finds words by an expression of all of them, which is made when it is first asked for. */
function searched(words: readonly string[]): Finder {
  let made: RegExp | undefined;
  const pattern = (): RegExp => (made ??= new RegExp(words.length === 0 ? nothing : words.map(escaped).join("|"), "g"));
  return {
    findAll: (text) =>
      matchesOf(text, pattern()).map(({0: word, index}) => ({start: index, end: index + word.length, word})),
    isIn: (text) => text.search(pattern()) !== -1
  };
}

const nothing = "(?!)";

const escaped = (word: string): string => word.replace(/[\\^$.*+?()[\]{}|]/g, "\\$&");

/** Finds words by what stands at each character. */
const lookedUp = (at: WordList["at"]): Finder => ({
  findAll: (text) => {
    const hits: WordHit[] = [];
    for (let start = 0; start < text.length; start++) {
      const word = at(text, start);
      if (word === null) continue;
      hits.push({start, end: start + word.length, word});
      start += word.length - 1;
    }
    return hits;
  },
  isIn: (text) => {
    for (let start = 0; start < text.length; start++) if (at(text, start) !== null) return true;
    return false;
  }
});

/** A list of words in a table: none empty, none twice. It is compiled as it is read. */
export const Words = z
  .array(z.string().min(1))
  .min(1)
  .superRefine((list, {addIssue}) => {
    for (const word of new Set(list.filter((word, i) => list.indexOf(word) !== i))) addIssue(`given twice: ${word}`);
  })
  .transform(wordList);

/** Words by their class: no word is in two. */
export interface WordClasses {
  words: WordList;
  /** The class of a word. */
  of(word: string): string | undefined;
}

/** A table of lists of words, by the names of their classes. */
export const Classes = z.record(z.string().min(1), z.array(z.string().min(1)).min(1)).transform((lists, {addIssue}) => {
  const classOf = new Map<string, string>();
  for (const [name, words] of Object.entries(lists))
    for (const word of words)
      if (classOf.has(word)) addIssue(`given twice: ${word}`);
      else classOf.set(word, name);
  return {words: wordList(classOf.keys()), of: (word) => classOf.get(word)} satisfies WordClasses;
});
