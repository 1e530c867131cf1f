import {isDeepStrictEqual} from "node:util";
import {toSimplified} from "../../../src/lexicon/script.ts";
import {ExtractRecord, type Findings} from "../../../src/model/fact.ts";
import {isoDate, Period} from "../../../src/model/report.ts";
import {sha256, toRecord} from "../../../src/model/record.ts";
import type {SourceFile} from "../../../src/model/source.ts";
import {contains, type Span} from "../../../src/model/span.ts";
import type {Table} from "../../../src/model/table.ts";
import type {Digest} from "../../../src/pipeline.ts";

/** What is wrong with what was read of a file; nothing, as it should be. */
export function faultsOf(file: SourceFile, digests: readonly Digest[]): string[] {
  const ids = digests.flatMap(({id, findings}) =>
    new Set(findings.facts.map((fact) => `${id} ${fact.id}`)).size === findings.facts.length
      ? []
      : [`facts of one id in ${id}`]
  );
  return [
    ...ids,
    ...digests.flatMap((digest) => [
      ...textFaults(digest),
      ...tableFaults(digest),
      ...findingFaults(digest),
      ...recordFaults(digest, file)
    ])
  ];
}

const isBroken = (text: string, at: number): boolean =>
  /[\uD800-\uDBFF]/.test(text.charAt(at - 1)) && /[\uDC00-\uDFFF]/.test(text.charAt(at));

/** Whether a span lies in a text and parts no character in two. */
const fits = (text: string, {start, end}: Span): boolean =>
  0 <= start && start <= end && end <= text.length && !isBroken(text, start) && !isBroken(text, end);

const folded = (text: string): string => toSimplified(text.normalize("NFKC"));

/** Each character of the clean text comes from its own place in the source, in order. */
function textFaults({source, clean}: Digest): string[] {
  const {starts, ends, text} = clean;
  if (starts.length !== text.length || ends.length !== text.length) return ["as many places as characters"];
  for (let i = 0; i < text.length; i++) {
    const [start = -1, end = -1] = [starts[i], ends[i]];
    if (start >= end || end > source.text.length) return [`place of character ${i}: [${start}, ${end})`];
    if (start < (starts[i - 1] ?? 0) || end < (ends[i - 1] ?? 0))
      return [`character ${i} stands before the one before it`];
    if (!isSame(text.charAt(i), source.text.slice(start, end)))
      return [
        `character ${i} is ${JSON.stringify(text.charAt(i))} of ${JSON.stringify(source.text.slice(start, end))}`
      ];
  }
  return clean.clutter
    .filter((span) => !fits(source.text, span))
    .map(({start, end}) => `clutter at [${start}, ${end})`);
}

/** Whether a letter or a digit is what stands in the source, in another width or script. */
const isSame = (character: string, written: string): boolean =>
  written.includes(character) ||
  !/[\p{L}\p{N}]/u.test(character) ||
  // A radical of a font is written as the character that it is a part of (⺌ is 小), by a table of the program.
  /[\u2E80-\u2FDF]/.test(written) ||
  folded(written).includes(character) ||
  written.normalize("NFKC").includes(character);

function tableFaults({source, clean}: Digest): string[] {
  const of = (text: string, tables: readonly Table[], name: string): string[] =>
    tables.flatMap((table, i) => [
      ...(fits(text, table) ? [] : [`${name} table ${i} outside the text`]),
      ...(i === 0 || (tables[i - 1]?.end ?? 0) <= table.start
        ? []
        : [`${name} table ${i} begins in the one before it`]),
      ...table.cells
        .filter(
          (cell) =>
            !fits(text, cell) ||
            !contains(table, cell) ||
            cell.row < 0 ||
            cell.column < 0 ||
            cell.rows < 1 ||
            cell.columns < 1 ||
            cell.row + cell.rows > table.rows ||
            cell.column + cell.columns > table.columns
        )
        .map((cell) => `${name} table ${i}: cell ${JSON.stringify(cell)}`)
    ]);
  return [...of(source.text, source.tables, "source"), ...of(clean.text, clean.tables, "clean")];
}

function findingFaults({source, clean, findings, outline, issues}: Digest): string[] {
  const {text} = clean;
  const stray = (kind: string, span: Span, words: string | null): string[] => {
    const slice = text.slice(span.start, span.end);
    if (span.start >= span.end || !fits(text, span)) return [`${kind} at [${span.start}, ${span.end})`];
    return words === null || slice === words
      ? []
      : [`${kind} says ${JSON.stringify(words)} where ${JSON.stringify(slice)} stands`];
  };
  const {facts, recognitions, reforms, assignments, rejected} = findings;
  return [
    ...facts.flatMap((fact) => [
      ...stray("fact", fact, fact.text),
      ...stray("sentence", fact.sentence, fact.sentence.text),
      ...factFaults(fact, clean.tables)
    ]),
    ...recognitions.flatMap((one) => stray("recognition", one, one.text)),
    ...reforms.flatMap((one) => stray("reform", one, null)),
    ...assignments.flatMap((one) => stray("assignment", one, null)),
    ...rejected.flatMap((one) => stray("rejected", one, one.text)),
    ...outline.sentences.flatMap((one) => stray("sentence", one, null)),
    ...issues.filter(({span}) => span && !fits(text, span)).map(({code}) => `issue ${code} outside the text`),
    ...clean.warnings
      .filter(({start, end}) => start !== undefined && end !== undefined && !fits(source.text, {start, end}))
      .map(({code}) => `warning ${code} outside the text`)
  ];
}

const isDay = (date: string): boolean => isoDate.safeParse(date).success;

function factFaults(
  {id, value, valueMax, from, period, deadline, cell, start, end, sentence}: Findings["facts"][number],
  tables: readonly Table[]
): string[] {
  const numbers = [value, valueMax ?? 0, from ?? 0];
  const table = cell ? tables[cell.table] : undefined;
  return [
    numbers.every(Number.isFinite) ? "" : `value of ${id}: ${numbers.join(", ")}`,
    period === null || (Period.safeParse(period).success && period.start <= period.end)
      ? ""
      : `period of ${id}: ${period.start} to ${period.end}`,
    deadline === null || isDay(deadline.date) ? "" : `deadline of ${id}: ${deadline.date}`,
    start >= sentence.start && end <= sentence.end ? "" : `${id} stands outside its sentence`,
    cell === null || table?.cells.some((one) => contains(one, {start, end}))
      ? ""
      : `${id} stands in no cell of table ${cell.table}`
  ].filter(Boolean);
}

/** The record that leaves the program is as its schema says, and the same when it comes back. */
function recordFaults(digest: Digest, file: SourceFile): string[] {
  const record = toRecord(digest, {path: file.path, sha256: sha256(file.bytes)});
  const {error} = ExtractRecord.safeParse(record);
  const spans = [
    ...record.facts,
    ...record.recognitions,
    ...record.reforms,
    ...record.assignments,
    ...record.rejected,
    ...record.facts.map(({sentence}) => sentence)
  ];
  const {period, published} = digest.description;
  return [
    error ? `record: ${error.issues.map(({path, message}) => `${path.join(".")}: ${message}`).join("; ")}` : "",
    isDeepStrictEqual(JSON.parse(JSON.stringify(record)), {...record}) ? "" : "record differs when it was JSON",
    spans.every((span) => fits(digest.source.text, span)) ? "" : "span outside the source",
    period === null || period.start <= period.end ? "" : `period of the report: ${period.start} to ${period.end}`,
    published === null || isDay(published) ? "" : `published: ${published}`
  ].filter(Boolean);
}
