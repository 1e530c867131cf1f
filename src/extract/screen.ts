import {yuan} from "./amount.ts";
import type {Lexicon} from "../lexicon/index.ts";
import type {QuantityLexicon} from "../lexicon/quantities.ts";
import type {Comparator, Rejected} from "../model/fact.ts";
import {numeralDigits, scaleDigits, scaleFactor} from "../model/numerals.ts";
import {afterLast, clauseEnds} from "../model/punctuation.ts";
import {overlaps} from "../model/span.ts";
import type {Bounded} from "./comparators.ts";
import {cutsNumeral, findMasks, findQuotations, type Mask, maskOf, statesFigure} from "./masks.ts";
import {type Word, wordsAround} from "../lexicon/segmenter.ts";
import {has} from "../model/unitClasses.ts";

/** What a screening test knows of the sentence. */
interface Context {
  text: string;
  masks: readonly Mask[];
  quotations: readonly Mask[];
  lexicon: Lexicon;
}

/** Gives the reason why an amount is no fact, with the stretch that shows it, or null. */
type Test = (amount: Bounded, context: Context) => Mask | null;

const because = (reason: string, {start, end}: Bounded): Mask => ({reason, start, end});

const masked: Test = (amount, {text, masks, lexicon}) => {
  const lasts = isLasting(amount, text, lexicon);
  return maskOf(
    amount,
    masks.filter(
      (mask) =>
        overlaps(mask, amount) &&
        !cutsNumeral(text, mask, amount) &&
        !cutsFraction(amount, mask) &&
        !(lasts && mask.reason === "period" && mask.start >= amount.outer.start)
    )
  );
};

/** 三分之|一以上: what begins inside a fraction says nothing of it. */
const cutsFraction = ({form, start}: Bounded, mask: Mask): boolean => form === "fraction" && mask.start > start;

const quoted: Test = (amount, {text, quotations, lexicon}) => {
  const quotation = maskOf(amount, quotations);
  if (!quotation || statesFigure(text, amount) || isCounted(text, amount, quotation, lexicon)) return null;
  return quotation.start <= amount.start && amount.end <= quotation.end ? quotation : null;
};

/** 《目录（共312项）》 says how many its items are; “13张清单、4项改革” and “1分钟接单、半天到场” tell things over. */
const isCounted = (text: string, {start, unit}: Bounded, quotation: Mask, {quantities}: Lexicon): boolean =>
  quantities.itemized.ending(text.slice(quotation.start, start)) !== null ||
  (unit !== "" && quantities.toldOver.test(text.slice(quotation.start, quotation.end)));

/** From here on a scale alone is a unit to count in: 亿元以上项目. */
const large = 1e4;

/** 千亿产业 names a class of things, 单位：亿元 a unit; 超千亿元, 达百亿元, 千亿以上 and 迈上万亿元台阶 state a figure. */
const scale: Test = (amount, {text, lexicon: {quantities, clauses}}) => {
  if (amount.form !== "scale") return null;
  const front = text.slice(0, amount.outer.start);
  if (clauses.crossing.ending(front) !== null && quantities.stepsBehind.test(text.slice(amount.end))) return null;
  const isStated = amount.unit !== "" && quantities.levels.some((word) => front.endsWith(word));
  const isBounded = scaleFactor(text.charAt(amount.start)) < large ? amount.after : null;
  return (amount.inside ?? amount.before[0] ?? isBounded) || isStated ? null : because("class", amount);
};

/** Whether a span of time is measured: behind what lasts, or within bounds (不超过3年). */
function isLasting(
  {unit, outer, before, after}: Bounded,
  text: string,
  {quantities}: Pick<Lexicon, "quantities">
): boolean {
  if (!quantities.periods.has(unit)) return false;
  const isBounded = before.some(({comparator}) => bounds.has(comparator)) || after?.comparator === "approx";
  return isBounded || quantities.lasting.test(text.slice(0, outer.start));
}

const bounds: ReadonlySet<Comparator> = new Set(["ge", "le", "lt"]);

/** Spans of years and the like say when or how long, not how much, but behind what they measure; meetings are counted. */
const period: Test = (amount, {text, lexicon: {quantities}}) => {
  const isMeeting = quantities.meetings.has(amount.unit);
  if (!isMeeting && !quantities.periods.has(amount.unit)) return null;
  const counts = isMeeting ? quantities.held.test(text.slice(0, amount.start)) : isLasting(amount, text, {quantities});
  return counts ? null : because("period", amount);
};

const highestLevel = 12;

const level: Test = (amount, {lexicon}) =>
  lexicon.quantities.levelUnits.has(amount.unit) && amount.value <= highestLevel ? because("level", amount) : null;

const smallest = 10;
const cueReach = 14;
const breaks: ReadonlySet<string> = new Set([...clauseEnds, "“"]);

/** 一个, 两项 and their like count only where a word before says so; jieba must see a word begin there. */
const mannerOfSpeaking: Test = (amount, {text, lexicon}) => {
  if (amount.form !== "chinese") return null;
  if (text[amount.start] === "二" && amount.value === 2) return because("ordinal", amount);
  const words = wordsAround(text, amount);
  if (!isOwnWord(amount, text, words)) return because("part of a word", amount);
  // 五六趟 says how many, though not exactly.
  if (amount.upTo !== null || amount.value > smallest || !has(amount.unitClass, "spoken")) return null;
  const front = text.slice(Math.max(0, amount.start - cueReach), amount.start);
  const since = afterLast(front, breaks);
  const counted = lexicon.quantities.countCues.some((cue) => since.includes(cue));
  const {countedAlone, pointers} = lexicon.quantities;
  if (pointers.ending(front) !== null) return because("manner of speaking", amount);
  if (counted && (amount.value > 1 || countedAlone.has(amount.unit))) return null;
  return amount.value > 1 && isPlain(amount, text, words, lexicon) ? null : because("manner of speaking", amount);
};

/** Whether jieba sees a word begin at an amount; money is one in any case (每斤两元). */
const isOwnWord = ({start, unitClass}: Bounded, text: string, words: readonly Word[]): boolean =>
  unitClass === "money" || text.endsWith("等", start) || words.some((word) => word.start === start);

/** Whether a small number counts without a word that says so: by its unit, before a thing, or at the end (增至三家). */
function isPlain(amount: Bounded, text: string, words: readonly Word[], lexicon: Lexicon): boolean {
  const {countedUnits, levels, spoken} = lexicon.quantities;
  const {start, end, unit} = amount;
  if (spoken.at(text, end) !== null) return false;
  if (countedUnits.has(unit) || isBeforeThing(amount, words, lexicon)) return true;
  return !/[\p{Script=Han}\d]/u.test(text[end] ?? "") && levels.some((word) => text.endsWith(word, start));
}

/** What a word that names a thing is tagged with, the first letter of it. */
const things = /^(?:n|vn|an|b|j|l)/u;

/**
 * Whether what is counted stands right behind an amount: 七项机制, but not 三个更加 or 四个方面; 甲乙两县 tells over those
 * that are named, whose word is no measure word.
 */
const isBeforeThing = ({end, unit, unitWord}: Bounded, words: readonly Word[], {quantities}: Lexicon): boolean =>
  (quantities.parted.at(unit, 0) === null || quantities.parted.at(unitWord, 0) !== null) &&
  words.some(({start, tag}) => start === end && things.test(tag));

/** 数十家, 几百名; a digit after 数 is none of it (人数翻一番). */
const vague: Test = (amount, {text, lexicon}) =>
  scaleDigits.includes(text.charAt(amount.start)) &&
  lexicon.quantities.vague.some((word) => text.endsWith(word, amount.start))
    ? because("vague number", amount)
    : null;

const readable: Test = (amount) => (Number.isFinite(amount.value) ? null : because("unreadable number", amount));

/** Tried in this order; the first that objects decides. */
const tests: readonly Test[] = [readable, quoted, masked, vague, scale, period, level, mannerOfSpeaking];

function objectionTo(amount: Bounded, context: Context): Mask | null {
  for (const test of tests) {
    const objection = test(amount, context);
    if (objection !== null) return objection;
  }
  return null;
}

/** Parts the amounts that may be facts from those that are something else. Offsets into the sentence. */
export function screen(
  text: string,
  amounts: Bounded[],
  lexicon: Lexicon
): {accepted: Bounded[]; rejected: Rejected[]} {
  if (!amounts.length && !isNumber.test(text)) return {accepted: [], rejected: []};
  const context: Context = {
    text,
    masks: findMasks(text, lexicon.quantities.nonFacts),
    quotations: findQuotations(text),
    lexicon
  };
  const accepted: Bounded[] = [];
  const rejected = new Map<string, Rejected>();
  for (const amount of amounts) {
    const objection = objectionTo(amount, context);
    if (!objection) accepted.push(money(amount, text, lexicon.quantities));
    else {
      const {start, end, reason} = objection;
      rejected.set(`${start}-${end}`, {start, end, text: text.slice(start, end), reason});
    }
  }
  for (const mask of [...context.masks, ...context.quotations]) {
    if (countsNothing(text, mask) && !accepted.some((amount) => overlaps(amount, mask))) {
      rejected.set(`${mask.start}-${mask.end}`, {...mask, text: text.slice(mask.start, mask.end)});
    }
  }
  return {accepted, rejected: outermost([...rejected.values()])};
}

const isNumber = new RegExp(`[\\d${numeralDigits}]`);

/** A stretch with a number in it that is worth naming: 一 in a quoted brand or an idiom is not. */
const countsNothing = (text: string, {reason, start, end}: Mask): boolean =>
  reason !== "idiom" &&
  (reason === "quoted name" || reason === "title" ? /\d/u : isNumber).test(text.slice(start, end));

/** Of stretches that overlap, the longest: 《三年行动计划》, not 三年行动 as well. */
function outermost(found: Rejected[]): Rejected[] {
  const kept: Rejected[] = [];
  for (const one of found.toSorted((a, b) => b.end - b.start - (a.end - a.start))) {
    if (!kept.some((other) => overlaps(one, other))) kept.push(one);
  }
  return kept;
}

/** 千亿以上 without a unit is money, as nothing else is counted in bare scales; so is 20亿 behind a noun of money. */
function money(amount: Bounded, text: string, {moneyNouns, stepsBehind}: QuantityLexicon): Bounded {
  if (amount.unit !== "" || (amount.form !== "scale" && amount.scale < huge)) return amount;
  const near = afterLast(text.slice(Math.max(0, amount.start - cueReach), amount.start), breaks);
  const behind = text.slice(amount.end);
  const isAlone = !/^\p{Script=Han}/u.test(behind) || stepsBehind.test(behind);
  const isMoney = amount.form === "scale" || (moneyNouns.isIn(near) && isAlone);
  return isMoney ? {...amount, ...yuan} : amount;
}

/** From here on a number without a unit counts money where money is spoken of. */
export const huge = 1e8;
