import type {Span} from "../../src/model/span.ts";

/** A sentence as one of the two texts has it. */
export interface Placed extends Span {
  index: number;
  isHeading: boolean;
  section: number;
}

/** A paragraph or heading: a stretch of the text with the sentences in it. */
export interface Block extends Span {
  sentences: Placed[];
  isHeading: boolean;
  section: number;
}

/**
 * Cuts a text into its paragraphs: at line ends, save those inside a sentence, which are the page's and not the
 * author's. White space around a paragraph belongs to none; nothing else is left out.
 */
export function blocksOf(text: string, sentences: readonly Placed[]): Block[] {
  const ordered = [...sentences].sort((a, b) => a.start - b.start);
  const blocks: Block[] = [];
  let next = 0;
  for (const span of lines(text, ordered)) {
    const own: Placed[] = [];
    for (; next < ordered.length; next++) {
      const sentence = ordered[next];
      if (!sentence || sentence.start >= span.end) break;
      own.push(sentence);
    }
    const [first] = own;
    blocks.push({...span, sentences: own, isHeading: first?.isHeading ?? false, section: first?.section ?? 0});
  }
  return blocks;
}

/** The stretches between line ends that lie outside of sentences, without the white space at their ends. */
function lines(text: string, sentences: readonly Span[]): Span[] {
  const found: Span[] = [];
  let start = 0;
  let sentence = 0;
  for (let at = text.indexOf("\n"); at !== -1; at = text.indexOf("\n", at + 1)) {
    while ((sentences[sentence]?.end ?? Infinity) <= at) sentence++;
    if ((sentences[sentence]?.start ?? Infinity) < at) continue;
    found.push({start, end: at});
    start = at + 1;
  }
  return [...found, {start, end: text.length}].map((span) => trimmed(text, span)).filter(({start, end}) => start < end);
}

function trimmed(text: string, {start, end}: Span): Span {
  let [from, to] = [start, end];
  while (from < to && /\s/.test(text.charAt(from))) from++;
  while (to > from && /\s/.test(text.charAt(to - 1))) to--;
  return {start: from, end: to};
}
