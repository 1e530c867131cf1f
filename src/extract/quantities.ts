import type {ComparatorWord} from "../lexicon/comparators.ts";
import type {Lexicon} from "../lexicon/index.ts";
import type {QuantityLexicon} from "../lexicon/quantities.ts";
import type {Rejected} from "../model/fact.ts";
import type {Quantity} from "../model/mention.ts";
import type {Span} from "../model/span.ts";
import type {Outline, Sentence} from "../model/text.ts";
import {has} from "../model/unitClasses.ts";
import {findAmounts} from "./amounts.ts";
import {type Bounded, boundedAll, decisive} from "./comparators.ts";
import {isDealtOut, joinAmounts, joiningWords, sharedUnit} from "./joins.ts";
import type {Joined} from "./pairs.ts";
import {asPlaces} from "./places.ts";
import {screen} from "./screen.ts";

/**
 * Finds every number of a text, as far as its sentences are to be read: those that count or measure something, and the others
 * with the reason.
 */
export function findQuantities(
  outline: Outline,
  lexicon: Lexicon,
  isRead: (sentence: Sentence) => boolean = () => true
): {quantities: Quantity[]; rejected: Rejected[]} {
  const quantities: Quantity[] = [];
  const rejected: Rejected[] = [];
  const words = joiningWords(lexicon);
  for (const sentence of outline.sentences.filter(isRead)) {
    const text = outline.text.slice(sentence.start, sentence.end);
    const amounts = boundedAll(text, findAmounts(text, lexicon), lexicon.comparators).map((amount) =>
      asPlaces(fallen(text, amount, lexicon), text, lexicon.quantities)
    );
    const screened = screen(text, amounts, lexicon);
    const joined = joinAmounts(text, screened.accepted, words);
    quantities.push(...compared(text, joined.quantities, sentence, lexicon));
    for (const found of screened.rejected) rejected.push(shift(found, sentence.start));
    for (const found of joined.rejected) rejected.push(shift(found, sentence.start));
  }
  return {quantities, rejected: rejected.sort((a, b) => a.start - b.start)};
}

/** 负增长14%, 14%的负增长: a figure that says by how much something is below zero. */
function fallen(text: string, amount: Bounded, {quantities, comparators}: Lexicon): Bounded {
  if (!has(amount.unitClass, "relative")) return amount;
  const {falls} = quantities.minus;
  const {start, end} = amount.outer;
  const front = text.slice(0, start);
  const aside = comparators.asides.ending(front)?.length ?? 0;
  return (falls.at(text, end) ?? falls.ending(front.slice(0, front.length - aside))) !== null && amount.value > 0
    ? {...amount, value: -amount.value}
    : amount;
}

const moved = ({start, end}: Span, by: number): Span => ({start: start + by, end: end + by});

const shift = (found: Rejected, by: number): Rejected => ({...found, start: found.start + by, end: found.end + by});

/** The word behind the last figure of a list: 左右 and 台阶 are of all, a bound of those that have their unit from it. */
function closing(found: readonly Joined[], i: number, {stepsBehind}: QuantityLexicon): ComparatorWord | null {
  const {list, rules, unit} = found[i] ?? {};
  const last = list && found[i + list.size - 1 - list.index];
  const after = last?.after;
  if (!after) return null;
  const isOfAll = (after.comparator === "approx" || stepsBehind.test(after.word)) && last.unit === unit;
  return isOfAll || rules?.includes(sharedUnit) ? after : null;
}

/** The figures in offsets of the text. 分别 deals out the words before the first figure of a list to the others, and the words behind the last (80、60个工作日内). */
function compared(text: string, found: Joined[], {start: by, index}: Sentence, {quantities}: Lexicon): Quantity[] {
  let spread: readonly ComparatorWord[] = [];
  return found.map((joined, i) => {
    const {inside, before, after} = joined;
    const isFirst = !joined.list || joined.list.index === 0;
    if (isFirst) spread = joined.list && isDealtOut(text, joined.fromSpan ?? joined.outer, quantities) ? before : [];
    const chosen =
      inside ?? after ?? decisive(before) ?? (isFirst ? null : decisive(spread)) ?? closing(found, i, quantities);
    return {
      start: joined.start + by,
      end: joined.end + by,
      value: joined.value,
      valueMax: joined.valueMax,
      unit: joined.unit,
      unitClass: joined.unitClass,
      form: joined.form,
      outer: moved(joined.outer, by),
      from: joined.from,
      fromSpan: joined.fromSpan && moved(joined.fromSpan, by),
      fromNoun: joined.fromNoun && moved(joined.fromNoun, by),
      list: joined.list,
      text: text.slice(joined.start, joined.end),
      comparator: chosen?.comparator ?? "eq",
      rules: chosen ? [...joined.rules, `comparator:${chosen.word}`] : joined.rules,
      sentence: index
    };
  });
}
