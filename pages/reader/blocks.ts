import type {Span} from "../../src/model/span.ts";
import type {Cell} from "../../src/model/table.ts";
import type {PlacedTable} from "./tables.ts";

/** A sentence as one of the two texts has it. */
export interface Placed extends Span {
  index: number;
  isHeading: boolean;
  section: number;
}

/** A paragraph, a heading or a cell of a table: a stretch of the text with the sentences that begin in it. */
export interface Block extends Span {
  sentences: Placed[];
  isHeading: boolean;
  section: number;
  /** The table whose cell it is, by its place in the report, and the cell. */
  cell?: {table: number; at: Cell};
}

/**
 * Cuts a text into its paragraphs and the cells of its tables. A paragraph ends where a line does, save inside a sentence:
 * such line ends are the page's and not the author's. White space around a paragraph belongs to none; nothing else is left
 * out.
 */
export function blocksOf(text: string, sentences: readonly Placed[], tables: readonly PlacedTable[] = []): Block[] {
  const ordered = [...sentences].sort((a, b) => a.start - b.start);
  const blocks: Block[] = [];
  let next = 0;
  for (const {cell, ...span} of lines(text, ordered, tables)) {
    const own: Placed[] = [];
    for (; next < ordered.length; next++) {
      const sentence = ordered[next];
      if (!sentence || sentence.start >= span.end) break;
      own.push(sentence);
    }
    const [first] = own;
    const about = {sentences: own, isHeading: first?.isHeading ?? false, section: first?.section ?? 0};
    blocks.push({...span, ...about, ...(cell && {cell})});
  }
  return blocks;
}

type Piece = Pick<Block, "start" | "end" | "cell">;

/** Paragraphs and cells in the order of the text. */
function* lines(text: string, sentences: readonly Span[], tables: readonly PlacedTable[]): Generator<Piece> {
  let at = 0;
  for (const table of tables) {
    yield* proseLines(text, sentences, {start: at, end: table.start});
    for (const cell of table.cells) yield {start: cell.start, end: cell.end, cell: {table: table.index, at: cell}};
    at = table.end;
  }
  yield* proseLines(text, sentences, {start: at, end: text.length});
}

/** The stretches between line ends that lie outside of sentences, without the white space at their ends. */
function proseLines(text: string, sentences: readonly Span[], within: Span): Span[] {
  const found: Span[] = [];
  let {start} = within;
  let sentence = 0;
  for (let at = text.indexOf("\n", start); at !== -1 && at < within.end; at = text.indexOf("\n", at + 1)) {
    while ((sentences[sentence]?.end ?? Infinity) <= at) sentence++;
    if ((sentences[sentence]?.start ?? Infinity) < at) continue;
    found.push({start, end: at});
    start = at + 1;
  }
  return [...found, {start, end: within.end}].map((span) => trimmed(text, span)).filter(({start, end}) => start < end);
}

function trimmed(text: string, {start, end}: Span): Span {
  let [from, to] = [start, end];
  while (from < to && /\s/.test(text.charAt(from))) from++;
  while (to > from && /\s/.test(text.charAt(to - 1))) to--;
  return {start: from, end: to};
}
