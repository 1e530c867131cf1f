/** Fewer lines than this show no habit. */
const leastLines = 8;

/** Widths in characters that a printed line of Chinese has. */
const widths = {least: 15, most: 80} as const;

/** A printed line is full to within so many characters. */
const slack = 2;

/** Shares of all lines: that are full, and of those that end a sentence, as paragraphs would. */
const shares = {full: 0.35, ended: 0.4} as const;

const sampleSize = 1 << 16;

/** Whether a plain text was broken into lines of one width, as text copied from a page or a mail is. */
export function isPrinted(text: string): boolean {
  const lines = text
    .slice(0, sampleSize)
    .split("\n")
    .map((line) => line.trim())
    .filter((line) => line !== "");
  if (lines.length < leastLines) return false;
  const width = fullWidth(lines);
  if (width < widths.least || width > widths.most) return false;
  const full = lines.filter((line) => Math.abs(widthOf(line) - width) <= slack);
  const ended = full.filter((line) => /[。！？；：]$/.test(line));
  return full.length >= shares.full * lines.length && ended.length <= shares.ended * full.length;
}

/** The width that a line in ten reaches. */
function fullWidth(lines: readonly string[]): number {
  const sorted = lines.map(widthOf).sort((a, b) => b - a);
  return sorted[Math.floor(sorted.length / 10)] ?? 0;
}

/** In Han characters; figures and letters are half as wide. */
const widthOf = (line: string): number => line.length - line.replace(/[\u2000-\uFFFF]/g, "").length / 2;
