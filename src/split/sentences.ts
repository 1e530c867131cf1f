import {matchesOf} from "../model/matches.ts";
import {closers, fullStops, markOf} from "../model/punctuation.ts";
import type {Span} from "../model/span.ts";

const stop = markOf(fullStops, "；");

/** No author writes longer ones; a longer run is cut, so that no reading of a sentence takes time beyond bound. */
const longest = 4000;

/**
 * The sentences of one line, as spans shifted by `offset`. A sentence ends after 。！？； with the closing marks that
 * follow, unless it goes on in the same breath (“……。”的要求).
 */
export function sentencesOf(line: string, offset: number): Span[] {
  const spans: Span[] = [];
  let start = 0;
  for (const {index: at} of matchesOf(line, stop)) {
    const end = afterClosers(line, at + 1);
    if (goesOn(line, at, end)) continue;
    spans.push({start: start + offset, end: end + offset});
    start = end;
  }
  if (start < line.length) spans.push({start: start + offset, end: line.length + offset});
  return spans.flatMap((span) => pieces(line, offset, span));
}

/** A sentence within bounds: itself, or its pieces, each cut after the last mark before the bound. */
function pieces(line: string, offset: number, {start, end}: Span): Span[] {
  const cut: Span[] = [];
  let from = start;
  while (end - from > longest) {
    const text = line.slice(from - offset, from - offset + longest);
    const mark = Math.max(text.lastIndexOf("，"), text.lastIndexOf("、"));
    const to = from + (mark > 0 ? mark + 1 : longest);
    cut.push({start: from, end: to});
    from = to;
  }
  return [...cut, {start: from, end}];
}

function afterClosers(line: string, at: number): number {
  let end = at;
  while (closers.has(line[end] ?? "")) end++;
  return end;
}

const goesOn = (line: string, stop: number, end: number): boolean =>
  end > stop + 1 && /[的等为和与]/.test(line[end] ?? "");
