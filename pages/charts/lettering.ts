/** Size of the letters in charts, in pixels. */
export const letterSize = 12;

/** Height of a line of chart text, in pixels. */
export const lineHeight = 17;

const narrow = new Set(" .,:;'|!ijl()[]");
const broad = new Set("%+<>=≥≤≈→−–mwMW@&");
const closing = new Set("、，。；：？！）》」』”’〉】％%),.;:!?·");
const opening = new Set("（《「『“‘〈【(");

/** Full-width characters and the quotation marks and dashes that CJK fonts set full width. */
const isWide = (character: string): boolean => {
  const code = character.codePointAt(0) ?? 0;
  return code >= 0x2e80 || (code >= 0x2013 && code <= 0x2026);
};

const ems = (character: string): number => {
  if (isWide(character)) return 1;
  if (narrow.has(character)) return 0.35;
  if (broad.has(character)) return 0.95;
  return character >= "A" && character <= "Z" ? 0.75 : 0.64;
};

/** Width without a browser: by the kind of each character, on the generous side. */
function estimate(text: string, size: number): number {
  let width = 0;
  for (const character of text) width += ems(character);
  return width * size;
}

let canvas: OffscreenCanvasRenderingContext2D | null | undefined;
const measured = new Map<string, number>();

let isMeasured = true;

/** What `make` gives with widths that are estimated in a browser too: what is drawn is then the same on every machine. */
export function estimated<Made>(make: () => Made): Made {
  isMeasured = false;
  try {
    return make();
  } finally {
    isMeasured = true;
  }
}

/** Width in the page's own font, in the heavier weight of values: what fits then fits in any. */
function measure(text: string, size: number): number {
  if (!isMeasured) return estimate(text, size);
  canvas ??= typeof OffscreenCanvas === "function" ? new OffscreenCanvas(1, 1).getContext("2d") : null;
  if (!canvas) return estimate(text, size);
  const key = `${size} ${text}`;
  const known = measured.get(key);
  if (known !== undefined) return known;
  canvas.font = `600 ${size}px ${getComputedStyle(document.body).fontFamily}`;
  const {width} = canvas.measureText(text);
  measured.set(key, width);
  return width;
}

/** Width in pixels that `text` takes, rounded up: measured where there is a browser, else estimated generously. */
export const textWidth = (text: string, size: number = letterSize): number => Math.ceil(measure(text, size));

/** Splits into what must stay on one line: a Han character with its punctuation, a Latin word, a number. */
function pieces(text: string): string[] {
  const found: string[] = [];
  let glue = true;
  for (const character of text) {
    const last = found.at(-1);
    const before = last?.at(-1);
    const joins =
      last !== undefined &&
      before !== undefined &&
      (closing.has(character) || opening.has(before) || (!isWide(character) && !glue && before !== " "));
    if (joins) found[found.length - 1] += character;
    else found.push(character);
    glue = isWide(character);
  }
  return found;
}

/** What an address may be broken after. */
const joints = /(?<=[/&?=,#~-])/u;

/** A piece that no line holds, in parts that one does: an address after its signs, a word where the line ends. */
function parts(piece: string, width: number, size: number): string[] {
  if (textWidth(piece, size) <= width) return [piece];
  const found: string[] = [];
  let part = "";
  for (const next of piece.split(joints).flatMap((one) => (textWidth(one, size) > width ? [...one] : [one]))) {
    if (part !== "" && textWidth(part + next, size) > width) {
      found.push(part);
      part = next;
    } else part += next;
  }
  return [...found, part];
}

/** Lines of at most `width` pixels, broken between Han characters, at spaces, and within what is wider than a line. */
export function wrap(text: string, width: number, size: number = letterSize): string[] {
  const lines: string[] = [];
  let line = "";
  for (const piece of pieces(text).flatMap((one) => parts(one, width, size))) {
    if (line.trim() !== "" && textWidth((line + piece).trimEnd(), size) > width) {
      lines.push(line.trim());
      line = piece;
    } else line += piece;
  }
  if (line.trim() !== "") lines.push(line.trim());
  return lines;
}

/** The widest of `texts` in pixels; 0 for none. */
export const widest = (texts: readonly string[], size: number = letterSize): number =>
  texts.reduce((width, text) => Math.max(width, textWidth(text, size)), 0);
