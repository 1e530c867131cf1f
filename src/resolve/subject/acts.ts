import type {Lexicon} from "../../lexicon/index.ts";
import {wordsOf} from "../../lexicon/segmenter.ts";
import {firstWord, stripEnd, stripFront} from "../../lexicon/strip.ts";
import {has} from "../../model/unitClasses.ts";
import type {Segment} from "../segments.ts";
import {isCounted} from "./counted.ts";
import {antecedent, measureOf} from "./phrase.ts";
import type {SubjectContext} from "./subject.ts";

/** 改革事项38项，覆盖7个领域，办结36项: a bare verb is of what was counted with the same unit; null where nothing was. */
export function sameCounted(segment: Segment, own: string, {last, lexicon}: SubjectContext): string | null {
  const {achieves, dealings, relational, remainders} = lexicon.clauses;
  const isAdded = added(segment, own, lexicon) !== "" || achieves.ending(segment.left) !== null;
  const isRest = remainders.ending(segment.left) !== null;
  const isAct = isRest || own === "" ? isRest || isAdded : dealings.has(own) || (isVerb(own) && !relational.has(own));
  return isAct && isCounted(segment) && !segment.isAside ? (last.counted.get(segment.quantity.unit) ?? null) : null;
}

/** What was spoken of; 征集意见90条，吸收30条 and 取消职权20项，新增7项 tell of another act: 吸收意见, 新增职权. */
export function spokenOf(
  segment: Segment,
  own: string,
  counted: string | null,
  {topic, lexicon}: SubjectContext
): string {
  const spoken = counted ?? antecedent(segment, topic, lexicon);
  const thing = spoken === counted ? withoutAct(spoken, lexicon) : spoken;
  return thing === spoken ? spoken : own + thing;
}

/** 征集意见 without what was done, 部署改革任务 without who set it: 意见, 改革任务. */
function withoutAct(whole: string, {clauses: {happens, sets}}: Lexicon): string {
  const topic = stripFront(whole, sets);
  const first = firstWord(topic);
  const rest =
    first && /^v(?!n)/u.test(first.tag) && !happens.has(first.text) ? topic.slice(first.end).replace(/^.*的/u, "") : "";
  return rest.length > 1 && /^(?:n|vn|b|a|j)/u.test(firstWord(rest)?.tag ?? "") ? rest : topic;
}

const isVerb = (text: string): boolean => isWord(text, /^v(?!n)/u);

const isWord = (text: string, tag: RegExp): boolean =>
  firstWord(text)?.text === text && tag.test(firstWord(text)?.tag ?? "");

/** 基本, of 基本完成. */
export const isAdverb = (text: string): boolean =>
  text !== "" && wordsOf(text).every(({tag}) => /^(?:d|ad|p)$/u.test(tag));

/** 调整8亿元, of what was told before; 出口8亿元 names itself. */
export const isSumOfAct = ({refersBack, quantity: {unitClass}}: Segment, own: string, {clauses}: Lexicon): boolean =>
  refersBack && unitClass === "money" && measureOf(own, clauses) === null && isWord(own, /^vn/u);

/** 实有企业9万户，净增1万户: what was added to what there is. */
export const added = ({left, quantity: {unitClass}}: Segment, own: string, {changes}: Lexicon): string =>
  own === "" && !has(unitClass, "relative") ? (changes.adding.ending(stripEnd(left, changes.degrees)) ?? "") : "";
