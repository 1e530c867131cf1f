import type {Catalogue} from "../lexicon/catalogue.ts";
import type {ChangeWords} from "../lexicon/changes.ts";
import type {Comparators} from "../lexicon/comparators.ts";
import {stripEnd} from "../lexicon/strip.ts";
import type {QuantityLexicon} from "../lexicon/quantities.ts";
import type {Quantity} from "../model/mention.ts";
import type {Span} from "../model/span.ts";
import {afterLast, clauseEnds, listMarks} from "../model/punctuation.ts";
import {isMeasureOf} from "./amount.ts";
import type {Bounded} from "./comparators.ts";

/** A quantity inside one sentence, offsets into it. */
export type Joined = Bounded & Pick<Quantity, "valueMax" | "from" | "fromSpan" | "fromNoun" | "list" | "rules">;

/** The words by which amounts are joined. */
export type Words = QuantityLexicon & Pick<Comparators, "asides"> & Pick<Catalogue, "convert"> & {changes: ChangeWords};

/** Longest stretch between the two values of 由 A 压缩至 B, from 由 to A, and from a comma between them to the verb. */
const changeReach = 26;
const openerReach = 14;
const adverbReach = 4;

/** Marks that 由 A 压缩至 B does not go across, but for a comma right before its verb. */
const breaks: ReadonlySet<string> = new Set([...clauseEnds, ...listMarks]);
const comma = "，";

/** Beyond this many digits a conversion is not exact. */
const digits = 9;

/** A before → B after, also with lists of equal length on both sides: the A are taken up as `from` of the B. */
export function pairChanges(text: string, runs: Joined[][], words: Words): Joined[][] {
  const paired: Joined[][] = [];
  for (const run of runs) {
    const earlier = paired.at(-1);
    const noun = earlier ? nounBetween(text, earlier, run, words) : null;
    if (earlier && noun)
      paired[paired.length - 1] = run.map((after, i) => joinChange(text, earlier[i], after, noun, words));
    else paired.push(run);
  }
  return paired;
}

function joinChange(text: string, before: Joined | undefined, after: Joined, noun: Span, words: Words): Joined {
  if (!before) return after;
  const {unit, unitClass} = after.unit === "" || isMeasureOf(after, before) ? before : after;
  return {
    ...after,
    unit,
    unitClass,
    from: valueBefore(before, {...after, unit}, words),
    ...placeOf(text, before, after.list ? {...noun, end: noun.start} : noun, words),
    rules: [...after.rules, "before→after"]
  };
}

/** The value before in the unit of the one after; of a range the end that it moved away from (3至5个压缩至3个). */
function valueBefore({value, valueMax, unit}: Joined, after: Joined, {convert}: Words): number {
  const end = value === after.value ? (valueMax ?? value) : value;
  const converted = convert(end, unit, after.unit);
  return converted === null ? end : Number(converted.toPrecision(digits));
}

/** Where a value before stands, its opener with it where no words before that say what is counted, and the noun behind it. */
function placeOf(text: string, {outer}: Joined, noun: Span, words: Words): Pick<Joined, "fromSpan" | "fromNoun"> {
  const against = openerOf(text, outer, words.against);
  const opener = against ?? openerOf(text, outer, words.before);
  const isTold = opener !== null && afterLast(text.slice(0, opener), breaks) !== "";
  const isNamed = noun.end > noun.start && !isTold;
  const start = against ?? (isNamed ? opener : null) ?? outer.start;
  return {fromSpan: {start, end: outer.end}, fromNoun: isNamed ? noun : null};
}

/** What stands between two runs of amounts and is counted, where the later says what the earlier became; else null. */
function nounBetween(text: string, earlier: Joined[], later: Joined[], words: Words): Span | null {
  const [a, z, b] = [earlier[0], earlier.at(-1), later[0]];
  if (!a || !z || !b || earlier.length !== later.length || a.from !== null) return null;
  const end = changeBetween(text, z, b, words, a);
  return end === null ? null : {start: z.outer.end, end};
}

/**
 * Where the words end that are counted between the value before, `z`, and the one after, `b`; null where `b` is no value
 * that `z` became. `a` begins the list that `z` ends.
 */
export function changeBetween(text: string, z: Joined, b: Joined, words: Words, a: Joined = z): number | null {
  const [start, end] = [z.outer.end, b.outer.start];
  const between = text.slice(start, end);
  if (between.length > changeReach || !isSameMeasure(a, b, words)) return null;
  const isOpened = opensChange(text, a, words);
  const near = afterLast(between, breaks);
  const verb = turn(near, b, words);
  if (near !== between) {
    const noun = between.slice(0, -near.length - comma.length);
    const isNear = verb !== null && verb <= adverbReach && isOneClause(noun) && between[noun.length] === comma;
    // A budget, adjusted to another, is a figure of its own.
    const isOne = isNear && (isOpened || (a.unitClass !== "money" && isLevel(text, a, words)));
    return isOne ? start + noun.length : null;
  }
  if (isOpened && leadsTo(near, b, words.after, words)) return start + (verb ?? 0);
  if (near.includes("→")) return start;
  return verb !== null && isLevel(text, a, words) ? start + verb : null;
}

const isOneClause = (text: string): boolean => afterLast(text, breaks) === text;

/** Whether two amounts are of one unit; 5天压缩至4小时, 20个工作日压缩至1天 and 第12位升至5位 are compared, too. */
const isSameMeasure = (a: Joined, b: Joined, {convert, days, ranks}: Words): boolean =>
  a.unit === "" ||
  [a, b].every(({unit}) => unit === "rank" || ranks.units.has(unit)) ||
  b.unit === "" ||
  a.unit === b.unit ||
  isMeasureOf(a, b) ||
  isMeasureOf(b, a) ||
  (days.has(a.unit) && days.has(b.unit)) ||
  (a.unitClass === "duration" && b.unitClass === "duration" && convert(a.value, a.unit, b.unit) !== null);

/** True when 由 or 从 stands in the words right before an amount, behind `from`, with no mark between. */
export const opensChange = (text: string, amount: Bounded, {before}: Words, from = 0): boolean =>
  openerOf(text, amount.outer, before, from) !== null;

/** Where the first of `openers` begins in the words right before an amount. */
function openerOf(text: string, {start}: Span, openers: readonly string[], from = 0): number | null {
  const since = afterLast(text.slice(Math.max(from, start - openerReach), start), breaks);
  const found = openers.map((opener) => since.indexOf(opener)).filter((at) => at !== -1);
  return found.length > 0 ? start - since.length + Math.min(...found) : null;
}

/** Whether an amount says how things stood: 审批时限75个工作日, but not 压缩75个工作日. */
function isLevel(text: string, {unit, outer: {start}}: Bounded, {changes}: Words): boolean {
  if (unit === "") return false;
  const front = text.slice(Math.max(0, start - changeReach), start);
  const said = stripEnd(afterLast(front, breaks), changes.between);
  return verbEnding(said, changes) === null && !changes.distantVerbs.isIn(said);
}

const verbEnding = (text: string, {increase, decrease}: ChangeWords): string | null =>
  increase.ending(text) ?? decrease.ending(text);

/** Where in `front`, the words before `amount`, a verb begins by which one value became it (缩减为); null without one. */
function turn(front: string, {before}: Bounded, words: Words): number | null {
  const bare = before.reduceRight((text, {word}) => `${text}${word}`, front);
  const marked = markedEnd(bare, words.after, words) ?? markedEnd(front, words.after, words);
  if (marked === null) return null;
  const {text, mark} = marked;
  const stem = text.slice(0, -mark.length);
  const start = verbsFrom(stem, words);
  return start < stem.length ? start : null;
}

/** Where the verbs of change begin that a text ends with: 优化整合. */
function verbsFrom(text: string, words: Words): number {
  const [turning, verb] = [words.turning.ending(text) ?? "", verbEnding(text, words.changes) ?? ""];
  const longer = Math.max(turning.length, verb.length);
  return longer === 0 ? text.length : verbsFrom(text.slice(0, -longer), words);
}

/** True when `front`, words of time and place aside (压缩至目前的), or a word of degree before the amount (约为) ends with a mark. */
export function leadsTo(front: string, {before}: Bounded, marks: readonly string[], words: Words): boolean {
  return before.some(({word}) => endingIn(word, marks) !== null) || markedEnd(front, marks, words) !== null;
}

/** `text` up to the mark that it ends with but for words and times that leave a figure as it is; null without one. */
function markedEnd(text: string, marks: readonly string[], words: Words): {text: string; mark: string} | null {
  const bare = text.trimEnd();
  const mark = endingIn(bare, marks);
  if (mark !== null) return {text: bare, mark};
  const word = words.asides.ending(bare) ?? words.aside.exec(bare)?.[0] ?? "";
  return word === "" ? null : markedEnd(bare.slice(0, -word.length), marks, words);
}

const endingIn = (text: string, marks: readonly string[]): string | null =>
  marks.find((mark) => text.endsWith(mark)) ?? null;
