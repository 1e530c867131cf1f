import type {RoleWords} from "../lexicon/roles.ts";
import {type Word, wordsOf} from "../lexicon/segmenter.ts";
import {clauseEnds} from "../model/punctuation.ts";
import type {RoleContext} from "./roleSigns.ts";
import {isAhead} from "./times.ts";

/** A word that looks ahead by its form alone, where it stands in its sentence, and what is written for it. */
interface Lookalike {
  start: number;
  word: string;
  as: string;
}

/** The context of a figure with words that only look ahead written as what they mean: 将 for 把, 预计 of what has been. */
export function plainly(context: RoleContext, words: RoleWords): RoleContext {
  const found = [...disposals(context.text, words), ...estimates(context, words)];
  if (found.length === 0) return context;
  const text = found.reduce(
    (all, {start, word, as}) => all.slice(0, start) + as + all.slice(start + word.length),
    context.text
  );
  const {clause, said, left, right, clauseBefore} = context.segment;
  const own = (part: string): string => text.slice(clause.start, clause.start + part.length);
  // What was cut together from several stretches follows where the whole sentence has no such word left.
  const settled = found.filter(({word}) => !text.includes(word));
  const follow = (part: string): string => settled.reduce((all, {word, as}) => all.replaceAll(word, as), part);
  const segment = {
    ...context.segment,
    clause: {...clause, text: own(clause.text)},
    said: own(said),
    left: said.endsWith(left) ? own(said).slice(said.length - left.length) : follow(left),
    right: follow(right),
    clauseBefore: follow(clauseBefore)
  };
  return {...context, text, segment};
}

/** Each 将 of a text that means 把: before an object with which its clause goes on to do something. */
export function disposals(text: string, {disposal}: RoleWords): Lookalike[] {
  const {particle, as} = disposal;
  if (!text.includes(particle)) return [];
  const words = wordsOf(text);
  return words.flatMap(({text: word, start}, i) =>
    word === particle && disposes(words.slice(i + 1), disposal) ? [{start, word, as}] : []
  );
}

/** Whether the words behind 将 are an object, and in their clause a verb by which something is done with it. */
function disposes(behind: readonly Word[], {verbs, nominal, notObjects}: RoleWords["disposal"]): boolean {
  const end = behind.findIndex(({text}) => clauseEnds.has(text));
  const [first, second, ...rest] = end === -1 ? behind : behind.slice(0, end);
  if (!first || !second || notObjects.has(first.text)) return false;
  const isOpen = /^[vdpcuy]/u.test(first.tag) && !(nominal.has(first.text) && !second.tag.startsWith("m"));
  return !isOpen && [second, ...rest].some(({text}) => verbs.has(text));
}

const partEnd = /[。；]/u;

/** Each word of estimating in a sentence that looks back, unless something looks ahead in its part of the sentence. */
function estimates({text, time, kind, named, reviewed}: RoleContext, {estimate}: RoleWords): Lookalike[] {
  const isKnown = time.by !== "kind" || (kind === "sure" && time.cue === "kind review");
  const isLater = named !== null && reviewed !== null && named.end > reviewed.end;
  if (isAhead(time.time) || !isKnown || isLater) return [];
  return estimate.words.findAll(text).flatMap(({start, word}) => {
    const from = text.slice(0, start).search(/[^。；]*$/u);
    const [part = ""] = text.slice(from).split(partEnd);
    return estimate.unless.test(part) ? [] : [{start, word, as: estimate.as}];
  });
}
