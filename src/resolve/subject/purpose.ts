import type {Lexicon} from "../../lexicon/index.ts";
import {wordsOf} from "../../lexicon/segmenter.ts";
import {firstWord} from "../../lexicon/strip.ts";
import type {WordList} from "../../lexicon/word-list.ts";
import type {Segment} from "../segments.ts";

/**
 * What money is for, where nothing before it says what it measures: 筹措7亿元实施就业惠民工程, 投入3亿元改造管网,
 * 落实资金2亿元，支持医院改革; else "".
 */
export function purposeOf(segment: Segment, own: string, anaphor: boolean, lexicon: Lexicon): string {
  const {right, clauseAfter, quantity} = segment;
  if (quantity.unitClass !== "money") return "";
  // 统筹20亿元: what opens a clause may be all that it says.
  const isSpent = isBareSum(own || segment.left, lexicon);
  if (!anaphor && !isSpent) return "";
  const {purposes, purposeObject} = lexicon.clauses;
  const object = (text: string): string => purposeObject.exec(text)?.[0] ?? "";
  const verb = purposes.at(right, 0);
  if (verb !== null) return object(right.slice(verb.length));
  if (!isSpent) return "";
  if (right !== "") return beginsWithAct(right, lexicon) ? object(right) : "";
  const after = untilPurpose(clauseAfter, lexicon);
  return object(after.slice(purposes.at(after, 0)?.length ?? after.length));
}

/** 全力支持 from its verb on; "" for a clause that does not say what for. */
function untilPurpose(clause: string, {clauses: {purposes, plainOpeners}}: Lexicon): string {
  let rest = clause;
  while (purposes.at(rest, 0) === null) {
    const opener = plainOpeners.at(rest, 0);
    if (opener === null) return "";
    rest = rest.slice(opener.length);
  }
  return rest;
}

/** 改造, not 增长. */
const beginsWithAct = (text: string, {clauses: {movers, predicates}}: Lexicon): boolean =>
  firstWord(text)?.tag.startsWith("v") === true && movers.at(text, 0) === null && predicates.at(text, 0) === null;

/** 三年投入, 县财政安排资金: words that say no more than that money is spent, and by whom. */
function isBareSum(own: string, {clauses: {spends, funds, payers}}: Lexicon): boolean {
  const rest = own.slice(0, own.length - (funds.ending(own)?.length ?? 0));
  const verb = spends.ending(rest);
  if (verb === null) return false;
  const front = withoutPayer(rest.slice(0, -verb.length), payers);
  return wordsOf(front).every(({tag}) => /^[vdmtqp]/u.test(tag));
}

/** What the words before a sum say of it besides who pays it: 投入, nothing of 县财政拿出. */
export const unpaid = (own: string, {clauses: {payers}}: Lexicon): string => (payers.at(own, 0) === null ? own : "");

const withoutPayer = (text: string, payers: WordList): string =>
  text.slice(0, text.length - (payers.ending(text)?.length ?? 0));
