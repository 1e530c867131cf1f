import {type Glyphs, onOneLine, type Run, runOf} from "./runs.ts";

/** A printed line, and whether a blank one stands above it. */
export interface PrintedLine extends Run {
  apart: boolean;
}

/** A gap this many characters wide parts what stands beside each other. */
export const cellGap = 1.5;

/** How Chinese paragraphs begin; wrapped lines are told from new paragraphs by it. */
const indent = "\u3000\u3000";

/**
 * The lines of a page as plain text would hold them, in the order in which they are drawn: indented where the page indents,
 * apart where it leaves room or changes the size of type, with tabs where it leaves a gap. What `isTaken` is left out; `lefts`
 * are the left edges of what else is on the page.
 */
export function printedLines(
  glyphs: readonly Glyphs[],
  isTaken: (glyphs: Glyphs) => boolean,
  lefts: readonly number[]
): PrintedLine[] {
  const lines = toLines(glyphs, isTaken);
  const margin = marginOf([...lines.map(({left}) => left), ...lefts].sort((a, b) => a - b));
  const gap = median(lines.slice(1).map((line, i) => Math.abs((lines[i]?.base ?? line.base) - line.base)));
  return lines.map((line, i) => {
    const before = lines[i - 1];
    const text = `${line.left - margin > line.size ? indent : ""}${line.text}`;
    return {...line, text, apart: before !== undefined && isApart(before, line, gap)};
  });
}

/** Where full lines begin: the leftmost edge that a tenth of the lines share, so that a page number does not decide. */
function marginOf(lefts: readonly number[]): number {
  const shared = lefts.find(
    (left) => lefts.filter((other) => Math.abs(other - left) < 2).length * 10 > lefts.length + 10
  );
  return shared ?? lefts[0] ?? 0;
}

const isApart = (before: Run, line: Run, gap: number): boolean =>
  Math.abs(before.base - line.base) > 1.5 * gap || Math.abs(before.size - line.size) > 0.15 * line.size;

function toLines(glyphs: readonly Glyphs[], isTaken: (glyphs: Glyphs) => boolean): Run[] {
  const lines: Run[] = [];
  let line: Run | null = null;
  for (const run of glyphs) {
    if (isTaken(run)) line = null;
    if (isTaken(run) || (run.str.trim() === "" && !line)) continue;
    const placed = runOf(run);
    if (line && !onOneLine(line, placed)) line = null;
    if (line) extend(line, placed);
    else if (placed.text.trim() !== "") lines.push((line = placed));
    if (run.hasEOL) line = null;
  }
  return lines.map((line) => ({...line, text: line.text.trim()})).filter(({text}) => text !== "");
}

function extend(line: Run, run: Run): void {
  if (run.text.trim() === "") {
    // A blank run stands for the gap itself, which the next run's place will tell.
    line.text += line.text.endsWith(" ") ? "" : " ";
    return;
  }
  const size = Math.max(line.size, run.size);
  if (run.left - line.right > cellGap * size) line.text = `${line.text.trimEnd()}\t`;
  line.text += run.text;
  line.right = Math.max(line.right, run.right);
  line.size = size;
}

function median(values: number[]): number {
  const sorted = values.filter((value) => value > 0).sort((a, b) => a - b);
  return sorted[sorted.length >> 1] ?? 0;
}
