import {z} from "zod";
import {codeFilter} from "../model/codes.ts";
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
  const headed = byCharacter(words, (word) => word.charCodeAt(0));
  const tailed = byCharacter(words, (word) => word.charCodeAt(word.length - 1));
  const at: WordList["at"] = (text, start) => {
    for (const word of headed(text.charCodeAt(start))) if (text.startsWith(word, start)) return word;
    return null;
  };
  /** The first place from `start` on where a word stands; the length of the text where none does. */
  const next = (text: string, start: number): number => {
    let place = start;
    while (place < text.length && at(text, place) === null) place++;
    return place;
  };
  return {
    words,
    at,
    has: (word) => known.has(word),
    findAll: (text) => {
      const hits: WordHit[] = [];
      for (let start = next(text, 0); start < text.length;) {
        const word = at(text, start) ?? "";
        const end = start + word.length;
        hits.push({start, end, word});
        start = next(text, end);
      }
      return hits;
    },
    isIn: (text) => next(text, 0) < text.length,
    allAt: (text, start) => {
      const words = headed(text.charCodeAt(start));
      return words.length === 0 ? none : words.filter((word) => text.startsWith(word, start));
    },
    ending: (text) => {
      for (const word of tailed(text.charCodeAt(text.length - 1))) if (text.endsWith(word)) return word;
      return null;
    }
  };
}

/** Words by one of their characters. Most characters of a text begin no word of a list. */
function byCharacter(words: readonly string[], codeOf: (word: string) => number): (code: number) => readonly string[] {
  const groups = groupBy(words, codeOf);
  const mayBe = codeFilter(groups.keys());
  return (code) => (mayBe(code) ? (groups.get(code) ?? none) : none);
}

const none: readonly string[] = [];

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
