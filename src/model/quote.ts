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

/** How many characters a quote has before its words at first, and around them at least, to say what they are about. */
const [lead, least] = [10, 4];

/**
 * A short stretch of a sentence, from the beginning of the clause or some characters before the words on, that points at
 * this reading and at none of `others`; null where even the whole sentence stands for several.
 */
export function quoteOf(reading: Reading, others: readonly Reading[]): string | null {
  const {sentence, start, end} = reading;
  const words = sentence.slice(start, end);
  // A figure alone would stand for others too as soon as the report has one more.
  const enough = Math.min(sentence.length, words.length + least);
  const isAlone = (quote: string): boolean =>
    stands(reading, quote, words) && !others.some((other) => stands(other, quote, words));
  for (const [from, to] of stretches(sentence, start, end)) {
    const quote = sentence.slice(from, to);
    if (to - from < enough || (from !== start && /^[\s\p{P}]/u.test(quote))) continue;
    if (isAlone(quote)) return quote;
  }
  return isAlone(sentence) ? sentence : null;
}

/** Stretches around the words: from the clause on, then longer before them, where a report says what they are, then behind. */
function* stretches(sentence: string, start: number, end: number): Generator<[from: number, to: number]> {
  const clause = sentence.slice(0, start).search(/[^\s\p{P}]+$/u);
  if (clause !== -1 && start - clause >= least) yield [clause, end];
  for (let from = Math.max(0, start - lead); from > 0; from--) yield [from, end];
  for (let to = end; to <= sentence.length; to++) yield [0, to];
  // Where the words before stand before others too: 4次 alone, then with what follows.
  for (let to = end; to <= sentence.length; to++) yield [start, to];
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
