import {wordsOf} from "../../lexicon/segmenter.ts";
import {firstWord, stripEnd} from "../../lexicon/strip.ts";
import {splitPredicate} from "./predicate.ts";
import {labelOf} from "./label.ts";
import {cleanLeft, measureOf} from "./phrase.ts";
import type {Segment} from "../segments.ts";
import type {Subject, SubjectContext} from "./subject.ts";

const longestThing = 16;
const shortestAct = 5;

/** The subject of a figure that names it by what it allows: time to act in, or what can be made. Null for any other. */
export const limitSubject = (segment: Segment, context: SubjectContext): Subject | null =>
  timeToAct(segment, context) ?? capacity(segment, context);

/** 自收到申请之日起7个工作日内答复 is 申请答复时限; 用2年左右时间完成清产核资 is 完成清产核资时间. */
function timeToAct({quantity, left, right}: Segment, {lexicon}: SubjectContext): Subject | null {
  const {withinTime, timeFrom, timeNames} = lexicon.clauses;
  const {within = "", act = ""} = (quantity.unitClass === "duration" && withinTime.exec(right)?.groups) || {};
  if ((within === "" && quantity.comparator !== "le") || !acts(act)) return null;
  const since = timeFrom.exec(left);
  const own = cleanLeft(since ? left.slice(0, since.index) : left, lexicon);
  if (measureOf(own, lexicon.clauses) !== null) return null;
  const thing = since?.groups?.["thing"] ?? (own.length <= longestThing ? own : "");
  const name = timeNames.ending(within) ?? timeNames.words[0] ?? "";
  return named(`${act.length < shortestAct ? thing : ""}${act}${name}`, act, "subject:time to act");
}

/** True for words that begin with what is done: 答复, 基本建成. */
const acts = (text: string): boolean =>
  wordsOf(text)
    .slice(0, 2)
    .some(({tag}) => /^(?:v(?!n)|d|p)/u.test(tag));

/** 年产30万吨电池材料项目 is 电池材料项目年产. */
function capacity({quantity, left, right}: Segment, {lexicon}: SubjectContext): Subject | null {
  const word =
    quantity.unitClass === "money" ? null : lexicon.clauses.capacities.ending(stripEnd(left, lexicon.changes.degrees));
  if (word === null) return null;
  const {noun} = splitPredicate(right.slice(0, longestThing + 8), lexicon);
  return noun.length > 1 && /^[nabjx]/u.test(firstWord(noun)?.tag ?? "")
    ? named(noun + word, noun, "subject:capacity")
    : null;
}

const named = (label: string, topic: string, rule: string): Subject => ({
  indicator: labelOf(label),
  topic: labelOf(topic),
  head: "",
  predicate: "",
  verb: "",
  rule
});
