import type {ClauseWords} from "../lexicon/clauses.ts";
import type {Change} from "../model/fact.ts";
import type {Segment} from "./segments.ts";
import {stripSuffixes} from "./words.ts";

/** Aspect and degree words that stand between a verb and its figure. */
const between = ["了", "至", "到", "为", "约", "近", "达", "达到", "超", "超过", "累计", "平均", "分别", "均", "、"];

/** Which way a figure moved, with the word that says so. */
export interface ChangeReading {
  change: Change;
  word: string;
}

/**
 * Read from the verb right before the figure, from 新增 at the head of its words, or from 增长 right after it. A figure
 * without a verb of its own shares that of the figure before it in the same list (`last`).
 */
export function changeOf(segment: Segment, words: ClauseWords, last: ChangeReading | null): ChangeReading {
  const {left, right, quantity} = segment;
  if (quantity.from !== null) return fromTo(quantity.from, quantity.value, quantity.unit === "rank");
  if (quantity.unit === "rank")
    return /跃|前移|上升|升[至到]|提升|攀升|进位/u.test(left) ? {change: "increase", word: "跃"} : still;
  const governing =
    verbAtEnd(stripSuffixes(left, between), words) ?? verbAtHead(left, words) ?? verbAfter(right, words);
  if (governing) return actsOnThing(segment, governing) ? still : governing;
  return last && segment.follows && sharesVerb(segment) ? last : still;
}

/** 新建提升310公里农村公路: the verb acts on the thing after the figure and does not move the figure. */
const actsOnThing = ({right, quantity: {unitClass}}: Segment, {word}: ChangeReading): boolean =>
  ["提升", "提高", "扩大", "扩容", "拓展", "延长", "壮大", "提档"].includes(word) &&
  !["share", "points", "rank"].includes(unitClass) &&
  /^[\p{Script=Han}“]/u.test(right);

const still: ChangeReading = {change: "none", word: ""};

const longestShared = 18;

/** A, B in 分别增长A、B, 平均压减时间A、材料B, 新增A个甲、B个乙: no verb of its own stands before the later one. */
function sharesVerb({left, right, quantity}: Segment): boolean {
  if (quantity.list && quantity.list.index > 0) return true;
  const bounded = quantity.outer.start < quantity.start && quantity.comparator === "gt";
  return left.length <= longestShared && !/[达为占居]/u.test(left) && right.length <= 14 && (!bounded || right !== "");
}

/** A rank moves up as its number falls. */
function fromTo(before: number, after: number, isRank: boolean): ChangeReading {
  const rises = isRank ? after < before : after > before;
  return {change: after === before ? "none" : rises ? "increase" : "decrease", word: "before→after"};
}

function verbAtEnd(left: string, {increase, decrease, unchanged}: ClauseWords): ChangeReading | null {
  if (unchanged.some((word) => left.endsWith(word))) return null;
  const up = increase.find((word) => left.endsWith(word));
  const down = decrease.find((word) => left.endsWith(word));
  if (down && /(?:新增|净增)$/u.test(left.slice(0, -down.length))) return {change: "increase", word: "新增"};
  return longer(up, down);
}

const longer = (up: string | undefined, down: string | undefined): ChangeReading | null => {
  if (up && up.length >= (down?.length ?? 0)) return {change: "increase", word: up};
  return down ? {change: "decrease", word: down} : null;
};

const headReach = 12;

/** 新增规模工业企业156家: the verb stands before the thing that is counted. 新增 of a share says nothing of the share. */
function verbAtHead(left: string, {unchanged}: ClauseWords): ChangeReading | null {
  const found = /(?:新增加?|净增加?|增加|减少|减免|压减|精简|提速|减负|降低|节约|节省)/u.exec(
    left.slice(-headReach - 6)
  );
  if (!found || unchanged.some((word) => left.slice(left.lastIndexOf(found[0])).startsWith(word))) return null;
  const rest = left.slice(left.lastIndexOf(found[0]) + found[0].length);
  if (/占|率|比|达|为/u.test(rest)) return null;
  return {change: /减|压|精|降|节/u.test(found[0]) ? "decrease" : "increase", word: found[0]};
}

function verbAfter(right: string, {increase, decrease, unchanged}: ClauseWords): ChangeReading | null {
  const rest = right.replace(/^的?(?:预期|年均|平均|速度)?/u, "");
  if (unchanged.some((word) => rest.startsWith(word))) return null;
  return longer(
    increase.find((word) => rest.startsWith(word)),
    decrease.find((word) => rest.startsWith(word))
  );
}
