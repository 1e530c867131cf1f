import {type Glyphs, type Run, placesIn, runOf} from "./runs.ts";

/** Copies that make type bold stand no further below or above each other, and from each other, in sizes of type. */
const [mostDrop, mostShift] = [0.3, 4];

/** What stands in another by no more of its size is set tight. */
const tight = 0.3;

/** Runs of characters, each as often as it is read: type that is printed over itself to look bold says its words once. */
export function withoutOverprinted(glyphs: readonly Glyphs[]): Glyphs[] {
  const kept: Glyphs[] = [];
  const same = new Map<string, Run[]>();
  const placed: Run[] = [];
  for (const one of glyphs) {
    const run = runOf(one);
    if (one.str.trim() !== "" && isCopy(run, same.get(one.str) ?? [], placed)) continue;
    const said = one.str.trim() === "" ? one : withoutBegun(one, placed.at(-1));
    kept.push(said);
    if (said.str.trim() === "") continue;
    placed.push(runOf(said));
    same.set(said.str, [...(same.get(said.str) ?? []), runOf(said)].slice(-mostSame));
  }
  return kept;
}

/** Of words that a page says often, the copy follows soon. */
const mostSame = 50;

/** Whether a run says again what lies under it; or what was said just before, over other words. */
function isCopy(run: Run, same: readonly Run[], placed: readonly Run[]): boolean {
  if (same.some((other) => covered(run, other) > 0.5)) return true;
  const last = placed.at(-1);
  if (last?.text !== run.text || !isLevel(run, last)) return false;
  return Math.abs(run.left - last.left) < mostShift * run.size && placed.some((other) => covered(run, other) > 0.5);
}

const isLevel = (run: Run, other: Run): boolean => Math.abs(run.base - other.base) < mostDrop * run.size;

/** How much of the width of a run another on its line covers. */
function covered(run: Run, other: Run): number {
  const width = run.right - run.left;
  if (!isLevel(run, other) || width <= 0) return 0;
  return (Math.min(run.right, other.right) - Math.max(run.left, other.left)) / width;
}

/** A run without the characters at its beginning that are printed over the end of the one before: 3 and 32 are 32. */
function withoutBegun(one: Glyphs, before: Run | undefined): Glyphs {
  const run = runOf(one);
  if (!before || !isLevel(run, before) || run.left < before.left) return one;
  if (run.left > before.right - tight * run.size) return one;
  const places = placesIn(run);
  const ends = places.flatMap((place, n) => (Math.abs(place - before.right) < 0.5 * run.size ? [n] : []));
  const begun = ends.findLast((n) => n > 0 && n < run.text.length && before.text.endsWith(run.text.slice(0, n)));
  if (begun === undefined) return one;
  const transform = one.transform.with(4, before.right);
  return {...one, str: one.str.slice(begun), transform, width: run.right - before.right};
}
