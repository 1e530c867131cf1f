import {wordsOf} from "../lexicon/segmenter.ts";

/** The longest of `words` that `text` begins with; "" when none. Lists come longest first. */
export const prefixOf = (text: string, words: readonly string[]): string =>
  words.find((word) => text.startsWith(word)) ?? "";

/** The longest of `words` that `text` ends with; "" when none. */
export const suffixOf = (text: string, words: readonly string[]): string =>
  words.find((word) => text.endsWith(word)) ?? "";

/** Takes words off the front for as long as one of them stands there. A single character must be a word of its own. */
export function stripPrefixes(text: string, words: readonly string[]): string {
  let rest = text;
  for (let word = prefixOf(rest, words); word && isWhole(rest, word, "first"); word = prefixOf(rest, words))
    rest = rest.slice(word.length);
  return rest;
}

/** Takes words off the end for as long as one of them stands there. A single character must be a word of its own. */
export function stripSuffixes(text: string, words: readonly string[]): string {
  let rest = text;
  for (let word = suffixOf(rest, words); word && isWhole(rest, word, "last"); word = suffixOf(rest, words))
    rest = rest.slice(0, -word.length);
  return rest;
}

const reach = 8;

/** 并 of 并购 and 位 of 学位 are part of a word; 并 of 并完成 is one. */
function isWhole(text: string, word: string, side: "first" | "last"): boolean {
  if (word.length > 1) return true;
  const cut = wordsOf(side === "first" ? text.slice(0, reach) : text.slice(-reach));
  return cut.at(side === "first" ? 0 : -1)?.text === word;
}

/** The first word of a text as jieba cuts it, with its tag; null for an empty text. */
export const firstWord = (text: string): {text: string; tag: string} | null => wordsOf(text.slice(0, reach))[0] ?? null;

export const containsAny = (text: string, words: readonly string[]): boolean =>
  words.some((word) => text.includes(word));
