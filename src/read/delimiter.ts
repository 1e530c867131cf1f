import {groupBy} from "../model/group.ts";
import {linesOf} from "./rows.ts";

/** The marks that part the cells of a row. */
export const delimiters = [",", "\t", ";"] as const;

/** By which mark a table is parted, and where it begins. */
export interface Parted {
  delimiter: string;
  /** The offset of its first character: behind the line in which a spreadsheet tells the mark (`sep=;`). */
  start: number;
}

/** What the first line of a table says of its mark; null where it says nothing. */
export function toldDelimiter(text: string): Parted | null {
  const told = /^sep=(.)[^\S\r\n]*(?:\r\n|\n|\r|$)/i.exec(text);
  return told?.[1] === undefined ? null : {delimiter: told[1], start: told[0].length};
}

const headSize = 1 << 14;

/**
 * The mark that parts a table: the one that its first line tells, or else the one that most lines have as often as each
 * other, for commas in sentences and decimal commas come as they come.
 */
export function partedBy(text: string): Parted {
  const told = toldDelimiter(text);
  if (told !== null) return told;
  const lines = linesOf(text.slice(0, headSize).replace(/"[^"]*"/g, '""'));
  const [best] = delimiters
    .map((delimiter) => ({delimiter, ...mostAlike(lines.map((line) => line.split(delimiter).length))}))
    .sort((a, b) => b.lines - a.lines || b.cells - a.cells);
  return {delimiter: best?.delimiter ?? ",", start: 0};
}

/** How many cells, more than one, most lines have, and how many lines those are. */
function mostAlike(counts: readonly number[]): {cells: number; lines: number} {
  const lines = groupBy(
    counts.filter((cells) => cells > 1),
    (cells) => cells
  );
  const [most] = [...lines].map(([cells, {length}]) => ({cells, lines: length})).sort((a, b) => b.lines - a.lines);
  return most ?? {cells: 1, lines: 0};
}
