import {lowered} from "../seen.ts";
import {type Glyphs, runOf} from "./runs.ts";

/** What is raised is smaller than the type before it, by so much, and stands higher by so many of its characters. */
const smaller = 0.9;
const [lowest, highest] = [0.15, 0.7];

/** Runs of characters without the raised marks of notes (3200¹), with raised numbers of units as characters (m²). */
export function withoutRaised(glyphs: readonly Glyphs[]): Glyphs[] {
  const kept: Glyphs[] = [];
  let before: Glyphs | null = null;
  for (const [i, one] of glyphs.entries()) {
    const isRaised = before !== null && one.str.trim() !== "" && standsOver(before, one);
    const text = isRaised ? lowered(one.str.trim(), before?.str ?? "", glyphs[i + 1]?.str ?? "") : null;
    if (text !== "") kept.push(text === null ? one : {...one, str: text});
    else kept.push(over(kept.pop() ?? one, one));
    if (one.str.trim() !== "" && !isRaised) before = one;
  }
  return kept;
}

/** A run that takes the place of a mark behind it as well, so that no gap is left. */
const over = (run: Glyphs, mark: Glyphs): Glyphs => ({
  ...run,
  width: runOf(mark).right - runOf(run).left,
  hasEOL: run.hasEOL || mark.hasEOL
});

function standsOver(before: Glyphs, one: Glyphs): boolean {
  const [base, raised] = [runOf(before), runOf(one)];
  const rise = (raised.base - base.base) / base.size;
  const gap = Math.abs(raised.left - base.right) / base.size;
  return raised.size < smaller * base.size && rise > lowest && rise < highest && gap < 0.5;
}
