import type {Frame, RecognitionLexicon} from "../../lexicon/recognitions.ts";
import type {WordHit} from "../../lexicon/word-list.ts";
import {depthsOf} from "../../model/clauses.ts";
import {contains, type Span} from "../../model/span.ts";
import type {Scene} from "./scene.ts";

/**
 * Whether a clause says that its honour came, by the passive of its main verb (被评为, 得到肯定) or by 已. What is part of
 * an attribute (对被认定为…的企业) or what somebody is to bring about (推动…被命名为) says so of nothing that came.
 */
export function hasHappened({type}: Frame, trigger: WordHit, {text, context, lexicon}: Scene): boolean {
  const depths = depthsOf(text);
  const attributes = lexicon
    .set("attributive")
    .findAll(text)
    .filter(({start}) => depths[start] === 0);
  if (attributes.some(({start}) => start >= trigger.end)) return false;
  const isOfPraise = (mark: Span): boolean => type === "praised" && trigger.start - mark.end <= longestDegree;
  return lexicon
    .set("happened")
    .findAll(text.slice(0, trigger.end))
    .some(
      (verb) =>
        depths[verb.start] === 0 &&
        !attributes.some((mark) => mark.start >= verb.end && !isOfPraise(mark)) &&
        !isBroughtAbout(text.slice(0, verb.start), context, lexicon)
    );
}

/** 得到…的高度肯定: how many characters may stand between the two. */
const longestDegree = 4;

/** Whether a word in front of the passive puts it off; a clause that opens with it has its subject in the one before. */
function isBroughtAbout(front: string, context: string, {set}: RecognitionLexicon): boolean {
  const said = front === "" ? context : front;
  const depths = depthsOf(said);
  const harmless = set("atHand").findAll(said);
  return set("putOff")
    .findAll(said)
    .some(
      (hit) =>
        depths[hit.start] === 0 && (front !== "" || hit.start === 0) && !harmless.some((word) => contains(word, hit))
    );
}
