import {z} from "zod";
import {groupBy} from "../model/group.ts";
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
  const byHead = groupBy(words, (word) => word.charAt(0));
  const byTail = groupBy(words, (word) => word.charAt(word.length - 1));
  const at: WordList["at"] = (text, start) =>
    byHead.get(text.charAt(start))?.find((word) => text.startsWith(word, start)) ?? null;
  return {
    words,
    at,
    has: (word) => known.has(word),
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
    },
    allAt: (text, start) => byHead.get(text.charAt(start))?.filter((word) => text.startsWith(word, start)) ?? [],
    ending: (text) => byTail.get(text.charAt(text.length - 1))?.find((word) => text.endsWith(word)) ?? null
  };
}

/** A list of words in a table: none empty, none twice. It is compiled as it is read. */
export const Words = z
  .array(z.string().min(1))
  .min(1)
  .superRefine((list, {addIssue}) => {
    for (const word of new Set(list.filter((word, i) => list.indexOf(word) !== i))) addIssue(`given twice: ${word}`);
  })
  .transform(wordList);
