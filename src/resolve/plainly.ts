import type {RoleWords} from "../lexicon/roles.ts";
import {type Word, wordsOf} from "../lexicon/segmenter.ts";
import {clauseEnds} from "../model/punctuation.ts";
import type {RoleContext} from "./roleSigns.ts";
import {isAhead} from "./times.ts";

/** A sentence with each 将 that means 把 written so: before an object with which its clause goes on to do something. */
export function withDisposals(text: string, {disposal}: RoleWords): string {
  const {particle, as} = disposal;
  if (!text.includes(particle)) return text;
  const words = wordsOf(text);
  const isOne = ({text: word}: Word, i: number): boolean =>
    word === particle && disposes(words.slice(i + 1, i + 1 + longest), disposal);
  return words.map((word, i) => (isOne(word, i) ? as : word.text)).join("");
}

/** How many words of a clause behind 将 are looked at. */
const longest = 40;

/** Whether the words behind 将 are an object, and in their clause a verb by which something is done with it. */
function disposes(behind: readonly Word[], {verbs, nominal, notObjects}: RoleWords["disposal"]): boolean {
  const end = behind.findIndex(({text}) => clauseEnds.has(text));
  const [first, second, ...rest] = end === -1 ? behind : behind.slice(0, end);
  if (!first || !second || notObjects.has(first.text)) return false;
  const isOpen = /^[vdpcuy]/u.test(first.tag) && !(nominal.has(first.text) && !second.tag.startsWith("m"));
  return !isOpen && [second, ...rest].some(({text}) => verbs.has(text));
}

/** The context of a figure with words that only look ahead written as what they mean: 将 for 把, 预计 of what has been. */
export function plainly(context: RoleContext, words: RoleWords): RoleContext {
  const text = withEstimates(context, words);
  if (text === context.text) return context;
  const {clause, said, left, right, clauseBefore} = context.segment;
  const own = (part: string): string => text.slice(clause.start, clause.start + part.length);
  // What was cut together from several stretches follows where the whole sentence has no such word left.
  const {disposal, estimate} = words;
  const gone = [disposal.particle, ...estimate.words.words].filter((word) => !text.includes(word));
  const meant = (word: string): string => (word === disposal.particle ? disposal.as : estimate.as);
  const follow = (part: string): string => gone.reduce((all, word) => all.replaceAll(word, meant(word)), part);
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

/** Parts of a sentence, each with the mark that ends it. */
const partEnd = /(?<=[。；])/u;

/** The sentence with each word of estimating written plainly where it looks back and nothing looks ahead in its part of it. */
function withEstimates({plain, time, kind, named, reviewed}: RoleContext, {estimate}: RoleWords): string {
  const isKnown = time.by !== "kind" || (kind === "sure" && time.cue === "kind review");
  const isLater = named !== null && reviewed !== null && named.end > reviewed.end;
  if (isAhead(time.time) || !isKnown || isLater || !estimate.words.isIn(plain)) return plain;
  const parts = plain.split(partEnd);
  return parts
    .map((part) =>
      estimate.unless.test(part)
        ? part
        : estimate.words.words.reduce((all, word) => all.replaceAll(word, estimate.as), part)
    )
    .join("");
}
