import type {ClauseWords} from "../../lexicon/clauses.ts";
import {wordsOf} from "../../lexicon/segmenter.ts";
import {clip, cleanLeft, longestSubject, tailOf} from "./phrase.ts";
import {splitPredicate, telling} from "./predicate.ts";
import type {Segment} from "../segments.ts";
import type {Subject, SubjectContext} from "./subject.ts";
import {firstWord, prefixOf, stripPrefixes} from "../words.ts";

const countedClasses = new Set(["count", "people", "visits", "level", "containers"]);

/** True for a figure that counts things: its subject may stand after it. */
export const isCounted = ({quantity: {unit, unitClass, from}}: Segment): boolean =>
  countedClasses.has(unitClass) || (unit === "" && unitClass === "" && from === null);

/** Words after a figure that name the thing counted or measured; "" when the clause goes on with something else. */
export function thingAfter(segment: Segment, words: ClauseWords): string {
  const {quantity, right, left} = segment;
  const rest = right
    .replace(/^的/u, "")
    // An aside (牵头单位：市发改委) names no thing.
    .replace(/^（[^（）]*）/u, "")
    .replace(/(?:共有?|，)$/u, "")
    .trim();
  if (!/^[\p{Script=Han}A-Za-z“（《\d]/u.test(rest) || isMover(rest, words) || isJoiner(rest)) return "";
  const hasSubject = cleanLeft(left, words) !== "" && !left.endsWith("的");
  const goesOn = prefixOf(rest, words.predicates) !== "" && !rest.includes("的");
  if (isCounted(segment)) return hasSubject && goesOn ? "" : rest;
  if (right.startsWith("的") || !hasSubject) return rest;
  // 建设47.8万亩高标准农田: nothing but a verb stands before.
  if (!goesOn && contentVerb(left, words) !== "" && quantity.comparator === "eq" && quantity.unitClass !== "money")
    return rest;
  return !goesOn && quantity.unitClass === "share" && beginsWithNoun(rest) ? `${cleanLeft(left, words)}${rest}` : "";
}

const isMover = (text: string, {increase, decrease, levelVerbs}: ClauseWords): boolean =>
  [...increase, ...decrease, ...levelVerbs].includes(text);

/** What stands between two figures only. */
const isJoiner = (text: string): boolean => /^(?:和|与|及|以及|或|至)$/u.test(text);

const beginsWithNoun = (text: string): boolean => /^(?:n|a|b|j)/u.test(wordsOf(text.slice(0, 12))[0]?.tag ?? "");

const longestModifier = 14;

/** The subject of a figure that counts the thing named after it. */
export function afterSubject(segment: Segment, after: string, {words}: SubjectContext): Subject {
  const {noun, predicate} = splitPredicate(after, words);
  const head = lastNoun(noun);
  const core = `${openingOf(segment.left, noun, words)}${noun.length > longestModifier ? head : noun}`;
  const indicator = clip(`${core}${telling(predicate, words)}`);
  return {indicator, topic: clip(core), head, predicate, verb: contentVerb(segment.left, words), rule: "subject:after"};
}

const longestOpening = 12;
const shortNoun = 3;

/** The words before a counted figure that belong to the thing: a clause that ends in 的, a verb, or the owner of 经验. */
function openingOf(left: string, noun: string, words: ClauseWords): string {
  if (left.endsWith("的")) {
    const clause = stripPrefixes(left, words.openers);
    return clause.length <= longestOpening ? clause : "";
  }
  const verb = contentVerb(left, words);
  if (verb || noun.length > shortNoun || left.endsWith("等")) return verb;
  const owner = tailOf(cleanLeft(left, words), words);
  return owner.length <= longestSubject && /^[nabjx]/u.test(firstWord(owner)?.tag ?? "") ? owner : "";
}

/** The head of a long noun phrase: what stands after its last 的. */
const lastNoun = (noun: string): string => noun.slice(noun.lastIndexOf("的") + 1) || noun;

const longestVerb = 5;

/** The verb right before a counted figure, when it says more than that there are so many: 新增, 打通, 优化. */
function contentVerb(left: string, words: ClauseWords): string {
  const bare = stripPrefixes(left.replace(/^.*[、的]/u, ""), words.plainOpeners);
  if (bare === "" || bare.length > longestVerb || bare.endsWith("等") || words.levelVerbs.includes(bare)) return "";
  return /^(?:v|d|vn)$/u.test(firstWord(bare)?.tag ?? "") ? bare : "";
}
