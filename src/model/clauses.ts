import {matchesOf} from "./matches.ts";
import {clauseEnds, closerOf, markOf} from "./punctuation.ts";
import type {Span} from "./span.ts";

const openerOf = new Map([...closerOf].map(([opener, closer]) => [closer, opener]));
const pairMark = markOf(closerOf.keys(), closerOf.values());
const clauseEnd = markOf(clauseEnds);

/**
 * How many pairs of quotation marks and brackets each character of `text` stands in; the marks count as inside.
 * A mark without its partner opens nothing.
 */
export function depthsOf(text: string): Int16Array {
  const pairs = pairsOf(text);
  if (pairs.length === 0) return new Int16Array(text.length);
  const steps = new Int16Array(text.length + 1);
  for (const {start, end} of pairs) {
    steps[start] = (steps[start] ?? 0) + 1;
    steps[end] = (steps[end] ?? 0) - 1;
  }
  for (let i = 1; i < steps.length; i++) steps[i] = (steps[i] ?? 0) + (steps[i - 1] ?? 0);
  return steps.subarray(0, text.length);
}

/** The stretches of `text` from an opening mark to its closing one, both included. */
export function pairsOf(text: string): Span[] {
  if (text.search(pairMark) === -1) return [];
  const pairs: Span[] = [];
  const open: {mark: string; at: number}[] = [];
  const waiting = new Map<string, number>();
  for (const {0: mark, index: at} of matchesOf(text, pairMark)) {
    const opener = openerOf.get(mark);
    if (closerOf.has(mark)) {
      open.push({mark, at});
      waiting.set(mark, (waiting.get(mark) ?? 0) + 1);
    } else if (opener !== undefined && waiting.get(opener)) {
      for (let last = open.pop(); last; last = open.pop()) {
        waiting.set(last.mark, (waiting.get(last.mark) ?? 1) - 1);
        if (last.mark !== opener) continue;
        pairs.push({start: last.at, end: at + 1});
        break;
      }
    }
  }
  return pairs;
}

/** Those of the pairs that stand in no other, in order. */
export function outerPairsOf(text: string): Span[] {
  let end = 0;
  return pairsOf(text)
    .sort((a, b) => a.start - b.start)
    .filter((pair) => pair.start >= end && (end = pair.end) > 0);
}

/** The stretches of `text` between marks (a global `separator`) outside of quotation marks and brackets, trimmed. */
export function splitOutside(text: string, separator: RegExp): Span[] {
  const marks = matchesOf(text, separator);
  const pairs = marks.length === 0 ? [] : outerPairsOf(text);
  let pair = 0;
  const cuts = marks.flatMap(({index}) => {
    while ((pairs[pair]?.end ?? Infinity) <= index) pair++;
    return (pairs[pair]?.start ?? Infinity) <= index ? [] : [index];
  });
  return [...cuts, text.length]
    .map((cut, i) => trimmed(text, i === 0 ? 0 : (cuts[i - 1] ?? 0) + 1, cut))
    .filter(({start, end}) => start < end);
}

function trimmed(text: string, start: number, end: number): Span {
  const part = text.slice(start, end);
  const from = start + (part.length - part.trimStart().length);
  return {start: from, end: Math.max(from, end - (part.length - part.trimEnd().length))};
}

/** A clause of a sentence: what stands between commas and full stops, those inside quotation marks aside. */
export interface Clause extends Span {
  text: string;
}

/** The clauses of the stretch of `text` that `span` names, all of it when left out; offsets into `text`. */
export function clausesOf(text: string, span: Span = {start: 0, end: text.length}): Clause[] {
  const stretch = text.slice(span.start, span.end);
  return splitOutside(stretch, clauseEnd).map(({start, end}) => ({
    start: start + span.start,
    end: end + span.start,
    text: stretch.slice(start, end)
  }));
}

/** The clause of `text` that the character at `at` stands in; null for a mark or a space between two. */
export const clauseAt = (text: string, at: number): Clause | null =>
  clausesOf(text).find(({start, end}) => start <= at && at < end) ?? null;
