import type {Lexicon} from "../lexicon/index.ts";
import type {QuantityLexicon} from "../lexicon/quantities.ts";
import type {Rejected} from "../model/fact.ts";
import type {Span} from "../model/span.ts";
import {sharesUnit} from "./amount.ts";
import type {Bounded} from "./comparators.ts";
import {changeBetween, type Joined, leadsTo, opensChange, pairChanges, type Words} from "./pairs.ts";
import {huge} from "./screen.ts";
import {withSteps} from "./steps.ts";

/** The words that `joinAmounts` asks for. */
export const joiningWords = ({quantities, comparators: {asides}, changes, catalogue: {convert}}: Lexicon): Words => ({
  ...quantities,
  asides,
  changes,
  convert
});

/**
 * Joins amounts that belong together: ranges (5%—5.5%), numbers that share a unit (106、60、48个工作日), values before
 * and after. Amounts left without a unit that nothing explains are rejected.
 */
export function joinAmounts(
  text: string,
  amounts: Bounded[],
  words: Words
): {quantities: Joined[]; rejected: Rejected[]} {
  if (amounts.length === 0) return {quantities: [], rejected: []};
  const runs = listRuns(text, joinRanges(text, amounts.map(asJoined), words), words);
  const paired = pairChanges(text, runs, words).flat();
  const kept = paired.filter((joined) => isComplete(text, joined, words)).map((joined) => asRank(joined, text, words));
  const rejected = paired
    .filter((joined) => !isComplete(text, joined, words))
    .map((joined) => ({
      start: joined.start,
      end: joined.end,
      text: text.slice(joined.start, joined.end),
      reason: "no unit"
    }));
  return {quantities: kept, rejected};
}

/** 在…排名由369位上升到235位: places in a ranking, although 第 is not written. */
function asRank(joined: Joined, text: string, {ranks}: QuantityLexicon): Joined {
  const isRank = joined.from !== null && ranks.units.has(joined.unit) && ranks.nouns.isIn(text.slice(0, joined.start));
  return isRank ? {...joined, unit: "rank", unitClass: "rank", rules: [...joined.rules, "rank by noun"]} : joined;
}

const asJoined = (amount: Bounded): Joined => ({
  ...amount,
  valueMax: amount.upTo,
  from: null,
  fromSpan: null,
  fromNoun: null,
  list: null,
  rules: [`quantity:${amount.form}`]
});

function joinRanges(text: string, amounts: Joined[], words: Words): Joined[] {
  const {rangeMarks} = words;
  const joined: Joined[] = [];
  for (const [i, amount] of amounts.entries()) {
    const last = joined.at(-1);
    const between = last ? text.slice(last.outer.end, amount.outer.start) : "";
    if (
      last &&
      last.valueMax === null &&
      isRangeMark(between, rangeMarks) &&
      (words.periods.has(amount.unit) ||
        !opensChange(text, last, words, joined.at(-2)?.outer.end) ||
        isBefore(text, amount, amounts[i + 1], words)) &&
      isRange(last, amount)
    ) {
      joined[joined.length - 1] = {
        ...amount,
        start: last.start,
        outer: {start: last.outer.start, end: amount.outer.end},
        before: last.before.length > 0 ? last.before : amount.before.filter(({comparator}) => comparator === "approx"),
        value: shareScale(last, amount),
        valueMax: amount.value,
        rules: [...last.rules, "range"]
      };
    } else joined.push(amount);
  }
  return joined;
}

/** 由3至5天压缩至1天: 3至5 is a range all the same where the value after is yet to come. */
const isBefore = (text: string, amount: Joined, next: Joined | undefined, words: Words): boolean =>
  next !== undefined && changeBetween(text, amount, next, words) !== null;

/** 6 - 18%, but not —14— 99%, of which 14 is the number of a page. */
const isRangeMark = (between: string, marks: readonly string[]): boolean =>
  marks.some((mark) => between === mark || between === ` ${mark} `);

const isRange = (low: Bounded, high: Bounded): boolean =>
  (sharesUnit(low, high) || low.unit === high.unit) && shareScale(low, high) < high.value;

/** 3至5万元: the first number shares the scale of the second. */
const shareScale = (low: Bounded, high: Bounded): number =>
  low.unit === "" && low.scale === 1 && high.scale > 1 ? low.value * high.scale : low.value;

/** Cuts amounts into runs of one list each; members without a unit take that of the next member that has one. */
function listRuns(text: string, amounts: Joined[], words: Words): Joined[][] {
  const runs: Joined[][] = [];
  for (const amount of amounts) {
    const run = runs.at(-1);
    if (run && goesOn(text, run, amount, words)) run.push(amount);
    else runs.push([amount]);
  }
  return runs.map((run) => {
    const list = numberRun(run);
    return run[0] && isDealtOut(text, run[0].outer, words) ? list : withSteps(text, list, words);
  });
}

/**
 * 新增1700公里、突破7000公里 is no list: a word before a member counts as in it where the first has one or 分别 stands, and one
 * that leaves a figure as it is where the first has the same (仅5份、仅3份).
 */
function goesOn(text: string, run: readonly Joined[], amount: Joined, words: Words): boolean {
  const [first, last] = [run[0], run.at(-1)];
  if (!first || !last) return false;
  const between = text.slice(last.outer.end, amount.outer.start);
  const same = words.asides.ending(between) ?? "";
  const joiner = text.slice(0, first.outer.start).endsWith(same)
    ? between.slice(0, between.length - same.length)
    : between;
  if (!words.joiners.has(joiner)) return false;
  return amount.outer.start === amount.start || first.before.length > 0 || isDealtOut(text, first.outer, words);
}

/** How far before a list 分别 may stand. */
const spreadReach = 8;

/** Whether 分别 stands in the words before a list, which begins at `start`. */
export function isDealtOut(text: string, {start}: Span, {distributors}: QuantityLexicon): boolean {
  return distributors.isIn(text.slice(Math.max(0, start - spreadReach), start));
}

/** The rule by which a figure of a list has the unit of a later one. */
export const sharedUnit = "shared unit";

/** The later figure of a list that a figure has its unit from; a number as large as money has that of the first. */
const donorOf = (member: Joined, run: readonly Joined[], index: number): Joined | undefined =>
  run.slice(index + 1).find((one) => one.unit !== "" && sharesUnit(member, one)) ??
  run.slice(0, 1).find(({unitClass}) => unitClass === "money" && member.unit === "" && member.scale >= huge);

function numberRun(run: Joined[]): Joined[] {
  if (run.length === 1) return run;
  const donors = run.map((member, i) => donorOf(member, run, i));
  const isOneUnit = new Set(run.map((member, i) => (donors[i] ?? member).unit)).size === 1;
  return run.map((member, index) => {
    const donor = donors[index];
    const list = {index, size: run.length, isOneUnit};
    if (!donor) return {...member, list};
    const value = shareScale(member, donor);
    return {
      ...member,
      value,
      unit: donor.unit,
      unitClass: donor.unitClass,
      list,
      rules: [...member.rules, sharedUnit]
    };
  });
}

/** A number without a unit is a figure only as a level (倍差从1.96缩小至1.81, 满意度达98.5) or a ratio. */
function isComplete(text: string, joined: Joined, words: Words): boolean {
  const {unit, outer, from, form, scale} = joined;
  if (unit !== "" || from !== null || form === "fraction") return true;
  // 惠及23.6万婴幼儿: thousands of something need no measure word.
  if (form === "arabic" && scale >= 1e4) return true;
  const isLast = !/[\p{Script=Han}\dA-Za-z]/u.test(text[outer.end] ?? "");
  return form === "arabic" && isLast && leadsTo(text.slice(0, outer.start), joined, words.levels, words);
}
