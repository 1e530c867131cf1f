import type {SourceText} from "../model/source.ts";
import type {Span} from "../model/span.ts";
import {edit, editsOf, type Mapped} from "./mapped.ts";
import {tabled} from "./tables.ts";

/** A printed line that falls short of the full width by more than this many characters ends its paragraph. */
const slack = 2.5;

/** Share of lines that are at most as wide as a full line. */
const full = 0.8;

interface PrintedLine extends Span {
  width: number;
  indented: boolean;
}

/** Joins the printed lines of each paragraph: one paragraph, one line, as a row of a table is. Form feeds between pages go. */
export function unwrap(mapped: Mapped, tables: SourceText["tables"]): Mapped {
  const isTabled = tabled(mapped, tables);
  const lines = printedLines(mapped.text);
  const widths = lines.map(({width}) => width).sort((a, b) => a - b);
  const width = widths[Math.floor(full * (widths.length - 1))] ?? 0;
  const edits = lines.slice(1).map((line, i) => {
    const before = lines[i] ?? line;
    const between = mapped.text.slice(before.end, line.start);
    const joined = !isTabled(before.start) && !isTabled(line.start) && goesOn(before, line, between, width);
    const by = !joined
      ? "\n"
      : partsWords(mapped.text.charAt(before.end - 1), mapped.text.charAt(line.start))
        ? " "
        : "";
    return {start: before.end, end: line.start, by};
  });
  return edit(mapped, edits);
}

function printedLines(text: string): PrintedLine[] {
  const lines: PrintedLine[] = [];
  for (const {0: whole, index} of text.matchAll(/[^\n\f]+/g)) {
    const trimmed = whole.trim();
    if (trimmed === "") continue;
    const start = index + whole.indexOf(trimmed);
    // Latin letters and digits are half as wide as Han characters.
    const width = trimmed.length - trimmed.replace(/[\u2000-\uFFFF]/g, "").length / 2;
    lines.push({start, end: start + trimmed.length, width, indented: whole.startsWith("  ")});
  }
  return lines;
}

function goesOn(before: PrintedLine, line: PrintedLine, between: string, width: number): boolean {
  if (line.indented || before.width < width - slack - (before.indented ? 2 : 0)) return false;
  return between.includes("\f") || between.split("\n").length === 2;
}

const partsWords = (before: string, after: string): boolean => /[A-Za-z]/.test(before) && /[A-Za-z]/.test(after);

const han = "\\p{Script=Han}\\u3000-\\u303F\\uFF00-\\uFFEF“”‘’";

/** Spaces inside Chinese text that the setting of the page left, and those between digits and what they count. */
const looseSpace = new RegExp(`(?<=[${han}\\d%])[ ]+(?=[${han}])|(?<=[${han}])[ ]+(?=[\\d${han}])`, "gu");
const digitSpace = /(?<=\d)[ ]+(?=[\p{Script=Han}%‰℃])|(?<=\p{Script=Han})[ ]+(?=[\d.,]{1,20} [\p{Script=Han}%‰℃])/gu;
const hanDigitSpace = /(?<=\p{Script=Han})[ ]+(?=\d)/gu;
const punctuationSpace = /(?<=[，。；：！？、（《“])[ ]+|(?<! )[ ]+(?=[，。；：！？、）》”])/g;

/** From this share of boundaries between Han and digits on, a space there is the writer's habit and parts nothing. */
const habit = 1 / 3;

/** Fewer than this are headings. */
const leastHabit = 3;

/** Takes out spaces that part nothing; those between the words of a heading stay, unless `all` go. */
export function closeSpaces(mapped: Mapped, all: boolean): Mapped {
  const gone = (text: string, pattern: RegExp): ReturnType<typeof editsOf> => editsOf(text, pattern, () => "");
  let closed = edit(
    mapped,
    editsOf(mapped.text, /[ \t]{2,}/g, ([run]) => (run.includes("\t") ? "\t" : " "))
  );
  closed = edit(closed, gone(closed.text, punctuationSpace));
  if (all) return edit(closed, gone(closed.text, looseSpace));
  closed = edit(closed, gone(closed.text, digitSpace));
  const spaced = closed.text.match(hanDigitSpace)?.length ?? 0;
  const bare = closed.text.match(/\p{Script=Han}\d/gu)?.length ?? 0;
  return spaced >= leastHabit && spaced > habit * (spaced + bare)
    ? edit(closed, gone(closed.text, hanDigitSpace))
    : closed;
}

/** Takes out blank lines and the white space around lines, so that each line is a paragraph. */
export function trimLines(mapped: Mapped): Mapped {
  const edits = editsOf(mapped.text, /\s+/g, ({0: run, index}) => {
    const outer = index === 0 || index + run.length === mapped.text.length;
    if (outer) return "";
    return /[\n\f]/.test(run) ? "\n" : null;
  });
  return edit(
    mapped,
    edits.filter(({start, end, by}) => by !== mapped.text.slice(start, end))
  );
}
