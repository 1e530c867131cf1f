import type {ClauseWords} from "../../lexicon/clauses.ts";
import {isCounted} from "./counted.ts";
import {distribute} from "./lists.ts";
import {antecedent, clip, cleanLeft, isAnaphor, tailOf} from "./phrase.ts";
import type {Segment} from "../segments.ts";
import type {Subject, SubjectContext} from "./subject.ts";
import {prefixOf, stripSuffixes, suffixOf} from "../words.ts";

/** The subject of a figure that is named before it, in its own words or by what they refer back to. */
export function beforeSubject(segment: Segment, {words, topic}: SubjectContext): Subject {
  const {quantity, left} = segment;
  const spread = quantity.list && left.includes("分别") ? distribute(left, words, quantity.list) : null;
  const own = spread ?? cleanLeft(left, words);
  const anaphor = isAnaphor(own, words);
  const meant = anaphor ? antecedent(segment, topic, words) : "";
  const base = anaphor ? joinMeasure(meant || purposeOf(segment, words), own, words) : own;
  const indicator = clip(`${tailOf(base, words)}${growthNoun(segment, words)}`);
  return {
    indicator,
    topic: meant || tailOf(base, words),
    head: isCounted(segment) ? base : "",
    predicate: "",
    verb: left,
    rule: spread !== null ? "subject:distributed" : anaphor ? "subject:inherited" : "subject:before"
  };
}

/** 筹措7亿元实施就业惠民工程: what money is for, where nothing before it says what it measures; else "". */
function purposeOf({right, quantity: {unitClass}}: Segment, {purposes}: ClauseWords): string {
  const verb = unitClass === "money" ? prefixOf(right, purposes) : "";
  return verb === "" ? "" : (/^[^，、]{3,22}$/u.exec(right.slice(verb.length))?.[0] ?? "");
}

/** 工业机器人产量 and then 出口量 is 工业机器人出口量; 进出口总额 and then 增速 is 进出口总额增速. */
function joinMeasure(topic: string, own: string, {relational, derived}: ClauseWords): string {
  if (!relational.includes(own) || derived.includes(own)) return topic + own;
  const bare = topic.slice(0, topic.length - suffixOf(topic, relational).length);
  return (bare.length > 1 ? bare : topic) + own;
}

/** 增长 and its like stay in the indicator of a rate: 地区生产总值增长. */
function growthNoun({left, right, quantity: {unitClass}}: Segment, {rateNouns, degrees}: ClauseWords): string {
  if (!["share", "points", "ratio"].includes(unitClass)) return "";
  const verb = suffixOf(stripSuffixes(left, degrees), rateNouns);
  return verb || (/^的?[\p{Script=Han}]{0,3}增长/u.test(right) ? "增长" : "");
}
