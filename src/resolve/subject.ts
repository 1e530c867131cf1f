import type {ClauseWords} from "../lexicon/clauses.ts";
import type {Segment} from "./segments.ts";
import {prefixOf, stripPrefixes, stripSuffixes, suffixOf} from "./words.ts";

/** What a figure measures, in the report's own words. */
export interface Subject {
  /** The words of the indicator. */
  indicator: string;
  /** The thing that figures after it may refer back to: the indicator without the verb that moved it. */
  topic: string;
  /** The head noun of a counted thing, for telling reform activity from results; "" for measured quantities. */
  head: string;
  /** True when the figure limits another thing: 投资10亿元以上项目. */
  threshold: boolean;
  rule: string;
}

export interface SubjectContext {
  words: ClauseWords;
  /** Topic of the figure before in the same sentence. */
  topic: string;
}

const counted = new Set(["count", "people", "visits", "level", "containers"]);

/** Finds the subject of a figure: what stands after a counted figure, else what stands before it, else the topic. */
export function subjectOf(segment: Segment, context: SubjectContext): Subject {
  const {quantity} = segment;
  if (quantity.unit === "rank") return rankSubject(segment, context);
  const after = thingAfter(segment, context.words);
  if (after && isThreshold(segment))
    return {...beforeSubject(segment, context), head: "", threshold: true, rule: "subject:threshold"};
  if (after) return afterSubject(segment, after, context);
  return beforeSubject(segment, context);
}

/** Words after a figure that name the thing counted or measured; "" when the clause goes on with something else. */
function thingAfter({quantity, right, left}: Segment, words: ClauseWords): string {
  const rest = right.replace(/^的/u, "").trim();
  if (!/^[\p{Script=Han}A-Za-z“（《\d]/u.test(rest)) return "";
  const hasSubject = cleanLeft(left, words) !== "";
  if (!counted.has(quantity.unitClass)) {
    const attributive =
      right.startsWith("的") || !hasSubject || (quantity.comparator !== "eq" && !prefixOf(rest, words.predicates));
    return attributive && !isVerbOnly(rest, words) ? rest : "";
  }
  return hasSubject && prefixOf(rest, words.predicates) ? "" : rest;
}

const isVerbOnly = (text: string, {increase, decrease, levelVerbs}: ClauseWords): boolean =>
  [...increase, ...decrease, ...levelVerbs].includes(text);

/** A bounded amount of money or size right before a noun limits that noun. */
function isThreshold({quantity, right}: Segment): boolean {
  if (counted.has(quantity.unitClass) || quantity.unitClass === "share") return false;
  if (quantity.comparator === "eq" || quantity.comparator === "approx") return false;
  return (
    /^(?:的|以上的?)?[\p{Script=Han}“A-Z]/u.test(right) && !/^(?:的)?(?:增长|增速|用于|支持|惠及|带动)/u.test(right)
  );
}

const longestIndicator = 26;

function afterSubject(segment: Segment, after: string, {words}: SubjectContext): Subject {
  const verb = contentVerb(segment.left, words);
  const {noun, predicate} = splitPredicate(after, words);
  const quoted = /“[^”]{2,16}”/u.exec(predicate)?.[0] ?? "";
  const core = noun || after;
  const tail = predicate.length <= 10 ? predicate : quoted;
  const indicator = clip(`${verb}${core}${tail}`);
  return {indicator, topic: clip(`${verb}${core}`), head: core, threshold: false, rule: "subject:after"};
}

const clip = (text: string): string => {
  const open = (text.match(/“/gu)?.length ?? 0) > (text.slice(0, longestIndicator).match(/”/gu)?.length ?? 0);
  if (text.length <= longestIndicator) return text;
  const close = open ? text.indexOf("”", longestIndicator) : -1;
  return text.slice(0, close !== -1 && close < longestIndicator + 12 ? close + 1 : longestIndicator);
};

/** Parts the thing from what became of it, at the first predicate word after the first two characters. */
function splitPredicate(text: string, {predicates}: ClauseWords): {noun: string; predicate: string} {
  let depth = 0;
  for (let at = 0; at < text.length; at++) {
    const char = text[at] ?? "";
    if ("“（《".includes(char)) {
      if (char === "“" && at >= 3 && depth === 0 && text.indexOf("”", at) === text.length - 1)
        return {noun: text.slice(0, at), predicate: text.slice(at)};
      depth++;
    } else if ("”）》".includes(char)) depth--;
    else if (depth === 0 && at >= 2) {
      const word = predicates.find((candidate) => candidate.length > 1 && text.startsWith(candidate, at));
      if (word) return {noun: text.slice(0, at), predicate: text.slice(at)};
    }
  }
  return {noun: text, predicate: ""};
}

/** The verb right before a counted figure, when it says more than that there are so many: 新增, 打通, 优化. */
function contentVerb(left: string, words: ClauseWords): string {
  const tail = stripSuffixes(left.replace(/等$/u, ""), ["了", "近", "约"]);
  const increase = suffixOf(tail, ["新增", "净增"]);
  if (increase) return increase;
  const verb = /(?:[、，]|^)?(?:累计|全年|先后|新)?([\p{Script=Han}]{2})$/u.exec(tail)?.[1] ?? "";
  return verb.length === tail.length && !words.openers.includes(verb) && !words.levelVerbs.includes(verb) ? verb : "";
}

function beforeSubject({quantity, left, right, clauseBefore}: Segment, {words, topic}: SubjectContext): Subject {
  const own = ownSubject(left, words, quantity.list);
  const grown = growthNoun(left, right, quantity.unitClass, words);
  const anaphor = own === "" || words.relational.includes(own) || prefixOf(own, words.anaphoric) !== "";
  const base = anaphor ? `${topic || topicOfClause(clauseBefore, words)}${own}` : own;
  const indicator = clip(`${tailOf(base)}${grown}`);
  const rule = anaphor ? "subject:inherited" : "subject:before";
  return {
    indicator,
    topic: anaphor && topic ? topic : tailOf(base),
    head: counted.has(quantity.unitClass) ? base : "",
    threshold: false,
    rule
  };
}

/** The words before a figure, without openers, level verbs and the verb of change at their end. */
function ownSubject(left: string, words: ClauseWords, list: {index: number; size: number} | null): string {
  const spread = list && left.includes("分别") ? distribute(left, words, list.size, list.index) : null;
  return spread ?? cleanLeft(left, words);
}

const movers = (words: ClauseWords): string[] =>
  [...words.levelVerbs, ...words.increase, ...words.decrease].sort((a, b) => b.length - a.length);

function cleanLeft(left: string, words: ClauseWords): string {
  const front = stripPrefixes(
    left.replace(/^[、）”\s]+/u, ""),
    words.openers.filter((word) => !words.keepOpeners.includes(word))
  );
  return stripSuffixes(front.replace(/[：“（]+$/u, ""), movers(words))
    .replace(/(?:由|从)[^，]{0,8}$/u, "")
    .replace(/^[的、]+|[的、]+$/gu, "");
}

/** 增长 and its like stay in the indicator of a rate: 地区生产总值增长. */
function growthNoun(left: string, right: string, unitClass: string, words: ClauseWords): string {
  if (unitClass !== "share" && unitClass !== "points") return "";
  const bare = stripSuffixes(left, ["分别", "均", "了", "约", "近", "超", "超过"]);
  const verb = suffixOf(bare, [
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
  ]);
  if (verb) return verb;
  const after = prefixOf(right.replace(/^的/u, ""), words.increase);
  return after === "增长" || after === "增速" ? "增长" : "";
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
export function tailOf(text: string): string {
  if (text.length <= longestSubject) return text;
  const cut = Math.max(
    ...bridges.map((word) => {
      const at = text.lastIndexOf(word);
      return at === -1 || text.length - at - word.length < 4 ? -1 : at + word.length;
    })
  );
  const rest = cut > 0 ? text.slice(cut) : text;
  return rest.length <= longestSubject ? rest : rest.slice(-longestSubject);
}

/** What the clause before speaks of, for a figure that names nothing itself. */
function topicOfClause(clause: string, words: ClauseWords): string {
  const bare = stripPrefixes(clause.replace(/^.*[：]/u, ""), words.openers);
  return bare.length <= longestIndicator ? bare : tailOf(bare);
}

/** 城镇和农村居民人均可支配收入分别…: the member of the list that belongs to figure `index`, its shared words added. */
function distribute(left: string, words: ClauseWords, size: number, index: number): string | null {
  const subjects = stripPrefixes(left.slice(0, left.lastIndexOf("分别")), words.openers);
  const members = subjects.split(/、|和|与|及|以及/u);
  if (members.length < size) return null;
  const list = [members.slice(0, members.length - size + 1).join("、"), ...members.slice(members.length - size + 1)];
  const [first = "", last = ""] = [list[0], list.at(-1)];
  const own = list[index] ?? "";
  const modifier = own.replace(/^[对向从]/u, "");
  if (own !== last && (words.modifiers.includes(modifier) || modifier.length <= 3) && last.length > modifier.length + 1)
    return own + last.slice(modifier.length);
  if (own !== first && first.length >= own.length + 3) return first.slice(0, first.length - own.length) + own;
  return own;
}

/** 排名, with the thing ranked and the area it is ranked in: 技术合同成交额全国排名. */
function rankSubject(segment: Segment, {words, topic}: SubjectContext): Subject {
  const area =
    /(全国|全省|全市|全区|中部|西部|东部|东北|世界|全球|各省区|长三角|同类[\p{Script=Han}]{0,4})/u.exec(
      segment.left.slice(-12)
    )?.[1] ?? "";
  const own = stripSuffixes(
    cleanLeft(segment.left.replace(new RegExp(`${area || "$^"}[\\p{Script=Han}]{0,3}$`, "u"), ""), words),
    ["排名", ...words.levelVerbs]
  );
  const anaphor = own === "" || words.relational.includes(own) || prefixOf(own, words.anaphoric) !== "";
  const base = anaphor ? `${topic || topicOfClause(segment.clauseBefore, words)}${own}` : tailOf(own);
  return {
    indicator: clip(`${base}${area}排名`),
    topic: base,
    head: "",
    threshold: false,
    rule: anaphor ? "subject:rank inherited" : "subject:rank"
  };
}
