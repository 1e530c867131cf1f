import {clausesOf, pairsOf, splitOutside} from "../../model/clauses.ts";
import {isListMark} from "../../model/punctuation.ts";
import type {Span} from "../../model/span.ts";

/** A clause, or an item of a list of figures in it, and the clauses in its brackets. */
export interface Piece extends Span {
  asides: Span[];
  /** Whether it stands behind the first item of its clause. */
  isItem: boolean;
}

/** The clauses of a sentence, items of lists of figures apart. */
export function piecesOf(text: string): Piece[] {
  const brackets = pairsOf(text).filter(({start}) => text[start] === "（");
  return clausesOf(text)
    .flatMap((clause) => itemsOf(text, clause).map((item, i) => ({...item, isItem: i > 0})))
    .map(({start, end, isItem}) => ({
      start,
      end,
      isItem,
      asides: brackets
        .filter((pair) => pair.start >= start && pair.end <= end)
        .flatMap((pair) => clausesOf(text, {start: pair.start + 1, end: pair.end - 1}))
        .flatMap((clause) => itemsOf(text, clause))
    }));
}

/** 高新区120户、道县80户: behind a figure each item of a list may name a body of its own. */
function itemsOf(text: string, clause: Span): Span[] {
  const said = text.slice(clause.start, clause.end);
  const figure = said.search(/\d/u);
  if (figure === -1 || !said.includes("、", figure)) return [clause];
  const items = splitOutside(said, isListMark);
  const cuts = items.slice(1).filter((_, i) => /\d/u.test(said.slice(items[i]?.start ?? 0, items[i]?.end ?? 0)));
  const starts = [clause.start, ...cuts.map(({start}) => clause.start + start)];
  return starts.map((start, i) => ({start, end: starts[i + 1] ?? clause.end}));
}
