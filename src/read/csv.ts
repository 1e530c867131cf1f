import type {ContainerWords} from "../lexicon/containers.ts";
import {unreadable} from "../lexicon/unread.ts";
import type {Warning} from "../model/report.ts";
import type {SourceText} from "../model/source.ts";
import {delimiters, toldDelimiter} from "./delimiter.ts";
import {type Decoded, decode} from "./encoding.ts";
import {fieldText} from "./field.ts";
import {holds, listed, type Reader} from "./reader.ts";
import {linesOf, type Row, rowsOf} from "./rows.ts";
import {type Column, foldedName, passedOver, placesOf, statedBy} from "./stated.ts";

const headSize = 1 << 16;

/** A table with a row per report: one column holds the text, others may state what the report is. */
export const csv: Reader = {
  format: "csv",
  accepts(bytes, {columns}) {
    if (holds(bytes, "\0\0", headSize)) return false;
    const head = decode(wholeLines(bytes));
    return head !== null && (layoutOf(head.text, columns) !== null || bareTable(head.text) !== null);
  },
  async read({bytes, path}, words) {
    const decoded = decode(bytes);
    if (!decoded) throw unreadable("table-encoding", {path});
    const layout = layoutOf(decoded.text, words.columns);
    if (!layout) throw withoutText(decoded.text, path, words);
    const rows = rowsOf(decoded.text.slice(layout.start), layout.delimiter).map((row) => fitted(row, layout));
    const full = rows.filter(({text}) => text.trim() !== "");
    if (full.length === 0) throw unreadable("no-row", {path});
    const texts = await Promise.all(full.map((row) => report(row, layout, {decoded, words})));
    texts[0]?.warnings.push(...missing(rows.filter((row) => !full.includes(row))), ...twice(layout.names));
    return texts;
  }
};

/** A cut in the middle of a character would read as a fault, so lines are taken whole. */
function wholeLines(bytes: Uint8Array): Uint8Array {
  if (bytes.length <= headSize) return bytes;
  const head = bytes.subarray(0, headSize);
  const at = Math.max(head.lastIndexOf(0x0a), head.lastIndexOf(0x0d));
  return at === -1 ? bytes : bytes.subarray(0, at + (bytes[at + 1] === 0 ? 2 : 1));
}

type Columns = ContainerWords["columns"];

/** How a table of texts is laid out, and where its rows begin: the offset and the number of their first line. */
interface Layout {
  delimiter: string;
  names: string[];
  at: Partial<Record<Column, number>> & {text: number};
  start: number;
  line: number;
}

/** Titles and notes may stand above the heading, no more lines than this. */
const mostAbove = 20;

/** By which line is the heading; null when no column holds a text. */
function layoutOf(text: string, columns: Columns): Layout | null {
  const lines = linesOf(text.slice(0, headSize));
  const told = toldDelimiter(text)?.delimiter;
  for (const delimiter of told === undefined ? delimiters : [told]) {
    for (const [i, line] of lines.slice(0, mostAbove).entries()) {
      const names = cellsOf(line, delimiter);
      const {text, ...others} = placesOf(names, columns);
      if (text === undefined || !isHeading(names) || (i > 0 && !isRow(lines[i + 1], delimiter))) continue;
      const start = lines.slice(0, i + 1).join("").length;
      return {delimiter, names, at: {...others, text}, start, line: i + 2};
    }
  }
  return null;
}

const cellsOf = (line: string, delimiter: string): string[] =>
  line.split(delimiter).map((cell) => cell.trim().replace(/^"|"$/g, ""));

const longestName = 24;

/** Two names or more, none of them a sentence or a figure. */
const isHeading = (names: readonly string[]): boolean =>
  names.length > 1 && names.every((name) => name.length <= longestName && !/[，。；]|^[-+]?\d[\d,.]*%?$/.test(name));

const isRow = (line: string | undefined, delimiter: string): boolean => line?.includes(delimiter) ?? false;

/** Of so many lines, and so many of a hundred with as many cells as the heading, a table is made. */
const fewestLines = 3;
const alike = 0.8;

/** The names of the columns of a table that holds no texts; null for what is no table. */
function bareTable(text: string): string[] | null {
  const lines = linesOf(text.slice(0, headSize)).filter((line) => line.trim() !== "");
  if (lines.length < fewestLines) return null;
  for (const delimiter of delimiters) {
    const rows = lines.map((line) => cellsOf(line, delimiter));
    const heading = rows.slice(0, mostAbove).find((names) => isHeading(names) && names.filter(Boolean).length > 1);
    const like = rows.filter(({length}) => length === heading?.length);
    if (heading && like.length >= alike * rows.length && !like.some((cells) => cells.some(isSentence))) return heading;
  }
  return null;
}

/** Lines of prose may have as many commas each as one another. */
const isSentence = (cell: string): boolean => /[，。；]/.test(cell);

function withoutText(text: string, path: string, {columns}: ContainerWords): Error {
  const found = listed((bareTable(text) ?? []).filter(Boolean));
  return unreadable("no-text-column", {path, columns: found, names: listed(columns.text)});
}

/** A row in the columns of its table. */
interface FittedRow extends Row {
  text: string;
  /** Whether the text holds delimiters that no quotation marks guard. */
  joined: boolean;
}

/** What is left over belongs to the text: sentences hold commas, the other columns hold names and numbers. */
function fitted(row: Row, {names, at, delimiter, line}: Layout): FittedRow {
  const cells = [...row.cells];
  while (cells.length > names.length && cells.at(-1)?.trim() === "") cells.pop();
  const over = Math.max(0, cells.length - names.length);
  const text = cells.slice(at.text, at.text + over + 1).join(delimiter);
  cells.splice(at.text, over + 1, text);
  return {cells, text, joined: over > 0, line: row.line + line - 1, stray: row.stray};
}

async function report(
  {cells, text, line, joined, stray}: FittedRow,
  layout: Layout,
  {decoded: {encoding, warnings}, words}: {decoded: Decoded; words: ContainerWords}
): Promise<SourceText> {
  const {at, names} = layout;
  const {stated, strange} = statedBy((column) => cells[at[column] ?? -1], words);
  const rows = rowsWithin(text, layout);
  const own: Warning[] = text.includes("\uFFFD") ? warnings.map(({code, values}) => ({code, values})) : [];
  if (joined) own.push({code: "commas-in-text", values: {line}});
  if (stray) own.push({code: "stray-quotes", values: {line}});
  if (rows > 0) own.push({code: "rows-in-cell", values: {line, n: rows}});
  own.push(...passedOver(strange, (column) => names[at[column] ?? -1], {code: "row-field-strange", line}));
  return {format: "csv", encoding, ...(await fieldText(text)), hardWrapped: false, stated, warnings: own};
}

/** How many lines of a text look like rows of its table, which a quotation mark left open would have drawn into it. */
function rowsWithin(text: string, {delimiter, names, at}: Layout): number {
  const isShort = (cell: string, i: number): boolean =>
    i === at.text || (cell.length <= longestName && !isSentence(cell));
  return linesOf(text)
    .slice(1)
    .map((line) => cellsOf(line, delimiter))
    .filter((cells) => cells.length === names.length && cells.some(Boolean) && cells.every(isShort)).length;
}

function missing(rows: readonly Row[]): Warning[] {
  const values = {n: rows.length, lines: listed(rows.map(({line}) => line))};
  return rows.length === 0 ? [] : [{code: "rows-without-text", values}];
}

/** Columns of one name: the first of them is read. */
function twice(names: readonly string[]): Warning[] {
  const folded = names.map(foldedName);
  const again = names.filter((name, i) => name !== "" && folded.indexOf(foldedName(name)) < i);
  return again.length === 0 ? [] : [{code: "columns-twice", values: {columns: [...new Set(again)].join(", ")}}];
}
