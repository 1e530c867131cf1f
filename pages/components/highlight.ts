import {rowWords} from "../../src/model/cellWords.ts";
import {fold} from "../../src/model/fold.ts";
import type {Span} from "../../src/model/span.ts";

/** Where these folded words stand in a text, in its own offsets; what overlaps or touches is one stretch. */
export function stretchesOf(text: string, terms: readonly string[]): Span[] {
  const folded = fold(text);
  const spans = terms.flatMap((term) => occurrences(folded.text, term).map((from) => spanOf(folded.at, from, term)));
  const merged: Span[] = [];
  for (const span of spans.sort((a, b) => a.start - b.start || a.end - b.end)) {
    const last = merged.at(-1);
    if (last && span.start <= last.end) last.end = Math.max(last.end, span.end);
    else merged.push({...span});
  }
  return merged;
}

function occurrences(text: string, term: string): number[] {
  const found: number[] = [];
  for (let at = text.indexOf(term); at >= 0; at = text.indexOf(term, at + 1)) found.push(at);
  return found;
}

const spanOf = (at: readonly number[], from: number, term: string): Span => ({
  start: at[from] ?? 0,
  end: (at[from + term.length - 1] ?? 0) + 1
});

/** A piece of a sentence, as it is shown. */
export interface Piece {
  text: string;
  hit: boolean;
}

/** Longer sentences are shown around what was found. */
const longest = 220;
const before = 60;

/**
 * A sentence, or the row of a table as words, cut into what was found in it and what was not; one longer than `most` characters
 * is shown in part.
 */
export function piecesOf(text: string, stretches: readonly Span[], most: number = longest): Piece[] {
  const from = text.length <= most ? 0 : Math.max(0, (stretches[0]?.start ?? 0) - before);
  const to = Math.min(text.length, from + most);
  const pieces: Piece[] = [{text: (from > 0 ? "…" : "") + text.slice(from, stretches[0]?.start ?? to), hit: false}];
  for (const [i, {start, end}] of stretches.entries()) {
    if (start >= to) break;
    const next = Math.min(stretches[i + 1]?.start ?? to, to);
    pieces.push({text: text.slice(start, end), hit: true}, {text: text.slice(end, next), hit: false});
  }
  if (to < text.length) pieces.push({text: "…", hit: false});
  return pieces.filter(({text}) => text !== "").map((piece) => ({...piece, text: rowWords(piece.text)}));
}
