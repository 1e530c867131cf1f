import type {ComparatorWord} from "../lexicon/comparators.ts";
import type {Lexicon} from "../lexicon/index.ts";
import type {Rejected} from "../model/fact.ts";
import type {Quantity} from "../model/mention.ts";
import type {Span} from "../model/span.ts";
import type {Outline, Sentence} from "../model/text.ts";
import {findAmounts} from "./amounts.ts";
import {bounded, decisive} from "./comparators.ts";
import {isDealtOut, joinAmounts} from "./joins.ts";
import type {Joined} from "./pairs.ts";
import {screen} from "./screen.ts";

/** Finds every number of a text: those that count or measure something, and the others with the reason. */
export function findQuantities(outline: Outline, lexicon: Lexicon): {quantities: Quantity[]; rejected: Rejected[]} {
  const quantities: Quantity[] = [];
  const rejected: Rejected[] = [];
  for (const sentence of outline.sentences) {
    const text = outline.text.slice(sentence.start, sentence.end);
    const amounts = findAmounts(text, lexicon).map((amount) => bounded(text, amount, lexicon.comparators));
    const screened = screen(text, amounts, lexicon);
    const joined = joinAmounts(text, screened.accepted, lexicon);
    quantities.push(...compared(text, joined.quantities, lexicon).map((found) => lift(found, sentence)));
    rejected.push(...[...screened.rejected, ...joined.rejected].map((found) => shift(found, sentence.start)));
  }
  return {quantities, rejected: rejected.sort((a, b) => a.start - b.start)};
}

const shift = <T extends Span>(span: T, by: number): T => ({...span, start: span.start + by, end: span.end + by});

function lift(found: Omit<Quantity, "sentence">, sentence: Sentence): Quantity {
  const by = sentence.start;
  const moved = (span: Span | null): Span | null => span && shift(span, by);
  const [fromSpan, fromNoun] = [moved(found.fromSpan), moved(found.fromNoun)];
  return {...shift(found, by), outer: shift(found.outer, by), fromSpan, fromNoun, sentence: sentence.index};
}

/** 分别 deals out the words before the first figure of a list to the others. */
function compared(text: string, found: Joined[], {quantities}: Lexicon): Omit<Quantity, "sentence">[] {
  let spread: readonly ComparatorWord[] = [];
  return found.map(({inside, scale: _scale, upTo: _upTo, before, after, ...joined}) => {
    const isFirst = !joined.list || joined.list.index === 0;
    if (isFirst) spread = joined.list && isDealtOut(text, joined.fromSpan ?? joined.outer, quantities) ? before : [];
    const chosen = inside ?? after ?? decisive(before) ?? (isFirst ? null : decisive(spread));
    return {
      ...joined,
      text: text.slice(joined.start, joined.end),
      comparator: chosen?.comparator ?? "eq",
      rules: chosen ? [...joined.rules, `comparator:${chosen.word}`] : joined.rules
    };
  });
}
