import type {BodyLexicon} from "../../lexicon/bodies.ts";
import {charSet} from "../../model/codes.ts";
import {clauseEnds, closerOf, closers, fullStops, inBrackets, listMarks} from "../../model/punctuation.ts";
import type {Span} from "../../model/span.ts";
import type {Outline} from "../../model/text.ts";
import {headingMark} from "../../model/headings.ts";
import {splitOutside} from "../../model/clauses.ts";

/** A line of the report. */
export interface Paragraph extends Span {
  index: number;
  text: string;
  /** The section that it ends in. */
  section: number;
  /** The heading of that section, when the heading stands on a line above; null inside the heading's own line. */
  heading: string | null;
}

/** The paragraphs of a report in order. */
export function paragraphsOf({text, sections, sentences}: Outline): Paragraph[] {
  const paragraphs: Paragraph[] = [];
  for (const {start, end, paragraph, section} of sentences) {
    const last = paragraphs.at(-1);
    const within = sections[section];
    const heading = within && within.level > 0 && within.start < start ? within.heading : null;
    if (last?.index !== paragraph) paragraphs.push({index: paragraph, start, end, text: "", section, heading});
    else Object.assign(last, {end, section});
  }
  for (const paragraph of paragraphs) paragraph.text = text.slice(paragraph.start, paragraph.end);
  return paragraphs;
}

/** What a stretch of text names as its task: its first sentence, without number and closing marks; "" for none. */
export function taskIn(stretch: string): string {
  const line = stretch.replace(leading, "");
  const body = line.slice(headingMark(line)?.length ?? 0).trimStart();
  const first = splitOutside(body, isFullStop)[0];
  const task = first ? body.slice(first.start, first.end).replace(trailing, "") : "";
  return hasLetter.test(task) ? task : "";
}

const leading = new RegExp(`^[\\s:|${inBrackets(clauseEnds, listMarks, closers)}]+`);
const trailing = new RegExp(`[\\s:${inBrackets(clauseEnds, listMarks, closerOf.keys())}]{1,20}$`);

const hasLetter = /\p{L}/u;

const isFullStop = charSet(fullStops);
const isSeparator = charSet(clauseEnds, listMarks, ",");

/** The bodies that a list names, with where they stand in it. */
export function bodiesIn(list: string, {behind}: BodyLexicon): (Span & {unit: string})[] {
  return splitOutside(list, isSeparator).flatMap(({start, end}) => {
    const named = list.slice(start, end).replace(/[。\s】\]]{1,4}$/, "");
    const unit = named.slice(0, named.length - (behind.ending(named)?.length ?? 0));
    return hasLetter.test(unit) ? [{unit, start, end: start + unit.length}] : [];
  });
}
