import {headingMark} from "../model/headings.ts";
import type {SourceText} from "../model/source.ts";
import {tabled} from "./tables.ts";
import {type Edit, edit, editsOf, type Mapped} from "./mapped.ts";

/**
 * Gives a text the lines that its page lost: each paragraph one of its own, and no sentence over a blank line. The rows of
 * tables are lines already.
 */
export const mendLines = (mapped: Mapped, leading: readonly string[], tables: SourceText["tables"]): Mapped =>
  joinSentences(partParagraphs(mapped, tables), leading, tables);

/** Where a line may have been run together with the next: behind a full stop, or at the blanks of an indent. */
const seam = /(?<=[。！？]) +(?=\S)|(?<=\S) {2,}(?=\S)/g;

/** From this length on a line with a full stop is prose, in which three blanks set no words apart. */
const prose = 100;

/** Parts paragraphs that stand in one line, with nothing but the blanks of their indents in between. */
function partParagraphs(mapped: Mapped, tables: SourceText["tables"]): Mapped {
  const isTabled = tabled(mapped, tables);
  const edits: Edit[] = [];
  for (const {0: line, index} of mapped.text.matchAll(/[^\n]+/g)) {
    if (isTabled(index)) continue;
    let start = 0;
    const isProse = line.length >= prose && line.includes("。");
    for (const {0: run, index: at} of line.matchAll(seam)) {
      const end = at + run.length;
      const before = line.slice(Math.max(start, at - longestHeading), at);
      if (!parts(before, run.length, line.slice(end, end + longestMark), isProse)) continue;
      edits.push({start: index + at, end: index + end, by: "\n"});
      start = end;
    }
  }
  return edit(mapped, edits);
}

const longestMark = 8;
const longestHeading = 40;

function parts(before: string, blanks: number, after: string, isProse: boolean): boolean {
  const level = headingMark(after)?.level ?? Number.POSITIVE_INFINITY;
  if (level <= 2) return true;
  if (blanks === 1) return false;
  return /[。！？：]$/u.test(before) || (isProse && (blanks > 2 || isHeading(before)));
}

/** 一、2021年工作情况: a numbered heading, with nothing behind it yet. */
const isHeading = (piece: string): boolean => headingMark(piece) !== null && !/[。，；]/u.test(piece);

/** Fewer characters are no sentence. */
const shortest = 10;

/** Joins a sentence that a blank line broke before its figure: behind one of `leading` (下降到) a digit goes on. */
function joinSentences(mapped: Mapped, leading: readonly string[], tables: SourceText["tables"]): Mapped {
  const {text} = mapped;
  const isTabled = tabled(mapped, tables);
  const goesOn = ({0: blank, index}: RegExpExecArray): string | null => {
    if (!blank.includes("\n") || isTabled(index + blank.length)) return null;
    const before = text.slice(Math.max(0, index - shortest), index);
    const isSentence = before.length === shortest && !before.includes("\n");
    return isSentence && leading.some((word) => before.endsWith(word)) ? "" : null;
  };
  return edit(mapped, editsOf(text, /(?<=\S)\s+(?=\d)/g, goesOn));
}
