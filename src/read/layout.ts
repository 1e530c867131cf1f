/** A run of characters as placed on a page: `transform` ends with its left edge and base line, in points. */
export interface Glyphs {
  str: string;
  transform: number[];
  width: number;
  height: number;
  hasEOL: boolean;
}

interface Line {
  text: string;
  left: number;
  right: number;
  base: number;
  size: number;
}

/** A gap this many characters wide parts the cells of a table. */
const cellGap = 1.5;

/** How Chinese paragraphs begin; wrapped lines are told from new paragraphs by it. */
const indent = "\u3000\u3000";

/**
 * The lines of a page as plain text would hold them: indented where the page indents, a blank line where it leaves
 * room or changes the size of type, tabs between the cells of a table.
 */
export function pageText(glyphs: readonly Glyphs[]): string {
  const lines = toLines(glyphs);
  const margin = marginOf(lines);
  const gap = median(lines.slice(1).map((line, i) => Math.abs((lines[i]?.base ?? line.base) - line.base)));
  return lines
    .map((line, i) => {
      const before = lines[i - 1];
      const apart = before !== undefined && isApart(before, line, gap);
      return `${apart ? "\n" : ""}${line.left - margin > line.size ? indent : ""}${line.text}`;
    })
    .join("\n");
}

/** Where full lines begin: the leftmost edge that a tenth of the lines share, so that a page number does not decide. */
function marginOf(lines: readonly Line[]): number {
  const lefts = lines.map(({left}) => left).sort((a, b) => a - b);
  const shared = lefts.find(
    (left) => lefts.filter((other) => Math.abs(other - left) < 2).length * 10 > lefts.length + 10
  );
  return shared ?? lefts[0] ?? 0;
}

const isApart = (before: Line, line: Line, gap: number): boolean =>
  Math.abs(before.base - line.base) > 1.5 * gap || Math.abs(before.size - line.size) > 0.15 * line.size;

function toLines(glyphs: readonly Glyphs[]): Line[] {
  const lines: Line[] = [];
  let line: Line | null = null;
  for (const run of glyphs) {
    if (run.str.trim() === "" && !line) continue;
    const placed = place(run);
    if (line && Math.abs(line.base - placed.base) > 0.5 * line.size) line = null;
    if (line) extend(line, placed);
    else if (placed.text.trim() !== "") lines.push((line = placed));
    if (run.hasEOL) line = null;
  }
  return lines.map((line) => ({...line, text: line.text.trim()})).filter(({text}) => text !== "");
}

function place({str, transform, width, height}: Glyphs): Line {
  const [left = 0, base = 0] = transform.slice(4);
  const size = height || Math.hypot(transform[2] ?? 0, transform[3] ?? 0);
  return {text: str, left, right: left + width, base, size};
}

function extend(line: Line, run: Line): void {
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
