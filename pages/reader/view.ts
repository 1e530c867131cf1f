import type {Span} from "../../src/model/span.ts";
import type {Catalogue, PageFact, ReportFacts, ReportRow, ReportText} from "../components/data.ts";
import {blocksOf, type Block, type Placed} from "./blocks.ts";
import type {Stretch} from "./nest.ts";
import {placedTables, type PlacedTable} from "./tables.ts";

/** Which of the two texts is shown. */
export type Version = "clean" | "received";

/** What is marked in the text. */
export type Marked =
  | {kind: "sentence"; index: number}
  | {kind: "fact"; fact: PageFact}
  | {kind: "honour"; title: string}
  | {kind: "reform"; title: string}
  | {kind: "rejected"; reason: string}
  | {kind: "at"};

export interface Report {
  row: ReportRow;
  text: ReportText;
  read: ReportFacts;
}

/** What a report stands beside. */
export interface Context {
  catalogue: Catalogue;
  reports: readonly ReportRow[];
}

/** One of the two texts of a report, cut into paragraphs, with what is marked in it in its own offsets. */
export interface TextView {
  version: Version;
  text: string;
  blocks: Block[];
  tables: PlacedTable[];
  marks: Stretch<Marked>[];
  /** Turns a span of the clean text into one of this text. */
  locate: (span: Span) => Span;
}

interface Findable extends Span {
  received: Span;
}

/** The text as asked for, with its facts, honours, reforms and rejected numbers. Facts come first: they stay whole. */
export function viewOf(
  {text, read}: Report,
  version: Version,
  honourTitle: (one: ReportFacts["recognitions"][number]) => string
): TextView {
  const place = <T extends Findable>(one: T): Span =>
    version === "clean" ? {start: one.start, end: one.end} : one.received;
  const sentences = text.sentences.map((one): Placed => ({
    ...place(one),
    index: one.index,
    isHeading: one.isHeading,
    section: one.section
  }));
  const shown = version === "clean" ? text.clean : text.source;
  const marks: Stretch<Marked>[] = [
    ...sentences.map(({start, end, index}): Stretch<Marked> => ({start, end, what: {kind: "sentence", index}})),
    ...read.facts.map((fact): Stretch<Marked> => ({...place(fact), what: {kind: "fact", fact}})),
    ...read.recognitions.map((one): Stretch<Marked> => ({
      ...place(one),
      what: {kind: "honour", title: honourTitle(one)}
    })),
    ...read.reforms.map((one): Stretch<Marked> => ({...place(one), what: {kind: "reform", title: one.name}})),
    ...text.rejected.map((one): Stretch<Marked> => ({...place(one), what: {kind: "rejected", reason: one.reason}}))
  ];
  const tables = placedTables(text.tables, shown, version);
  return {
    version,
    text: shown,
    blocks: blocksOf(shown, sentences, tables),
    tables,
    marks,
    locate: version === "clean" ? (span) => span : locator(text, read)
  };
}

/**
 * Spans of the source text for spans of the clean text: those of a fact, honour, reform or sentence exactly; any other
 * by the sentences that it lies in.
 */
function locator(text: ReportText, read: ReportFacts): TextView["locate"] {
  const known: Findable[] = [
    ...read.facts,
    ...read.recognitions,
    ...read.reforms,
    ...read.assignments,
    ...text.rejected,
    ...text.sentences
  ];
  const exact = new Map(known.map((one) => [`${one.start}-${one.end}`, one.received]));
  return (span) => {
    const found = exact.get(`${span.start}-${span.end}`);
    if (found) return found;
    const around = text.sentences.filter(({start, end}) => start < span.end && span.start < end);
    const [first, last] = [around[0], around.at(-1)];
    return first && last ? {start: first.received.start, end: last.received.end} : {start: 0, end: 0};
  };
}

/** Reads the `at` of an address, a span of the clean text; null when it is none or lies outside of the text. */
export function parseAt(at: string | null, length: number): Span | null {
  const [, start, end] = /^(\d{1,9})-(\d{1,9})$/.exec(at ?? "") ?? [];
  const span = {start: Number(start), end: Number(end)};
  return start !== undefined && span.start < span.end && span.end <= length ? span : null;
}
