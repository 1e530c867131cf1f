import {lettersOf} from "./letters.ts";
import {firstWhere, type Span} from "./span.ts";
import type {Warning} from "./report.ts";
import type {Table} from "./table.ts";

/** Clutter that was taken out of the text, kept because it often states the metadata. Offsets into the source text. */
export interface Clutter extends Span {
  kind: string;
  text: string;
}

/**
 * A report made readable, with the way back: character `i` of `text` came from source characters
 * `starts[i]` (inclusive) to `ends[i]` (exclusive).
 */
export interface CleanText {
  text: string;
  starts: Uint32Array;
  ends: Uint32Array;
  script: "simplified" | "traditional";
  garbled: boolean;
  clutter: Clutter[];
  /** The tables of the source in offsets of `text`, those of which nothing is left taken out. */
  tables: readonly Table[];
  warnings: Warning[];
}

/** A text that needs no cleaning: every character is its own. */
export const asItStands = ({text, tables}: Pick<CleanText, "text" | "tables">): CleanText => ({
  text,
  starts: Uint32Array.from({length: text.length}, (_, at) => at),
  ends: Uint32Array.from({length: text.length}, (_, at) => at + 1),
  script: "simplified",
  garbled: false,
  clutter: [],
  tables,
  warnings: []
});

/** Whether a line is mostly Han characters: the programs of a page have marks like prose, but few of those. */
export const isHan = (line: string): boolean => lettersOf(line).han * 2 > line.length;

/** The source span of a non-empty span of the clean text. */
export function toSource({starts, ends}: Pick<CleanText, "starts" | "ends">, {start, end}: Span): Span {
  const first = starts[start];
  const last = ends[end - 1];
  if (first === undefined || last === undefined || end <= start) {
    throw new RangeError(`span outside the text: [${start}, ${end})`);
  }
  return {start: first, end: last};
}

/**
 * The clean span of a source span: the characters that came from it. Null when none did, as where clutter was taken
 * out.
 */
export function toClean({starts, ends}: Pick<CleanText, "starts" | "ends">, {start, end}: Span): Span | null {
  const first = firstWhere(ends, (at) => at > start);
  const after = firstWhere(starts, (at) => at >= end);
  return first < after ? {start: first, end: after} : null;
}

/** A heading and all that stands under it, up to the next heading of its level or above. Offsets into the clean text. */
export interface Section extends Span {
  /** Position in the report's list of sections; section 0 is the whole report. */
  index: number;
  /** Index of the section that this one stands in; null for section 0. */
  parent: number | null;
  /** 0 for the report, 1 for 一、, 2 for (一), 3 for 1., deeper as written. */
  level: number;
  heading: string;
}

/** One sentence: ends at 。！？； or a line end. Headings are sentences too. Offsets into the clean text. */
export interface Sentence extends Span {
  index: number;
  section: number;
  /** Number of the paragraph (line) it stands in. */
  paragraph: number;
  isHeading: boolean;
  /** In a table, which row it is, or, where a row holds prose, which cell (the first column that it covers). */
  inTable?: {table: number; row: number; column: number | null};
}

export interface Outline {
  text: string;
  sections: Section[];
  sentences: Sentence[];
  tables: readonly Table[];
}

/** The sentence that stands at a clean offset, or the last one before it. Sentences are in order. */
export function sentenceAt(sentences: readonly Sentence[], offset: number): Sentence | undefined {
  let [low, high] = [0, sentences.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sentences[middle]?.start ?? Infinity) <= offset) low = middle + 1;
    else high = middle;
  }
  return sentences[Math.max(0, low - 1)];
}

/** The headings that a section stands under, outermost first, its own last. */
export function headingPath(outline: Pick<Outline, "sections">, index: number): string[] {
  const path: string[] = [];
  for (let at: number | null = index; at !== null; at = outline.sections[at]?.parent ?? null) {
    const heading = outline.sections[at]?.heading;
    if (heading) path.unshift(heading);
  }
  return path;
}
