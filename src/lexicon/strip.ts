import {type Word, wordsOf} from "./segmenter.ts";
import type {WordList} from "./word-list.ts";

/**
 * Takes words off the front for as long as one of them stands there. A single character must be a word of its own, and none cuts a
 * noun: 有效 of 有效期 stays.
 */
export function stripFront(text: string, list: WordList): string {
  let rest = text;
  for (
    let word = list.at(rest, 0);
    word && isWhole(rest, word, "first") && !cutsNoun(rest, word);
    word = list.at(rest, 0)
  )
    rest = rest.slice(word.length);
  return rest;
}

/**
 * Takes words off the end for as long as one of them stands there. A single character must be a word of its own, or one of
 * `bound` at the end of what jieba only guesses to be a word: 国际友城达.
 */
export function stripEnd(text: string, list: WordList, bound?: WordList): string {
  let rest = text;
  for (let word = list.ending(rest); word && isEnd(rest, word, bound); word = list.ending(rest))
    rest = rest.slice(0, -word.length);
  return rest;
}

const isEnd = (text: string, word: string, bound?: WordList): boolean =>
  isWhole(text, word, "last") ||
  (bound?.has(word) === true && guessed.has(wordsOf(text.slice(-reach)).at(-1)?.tag ?? ""));

/** How jieba tags what it only guesses to be a word, and names in foreign sounds: 比达 of 占比达. */
const guessed = new Set(["x", "nrt"]);

const reach = 8;

/** 并 of 并购 and 位 of 学位 are part of a word; 并 of 并完成 is one. */
function isWhole(text: string, word: string, side: "first" | "last"): boolean {
  if (word.length > 1) return true;
  const cut = wordsOf(side === "first" ? text.slice(0, reach) : text.slice(-reach));
  return cut.at(side === "first" ? 0 : -1)?.text === word;
}

/** Whether `word`, at the front of a text, leaves but the last character of the noun there. */
function cutsNoun(text: string, word: string): boolean {
  const first = firstWord(text);
  return first !== null && first.end === word.length + 1 && first.tag.startsWith("n");
}

/** The first word of a text as jieba cuts it, with its tag; null for an empty text. */
export const firstWord = (text: string): Word | null => wordsOf(text.slice(0, reach))[0] ?? null;
