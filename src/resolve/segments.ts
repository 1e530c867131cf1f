import type {Quantity} from "../extract/quantities.ts";
import type {Span} from "../model/span.ts";

/** A quantity with the words that belong to it: `left` up to it, `right` after it, comparators taken out. */
export interface Segment {
  quantity: Quantity;
  left: string;
  right: string;
  /** The clause between ， ； ： 。 that it stands in. */
  clause: Span & {text: string};
  /** The clause before, in the same sentence; "" for the first. */
  clauseBefore: string;
  /** True when another quantity stands before it in the same clause. */
  follows: boolean;
}

const clauseMarks = /[，；：。！？\n]/u;

/** Spans of the clauses of a text, offsets into the text. Marks inside brackets and quotes end no clause. */
export function clausesOf(text: string): Span[] {
  const spans: Span[] = [];
  let start = 0;
  let depth = 0;
  for (let at = 0; at < text.length; at++) {
    const char = text[at] ?? "";
    if ("（“《(".includes(char)) depth++;
    else if ("）”》)".includes(char)) depth = Math.max(0, depth - 1);
    else if (clauseMarks.test(char) && depth === 0) {
      spans.push({start, end: at});
      start = at + 1;
    }
  }
  spans.push({start, end: text.length});
  return spans.filter(({start, end}) => end > start);
}

/** Gives each quantity of a sentence its words. `offset` is where the sentence begins in the clean text. */
export function segmentsOf(text: string, offset: number, quantities: readonly Quantity[]): Segment[] {
  const clauses = clausesOf(text);
  return clauses.flatMap((clause, i) => {
    const inside = quantities.filter(({start}) => start - offset >= clause.start && start - offset < clause.end);
    const before = clauses[i - 1];
    const clauseBefore = before ? text.slice(before.start, before.end) : "";
    return inside.map((quantity, j) => ({
      quantity,
      ...wordsAround(text, offset, clause, inside, j),
      clause: {...clause, text: text.slice(clause.start, clause.end)},
      clauseBefore,
      follows: j > 0
    }));
  });
}

function wordsAround(
  text: string,
  offset: number,
  clause: Span,
  inside: readonly Quantity[],
  j: number
): {left: string; right: string} {
  const [before, quantity, after] = [inside[j - 1], inside[j], inside[j + 1]];
  if (!quantity) return {left: "", right: ""};
  const start = before ? boundary(text, outerEnd(before) - offset, outerStart(quantity) - offset).next : clause.start;
  const end = after ? boundary(text, outerEnd(quantity) - offset, outerStart(after) - offset).previous : clause.end;
  return {
    left: text.slice(start, Math.max(start, outerStart(quantity) - offset)),
    right: text.slice(outerEnd(quantity) - offset, Math.max(outerEnd(quantity) - offset, end))
  };
}

const outerStart = ({outer, fromSpan}: Quantity): number => Math.min(outer.start, fromSpan?.start ?? outer.start);
const outerEnd = ({outer}: Quantity): number => outer.end;

/** Where the words between two quantities are cut: at the first 、 right after one, else the last; else shared. */
function boundary(text: string, from: number, to: number): {previous: number; next: number} {
  const between = text.slice(from, to);
  const first = between.startsWith("、") ? 0 : between.lastIndexOf("、");
  return first === -1 ? {previous: to, next: from} : {previous: from + first, next: from + first + 1};
}
