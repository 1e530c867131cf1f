import {type Clause, clausesOf, pairsOf, splitOutside} from "../../model/clauses.ts";
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
  return clausesOf(text).flatMap((clause) =>
    itemsOf(clause).map(({start, end}, i): Piece => ({
      start,
      end,
      asides: brackets.length === 0 ? [] : asidesIn(text, brackets, {start, end}),
      isItem: i > 0
    }))
  );
}

/** The clauses in the brackets of a piece, items of lists of figures apart. */
const asidesIn = (text: string, brackets: readonly Span[], {start, end}: Span): Span[] =>
  brackets
    .filter((pair) => pair.start >= start && pair.end <= end)
    .flatMap((pair) => clausesOf(text, {start: pair.start + 1, end: pair.end - 1}))
    .flatMap(itemsOf);

/** 高新区120户、道县80户: behind a figure each item of a list may name a body of its own. */
function itemsOf({start, end, text: said}: Clause): Span[] {
  const figure = said.search(/\d/u);
  if (figure === -1 || !said.includes("、", figure)) return [{start, end}];
  const items = splitOutside(said, isListMark);
  const cuts = items.slice(1).filter((_, i) => /\d/u.test(said.slice(items[i]?.start ?? 0, items[i]?.end ?? 0)));
  const starts = [start, ...cuts.map((item) => start + item.start)];
  return starts.map((from, i) => ({start: from, end: starts[i + 1] ?? end}));
}
