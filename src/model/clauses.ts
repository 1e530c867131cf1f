import {clauseEnds, closerOf} from "./punctuation.ts";
import type {Span} from "./span.ts";

const openerOf = new Map([...closerOf].map(([opener, closer]) => [closer, opener]));

/**
 * How many pairs of quotation marks and brackets each character of `text` stands in; the marks count as inside.
 * A mark without its partner opens nothing.
 */
export function depthsOf(text: string): Int16Array {
  const steps = new Int16Array(text.length + 1);
  for (const {start, end} of pairsOf(text)) {
    steps[start] = (steps[start] ?? 0) + 1;
    steps[end] = (steps[end] ?? 0) - 1;
  }
  for (let i = 1; i < steps.length; i++) steps[i] = (steps[i] ?? 0) + (steps[i - 1] ?? 0);
  return steps.subarray(0, text.length);
}

/** The stretches of `text` from an opening mark to its closing one, both included. */
export function pairsOf(text: string): Span[] {
  const pairs: Span[] = [];
  const open: {mark: string; at: number}[] = [];
  const waiting = new Map<string, number>();
  for (let at = 0; at < text.length; at++) {
    const mark = text[at] ?? "";
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

/** The stretches of `text` between `separators` that stand outside of quotation marks and brackets, trimmed. */
export function splitOutside(text: string, separators: ReadonlySet<string>, depths = depthsOf(text)): Span[] {
  const parts: Span[] = [];
  let start = 0;
  for (let at = 0; at <= text.length; at++) {
    if (at < text.length && (depths[at] !== 0 || !separators.has(text[at] ?? ""))) continue;
    const part = trimmed(text, start, at);
    if (part.start < part.end) parts.push(part);
    start = at + 1;
  }
  return parts;
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
  return splitOutside(stretch, clauseEnds).map(({start, end}) => ({
    start: start + span.start,
    end: end + span.start,
    text: stretch.slice(start, end)
  }));
}

/** The clause of `text` that the character at `at` stands in; null for a mark or a space between two. */
export const clauseAt = (text: string, at: number): Clause | null =>
  clausesOf(text).find(({start, end}) => start <= at && at < end) ?? null;
