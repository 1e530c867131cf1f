import type {Fact} from "./fact.ts";
import type {Span} from "./span.ts";

/** Between headings and cells, wherever a table is told in a line. */
const between = " · ";

/** Words in which a stretch stands, and where. */
export interface Quoted extends Span {
  text: string;
}

/** A row of a table as words in a line: its cells with a mark between them, empty ones left out. Prose stays as it is. */
export const rowWords = (text: string): string => text.replaceAll(/(?<![^\S\n])[^\S\n]*\t\s*/g, between);

/** A figure as far as its words go. */
export interface Told extends Span {
  sentence: Pick<Fact["sentence"], "start" | "text">;
  cell?: Headings | null;
}

/** What heads its row and its column, outermost first; of a table of metrics where in its file its cell is. */
interface Headings {
  row: readonly string[];
  column: readonly string[];
  address?: string | null | undefined;
}

/**
 * The words that a figure is quoted in: its sentence; of one in a table what heads its row and its column, then its cell; of one in
 * a table whose headings are not known the row. Where a cell tells in prose, the sentence.
 */
export function quotedOf({sentence, start, end, cell = null}: Told): Quoted {
  const {text} = sentence;
  const [from, to] = [start - sentence.start, end - sentence.start];
  const cellStart = text.lastIndexOf("\t", from - 1) + 1;
  const tab = text.indexOf("\t", to);
  const cellEnd = tab === -1 ? text.length : tab;
  const isEntry = cell !== null && !/[，。；]/.test(text.slice(cellStart, cellEnd));
  const before = isEntry ? headed(cell, text.slice(cellStart, from)) : rowWords(text.slice(0, from));
  const figure = text.slice(from, to);
  const after = isEntry ? text.slice(to, cellEnd) + addressed(cell) : rowWords(text.slice(to).trimEnd());
  return {text: before + figure + after, start: before.length, end: before.length + figure.length};
}

/** Where in its file the cell of a table of metrics is. */
const addressed = ({address}: Headings): string => (address ? ` (${address})` : "");

const headed = ({row, column}: Headings, before: string): string =>
  [...row, ...column, before.trimStart()].join(between);
