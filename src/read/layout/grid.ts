import type {Entry} from "../written.ts";
import {inLines, joinedLines, joinedRuns, type Run} from "./runs.ts";

/** A table as it stands on a page: the entries of its rows, and where its columns begin and end. */
export interface Grid {
  rows: Entry[][];
  columns: number;
  top: number;
  bottom: number;
  edges: number[];
}

/** What runs in one cell say: their lines joined. */
export function wordsOf(runs: readonly Run[]): string {
  const lines = inLines(runs).flatMap(([first, ...rest]) => (first ? [joinedRuns([first, ...rest])] : []));
  return joinedLines(lines.map(({text}) => text));
}

/** Whether a cell is a figure and no more. */
export const isFigure = (text: string): boolean => /^(?:[-−－+]?\d[\d,，.]*[%‰]?|[-—–－]+)$/.test(text);

/** A cell with more characters holds paragraphs: the lines lay a page out. */
const longest = 400;

/** Heads over columns are no longer than this. */
const longestHead = 20;
const fewestHeads = 3;

/** Of all cells of a table, so many say something: the boxes of a drawing are empty. */
const leastFilled = 0.25;

/** Whether what stands in a grid are entries: two rows of two cells or more, and no paragraphs. */
export function isTable({rows}: Pick<Grid, "rows">): boolean {
  const said = rows.map((row) => row.filter(({words}) => words !== ""));
  const cells = rows.flat();
  if (said.filter((row) => row.length > 1).length < 2) return false;
  if (said.flat().length < leastFilled * cells.length) return false;
  const heads = said.find((row) => row.length > 0) ?? [];
  const isHeaded = heads.length >= fewestHeads && heads.every(({words}) => words.length <= longestHead);
  return isHeaded || cells.every(({words}) => words.length <= longest);
}

/** A label stands so many characters to the right of others where it is a part of what is above it. */
const mostIndent = 8;

/**
 * How far the first line of each label in a column is indented, in characters; not where all are set around a middle, nor
 * one that is set in the middle of the column by itself.
 */
export function indentsOf(labels: readonly Run[][], middle: number): number[] {
  const lines = labels.flatMap((runs) => {
    const line = inLines(runs)[0] ?? [];
    const [first, last] = [line[0], line.at(-1)];
    return first && last ? [{left: first.left, middle: (first.left + last.right) / 2, size: first.size}] : [];
  });
  const margin = Math.min(...lines.map(({left}) => left));
  const isCentred = lines.map((line) => Math.abs(line.middle - middle) < line.size);
  const isAllCentred = isCentred.filter(Boolean).length * 2 > lines.length;
  return lines.map((line, i) => {
    const isAlone = !lines.some((other, j) => i !== j && Math.abs(other.left - line.left) < 0.3 * line.size);
    const indent = Math.round((line.left - margin) / line.size);
    return isAllCentred || (isCentred[i] && isAlone) || indent > mostIndent ? 0 : indent;
  });
}
