import {type Glyphs, runOf} from "./runs.ts";

/** What fits into a gap may reach over its edges by so much of its size. */
const slack = 0.1;

/** What stands before or behind a line belongs to it where it is no further from it than this part of its size. */
const beside = 0.5;

/**
 * Runs of characters in the order in which they are drawn, but for those that are drawn after their line and fill a gap that
 * it left or go on with it: some programs draw the figures of a page, or its bold type, last.
 */
export function withLateInPlace(glyphs: readonly Glyphs[]): Glyphs[] {
  const lines: Glyphs[][] = [];
  for (const one of glyphs) {
    const line = lines.at(-1);
    if (line && (one.str.trim() === "" || isLevel(line, one))) line.push(one);
    else if (!lines.some((earlier) => isLevel(earlier, one) && fill(earlier, one))) lines.push([one]);
  }
  return lines.flat();
}

function isLevel(line: readonly Glyphs[], one: Glyphs): boolean {
  const first = line.find(({str}) => str.trim() !== "");
  return first !== undefined && Math.abs(runOf(first).base - runOf(one).base) < slack * runOf(one).size;
}

/** Puts a run where a line leaves room for it, in the place of blanks, or where it begins or ends; false where it has no place. */
function fill(line: Glyphs[], one: Glyphs): boolean {
  const words = [...line.entries()].filter(([, {str}]) => str.trim() !== "");
  const place = [...words, undefined].findIndex((after, i) => fits(one, words[i - 1]?.[1], after?.[1]));
  if (place === -1) return false;
  const [at, end] = [(words[place - 1]?.[0] ?? -1) + 1, words[place]?.[0] ?? line.length];
  line.splice(at, end - at, {...one, hasEOL: false});
  return true;
}

/** Whether a run stands between two; where there is but one of them, right beside it. */
function fits(one: Glyphs, before: Glyphs | undefined, after: Glyphs | undefined): boolean {
  const {left, right, size} = runOf(one);
  const gaps = [before && left - runOf(before).right, after && runOf(after).left - right];
  const most = before && after ? Infinity : beside * size;
  return gaps.every((gap) => gap === undefined || (gap > -slack * size && gap < most));
}
