import {quotedOf} from "../../src/model/cellWords.ts";
import type {Span} from "../../src/model/span.ts";
import {overlaps} from "../../src/model/span.ts";
import type {PageFact} from "../components/data.ts";

/** A sentence of a report as it is quoted. */
export interface Quotable {
  /** Offset of its first character in the clean text. */
  start: number;
  text: string;
  /** Where a stretch of the clean text stands in the sentence. */
  within: (span: Span) => Span;
}

/** A report's text and where its sentences stand in it. */
export interface Sentences {
  clean: string;
  sentences: readonly Span[];
}

/** A figure of a table in the words that it is quoted in; null for one in prose. */
export function cellQuote(fact: PageFact | undefined): Quotable | null {
  if (!fact?.cell) return null;
  const {text, start, end} = quotedOf(fact);
  return {start: fact.start, text: text.trimEnd(), within: () => ({start, end})};
}

/** The sentence around a stretch of a report, without the white space around it; null where the text ends before. */
export function sentenceAt({clean, sentences}: Sentences, span: Span): Quotable | null {
  const around = sentences.filter((one) => overlaps(one, span));
  const [first, last] = [around[0], around.at(-1)];
  if (!first || !last) return null;
  const whole = clean.slice(first.start, last.end);
  const start = first.start + (whole.length - whole.trimStart().length);
  const text = whole.trim();
  const inside = (at: number): number => Math.min(Math.max(at - start, 0), text.length);
  return {start, text, within: ({start: from, end}) => ({start: inside(from), end: inside(end)})};
}
