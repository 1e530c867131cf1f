import {charSet} from "./codes.ts";
import {memo} from "./memo.ts";
import {clauseEnds, closerOf} from "./punctuation.ts";
import type {Span} from "./span.ts";

const openerOf = new Map([...closerOf].map(([opener, closer]) => [closer, opener]));
const isPairMark = charSet(closerOf.keys(), closerOf.values());
const isClauseEnd = charSet(clauseEnds);

/** For how many texts it is kept how they are parted: each reader of a sentence asks the same of it, and of its clauses. */
const most = 128;

/**
 * How many pairs of quotation marks and brackets each character of `text` stands in; the marks count as inside.
 * A mark without its partner opens nothing.
 */
export const depthsOf: (text: string) => Readonly<Int16Array> = memo((text) => {
  const pairs = pairsOf(text);
  if (pairs.length === 0) return new Int16Array(text.length);
  const steps = new Int16Array(text.length + 1);
  for (const {start, end} of pairs) {
    steps[start] = (steps[start] ?? 0) + 1;
    steps[end] = (steps[end] ?? 0) - 1;
  }
  for (let i = 1; i < steps.length; i++) steps[i] = (steps[i] ?? 0) + (steps[i - 1] ?? 0);
  return steps.subarray(0, text.length);
}, most);

/** The stretches of `text` from an opening mark to its closing one, both included. */
export const pairsOf: (text: string) => readonly Readonly<Span>[] = memo((text) => {
  const pairs: Span[] = [];
  const open: {mark: string; at: number}[] = [];
  const waiting = new Map<string, number>();
  for (let at = 0; at < text.length; at++) {
    if (!isPairMark(text.charCodeAt(at))) continue;
    const mark = text.charAt(at);
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
}, most);

/** Those of the pairs that stand in no other, in order. */
export const outerPairsOf: (text: string) => readonly Readonly<Span>[] = memo((text) => {
  let end = 0;
  return pairsOf(text)
    .toSorted((a, b) => a.start - b.start)
    .filter((pair) => pair.start >= end && (end = pair.end) > 0);
}, most);

/** The stretches of `text` between the marks that `isMark` knows, outside of quotation marks and brackets, trimmed. */
export function splitOutside(text: string, isMark: (code: number) => boolean): Span[] {
  const parts: Span[] = [];
  const pairs = outerPairsOf(text);
  let [from, pair] = [0, 0];
  for (let at = 0; at <= text.length; at++) {
    while (at === pairs[pair]?.start) at = pairs[pair++]?.end ?? at;
    if (at < text.length && !isMark(text.charCodeAt(at))) continue;
    addTrimmed(parts, text, from, at);
    from = at + 1;
  }
  return parts;
}

/** Adds a stretch without the white space around it, where anything is left of it. */
function addTrimmed(parts: Span[], text: string, from: number, to: number): void {
  let [start, end] = [from, Math.min(to, text.length)];
  while (start < end && isSpace(text, start)) start++;
  while (end > start && isSpace(text, end - 1)) end--;
  if (start < end) parts.push({start, end});
}

const isSpace = (text: string, at: number): boolean => text.charAt(at).trim() === "";

/** A clause of a sentence: what stands between commas and full stops, those inside quotation marks aside. */
export interface Clause extends Span {
  text: string;
}

/** The clauses of the stretch of `text` that `span` names, all of it when left out; offsets into `text`. */
export function clausesOf(text: string, {start: by, end}: Span = {start: 0, end: text.length}): readonly Clause[] {
  const clauses = clausesIn(text.slice(by, end));
  return by === 0 ? clauses : clauses.map(({start, end, text}) => ({start: start + by, end: end + by, text}));
}

const clausesIn: (text: string) => readonly Clause[] = memo(
  (text) => splitOutside(text, isClauseEnd).map(({start, end}) => ({start, end, text: text.slice(start, end)})),
  most
);

/** The clause of `text` that the character at `at` stands in; null for a mark or a space between two. */
export const clauseAt = (text: string, at: number): Clause | null =>
  clausesOf(text).find(({start, end}) => start <= at && at < end) ?? null;
