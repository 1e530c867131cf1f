import type {Span} from "../model/span.ts";

/** A word of a list where it stands in a text. */
export interface WordHit extends Span {
  word: string;
}

/** Finds the words of one list in a text. */
export interface WordList {
  /** Every hit from left to right, the longest where several begin together; hits do not overlap. */
  findAll(text: string): WordHit[];
  /** Whether one of the words stands anywhere in `text`. */
  isIn(text: string): boolean;
  /** The longest word that stands in `text` at `at`. */
  at(text: string, at: number): string | null;
  /** The longest word that `text` ends with. */
  ending(text: string): string | null;
}

/** Compiles a list of words; their order does not matter. */
export function wordList(list: readonly string[]): WordList {
  const byHead = groupBy(list, (word) => word.charAt(0));
  const byTail = groupBy(list, (word) => word.charAt(word.length - 1));
  const at: WordList["at"] = (text, start) =>
    byHead.get(text.charAt(start))?.find((word) => text.startsWith(word, start)) ?? null;
  const findAll = (text: string): WordHit[] => {
    const hits: WordHit[] = [];
    for (let start = 0; start < text.length; start++) {
      const word = at(text, start);
      if (word === null) continue;
      hits.push({start, end: start + word.length, word});
      start += word.length - 1;
    }
    return hits;
  };
  return {
    at,
    findAll,
    isIn: (text) => {
      for (let start = 0; start < text.length; start++) if (at(text, start) !== null) return true;
      return false;
    },
    ending: (text) => byTail.get(text.charAt(text.length - 1))?.find((word) => text.endsWith(word)) ?? null
  };
}

function groupBy(list: readonly string[], key: (word: string) => string): Map<string, string[]> {
  const groups = new Map<string, string[]>();
  for (const word of new Set(list)) groups.set(key(word), [...(groups.get(key(word)) ?? []), word]);
  for (const words of groups.values()) words.sort((a, b) => b.length - a.length);
  return groups;
}
