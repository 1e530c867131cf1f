import type {Fact} from "../model/fact.ts";
import {fold} from "../model/fold.ts";
import type {Span} from "../model/span.ts";
import type {Sentence} from "../model/text.ts";
import {type Searched, searched} from "./find.ts";

/** A sentence, and where it stands in the source text. */
export type HeldSentence = Pick<Sentence, "index" | "section" | "paragraph" | "isHeading" | "start" | "end"> & {
  received: Span;
};

/** A figure that stands in a report already. */
export type HeldFact = Omit<Fact, "sentence" | "rules" | "confidence" | "cell">;

/** A report as extractions are placed in it. */
export interface HeldReport extends Searched {
  id: string;
  sentences: HeldSentence[];
  facts: HeldFact[];
}

/** Makes a report ready for extractions to be placed in it. */
export const heldReport = (
  id: string,
  {clean, source}: Pick<Searched, "clean" | "source">,
  sentences: HeldSentence[],
  facts: HeldFact[]
): HeldReport => ({id, ...searched(clean, source), sentences, facts});

/** The sentences that a stretch of clean text touches; at least the last that begins before it. */
export function sentencesAt({sentences}: Pick<HeldReport, "sentences">, {start, end}: Span): HeldSentence[] {
  const touched = sentences.filter((sentence) => sentence.start < end && start < sentence.end);
  const before = touched.length > 0 ? undefined : sentences.findLast((sentence) => sentence.start <= start);
  return before ? [before] : touched;
}

/** The source span of a stretch of clean text, as near as its sentences tell: what they pass over may stand at its ends. */
export function receivedOf(report: HeldReport, span: Span): Span {
  const touched = sentencesAt(report, span);
  const [first, last] = [touched[0], touched.at(-1)];
  if (!first || !last) return {start: 0, end: 0};
  return {start: sourceAt(report, first, span).start, end: sourceAt(report, last, span).end};
}

/**
 * Where the part of a span that stands in a sentence stands in the source; the whole sentence where the two cannot be set side
 * by side.
 */
function sourceAt({clean, source}: HeldReport, sentence: HeldSentence, span: Span): Span {
  const [start, end] = [Math.max(span.start, sentence.start), Math.min(span.end, sentence.end)];
  const {received} = sentence;
  const words = clean.slice(start, end);
  const raw = source.slice(received.start, received.end);
  const own = raw.indexOf(words);
  if (own !== -1 && own === raw.lastIndexOf(words)) {
    return {start: received.start + own, end: received.start + own + words.length};
  }
  const [one, other] = [fold(clean.slice(sentence.start, sentence.end)), fold(raw)];
  if (one.at.length !== other.at.length) return received;
  const first = one.at.findIndex((at) => at >= start - sentence.start);
  const last = one.at.findLastIndex((at) => at < end - sentence.start);
  const [from, to] = [other.at[first], other.at[last]];
  if (from === undefined || to === undefined || last < first) return received;
  return {start: received.start + from, end: received.start + to + 1};
}
