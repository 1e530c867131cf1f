import type {ClauseWords} from "../../lexicon/clauses.ts";
import {type Word, wordsOf} from "../../lexicon/segmenter.ts";
import {prefixOf, stripPrefixes, suffixOf} from "../words.ts";

const longestPredicate = 20;

/** What became of a thing is part of what is counted (企业上市) unless it says no more than that it was done. */
export const telling = (predicate: string, {done, doneOpeners}: ClauseWords): string => {
  const rest = stripPrefixes(predicate, doneOpeners);
  return prefixOf(rest, done) !== "" || rest.length > longestPredicate ? (/“[^”]{2,14}”/u.exec(rest)?.[0] ?? "") : rest;
};

const predicateTags = new Set(["d", "p", "c", "vshi", "vyou"]);

/**
 * Parts the thing from what became of it: at a trailing quotation, at the first adverb, preposition or predicate word,
 * or at a verb right after a noun that can be counted as reform or result.
 */
export function splitPredicate(text: string, words: ClauseWords): {noun: string; predicate: string} {
  const lastDe = text.lastIndexOf("的");
  let depth = 0;
  for (const word of wordsOf(text)) {
    if (word.start >= 2 && depth === 0 && word.start > lastDe && beginsPredicate(text, word, words)) {
      return {noun: text.slice(0, word.start), predicate: text.slice(word.start)};
    }
    depth += opens(word.text);
  }
  return {noun: text, predicate: ""};
}

function beginsPredicate(text: string, {start, end, text: word, tag}: Word, words: ClauseWords): boolean {
  const noun = text.slice(0, start);
  if (word === "“") return text.indexOf("”", start) === text.length - 1 && !/[的等]$/u.test(noun);
  // 750千伏和330千伏电网工程
  if (word === "和" && /^\d/u.test(text.slice(end))) return false;
  if (word === "等" && /^[\p{Script=Han}“]/u.test(text.slice(end))) return false;
  if (words.predicates.some((predicate) => word === predicate || (predicate.length > 1 && word.startsWith(predicate))))
    return true;
  if (predicateTags.has(tag)) return true;
  if (words.nominalVerbs.includes(word)) return false;
  return (
    /^v(?!n)/u.test(tag) && (suffixOf(noun, words.reformHeads) !== "" || suffixOf(noun, words.notReformHeads) !== "")
  );
}

const opens = (word: string): number => (/[“（《]/u.test(word) ? 1 : 0) - (/[”）》]/u.test(word) ? 1 : 0);
