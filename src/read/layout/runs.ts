/** A run of characters as placed on a page: `transform` ends with its left edge and base line, in points. */
export interface Glyphs {
  str: string;
  transform: number[];
  width: number;
  height: number;
  hasEOL: boolean;
}

/** A run of characters, or several beside each other, on one base line. */
export interface Run {
  text: string;
  left: number;
  right: number;
  base: number;
  size: number;
}

export function runOf({str, transform, width, height}: Glyphs): Run {
  const [left = 0, base = 0] = transform.slice(4);
  const size = height || Math.hypot(transform[2] ?? 0, transform[3] ?? 0);
  return {text: str, left, right: left + width, base, size};
}

/** Whether two runs stand on one base line. */
export const onOneLine = (a: Run, b: Run): boolean => Math.abs(a.base - b.base) <= 0.5 * a.size;

/** Runs in lines from the top of the page, each from its left. */
export function inLines(runs: readonly Run[]): Run[][] {
  const lines: Run[][] = [];
  for (const run of runs.toSorted((a, b) => b.base - a.base)) {
    const line = lines.at(-1);
    if (line?.[0] && onOneLine(line[0], run)) line.push(run);
    else lines.push([run]);
  }
  return lines.map((line) => line.sort((a, b) => a.left - b.left));
}

/** The runs of a line as one; those that stand apart are parted by a blank. */
export function joinedRuns(runs: readonly [Run, ...Run[]]): Run {
  const line = {...runs[0]};
  for (const run of runs.slice(1)) {
    const isApart = run.left - line.right > blank * Math.max(line.size, run.size);
    line.text += isApart && !line.text.endsWith(" ") ? ` ${run.text}` : run.text;
    line.right = Math.max(line.right, run.right);
    line.size = Math.max(line.size, run.size);
  }
  return {...line, text: line.text.trim().replace(/\s+/g, " ")};
}

/** A gap of this many characters is a blank. */
const blank = 0.5;

/** Printed lines of one cell as a text: those of Chinese join, others are parted by a blank. */
export function joinedLines(lines: readonly string[]): string {
  return lines.reduce((text, line) => `${text}${joint(text.at(-1) ?? "", line[0] ?? "")}${line}`, "");
}

/** Two figures one below the other are two. */
const joint = (before: string, after: string): string =>
  (/[A-Za-z\d%]/.test(before) && /[A-Za-z]/.test(after)) || (/[A-Za-z\d%]/.test(before) && /[\d-]/.test(after))
    ? " "
    : "";

/** A run cut at the edges that it crosses, where a blank of it lies there; the places of its characters are estimated. */
export function cutAt(run: Run, edges: readonly number[]): Run[] {
  const crossed = edges.filter((edge) => edge > run.left + 0.3 * run.size && edge < run.right - 0.3 * run.size);
  if (crossed.length === 0 || !run.text.trim().includes(" ")) return [run];
  const places = placesIn(run);
  const blanks = [...run.text.matchAll(/ +/g)].map(({index}) => index);
  const cuts = crossed.flatMap((edge) => {
    const nearest = blanks.toSorted((a, b) => off(places, a, edge) - off(places, b, edge))[0];
    return nearest !== undefined && off(places, nearest, edge) < run.size ? [nearest] : [];
  });
  const bounds = [0, ...new Set(cuts), run.text.length].sort((a, b) => a - b);
  return bounds.slice(1).map((end, i) => {
    const start = bounds[i] ?? 0;
    return {...run, text: run.text.slice(start, end), left: places[start] ?? run.left, right: places[end] ?? run.right};
  });
}

const off = (places: readonly number[], at: number, edge: number): number => Math.abs((places[at] ?? 0) - edge);

/** About where each character of a run begins, and the last one ends: Latin letters and figures are half as wide as Han. */
export function placesIn({text, left, right}: Run): number[] {
  const widths = [...text].flatMap((character) => {
    const width = character === " " ? 0.3 : character < "\u2000" ? 0.5 : 1;
    return character.length === 1 ? [width] : [width, 0];
  });
  const scale = (right - left) / widths.reduce((sum, width) => sum + width, 0);
  let at = left;
  return [left, ...widths.map((width) => (at += width * scale))];
}
