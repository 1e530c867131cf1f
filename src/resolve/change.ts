import type {ChangeWords} from "../lexicon/changes.ts";
import {stripEnd} from "../lexicon/strip.ts";
import type {Change} from "../model/fact.ts";
import type {Segment} from "./segments.ts";
import {numeralDigits} from "../model/numerals.ts";
import {has} from "../model/unitClasses.ts";

/** Which way a figure moved, with the word that says so. */
export interface ChangeReading {
  change: Change;
  word: string;
}

/**
 * Read from the verb right before the figure, from 新增 at the head of its words, or from 增长 right after it. A figure
 * without a verb of its own shares that of the figure before it in the same list (`last`). Growth below zero is a fall.
 */
export function changeOf(segment: Segment, words: ChangeWords, last: ChangeReading | null): ChangeReading {
  const {left, quantity} = segment;
  if (quantity.from !== null) return fromTo(quantity.from, quantity.value, quantity.unit === "rank");
  if (quantity.unit === "rank") return sharedMove(segment, last) ?? rankMove(left, words);
  const governing = governingVerb(segment, words);
  if (quantity.value < 0 && (governing || has(quantity.unitClass, "relative")))
    return {change: "decrease", word: belowZero};
  if (!governing && quantity.text.startsWith("+") && has(quantity.unitClass, "relative"))
    return {change: "increase", word: aboveZero};
  if (governing) return movesNothing(segment, governing, words) ? still : governing;
  const isShared = last && (segment.follows || movesParts(segment, last, words)) && sharesVerb(segment);
  return isShared && last.word !== belowZero && last.word !== aboveZero ? last : still;
}

/** Why a figure with a sign fell or rose: no verb, so that none is shared with the next. */
const belowZero = "below zero";
const aboveZero = "above zero";

const still: ChangeReading = {change: "none", word: ""};

function governingVerb(segment: Segment, words: ChangeWords): ChangeReading | null {
  const {left, attributive} = segment;
  const said = stripEnd(left, words.between);
  return (
    verbAtEnd(said, words) ??
    verbInRatio(said, words) ??
    distantVerb(segment, words) ??
    comparedWithBefore(segment, words) ??
    (attributive ? null : verbAfter(segment, words))
  );
}

/** A rank that moved, by the last word that says so. */
function rankMove(left: string, {rankRises, rankFalls}: ChangeWords): ChangeReading {
  const [rise, fall] = [rankRises, rankFalls].map((words) => words.findAll(left).at(-1));
  if (fall && fall.start >= (rise?.start ?? 0)) return {change: "decrease", word: fall.word};
  return rise ? {change: "increase", word: rise.word} : still;
}

/** 分别前移4位、2位: what a figure of a list has of the one before it. */
const sharedMove = ({quantity: {form, list}}: Segment, last: ChangeReading | null): ChangeReading | null =>
  form !== "rank" && list !== null && list.index > 0 ? last : null;

/** 新建提升310公里农村公路: the verb acts on the thing after the figure. 节约资金2亿元: what was saved is an amount. */
function movesNothing({right, quantity: {unitClass}}: Segment, {word}: ChangeReading, words: ChangeWords): boolean {
  const isAction = words.improving.has(word) && !has(unitClass, "bare") && /^[\p{Script=Han}“]/u.test(right);
  return isAction || (words.saving.has(word) && unitClass === "money");
}

/** 涨1.2%，其中城市1.1%, 新增企业6户，其中规上企业2户; not so parts of a level that is told with its step: 6户，减少1户，其中…. */
const movesParts = ({said, quantity: {unitClass}}: Segment, {word}: ChangeReading, words: ChangeWords): boolean =>
  words.parting.at(said, 0) !== null &&
  (has(unitClass, "relative") || (unitClass !== "money" && words.adding.has(word)));

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

function verbAtEnd(left: string, {increase, decrease, unchanged, adding}: ChangeWords): ChangeReading | null {
  if (unchanged.ending(left) !== null) return null;
  const down = decrease.ending(left);
  const added = down && adding.ending(left.slice(0, -down.length));
  return added ? {change: "increase", word: added} : longer(increase.ending(left), down);
}

/** 精简率, 压缩比例, 增长目标: a noun that a verb of change makes. */
function verbInRatio(left: string, words: ChangeWords): ChangeReading | null {
  // 精简率为: jieba may take 为 and the noun for one word.
  const bare = left.slice(0, left.length - (words.between.ending(left)?.length ?? 0));
  const noun = words.ratios.ending(bare);
  return noun === null ? null : verbAtEnd(bare.slice(0, -noun.length), words);
}

const longer = (up: string | null, down: string | null): ChangeReading | null => {
  if (up && up.length >= (down?.length ?? 0)) return {change: "increase", word: up};
  return down ? {change: "decrease", word: down} : null;
};

const distance = 18;

/** 新增规模工业企业156家: the verb stands before the thing that is counted. 新增 of a share says nothing of the share. */
function distantVerb(
  {left, quantity: {unitClass}}: Segment,
  {distantVerbs, distant, interrupts, unchanged}: ChangeWords
): ChangeReading | null {
  const near = left.slice(-distance);
  const [verb] = distantVerbs.findAll(near);
  if (!verb || unchanged.at(near, verb.start) !== null || interrupts.isIn(near.slice(verb.end))) return null;
  // 占新增贷款的1/3: the verb is of the whole that a share is of.
  if (unitClass === "share" && interrupts.isIn(left.slice(0, left.length - near.length + verb.start))) return null;
  const {word} = verb;
  return {change: distant.increase.has(word) ? "increase" : "decrease", word};
}

/** 比上年高2个百分点: higher than before is a rise, higher than elsewhere is none. */
function comparedWithBefore({left, said}: Segment, {comparing, earlier}: ChangeWords): ChangeReading | null {
  const [up, down] = [comparing.increase.ending(left), comparing.decrease.ending(left)];
  const word = up ?? down;
  return word !== null && earlier.test(said) ? {change: up ? "increase" : "decrease", word} : null;
}

/** A verb right behind the figure; one right before another figure is that figure's (较20个工作日压缩85%). */
function verbAfter(segment: Segment, {increase, decrease, unchanged, qualifiers}: ChangeWords): ChangeReading | null {
  const rest = segment.right.replace(/^的/u, "");
  const at = qualifiers.at(rest, 0)?.length ?? 0;
  const verb = longer(increase.at(rest, at), decrease.at(rest, at));
  if (verb === null || unchanged.at(rest, at) !== null) return null;
  return verb.word.length === rest.length - at && isFollowed(segment) ? null : verb;
}

const opensNumber = new RegExp(`^[\\d${numeralDigits}]`, "u");

/** Whether another figure of its clause stands right behind the words after a figure. */
const isFollowed = ({clause, said, right, quantity: {start, outer}}: Segment): boolean =>
  opensNumber.test(clause.text.slice(said.length + outer.end - start + right.length));
