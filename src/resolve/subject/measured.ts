import type {Lexicon} from "../../lexicon/index.ts";
import {firstWord, stripEnd} from "../../lexicon/strip.ts";
import {isCounted, someOf} from "./counted.ts";
import {distribute} from "./lists.ts";
import {antecedent, clip, bareHeading, cleanLeft, isAnaphor, measureOf, tailOf, withoutOpening} from "./phrase.ts";
import type {Segment} from "../segments.ts";
import type {Subject, SubjectContext} from "./subject.ts";
import {has} from "../../model/unitClasses.ts";

/** The subject of a figure that is named before it, in its own words or by what they refer back to. */
export function beforeSubject(segment: Segment, context: SubjectContext): Subject {
  const {lexicon} = context;
  const share = shareIn(segment, lexicon);
  const left = share?.left ?? segment.left;
  const spread = segment.quantity.list && distribute(left, lexicon.clauses, segment.quantity.list);
  const own = accountIn(left, context) || cleanLeft(spread ?? left, lexicon);
  const anaphor = isAnaphor(own, lexicon);
  const meant = anaphor ? antecedent(segment, context.topic, lexicon) : "";
  const base = anaphor
    ? joinMeasure(meant || purposeOf(segment, lexicon), own, lexicon)
    : withMeasure(own, segment, context);
  const moved = share ? share.words : changeNoun(segment, own, lexicon);
  const named = someOf(segment, context.topic, lexicon) ?? tailOf(base, lexicon);
  return {
    indicator: clip(`${added(segment, own, lexicon)}${named}${moved}`),
    topic: (base !== own && meant) || withoutEnd(tailOf(base, lexicon), lexicon.catalogue.words.total),
    share: share?.words ?? "",
    head: isCounted(segment) ? base : "",
    predicate: "",
    verb: segment.left,
    rule: spread !== null ? "subject:distributed" : anaphor ? "subject:inherited" : "subject:before"
  };
}

const longestHeading = 14;

/** 收入总计 under the heading 一般公共预算 is 一般公共预算收入总计; "" for what is no bare account. */
function accountIn(left: string, {headings, lexicon}: SubjectContext): string {
  const {accounts, accountBooks} = lexicon.clauses;
  const front = withoutOpening(left, lexicon).trim();
  const account = accounts.has(front) ? front : cleanLeft(left, lexicon);
  if (accounts.at(account, 0) === null) return "";
  const books = headings.map(bareHeading).filter((heading) => heading.length <= longestHeading);
  const book = books.find((heading) => accountBooks.ending(heading) !== null);
  return book ? book + account : "";
}

const withoutEnd = (text: string, end: string): string => (text.endsWith(end) ? text.slice(0, -end.length) : text);

/** The words before a share without the whole that it is of, and those that name this: 占一般公共预算收入比重. */
function shareIn({left, said, quantity}: Segment, {clauses}: Lexicon): {left: string; words: string} | null {
  if (quantity.unitClass !== "share" || quantity.list) return null;
  const {fulfilled, shareOf, shareOfAmount, shareNames, movers} = clauses;
  const front = stripEnd(left, movers);
  const quota = fulfilled.exec(front);
  const whole = quota ?? shareOf.exec(front);
  const own = whole?.groups?.["noun"];
  const name = quota ? shareNames.fulfils : own ? shareNames.of.replace(/….*/u, `…${own}`) : shareNames.of;
  if (whole) return {left: front.slice(0, whole.index), words: name.replace("…", whole[1] ?? whole[2] ?? "")};
  const amount = /^\p{Script=Han}?$/u.test(left) ? shareOfAmount.exec(said)?.[1] : undefined;
  return amount ? {left: "", words: name.replace("…", amount)} : null;
}

/**
 * 其中健康险3亿元 of 保费收入 is 健康险保费收入: a part that names no measure has that of its total, one that names only who has
 * it all that the total measures.
 */
function withMeasure(own: string, segment: Segment, {total, lexicon}: SubjectContext): string {
  const {clauses} = lexicon;
  if (total === "" || measureOf(own, clauses) !== null) return own;
  if (holdsPart(own, lexicon)) return own + total;
  if (isCounted(segment)) return own;
  if (has(segment.quantity.unitClass, "relative") && !changeNoun(segment, "", lexicon)) return own;
  const measure = measureOf(total, clauses) ?? "";
  return measure.length > 1 ? own + measure : own;
}

/** 其中开发区3亿元, 平安124件: a place or a body. */
const holdsPart = (own: string, {clauses}: Lexicon): boolean =>
  clauses.holders.ending(own) !== null || (firstWord(own)?.tag === "ns" && firstWord(own)?.text === own);

/** 筹措7亿元实施就业惠民工程: what money is for, where nothing before it says what it measures; else "". */
function purposeOf({right, quantity: {unitClass}}: Segment, {clauses: {purposes}}: Lexicon): string {
  const verb = unitClass === "money" ? purposes.at(right, 0) : null;
  return verb === null ? "" : (/^[^，、]{3,22}$/u.exec(right.slice(verb.length))?.[0] ?? "");
}

/** 工业机器人产量 and then 出口量 is 工业机器人出口量; 进出口总额 and then 增速 is 进出口总额增速. */
function joinMeasure(topic: string, own: string, {clauses: {relational, derived}}: Lexicon): string {
  if (!relational.has(own) || derived.has(own)) return topic + own;
  const bare = topic.slice(0, topic.length - (relational.ending(topic)?.length ?? 0));
  // 出口额 of 进出口总额 names itself.
  if (own.length > 2 && bare.includes(own.slice(0, 2))) return own;
  return (bare.length > 1 ? bare : topic) + own;
}

/** 实有企业9万户，净增1万户: what was added to what there is. */
const added = ({left, quantity: {unitClass}}: Segment, own: string, {changes}: Lexicon): string =>
  own === "" && !has(unitClass, "relative") ? (changes.adding.ending(stripEnd(left, changes.degrees)) ?? "") : "";

/** How far behind a rate its noun of change ends at most: 5%的年均增长. */
const nounReach = 5;

/** 增长 and its like stay in the indicator of a rate (地区生产总值增长), and of a step that names nothing else (贷款增加). */
function changeNoun({left, right, quantity: {unitClass}}: Segment, own: string, {changes}: Lexicon): string {
  const noun = changes.rateNouns.ending(stripEnd(left.trimEnd(), changes.degrees));
  if (noun !== null) return has(unitClass, "relative") || own === "" ? noun : "";
  if (!has(unitClass, "relative")) return "";
  const near = right.replace(/^的/u, "").slice(0, nounReach);
  const [behind] = changes.rateNounsBehind.findAll(near);
  return behind && /^\p{Script=Han}*$/u.test(near.slice(0, behind.start)) ? behind.word : "";
}
