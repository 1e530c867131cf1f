import type {ClauseWords} from "../../lexicon/clauses.ts";
import type {Lexicon} from "../../lexicon/index.ts";
import {type Word, wordsOf} from "../../lexicon/segmenter.ts";
import {firstWord, stripFront} from "../../lexicon/strip.ts";

const longestPredicate = 20;
const shortestObject = 6;
/** How long the first of two nouns may be that share the head of the second: 行政审批和公共服务事项. */
const longestFirst = 4;

/**
 * What became of a thing is part of what is counted (企业上市) unless it says no more than that it was done, which is told of
 * a noun that says next to nothing (项目建成投产). Whither it went is no part of it: 划转到审批局.
 */
export function telling(predicate: string, noun: string, {clauses}: Lexicon): string {
  const {done, doneOpeners, achieves, fields} = clauses;
  if (fields.at(predicate, 0) !== null) return "";
  const rest = withoutGoal(stripFront(predicate, doneOpeners), clauses);
  const [achieved] = achieves.findAll(rest);
  const object = achieved ? rest.slice(achieved.end) : "";
  if (achieved && object.length >= shortestObject && rest.length <= longestPredicate && beginsWithNoun(object))
    return rest.slice(achieved.start);
  const isPlain = done.at(rest, 0) !== null || rest.length > longestPredicate;
  if (isPlain && noun.length <= bareNoun && rest.length <= shortestPredicate && beginsWithVerb(rest)) return rest;
  return isPlain ? (/“[^”]{2,20}”/u.exec(rest)?.[0] ?? "") : rest;
}

/** Words up to the one that says whither: 下放给园区, 划转到审批局. */
export function withoutGoal(predicate: string, {goals}: ClauseWords): string {
  const words = wordsOf(predicate);
  const goal = words.find(
    ({start, text}, i) => start > 1 && goals.has(text) && words[i - 1]?.tag.startsWith("v") === true
  );
  return goal ? predicate.slice(0, goal.start) : predicate;
}

/** How long a noun is that says next to nothing: 项目, 高校. */
export const bareNoun = 2;

/** How long a predicate is that may stand for what such a noun lacks. */
const shortestPredicate = 6;

const beginsWithVerb = (text: string): boolean => /^(?:v|j|l|i|d|ad)/u.test(firstWord(text)?.tag ?? "");

const beginsWithNoun = (text: string): boolean => /^(?:n|vn|b|a|j|l)/u.test(firstWord(text)?.tag ?? "");

const predicateTags = new Set(["d", "p", "c", "vshi", "vyou"]);

/**
 * Parts the thing from what became of it: at a trailing quotation, at the first adverb, preposition or predicate word,
 * or at a verb right after a noun that can be counted as reform or result.
 */
export function splitPredicate(text: string, lexicon: Lexicon): {noun: string; predicate: string} {
  const lastDe = text.lastIndexOf("的");
  let depth = 0;
  for (const word of wordsOf(text)) {
    if (word.start >= 2 && depth === 0 && word.start > lastDe && beginsPredicate(text, word, lexicon)) {
      return {noun: text.slice(0, word.start), predicate: text.slice(word.start)};
    }
    depth += opens(word.text);
  }
  return {noun: text, predicate: ""};
}

function beginsPredicate(text: string, {start, end, text: word, tag}: Word, {clauses, roles}: Lexicon): boolean {
  const noun = text.slice(0, start);
  if (word === "“") return text.indexOf("”", start) === text.length - 1 && !/[的等]$/u.test(noun);
  // 750千伏和330千伏电网工程
  if (word === "和" && /^\d/u.test(text.slice(end))) return false;
  // 行政审批和公共服务事项
  if (
    start <= longestFirst &&
    clauses.joiners.has(word) &&
    /^(?:n|vn|b|a|j|l)/u.test(firstWord(text.slice(end))?.tag ?? "")
  )
    return false;
  if (clauses.fields.has(word)) return true;
  if (word === "等" && /^[\p{Script=Han}“]/u.test(text.slice(end))) return false;
  const opener = clauses.predicates.at(word, 0);
  if (opener === word || (opener !== null && opener.length > 1) || predicateTags.has(tag)) return true;
  if (clauses.nominalVerbs.has(word)) return false;
  return (
    /^v(?!n)/u.test(tag) && (roles.reformHeads.ending(noun) !== null || roles.notReformHeads.ending(noun) !== null)
  );
}

const opens = (word: string): number => (/[“（《]/u.test(word) ? 1 : 0) - (/[”）》]/u.test(word) ? 1 : 0);
