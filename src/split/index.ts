import {contains, finderOf, type Span} from "../model/span.ts";
import type {Table} from "../model/table.ts";
import type {Outline, Section, Sentence} from "../model/text.ts";
import {headingOf} from "./headings.ts";
import {sentencesOf} from "./sentences.ts";
import {rowReader} from "./table.ts";

/**
 * Cuts a clean text into nested sections and sentences. Every non-blank character belongs to one sentence. A row of a table
 * is a paragraph and heads nothing.
 */
export function split(text: string, tables: readonly Table[] = []): Outline {
  const outline: Outline = {text, sections: [rootSection(text)], sentences: [], tables};
  const open: Section[] = [...outline.sections];
  let paragraph = 0;
  const tableOf = finderOf(tables);
  const rowsOf = tables.map(({cells}, index) => rowReader(text, cells, index));
  for (const line of linesOf(text)) {
    const at = tableOf(line.start);
    const table = tables[at];
    const inTable = table !== undefined && contains(table, spanOf(line));
    const pieces = inTable ? tablePieces(line, rowsOf[at]) : linePieces(outline, open, line);
    const section = open.at(-1)?.index ?? 0;
    for (const piece of pieces) outline.sentences.push({...piece, ...place(outline, section, paragraph)});
    paragraph++;
  }
  return outline;
}

/** What of a sentence does not depend on those before it. */
type Piece = Omit<Sentence, "index" | "section" | "paragraph">;

const spanOf = ({start, text}: Line): Span => ({start, end: start + text.length});

function linePieces(outline: Outline, open: Section[], line: Line): Piece[] {
  const heading = headingOf(line.text);
  if (heading) openSection(outline, open, line, heading);
  const headingEnd = heading ? line.start + heading.end : line.start;
  return sentencesOf(line.text, line.start).map((span) => ({
    ...span,
    isHeading: span.start < headingEnd
  }));
}

const tablePieces = (line: Line, read: ReturnType<typeof rowReader> | undefined): Piece[] =>
  (read?.(spanOf(line)) ?? []).map((piece) => ({...piece, isHeading: false}));

const rootSection = (text: string): Section => ({
  index: 0,
  parent: null,
  level: 0,
  heading: "",
  start: 0,
  end: text.length
});

const place = (
  outline: Outline,
  section: number,
  paragraph: number
): Pick<Sentence, "index" | "section" | "paragraph"> => ({
  index: outline.sentences.length,
  section,
  paragraph
});

/** Closes the sections that the new one does not stand in, and opens it. */
function openSection(outline: Outline, open: Section[], line: Line, heading: {level: number; end: number}): void {
  while (open.length > 1 && (open.at(-1)?.level ?? 0) >= heading.level) {
    const closed = open.pop();
    if (closed) closed.end = line.start;
  }
  const section: Section = {
    index: outline.sections.length,
    parent: open.at(-1)?.index ?? 0,
    level: heading.level,
    heading: line.text.slice(0, heading.end),
    start: line.start,
    end: outline.text.length
  };
  outline.sections.push(section);
  open.push(section);
}

interface Line {
  start: number;
  text: string;
}

function* linesOf(text: string): Generator<Line> {
  let start = 0;
  while (start < text.length) {
    const newline = text.indexOf("\n", start);
    const end = newline === -1 ? text.length : newline;
    const raw = text.slice(start, end);
    const indent = raw.length - raw.trimStart().length;
    const trimmed = raw.trim();
    if (trimmed) yield {start: start + indent, text: trimmed};
    start = end + 1;
  }
}
