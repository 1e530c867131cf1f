import type {Lexicon} from "../../lexicon/index.ts";
import {stripEnd} from "../../lexicon/strip.ts";
import {isCounted} from "./counted.ts";
import {distribute} from "./lists.ts";
import {antecedent, clip, cleanLeft, isAnaphor, tailOf} from "./phrase.ts";
import type {Segment} from "../segments.ts";
import type {Subject, SubjectContext} from "./subject.ts";
import {has} from "../../model/unitClasses.ts";

/** The subject of a figure that is named before it, in its own words or by what they refer back to. */
export function beforeSubject(segment: Segment, {lexicon, topic}: SubjectContext): Subject {
  const {quantity, left} = segment;
  const spread = quantity.list && distribute(left, lexicon.clauses, quantity.list);
  const own = spread ?? cleanLeft(left, lexicon);
  const anaphor = isAnaphor(own, lexicon);
  const meant = anaphor ? antecedent(segment, topic, lexicon) : "";
  const base = anaphor ? joinMeasure(meant || purposeOf(segment, lexicon), own, lexicon) : own;
  const indicator = clip(`${tailOf(base, lexicon)}${growthNoun(segment, lexicon)}`);
  return {
    indicator,
    topic: meant || tailOf(base, lexicon),
    head: isCounted(segment) ? base : "",
    predicate: "",
    verb: left,
    rule: spread !== null ? "subject:distributed" : anaphor ? "subject:inherited" : "subject:before"
  };
}

/** 筹措7亿元实施就业惠民工程: what money is for, where nothing before it says what it measures; else "". */
function purposeOf({right, quantity: {unitClass}}: Segment, {clauses: {purposes}}: Lexicon): string {
  const verb = unitClass === "money" ? purposes.at(right, 0) : null;
  return verb === null ? "" : (/^[^，、]{3,22}$/u.exec(right.slice(verb.length))?.[0] ?? "");
}

/** 工业机器人产量 and then 出口量 is 工业机器人出口量; 进出口总额 and then 增速 is 进出口总额增速. */
function joinMeasure(topic: string, own: string, {clauses: {relational, derived}}: Lexicon): string {
  if (!relational.has(own) || derived.has(own)) return topic + own;
  const bare = topic.slice(0, topic.length - (relational.ending(topic)?.length ?? 0));
  return (bare.length > 1 ? bare : topic) + own;
}

/** How far behind a rate its noun of change ends at most: 5%的年均增长. */
const nounReach = 5;

/** 增长 and its like stay in the indicator of a rate: 地区生产总值增长. */
function growthNoun({left, right, quantity: {unitClass}}: Segment, {changes}: Lexicon): string {
  if (!has(unitClass, "relative")) return "";
  const noun = changes.rateNouns.ending(stripEnd(left, changes.degrees));
  if (noun !== null) return noun;
  const near = right.replace(/^的/u, "").slice(0, nounReach);
  const [behind] = changes.rateNounsBehind.findAll(near);
  return behind && /^\p{Script=Han}*$/u.test(near.slice(0, behind.start)) ? behind.word : "";
}
