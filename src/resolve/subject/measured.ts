import type {Lexicon} from "../../lexicon/index.ts";
import {wordsOf} from "../../lexicon/segmenter.ts";
import {firstWord, stripEnd} from "../../lexicon/strip.ts";
import type {WordList} from "../../lexicon/word-list.ts";
import {accountIn} from "./accounts.ts";
import {added, isAdverb, isSumOfAct, sameCounted, spokenOf} from "./acts.ts";
import {boundIn, isCounted, someOf} from "./counted.ts";
import {distribute} from "./lists.ts";
import {cleanLeft, isAnaphor, isRateOfAct, longestSubject, measureOf, particle, tailOf} from "./phrase.ts";
import {joined, labelOf} from "./label.ts";
import {purposeOf, unpaid} from "./purpose.ts";
import {splitPredicate} from "./predicate.ts";
import type {Segment} from "../segments.ts";
import type {Subject, SubjectContext} from "./subject.ts";
import {has} from "../../model/unitClasses.ts";

/** The subject of a figure that is named before it, in its own words or by what they refer back to. */
export function beforeSubject(segment: Segment, context: SubjectContext): Subject {
  const {lexicon} = context;
  const share = shareIn(segment, lexicon);
  const left = share?.left ?? segment.left;
  const spread = distribute(left, lexicon.clauses, segment.quantity);
  const cleaned = cleanLeft(left, lexicon);
  const own = accountIn(left, cleaned, context) || (spread === null ? cleaned : cleanLeft(spread, lexicon));
  const anaphor =
    isAnaphor(own, lexicon) ||
    isSumOfAct(segment, own, lexicon) ||
    (isCountedBefore(segment, context) && (isRateOfAct(own, lexicon) || isOfBody(own, context)));
  const counted = sameCounted(segment, own, context);
  const news = counted === null ? newsOf(segment, own, context) : "";
  const spoken = anaphor ? ownerBehind(segment, own, lexicon) || news || spokenOf(segment, own, counted, context) : "";
  const meant = standsAlone(own, spoken, context) ? "" : spoken;
  const purpose = purposeOf(segment, own, anaphor, lexicon);
  const base = purpose
    ? joinMeasure(purpose, unpaid(own, lexicon), lexicon)
    : anaphor
      ? joinMeasure(meant, own, lexicon)
      : withMeasure(own, segment, context);
  const moved = share ? share.words : changeNoun(segment, own, lexicon) + boundOf(segment, lexicon);
  const told = withoutEnd(tailOf(base, lexicon), lexicon);
  const named = someOf(segment, context.topic, lexicon) ?? tailOf(base, lexicon);
  return {
    indicator: labelOf(joined(`${added(segment, own, lexicon)}${named}`, moved)),
    // What comes next is of whom the news are of, or of whom its measure is.
    topic: (news && context.topic) || (base !== own && meant) || told,
    told,
    share: share?.words ?? "",
    head: isCounted(segment) ? base : "",
    predicate: "",
    verb: segment.left,
    rule: spread !== null ? "subject:distributed" : anaphor ? "subject:inherited" : "subject:before"
  };
}

/**
 * 网办率达99%。审批时限压减60%: behind a full stop a measure of a procedure is not of what nobody handles. Within a sentence one of
 * procedures at large is not either (新增主体5万户，审批时限压减60%), and others are of all but what is no matter of any (改革任务88项，办理时限…).
 */
function standsAlone(own: string, spoken: string, {isCarried, topic, lexicon}: SubjectContext): boolean {
  const {procedures, handled, relational, atLarge, approved, unhandled} = lexicon.clauses;
  if (procedures.ending(own) === null) return false;
  const bare = stripEnd(spoken, relational);
  const isHandled = handled.ending(spoken) !== null || handled.ending(bare) !== null;
  if (isCarried && spoken === topic) return !isHandled;
  if (atLarge.at(own, 0) !== null) return !isHandled && approved.ending(spoken) === null;
  return /\p{Script=Han}{4}/u.test(own) && unhandled.ending(spoken) !== null;
}

/**
 * 市场主体3000户，注册资本5亿元，增长8%: news right behind a figure are of what that told, and so is what it is to be (平均住院日8天，降到6天);
 * "" where neither is said.
 */
function newsOf(segment: Segment, own: string, {last, isCarried, lexicon}: SubjectContext): string {
  const {unit, unitClass, list} = segment.quantity;
  const isBehind = own === "" && segment.refersBack && !isCarried && !list;
  if (isBehind && unit === last.unit && !has(unitClass, "relative") && !segment.isAside) return last.told;
  const measure = unitClass === "points" ? "share" : unitClass;
  const isOfIt = measure === last.unitClass || (measure === unitClass && has(unitClass, "relative"));
  if (!isBehind || !isOfIt || changeNoun(segment, own, lexicon) === "") return "";
  // Points tell how the share moved, per cents how what has it did.
  return unitClass === "points" ? last.told + last.share : last.told;
}

/** 控制在30%的红线以内 tells of a bound. */
const boundOf = ({right, quantity: {unitClass}}: Segment, {clauses}: Lexicon): string =>
  has(unitClass, "things") ? "" : boundIn(right, clauses);

/** Whether what it refers back to is a number of things (97个项目开工，开工率…), or a measure of such. */
const isCountedBefore = ({refersBack}: Segment, {last}: SubjectContext): boolean =>
  refersBack && (has(last.unitClass, "things") || [...last.counted.values()].includes(last.topic));

/** 养老机构3家，工作人员111名: what bodies have, no people. */
const isOfBody = (own: string, {last, lexicon}: SubjectContext): boolean =>
  last.unitClass === "count" && lexicon.clauses.ofBodies.has(own);

/** 总投资3亿元的8个重点项目, 占地面积200亩的市民中心: what a measure limits is what it is of. */
function ownerBehind({right, next}: Segment, own: string, lexicon: Lexicon): string {
  if (!right.startsWith(particle) || !lexicon.clauses.relational.has(own)) return "";
  const {noun} = splitPredicate(right.slice(1) || next, lexicon);
  return noun.length > 1 && noun.length <= longestSubject ? noun : "";
}

/** What was spoken of, without the words that only say how it was counted: 民间投资年均. */
const withoutEnd = (text: string, {clauses, catalogue}: Lexicon): string => {
  const {total} = catalogue.words;
  const bare = stripEnd(text.endsWith(total) ? text.slice(0, -total.length) : text, clauses.keepOpeners);
  return stripEnd(bare, clauses.planned) || text;
};

/** The words before a share without the whole that it is of, and those that name this: 占一般公共预算收入比重. */
function shareIn({left, said, quantity}: Segment, {clauses}: Lexicon): {left: string; words: string} | null {
  if (quantity.unitClass !== "share" || quantity.list) return null;
  const {fulfilled, shareOf, shareOfAmount, shareNames, movers} = clauses;
  const front = stripEnd(left, movers);
  const quota = fulfilled.exec(front);
  const whole = quota ?? shareOf.exec(front);
  const own = whole?.groups?.["noun"] ?? whole?.groups?.["part"];
  const name = quota ? shareNames.fulfils : own ? shareNames.of.replace(/….*/u, `…${own}`) : shareNames.of;
  if (whole)
    return {left: front.slice(0, whole.index), words: name.replace("…", whole.slice(1).find((group) => group) ?? "")};
  const amount = /^\p{Script=Han}?$/u.test(left) ? shareOfAmount.exec(said)?.[1] : undefined;
  return amount ? {left: "", words: name.replace("…", amount)} : null;
}

/**
 * 其中健康险3亿元 of 保费收入 is 健康险保费收入: a part that names no measure has that of its total, one that names only who has
 * it all that the total measures.
 */
function withMeasure(own: string, segment: Segment, context: SubjectContext): string {
  const {total, lexicon} = context;
  const {clauses} = lexicon;
  if (total === "") return partOf(own, segment, context);
  if (own.length <= longestPortion && clauses.portions.ending(own) !== null) return joined(total, own);
  if (measureOf(stripEnd(own, clauses.keepOpeners), clauses) !== null) return own;
  if (clauses.modifiers.has(own) && clauses.partMeasures[total]) return joined(own, clauses.partMeasures[total]);
  if (clauses.modifiers.has(own) || holdsPart(own, lexicon)) return joined(own, total);
  if (isCounted(segment)) return own;
  if (has(segment.quantity.unitClass, "relative") && !changeNoun(segment, "", lexicon)) return own;
  const measure = clauses.partMeasures[total] ?? measureOf(total, clauses) ?? "";
  return measure.length > 1 ? joined(own, measure) : own;
}

/** 常住人口90万人，城镇、乡村分别为50万人和40万人: a bare modifier, or the body itself, has part of what was told before. */
function partOf(own: string, {refersBack, quantity}: Segment, {scope, last, lexicon}: SubjectContext): string {
  const {modifiers, holders} = lexicon.clauses;
  if (!refersBack || last.unitClass !== quantity.unitClass) return own;
  const isBody = own === scope && (firstWord(own)?.tag === "ns" || (holders.ending(own)?.length ?? 0) > 1);
  if (!isBody && !modifiers.has(own)) return own;
  return joined(own, last.topic.slice(modifiers.at(last.topic, 0)?.length ?? 0));
}

/** How long 税收占比 may be to be of what stands before; 制造业增加值占比 names all itself. */
const longestPortion = 4;

/** 其中开发区3亿元, 平安124件: a place or a body. */
function holdsPart(own: string, {clauses}: Lexicon): boolean {
  if (clauses.holders.ending(own) !== null) return true;
  const first = firstWord(own);
  return first?.tag === "ns" && first.text === own;
}

/** 工业机器人产量 and then 出口量 is 工业机器人出口量; 进出口总额 and then 增速 is 进出口总额增速. */
function joinMeasure(topic: string, own: string, {clauses: {relational, derived}}: Lexicon): string {
  if (isAdverb(own) || topic.startsWith(own)) return topic || own;
  if (!relational.has(own) || derived.has(own)) return joined(topic, own);
  const thing = withoutVerb(topic, relational);
  // 申报材料减掉九成，审批时限…: one measure is not of another.
  if (relational.has(thing)) return own;
  const end = thing.length - (relational.ending(thing)?.length ?? 0);
  // 地区生产总值 is one word.
  const bare = firstWord(topic)?.text === topic ? topic : topic.slice(0, end);
  const front = beforeSame(bare, own);
  if (front !== null) return front.length > 1 ? front + own : own;
  return joined(bare.length > 1 ? bare : topic, own);
}

/** 申报材料减掉 without the verb that moved the measure. */
function withoutVerb(topic: string, relational: WordList): string {
  const last = wordsOf(topic).at(-1);
  const front = topic.slice(0, last?.start ?? 0);
  return last && /^v(?!n)/u.test(last.tag) && relational.ending(front) !== null ? front : topic;
}

const shortestFront = 3;

/**
 * What stands before the word that `own` begins with, where `topic` holds it: 政府采购项目 of 政府采购项目交易数 and 交易额; "" where
 * it stands inside of another word or near the front, for then `own` names itself (出口额 of 进出口总额). Null where nothing does.
 */
function beforeSame(topic: string, own: string): string | null {
  const at = own.length > 2 ? topic.indexOf(own.slice(0, 2)) : -1;
  if (at === -1) return null;
  return at >= shortestFront && wordsOf(topic).some(({start}) => start === at) ? topic.slice(0, at) : "";
}

/** How far behind a rate its noun of change ends at most: 5%的年均增长. */
const nounReach = 5;

/** 增长 and its like stay in the indicator of a rate (地区生产总值增长), and of a step that names nothing else (贷款增加). */
function changeNoun({left, right, quantity: {unitClass}}: Segment, own: string, {changes}: Lexicon): string {
  const said = stripEnd(left.trimEnd(), changes.degrees);
  const noun =
    changes.rateNouns.ending(said) ?? changes.shortNouns[wordsOf(said.slice(-nounReach)).at(-1)?.text ?? ""] ?? null;
  if (noun !== null) return has(unitClass, "relative") || own === "" ? noun : "";
  if (unitClass === "money") return changes.relieving.ending(said) ?? "";
  if (!has(unitClass, "relative")) return "";
  const near = right.replace(/^的/u, "").slice(0, nounReach);
  const [behind] = changes.rateNounsBehind.findAll(near);
  return behind && /^\p{Script=Han}*$/u.test(near.slice(0, behind.start)) ? behind.word : "";
}
