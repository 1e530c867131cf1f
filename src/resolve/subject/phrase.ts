import type {Lexicon} from "../../lexicon/index.ts";
import {wordsOf} from "../../lexicon/segmenter.ts";
import {firstWord, stripEnd, stripFront} from "../../lexicon/strip.ts";
import type {ClauseWords} from "../../lexicon/clauses.ts";
import type {WordList} from "../../lexicon/word-list.ts";
import {splitPredicate} from "./predicate.ts";
import type {Segment} from "../segments.ts";

/** What makes the words before it say more of the noun behind it. */
export const particle = "的";

/** The longest noun phrase that is taken whole from before a figure. */
export const longestSubject = 22;

/** The number of an item that the figure's sentence begins with. */
const numberMark = /^（?[一二三四五六七八九十\d]{1,3}[）.．、]/u;

/** A heading without its number and the marks around it. */
export const bareHeading = (heading: string): string =>
  heading
    .replace(numberMark, "")
    .replace(/^[^\p{L}\d“《]+/u, "")
    .replace(/(?<![^\p{L}\d”》）])[^\p{L}\d”》）]+$/u, "");

/** The last noun phrase of a long run of words: what stands after its last verb or preposition. No word is cut. */
export function tailOf(text: string, {clauses: {bridges}}: Lexicon): string {
  if (text.length <= longestSubject) return text;
  const words = wordsOf(text);
  const bridge = words.findLast(({text: word, end}) => bridges.has(word) && text.length - end >= 4);
  const first = words.find(({start}) => start >= (bridge?.end ?? 0) && text.length - start <= longestSubject);
  return text.slice(first?.start ?? text.length - longestSubject).replace(/^[^\p{Script=Han}\p{L}\d“《]+/u, "");
}

/** Words without `openers` in front of them, and without 加上, which may hold the first character of what is added (加上年结余). */
export const withoutOpeners = (text: string, openers: WordList, {adding}: ClauseWords): string =>
  stripFront(text.replace(adding, ""), openers);

/** Words without when they hold, what they are compared with, and `openers`, from the front. */
export function stripOpening(text: string, openers: WordList, words: ClauseWords): string {
  let rest = text.trim();
  for (let last = ""; last !== rest;) {
    last = rest;
    const bare = rest.replace(words.leadingTime, "").replace(words.basis, "");
    rest = withoutOpeners(bare, openers, words).replace(/^[，、的\s]+/u, "");
    // 实现率: an opener that is a part of a noun.
    if (rest.length === 1 && words.measures.has(rest)) return bare;
  }
  return rest;
}

/** What stands behind the last mark between clauses; within quotation marks and brackets a clause goes on over it. */
function lastClause(text: string, words: ClauseWords): string {
  let depth = 0;
  for (let i = text.length - 1; i >= 0; i--) {
    const char = text.charAt(i);
    depth += /[”）]/u.test(char) ? 1 : /[“（]/u.test(char) ? -1 : 0;
    if (depth === 0 && i < text.length - 2 && (/[，：；。]/u.test(char) || isGap(text, i, words)))
      return text.slice(i + 1);
  }
  return text;
}

/** A space between characters, where no clause mark stands: 污染企业外迁 造林50万亩; not 政府性基金预算 收入. */
const isGap = (text: string, at: number, {accounts}: ClauseWords): boolean =>
  /\s/u.test(text.charAt(at)) &&
  /^\p{Script=Han}\s\p{Script=Han}{2}/u.test(text.slice(at - 1, at + 3)) &&
  accounts.at(text, at + 1) === null;

/** The words before a figure without marks, dates, what they compare with, and openers. */
export function withoutOpening(left: string, lexicon: Lexicon): string {
  const {clauses} = lexicon;
  const unmarked = behindWill(lastClause(left, clauses), lexicon)
    .replace(numberMark, "")
    .replace(/^[^\p{Script=Han}\p{L}\d“《（]+/u, "");
  const text = restarted(unmarked.replace(clauses.comparedWith, "").replace(clauses.sanctioned, ""), clauses);
  return withoutPlace(stripOpening(text, clauses.plainOpeners, clauses), clauses);
}

/** 该县将再划转事项: who will do it is not what is measured; of 出口总额将进一步增长 and 出口总额将达到 it is. */
function behindWill(text: string, {times, clauses: {movers, levelVerbs}}: Lexicon): string {
  const said = times.will.exec(text);
  if (said === null || (said[0].length === 1 && said.groups?.["act"] === undefined)) return text;
  const rest = text.slice(said.index + said[0].length);
  return stripEnd(rest, movers, levelVerbs).length > 1 ? rest : text.slice(0, said.index) + rest;
}

/** What stands after a word that begins anew, unless a verb before it takes it (完成全年目标) or it names nothing (产值全年完成). */
function restarted(text: string, {restarts, relational, movers}: ClauseWords): string {
  if (!restarts.isIn(text)) return text;
  const words = wordsOf(text);
  const last = words.findLast(({start, end, text: word}) => start > 1 && text.length - end > 1 && restarts.has(word));
  if (!last || movers.ending(text.slice(0, last.start)) !== null) return text;
  const rest = text.slice(last.end);
  const names = words.some(({start, tag}) => start >= last.end && /^(?:n|vn|b|a|j|l|m|x)/u.test(tag));
  return names && !relational.has(rest) ? rest : text.slice(0, last.start) + rest;
}

/** Words without the body that they are of, which stands in front of them or behind what opens them. */
export function withoutScope(text: string, scope: string | null, {clauses}: Lexicon): string {
  const at = scope === null ? -1 : text.indexOf(scope);
  if (scope === null || at === -1 || stripOpening(text.slice(0, at), clauses.plainOpeners, clauses) !== "") return text;
  const rest = text.slice(at + scope.length);
  // 甲县、乙县地区生产总值: one of a list.
  const isListed = rest.startsWith("、") || clauses.joiners.at(rest, 0) !== null;
  return rest.length > 2 && !isListed ? rest : text;
}

const longestPlace = 6;

/** 东兴市受理: the place that acts is no part of what is measured; one that a noun belongs to stays. */
function withoutPlace(text: string, words: ClauseWords): string {
  // Few words hold a place: only those are cut.
  const first = words.holders.isIn(text.slice(0, longestPlace)) ? firstWord(text) : null;
  if (
    first?.tag !== "ns" ||
    first.end > longestPlace ||
    words.modifiers.has(first.text) ||
    words.holders.ending(first.text) === null
  )
    return text;
  const rest = stripOpening(text.slice(first.end), words.plainOpeners, words);
  return words.relational.at(rest, 0) === null && !/^[vd]/u.test(firstWord(rest)?.tag ?? "") ? text : rest;
}

/** The same without the verbs that end them; "" when nothing is left. */
export function cleanLeft(left: string, lexicon: Lexicon): string {
  const {clauses, changes} = lexicon;
  const front = withoutOpening(left.replace(clauses.ofEach, ""), lexicon);
  const bare = withoutVerbs(withoutAside(front.replace(/(?<![：“（\s])[：“（\s]+$/u, "")), clauses);
  const named = stripEnd(withoutExamples(withoutAside(bare), clauses).replace(clauses.streak, ""), clauses.levelVerbs)
    .replace(/(?:由|从)[^，]{0,8}$/u, "")
    .replace(/^[的、]+|(?<![的、])[的、]+$/gu, "");
  // 新增减税62.6亿元: nothing is left but verbs, which then are what is measured.
  const verb = named === "" ? changes.adding.at(front, 0) : null;
  return verb !== null && /^\p{Script=Han}{2}/u.test(front.slice(verb.length)) ? front : named;
}

const shortestSum = 6;

/** “低空10条”等产业政策 is 产业政策; what names less, or how much there is of its examples, keeps them. */
function withoutExamples(text: string, words: ClauseWords): string {
  if (!words.examples.isIn(text) || !/[、”》]/u.test(text)) return text;
  const last = wordsOf(text).findLast(({text: word, tag}) => tag === "u" && words.examples.has(word));
  const sum = text.slice(last?.end ?? text.length);
  const isNamed = /[”》]$/u.test(text.slice(0, last?.start));
  const isSum = sum.length >= shortestSum && measureOf(sum, words) === null && wordsOf(sum).at(-1)?.tag.startsWith("n");
  return sum.length > 2 && (isNamed || isSum) ? sum : text;
}

/** Without verbs at its end; of 总量和增速均 only the last goes, for what is joined stays whole. */
function withoutVerbs(text: string, {movers, levelVerbs, boundVerbs, joiners}: ClauseWords): string {
  const bare = stripEnd(text, movers, boundVerbs);
  return joiners.ending(bare) === null ? bare : stripEnd(text, levelVerbs, boundVerbs);
}

/** 业务收入（不含储蓄） without what is only explained. */
const withoutAside = (text: string): string => text.replace(/（[^（）]{6,}）$/u, "");

/** True for words that name nothing themselves and refer back: nothing at all, a bare verb, 总规模, 平均…. */
export function isAnaphor(own: string, {clauses: {relational, anaphoric, anaphoricNouns}}: Lexicon): boolean {
  const first = relational.has(own) ? null : firstWord(own);
  if (first === null) return true;
  const {text, tag} = first;
  // 投放65.38亿元: a bare verb measures what was spoken of.
  const isBareVerb = text === own && /^(?:v(?!n)|d|p|ad$)/u.test(tag);
  const isBareNoun = anaphoricNouns.has(text) && own.length <= text.length + 2;
  return isBareVerb || isBareNoun || anaphoric.has(text) || anaphoric.has(own);
}

/** 开工率, 按时办结率: a rate of what was done to the things spoken of. */
export const isRateOfAct = (own: string, {clauses: {rates}}: Lexicon): boolean => {
  const rate = rates.ending(own);
  const act = rate === null ? "" : own.slice(0, -rate.length);
  return act !== "" && wordsOf(act).every(({tag}) => /^[vd]/u.test(tag));
};

/** What a figure without a subject refers back to: the figure right before it, else the clause before it. */
export const antecedent = ({refersBack, isAside, clauseBefore}: Segment, topic: string, lexicon: Lexicon): string =>
  isAside && !refersBack
    ? cleanLeft(clauseBefore, lexicon)
    : topic && (refersBack || isRemark(clauseBefore, lexicon))
      ? topic
      : topicOfClause(clauseBefore, lexicon) || topic;

/** True for a clause that names nothing new: 按可比价计算, 再创新高, 居全省前列. */
function isRemark(clause: string, {clauses}: Lexicon): boolean {
  const first = firstWord(clause.replace(clauses.comparedWith, ""));
  return (
    first === null ||
    /^[pdc]/u.test(first.tag) ||
    clauses.anaphoric.has(first.text) ||
    clauses.remarks.at(clause, 0) !== null
  );
}

const shortestName = 3;

/** 园区几经整合 speaks of the 园区. */
const isNoun = (text: string): boolean => firstWord(text)?.text === text && firstWord(text)?.tag === "n";

/** 企业开办实现… speaks of the 企业开办. */
const verbAt = (predicate: string): string => {
  const first = firstWord(predicate);
  return first?.tag.startsWith("v") ? first.text : "";
};

/** What the clause before speaks of, for a figure that names nothing itself. */
function topicOfClause(clause: string, lexicon: Lexicon): string {
  const {openers, comparedWith} = lexicon.clauses;
  const bare = stripOpening(clause.replace(/^.*：/u, "").replace(comparedWith, ""), openers, lexicon.clauses);
  const {noun, predicate} = splitPredicate(bare, lexicon);
  const short = isNoun(noun) ? noun + verbAt(predicate) : bare;
  const named = noun.length >= shortestName ? noun : short;
  return named.length <= longestSubject ? named : tailOf(named, lexicon);
}

/** The noun at the end of a text that says what an amount measures; null for none. */
export const measureOf = (text: string, {relational, measures}: ClauseWords): string | null =>
  relational.ending(text) ?? measures.ending(text);
