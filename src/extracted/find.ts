import type {Folded} from "../model/fold.ts";
import type {Span} from "../model/span.ts";
import {foldWords} from "./folded.ts";
import {passagesLike} from "./passage.ts";

/** How the words of a quote were found: as they stand, in other characters for the same, or as the likest passage. */
type Way = "exact" | "folded" | "nearest";

/** Where a quote stands in a text. */
export interface Place extends Span {
  way: Way;
  /** How like the passage is to the quote: 1 where it is the same. */
  score: number;
}

/** A text in which quotes are looked for, and its source, in which they may stand to the letter. */
export interface Searched {
  clean: string;
  source: string;
  folded: Folded;
}

/** Makes a text ready for quotes to be looked for in it. */
export const searched = (clean: string, source: string): Searched => ({clean, source, folded: foldWords(clean)});

/** Every place of a text where a quote may stand, in the surest way that gives any. */
export function placesOf(quote: string, {clean, source, folded}: Searched): Place[] {
  const exact = stretchesOf(quote, clean).map((span): Place => ({...span, way: "exact", score: 1}));
  if (exact.length > 0) return exact;
  const words = foldWords(quote).text;
  const isReceived = source.includes(quote);
  const same = stretchesOf(words, folded.text).map((span): Place => ({
    ...unfolded(span, folded),
    way: isReceived ? "exact" : "folded",
    score: 1
  }));
  if (same.length > 0) return same;
  return passagesLike(words, folded.text).map(({score, ...span}): Place => ({
    ...unfolded(span, folded),
    way: "nearest",
    score
  }));
}

/** Where words stand in a text to the letter, none of them within a longer number. */
export function stretchesOf(words: string, text: string): Span[] {
  const found: Span[] = [];
  if (words === "") return found;
  for (let at = text.indexOf(words); at !== -1; at = text.indexOf(words, at + words.length)) {
    const span = {start: at, end: at + words.length};
    if (!cutsNumber(text, span)) found.push(span);
  }
  return found;
}

const digit = /\d/;

/** Whether a stretch begins or ends within a number: 5.8% in 15.8%. */
const cutsNumber = (text: string, {start, end}: Span): boolean =>
  (digit.test(text.charAt(start)) && /\d[.,]?$/.test(text.slice(Math.max(0, start - 2), start))) ||
  (digit.test(text.charAt(end - 1)) && /^[.,]?\d/.test(text.slice(end, end + 2)));

const unfolded = ({start, end}: Span, {at}: Folded): Span => ({start: at[start] ?? 0, end: (at[end - 1] ?? 0) + 1});
