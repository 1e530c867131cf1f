import type {Lexicon} from "../lexicon/index.ts";
import type {QuantityLexicon} from "../lexicon/quantities.ts";
import type {Rejected} from "../model/fact.ts";
import type {Quantity} from "../model/mention.ts";
import type {Amount} from "./amounts.ts";

/** A quantity inside one sentence, offsets into it. */
export type Joined = Amount & Pick<Quantity, "valueMax" | "from" | "fromSpan" | "list" | "rules">;

/** Longest stretch between the two values of 由 A 压缩至 B, and from 由 to A. */
const changeReach = 26;
const openerReach = 10;

/**
 * Joins amounts that belong together: ranges (5%—5.5%), numbers that share a unit (106、60、48个工作日), values before
 * and after. Amounts left without a unit that nothing explains are rejected.
 */
export function joinAmounts(
  text: string,
  amounts: Amount[],
  {quantities: words}: Lexicon
): {quantities: Joined[]; rejected: Rejected[]} {
  const runs = listRuns(text, joinRanges(text, amounts.map(asJoined), words), words);
  const paired = pairChanges(text, runs, words).flat();
  const kept = paired.filter((joined) => isComplete(text, joined, words)).map((joined) => asRank(joined, text));
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
const asRank = (joined: Joined, text: string): Joined =>
  joined.unit === "位" && joined.from !== null && /排名|位次|名次/u.test(text.slice(0, joined.start))
    ? {...joined, unit: "rank", unitClass: "rank", rules: [...joined.rules, "rank by 排名"]}
    : joined;

const asJoined = (amount: Amount): Joined => ({
  ...amount,
  valueMax: amount.upTo,
  from: null,
  fromSpan: null,
  list: null,
  rules: [`quantity:${amount.form}`]
});

function joinRanges(text: string, amounts: Joined[], {rangeMarks, before}: QuantityLexicon): Joined[] {
  const joined: Joined[] = [];
  for (const amount of amounts) {
    const last = joined.at(-1);
    const between = last ? text.slice(last.end, amount.start) : "";
    if (
      last &&
      last.valueMax === null &&
      rangeMarks.includes(between) &&
      !opensChange(text, last, before) &&
      isRange(last, amount)
    ) {
      joined[joined.length - 1] = {
        ...amount,
        start: last.start,
        value: shareScale(last, amount),
        valueMax: amount.value,
        rules: [...last.rules, "range"]
      };
    } else joined.push(amount);
  }
  return joined;
}

const isRange = (low: Amount, high: Amount): boolean =>
  (low.unit === "" || low.unit === high.unit) && shareScale(low, high) < high.value;

/** 3至5万元: the first number shares the scale of the second. */
const shareScale = (low: Amount, high: Amount): number =>
  low.unit === "" && low.scale === 1 && high.scale > 1 ? low.value * high.scale : low.value;

/** Cuts amounts into runs of one list each; members without a unit take that of the next member that has one. */
function listRuns(text: string, amounts: Joined[], {listMarks}: QuantityLexicon): Joined[][] {
  const runs: Joined[][] = [];
  for (const amount of amounts) {
    const run = runs.at(-1);
    const last = run?.at(-1);
    if (run && last && listMarks.includes(text.slice(last.end, amount.start).replace(/^(?:左右|以上|以内|以下)/, "")))
      run.push(amount);
    else runs.push([amount]);
  }
  return runs.map(numberRun);
}

function numberRun(run: Joined[]): Joined[] {
  if (run.length === 1) return run;
  return run.map((member, index) => {
    const donor = member.unit === "" ? run.slice(index + 1).find(({unit}) => unit !== "") : undefined;
    const list = {index, size: run.length};
    if (!donor) return {...member, list};
    const value = shareScale(member, donor);
    return {
      ...member,
      value,
      unit: donor.unit,
      unitClass: donor.unitClass,
      list,
      rules: [...member.rules, "shared unit"]
    };
  });
}

/** 由 A 压缩至 B, also with lists of equal length on both sides: the A are taken up as `from` of the B. */
function pairChanges(text: string, runs: Joined[][], words: QuantityLexicon): Joined[][] {
  const paired: Joined[][] = [];
  for (const run of runs) {
    const earlier = paired.at(-1);
    if (earlier && isChange(text, earlier, run, words))
      paired[paired.length - 1] = run.map((after, i) => joinChange(earlier[i], after));
    else paired.push(run);
  }
  return paired;
}

const joinChange = (before: Joined | undefined, after: Joined): Joined =>
  before
    ? {
        ...after,
        unit: after.unit || before.unit,
        unitClass: after.unitClass || before.unitClass,
        from: before.value,
        fromSpan: {start: before.start, end: after.end},
        rules: [...after.rules, "before→after"]
      }
    : after;

function isChange(text: string, earlier: Joined[], later: Joined[], {before, after}: QuantityLexicon): boolean {
  const [a, b] = [earlier[0], later[0]];
  const z = earlier.at(-1);
  if (!a || !b || !z || earlier.length !== later.length || a.from !== null) return false;
  const between = text.slice(z.end, b.start);
  if (between.length > changeReach || /[，；。、]/.test(between)) return false;
  if (a.unit !== "" && b.unit !== "" && a.unit !== b.unit) return false;
  const arrow = between.includes("→");
  const closes = after.some((mark) =>
    new RegExp(`${mark}(?:约|近|了|目前的?|现在的?|全国|全省|全球|世界|今年的?)?$`, "u").test(between)
  );
  return arrow || (closes && opensChange(text, a, before));
}

/** True when 由 or 从 stands in the words right before an amount, with no mark between. */
function opensChange(text: string, {start}: Amount, openers: readonly string[]): boolean {
  const lead = text.slice(Math.max(0, start - openerReach), start);
  const since = lead.slice(Math.max(...["，", "；", "。", "、", "："].map((mark) => lead.lastIndexOf(mark))) + 1);
  return openers.some((opener) => since.includes(opener));
}

/** A number without a unit is a figure only as a level (倍差从1.96缩小至1.81, 满意度达98.5) or a ratio. */
function isComplete(text: string, {unit, start, end, from, form, scale}: Joined, {after}: QuantityLexicon): boolean {
  if (unit !== "" || from !== null || form === "fraction") return true;
  // 惠及23.6万婴幼儿: thousands of something need no measure word.
  if (form === "arabic" && scale >= 1e4) return true;
  const isLast = !/[\p{Script=Han}\dA-Za-z]/u.test(text[end] ?? "");
  return form === "arabic" && isLast && [...after, "在", "了"].some((mark) => text.slice(0, start).endsWith(mark));
}
