import {type Word, wordsOf} from "../lexicon/segmenter.ts";
import type {ClauseWords} from "../lexicon/clauses.ts";
import {distribute} from "./lists.ts";
import type {Segment} from "./segments.ts";
import {firstWord, prefixOf, stripPrefixes, stripSuffixes, suffixOf} from "./words.ts";

/** What a figure measures, in the report's own words. */
export interface Subject {
  /** The words of the indicator. */
  indicator: string;
  /** The thing that figures after it may refer back to: the indicator without the verb that moved it. */
  topic: string;
  /** The head noun of a counted thing, for telling reform activity from results; "" for measured quantities. */
  head: string;
  /** What became of a counted thing, and the verb right before it. */
  predicate: string;
  verb: string;
  rule: string;
}

export interface SubjectContext {
  words: ClauseWords;
  /** Whom the figure belongs to, whose name is no part of what is measured. */
  scope: string | null;
  /** Topic of the figure before in the same sentence. */
  topic: string;
  /** The sentence up to the figure. */
  before: string;
}

const counted = new Set(["count", "people", "visits", "level", "containers"]);

/** Finds the subject of a figure: what stands after a counted figure, else what stands before it, else the topic. */
export function subjectOf(whole: Segment, context: SubjectContext): Subject {
  const segment = {...whole, left: withoutScope(whole.left, context.scope)};
  if (segment.quantity.unit === "rank") return rankSubject(segment, context);
  const after = segment.attributive ? "" : thingAfter(segment, context.words);
  if (after) return afterSubject(segment, after, context);
  const subject = beforeSubject(segment, context);
  return segment.attributive ? {...subject, head: "", rule: "subject:threshold"} : subject;
}

const withoutScope = (left: string, scope: string | null): string => {
  const rest = scope !== null && left.startsWith(scope) ? left.slice(scope.length) : left;
  return rest.length > 2 ? rest : left;
};

/** Words after a figure that name the thing counted or measured; "" when the clause goes on with something else. */
function thingAfter({quantity, right, left}: Segment, words: ClauseWords): string {
  const rest = right
    .replace(/^的/u, "")
    .replace(/(?:共有?|，)$/u, "")
    .trim();
  if (!/^[\p{Script=Han}A-Za-z“（《\d]/u.test(rest) || isMover(rest, words)) return "";
  const hasSubject = cleanLeft(left, words) !== "" && !left.endsWith("的");
  const goesOn = prefixOf(rest, words.predicates) !== "" && !rest.includes("的");
  if (counted.has(quantity.unitClass)) return hasSubject && goesOn ? "" : rest;
  if (right.startsWith("的") || !hasSubject) return rest;
  return !goesOn && quantity.unitClass === "share" && beginsWithNoun(rest) ? `${cleanLeft(left, words)}${rest}` : "";
}

const isMover = (text: string, {increase, decrease, levelVerbs}: ClauseWords): boolean =>
  [...increase, ...decrease, ...levelVerbs].includes(text);

const beginsWithNoun = (text: string): boolean => /^(?:n|a|b|j)/u.test(wordsOf(text.slice(0, 12))[0]?.tag ?? "");

const longestIndicator = 28;
const longestPredicate = 16;
const longestModifier = 14;

function afterSubject(segment: Segment, after: string, {words}: SubjectContext): Subject {
  const {noun, predicate} = splitPredicate(after, words);
  const head = lastNoun(noun);
  const core = `${leadOf(segment.left, noun, words)}${noun.length > longestModifier ? head : noun}`;
  const indicator = clip(`${core}${telling(predicate, words)}`);
  return {indicator, topic: clip(core), head, predicate, verb: contentVerb(segment.left, words), rule: "subject:after"};
}

const longestLead = 12;
const shortNoun = 3;

/** The words before a counted figure that belong to the thing: a clause that ends in 的, a verb, or the owner of 经验. */
function leadOf(left: string, noun: string, words: ClauseWords): string {
  if (left.endsWith("的")) {
    const clause = stripPrefixes(left, words.openers);
    return clause.length <= longestLead ? clause : "";
  }
  const verb = contentVerb(left, words);
  if (verb || noun.length > shortNoun || left.endsWith("等")) return verb;
  const owner = tailOf(cleanLeft(left, words));
  return owner.length <= longestSubject && /^[nabjx]/u.test(firstWord(owner)?.tag ?? "") ? owner : "";
}

/** What became of a thing is part of what is counted (企业上市) unless it says no more than that it was done. */
const telling = (predicate: string, {done}: ClauseWords): string => {
  const rest = stripPrefixes(predicate, ["实现", "已", "均", "都", "全部", "纷纷", "相继", "陆续"]);
  return prefixOf(rest, done) !== "" || rest.length > longestPredicate ? (/“[^”]{2,14}”/u.exec(rest)?.[0] ?? "") : rest;
};

/** The head of a long noun phrase: what stands after its last 的. */
const lastNoun = (noun: string): string => noun.slice(noun.lastIndexOf("的") + 1) || noun;

/** Shortens without cutting a quotation in half. */
function clip(text: string): string {
  if (text.length <= longestIndicator) return text;
  const cut = text.slice(0, longestIndicator);
  const isOpen = (cut.match(/“/gu)?.length ?? 0) > (cut.match(/”/gu)?.length ?? 0);
  const close = isOpen ? text.indexOf("”", longestIndicator) : -1;
  return close !== -1 && close < longestIndicator + 12 ? text.slice(0, close + 1) : cut;
}

const predicateTags = new Set(["d", "p", "c", "vshi", "vyou"]);

/**
 * Parts the thing from what became of it: at a trailing quotation, at the first adverb, preposition or predicate word,
 * or at a verb right after a noun that can be counted as reform or result.
 */
function splitPredicate(text: string, words: ClauseWords): {noun: string; predicate: string} {
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

const longestVerb = 5;

/** The verb right before a counted figure, when it says more than that there are so many: 新增, 打通, 优化. */
function contentVerb(left: string, words: ClauseWords): string {
  const kept = words.openers.filter((word) => !words.keepOpeners.includes(word));
  const bare = stripPrefixes(left.replace(/^.*[、的]/u, ""), kept);
  if (bare === "" || bare.length > longestVerb || bare.endsWith("等") || words.levelVerbs.includes(bare)) return "";
  return /^(?:v|d|vn)$/u.test(firstWord(bare)?.tag ?? "") ? bare : "";
}

function beforeSubject(segment: Segment, {words, topic}: SubjectContext): Subject {
  const {quantity, right} = segment;
  const {left} = segment;
  const spread = quantity.list && left.includes("分别") ? distribute(left, words, quantity.list) : null;
  const own = spread ?? cleanLeft(left, words);
  const anaphor = isAnaphor(own, words);
  const base = anaphor ? joinMeasure(antecedent(segment, topic, words), own, words) : own;
  const indicator = clip(`${tailOf(base)}${growthNoun(left, right, quantity.unitClass)}`);
  return {
    indicator,
    topic: anaphor && topic ? topic : tailOf(base),
    head: counted.has(quantity.unitClass) ? base : "",
    predicate: "",
    verb: left,
    rule: spread !== null ? "subject:distributed" : anaphor ? "subject:inherited" : "subject:before"
  };
}

function isAnaphor(own: string, {relational, anaphoric}: ClauseWords): boolean {
  const first = firstWord(own);
  // 投放65.38亿元: a bare verb measures what was spoken of.
  const isBareVerb = first !== null && first.text === own && /^v(?!n)/u.test(first.tag);
  return own === "" || relational.includes(own) || isBareVerb || anaphoric.includes(first?.text ?? "");
}

/** 工业机器人产量 and then 出口量 is 工业机器人出口量; 进出口总额 and then 增速 is 进出口总额增速. */
function joinMeasure(topic: string, own: string, {relational, derived}: ClauseWords): string {
  if (!relational.includes(own) || derived.includes(own)) return topic + own;
  const bare = topic.slice(0, topic.length - suffixOf(topic, relational).length);
  return (bare.length > 1 ? bare : topic) + own;
}

/** What a figure without a subject refers back to: the figure right before it, else the clause before it. */
const antecedent = ({refersBack, clauseBefore}: Segment, topic: string, words: ClauseWords): string =>
  topic && (refersBack || clauseBefore === "") ? topic : topicOfClause(clauseBefore, words) || topic;

const dated = /^(?:(?:19|20)\d{2}年)?(?:\d{1,2}[—–\-至]?\d{0,2}月份?)?/u;

function cleanLeft(left: string, words: ClauseWords): string {
  const kept = words.openers.filter((word) => !words.keepOpeners.includes(word));
  const front = stripPrefixes(left.replace(/^[、）”\s]+/u, "").replace(dated, ""), kept);
  const movers = [...words.levelVerbs, ...words.increase, ...words.decrease].sort((a, b) => b.length - a.length);
  const bare = stripSuffixes(
    front.replace(/[：“（]+$/u, ""),
    movers.filter((word) => word !== "均")
  );
  const named = bare.replace(/(?:由|从)[^，]{0,8}$/u, "").replace(/^[的、]+|[的、]+$/gu, "");
  // 新增减税62.6亿元: nothing is left but verbs, which then are what is measured.
  return named === "" && /^(?:新增|净增)[\p{Script=Han}]{2,}/u.test(front) ? front : named;
}

const rateNouns = [
  "增长",
  "下降",
  "减少",
  "上涨",
  "压减",
  "压缩",
  "提速",
  "增加",
  "降低",
  "缩短",
  "提高",
  "提升",
  "高于",
  "低于",
  "涨幅",
  "年均增长"
];

/** 增长 and its like stay in the indicator of a rate: 地区生产总值增长. */
function growthNoun(left: string, right: string, unitClass: string): string {
  if (unitClass !== "share" && unitClass !== "points") return "";
  const verb = suffixOf(stripSuffixes(left, ["分别", "均", "了", "约", "近", "超", "超过"]), rateNouns);
  return verb || (/^的?[\p{Script=Han}]{0,3}增长/u.test(right) ? "增长" : "");
}

const longestSubject = 22;
const bridges = [
  "推动",
  "带动",
  "促进",
  "实现",
  "完成",
  "使",
  "让",
  "确保",
  "力争",
  "发放",
  "兑付",
  "引导",
  "建成",
  "达到",
  "方面",
  "以来",
  "中",
  "上",
  "后",
  "，",
  "为"
];

/** The last noun phrase of a long run of words: what stands after its last verb or preposition. */
function tailOf(text: string): string {
  if (text.length <= longestSubject) return text;
  const cuts = bridges.map((word) => ({at: text.lastIndexOf(word), length: word.length}));
  const cut = Math.max(...cuts.map(({at, length}) => (at === -1 || text.length - at - length < 4 ? 0 : at + length)));
  return text.slice(cut).slice(-longestSubject);
}

/** What the clause before speaks of, for a figure that names nothing itself. */
function topicOfClause(clause: string, words: ClauseWords): string {
  const bare = stripPrefixes(clause.replace(/^.*：/u, "").replace(dated, ""), words.openers);
  return bare.length <= longestSubject ? bare : tailOf(bare);
}

const areas =
  /(全国|全省|全市|全区|中部|西部|东部|东北|世界|全球|各省区|长三角|同类[\p{Script=Han}]{0,4})[\p{Script=Han}]{0,3}$/u;
/** 在全国337个地级以上城市中: those that a rank is among. */
const field = /(?:在|位居|居|列)(全国|全省|全市|中部|西部|东部|世界|全球)?[^，、]{0,24}中[\p{Script=Han}]{0,4}$/u;
const contest = /在?([\p{Script=Han}]{2,14}(?:考核|考评|评价|测评|评比))中/u;

/** The thing ranked and the area that it is ranked in: 技术合同成交额全国排名. */
function rankSubject(segment: Segment, {words, topic, before}: SubjectContext): Subject {
  const {left} = segment;
  const area = areas.exec(left)?.[1] ?? field.exec(left)?.[1] ?? "";
  const own = stripSuffixes(cleanLeft(left.replace(field, "").replace(areas, ""), words), [
    "排名",
    ...words.levelVerbs
  ]);
  const anaphor = isAnaphor(own, words);
  const named = contest.exec(before)?.[1] ?? "";
  const base = anaphor ? `${antecedent(segment, topic, words)}${own}` : tailOf(own);
  const ranked = named && !base.includes(named.slice(-4)) ? named : base;
  return {
    indicator: clip(`${ranked}${area}排名`),
    topic: base,
    head: "",
    predicate: "",
    verb: "",
    rule: anaphor ? "subject:rank inherited" : "subject:rank"
  };
}
