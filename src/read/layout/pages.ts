import type {Warning} from "../../model/report.ts";
import type {SourceText} from "../../model/source.ts";
import {type Line, rowLine, written} from "../written.ts";
import {type Grid, isFigure} from "./grid.ts";
import type {PageLayout, Part} from "./page.ts";

export const isEmpty = ({parts}: PageLayout): boolean => parts.length === 0;

export const isUnread = ({isUnread}: PageLayout): boolean => isUnread;

/** A warning that names the pages, counted from 1, of which something is to be said; none where there are none. */
export function pagesThat<P extends PageLayout>(
  pages: readonly P[],
  isLost: (page: P) => boolean,
  code: string
): Warning[] {
  const numbers = pages.flatMap((page, i) => (isLost(page) ? [i + 1] : []));
  return numbers.length === 0 ? [] : [{code, values: {pages: numbers.join(", ")}}];
}

const pageEnd = "\f";

/**
 * Pages as a text, parted by form feeds, with the tables in it. A table that goes on over a page is one; what stands between
 * its parts at the edges of the pages, their numbers and running heads, comes behind it.
 */
export function writtenPages(pages: readonly PageLayout[]): Pick<SourceText, "text" | "tables"> {
  const isFurniture = furnitureOf(pages);
  const parts: Part[] = [];
  for (const part of pages.flatMap(({parts}, i) => [...(i === 0 ? [] : [pageEnd]), ...(parts.length ? parts : [""])])) {
    const begun = typeof part === "string" ? -1 : begunAt(parts, isFurniture);
    const grid = parts[begun];
    if (typeof part === "string" || grid === undefined || typeof grid === "string" || !goesOn(grid, part))
      parts.push(part);
    else parts[begun] = joined(grid, part);
  }
  return written(parts.flatMap(linesOf));
}

/** Where the table of the page before stands that nothing but furniture parts from what comes next; -1 where there is none. */
function begunAt(parts: readonly Part[], isFurniture: (line: string) => boolean): number {
  const last = parts.findLastIndex((part) => typeof part !== "string" || !isFurniture(part));
  return parts.slice(last + 1).includes(pageEnd) ? last : -1;
}

const linesOf = (part: Part): Line[] =>
  typeof part === "string"
    ? [{text: part, row: null}]
    : part.rows.map((row) => rowLine(part, row)).filter(({text}) => text.trim() !== "");

/** Whether a line is of the page: its number, or what more than half of the pages show. */
function furnitureOf(pages: readonly PageLayout[]): (line: string) => boolean {
  const counts = new Map<string, number>();
  for (const {parts} of pages) {
    const lines = parts.filter((part) => typeof part === "string");
    for (const line of new Set(lines.map(likeOthers))) counts.set(line, (counts.get(line) ?? 0) + 1);
  }
  return (line) => {
    const like = likeOthers(line);
    return like === "" || (pages.length > 1 && (counts.get(like) ?? 0) * 2 > pages.length);
  };
}

/** No more is written around the number of a page. */
const mostAround = 4;

/** What a line has in common with its like on other pages: all, or what stands around the number of a page. */
function likeOthers(line: string): string {
  const around = line.replace(/[\s\d/.·—–-]/g, "");
  return around.length <= mostAround ? around : line.trim();
}

/** Columns of one table lie no further from each other on two pages, in points. */
const mostShift = 6;

/** Whether a table goes on with another: the same columns, and no new heads over them. */
function goesOn(begun: Grid, next: Grid): boolean {
  const shift = (next.edges[0] ?? 0) - (begun.edges[0] ?? 0);
  const isLike = begun.edges.every((edge, i) => Math.abs((next.edges[i] ?? Infinity) - shift - edge) < mostShift);
  if (begun.columns !== next.columns || !isLike) return false;
  return repeatedHeads(begun, next) > 0 || hasFigure(next.rows[0]) || !begun.rows.some(hasFigure);
}

const hasFigure = (row: Grid["rows"][number] | undefined): boolean => row?.some(({words}) => isFigure(words)) ?? false;

/** How many rows at the top of a table say again what the first rows of another say. */
function repeatedHeads(begun: Grid, next: Grid): number {
  const said = ({rows}: Grid, row: number): string => (rows[row] ?? []).map(({words}) => words).join("\t");
  const isRepeated = (_: unknown, row: number): boolean => said(begun, row) === said(next, row);
  const differing = next.rows.findIndex((_, row) => !isRepeated(_, row));
  return differing === -1 ? next.rows.length : differing;
}

/** Heads that are repeated stay, marked as what they are on both pages. */
function joined(begun: Grid, next: Grid): Grid {
  const heads = repeatedHeads(begun, next);
  const marked = ({rows}: Grid): Grid["rows"] =>
    rows.map((row, i) => (i < heads ? row.map((cell) => ({...cell, isHeading: true})) : row));
  const added = marked(next).map((row) => row.map((cell) => ({...cell, row: cell.row + begun.rows.length})));
  return {...begun, rows: [...marked(begun), ...added]};
}
