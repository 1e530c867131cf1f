import type {Found, Score, Share} from "./score.ts";

/** A share in per cent, as wide as any. */
export const percent = (part: number, whole: number): string =>
  whole === 0 ? "     –" : `${((100 * part) / whole).toFixed(1).padStart(5)}%`;

function foundLine([name, {right, spurious, missed}]: [string, Found]): string {
  const harmonic = percent(2 * right, 2 * right + spurious + missed);
  const cells = [
    percent(right, right + spurious),
    percent(right, right + missed),
    harmonic,
    String(right + missed).padStart(6)
  ];
  return `${name.padEnd(20)}${cells.join("   ")}`;
}

const shareLine = ([name, {right, of}]: [string, Share]): string =>
  `${name.padEnd(20)}${percent(right, of)}   of ${of}`;

/** A score as lines for a terminal: what was found, what was said of it, and how far confidence can be trusted. */
export function scoreLines({found, said, calibration}: Score): string[] {
  return [
    `${"found".padEnd(20)}precision  recall       F1   annotated`,
    ...Object.entries(found).map(foundLine),
    "",
    "said of what was found",
    ...Object.entries(said).map(shareLine),
    "",
    "read right in every part, by confidence",
    ...Object.entries(calibration)
      .sort(([a], [b]) => b.localeCompare(a))
      .map(shareLine)
  ];
}
