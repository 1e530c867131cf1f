import {clauseEnds, closerOf, closers} from "./punctuation.ts";

/** A sentence and where in it something stands that was read. */
export interface Reading {
  sentence: string;
  start: number;
  end: number;
}

/** Whether what stands in a reading is `words`, within the words of `quote`. */
export function stands({sentence, start, end}: Reading, quote: string, words: string): boolean {
  if (sentence.slice(start, end) !== words) return false;
  const from = sentence.lastIndexOf(quote, start);
  return from !== -1 && from + quote.length >= end;
}

/** How many characters a quote has around its words at least, to say what they are about. */
const least = 4;

/**
 * A short stretch of a sentence, from the beginning of the clause on, or of one before it, that points at this reading and at
 * none of `others`, with no mark of a pair alone where there is such a stretch; null where even the whole sentence stands for
 * several.
 */
export function quoteOf(reading: Reading, others: readonly Reading[]): string | null {
  const {sentence, start, end} = reading;
  const words = sentence.slice(start, end);
  // A figure alone would stand for others too as soon as the report has one more.
  const enough = Math.min(sentence.length, words.length + least);
  const isAlone = (quote: string): boolean =>
    stands(reading, quote, words) && !others.some((other) => stands(other, quote, words));
  // At best both marks of each pair; a mark that closes what began before the quote is worse than one left open.
  for (const bad of [["opener", "closer"], ["closer"], []]) {
    for (const [from, to] of stretches(sentence, start, end)) {
      const quote = sentence.slice(from, to);
      if (to - from >= enough && !bad.includes(lone(quote)) && isAlone(quote)) return quote;
    }
  }
  return isAlone(sentence) ? sentence : null;
}

/** Stretches around the words: from the clause on, then from those before, where a report says what they are, then behind. */
function* stretches(sentence: string, start: number, end: number): Generator<[from: number, to: number]> {
  for (let from = start - 1; from > 0; from--) if (begins(sentence, from)) yield [from, end];
  for (let to = end; to <= sentence.length; to++) yield [0, to];
  // Where the words before stand before others too: 4次 alone, then with what follows.
  for (let to = end; to <= sentence.length; to++) yield [start, to];
  for (let from = start - 1; from > 0; from--) yield [from, end];
}

/** Whether a clause begins here, or what stands within a pair of marks. */
function begins(sentence: string, at: number): boolean {
  const [before, first] = [sentence.charAt(at - 1), sentence.charAt(at)];
  const isStart = clauseEnds.has(before) || closerOf.has(before) || /\s/.test(before);
  return isStart && (closerOf.has(first) || !/[\s\p{P}]/u.test(first));
}

/** Which mark of a pair stands in `text` without the other; of both the one that closes. */
function lone(text: string): "closer" | "opener" | "none" {
  const open: string[] = [];
  for (const mark of text) {
    const closer = closerOf.get(mark);
    if (closer !== undefined) open.push(closer);
    else if (closers.has(mark) && open.pop() !== mark) return "closer";
  }
  return open.length > 0 ? "opener" : "none";
}

/**
 * Where in a text the words that a quote means stand, once for each place of the quote: its last words where it ends in
 * them, as one does that was made longer towards the front, else its first.
 */
export function placesOf(text: string, quote: string, words: string): {start: number; end: number}[] {
  const within = quote.endsWith(words) ? quote.lastIndexOf(words) : quote.indexOf(words);
  const found: {start: number; end: number}[] = [];
  for (let at = text.indexOf(quote); at !== -1; at = text.indexOf(quote, at + 1)) {
    found.push({start: at + within, end: at + within + words.length});
  }
  return found;
}
