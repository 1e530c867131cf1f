import type {Coded} from "../lexicon/checks.ts";
import type {PlaceEntry} from "../lexicon/places.ts";
import type {Fact, Meaning} from "../model/fact.ts";
import type {Span} from "../model/span.ts";
import type {Cell, Table} from "../model/table.ts";
import {type CleanText, type Sentence, sentenceAt, toSource} from "../model/text.ts";
import type {Digest} from "../pipeline.ts";
import {dateCell, type Row} from "./append.ts";

/** Where a report was taken from, and by which run and version. */
export interface Origin {
  path: string;
  digestVersion: string;
  runId: number;
}

/** The tables that hold what is known of single reports, by report. */
export const reportTables = [
  "section",
  "sentence",
  "report_table",
  "fact",
  "recognition",
  "reform",
  "assignment",
  "rejected",
  "issue"
] as const;

/** The rows of a report in every table but `place`, `report_file` and those of runs. */
export function reportRows(digest: Digest, origin: Origin): Record<"report" | (typeof reportTables)[number], Row[]> {
  const {recognitions, reforms, assignments, rejected, facts} = digest.findings;
  const located = locator(digest);
  return {
    report: [reportRow(digest, origin)],
    section: digest.outline.sections.map(({index, parent, level, heading, start, end}) => ({
      report_id: digest.id,
      section_index: index,
      parent_index: parent,
      level,
      heading,
      start_at: start,
      end_at: end
    })),
    sentence: digest.outline.sentences.map((sentence) => sentenceRow(digest, sentence)),
    report_table: digest.clean.tables.map((table, i) => tableRow(digest, table, i)),
    fact: facts.map((fact) => factRow(digest, fact)),
    recognition: recognitions.map((item, i) => ({
      ...located(item, i),
      text: item.text,
      type: item.type,
      level: item.level
    })),
    reform: reforms.map((item, i) => ({...located(item, i), name: item.name, domain: item.domain})),
    assignment: assignments.map((item, i) => ({...located(item, i), task: item.task, unit: item.unit})),
    rejected: rejected.map((item, i) => ({...located(item, i), text: item.text, reason: item.reason})),
    issue: issueRows(digest)
  };
}

/** The row of a place in `place`. */
export const placeRow = ({parent, ...place}: PlaceEntry): Row => ({
  code: place.code,
  name: place.name,
  short_name: place.short,
  province: place.province,
  level: place.level,
  latin: place.latin,
  english: place.english,
  pinyin: place.pinyin,
  province_latin: provinceOf(place, parent).latin,
  above: parent?.short ?? null,
  above_latin: parent?.latin ?? null
});

const provinceOf = ({latin}: Pick<PlaceEntry, "latin">, parent: PlaceEntry | null): Pick<PlaceEntry, "latin"> =>
  parent === null ? {latin} : provinceOf(parent, parent.parent);

function reportRow({id, source, clean, description}: Digest, {path, digestVersion, runId}: Origin): Row {
  return {
    id,
    place_code: description.place?.code ?? null,
    kind: description.kind,
    year: description.year,
    period_start: dateCell(description.period?.start ?? null),
    period_end: dateCell(description.period?.end ?? null),
    published: dateCell(description.published),
    title: description.title,
    source: description.source,
    author: description.author,
    script: clean.script,
    garbled: clean.garbled,
    format: source.format,
    encoding: source.encoding,
    source_text: source.text,
    clean_text: clean.text,
    char_count: clean.text.length,
    path,
    digest_version: digestVersion,
    run_id: runId
  };
}

/** Both pairs of offsets of a stretch of clean text. */
function offsets({clean}: Digest, {start, end}: Span): Row {
  const source = toSource(clean, {start, end});
  return {start_at: start, end_at: end, source_start: source.start, source_end: source.end};
}

function sentenceRow(digest: Digest, sentence: Sentence): Row {
  return {
    report_id: digest.id,
    sentence_index: sentence.index,
    section_index: sentence.section,
    paragraph: sentence.paragraph,
    is_heading: sentence.isHeading,
    ...offsets(digest, sentence),
    text: digest.clean.text.slice(sentence.start, sentence.end)
  };
}

/** A table, its cells as a list of their places in the grid and of their offsets. */
const tableRow = (digest: Digest, {start, end, rows, columns, cells, origin}: Table, index: number): Row => ({
  report_id: digest.id,
  table_index: index,
  ...offsets(digest, {start, end}),
  row_count: rows,
  column_count: columns,
  sheet: origin?.sheet ?? null,
  sheet_row: origin?.row ?? null,
  sheet_column: origin?.column ?? null,
  cells: JSON.stringify(sourced(digest.clean, cells, toSource(digest.clean, {start, end}).start))
});

/** An empty cell stands where the one before it ends, in the source text too. */
function sourced(clean: CleanText, cells: readonly Cell[], tableStart: number): Row[] {
  let last = tableStart;
  return cells.map((cell) => {
    const {start, end} = cell.end > cell.start ? toSource(clean, cell) : {start: last, end: last};
    last = end;
    return {...cell, sourceStart: start, sourceEnd: end};
  });
}

const locator =
  (digest: Digest) =>
  (span: Span, position: number): Row => ({
    report_id: digest.id,
    position,
    sentence_index: sentenceAt(digest.outline.sentences, span.start)?.index ?? 0,
    ...offsets(digest, span)
  });

function factRow(digest: Digest, fact: Fact): Row {
  const {id, start, end, text, sentence: _, rules, cell, reader, ...meaning} = fact;
  const sentence = sentenceAt(digest.outline.sentences, start);
  const source = toSource(digest.clean, {start, end});
  // Into the row that is there: to copy sixty cells of each figure into another takes a tenth of storing.
  return Object.assign(meaningRow(meaning), cellRow(cell), {
    id,
    report_id: digest.id,
    section_index: sentence?.section ?? 0,
    sentence_index: sentence?.index ?? 0,
    start_at: start,
    end_at: end,
    source_start: source.start,
    source_end: source.end,
    text,
    reader,
    rules
  });
}

/** The columns that say where in a table a figure stands. */
export const cellRow = (cell: Fact["cell"]): Row => ({
  cell_table: cell?.table ?? null,
  cell_row: cell?.row ?? null,
  cell_column: cell?.column ?? null,
  cell_address: cell?.address ?? null
});

/** The columns that `fact` and `corrected_fact` share. Fields are kept under their names in snake case but for two. */
export function meaningRow({period, deadline, from, part, ...plain}: Meaning & Pick<Fact, "confidence">): Row {
  return Object.assign(inSnakeCase(plain), {
    from_value: from,
    is_part: part,
    period_start: dateCell(period?.start ?? null),
    period_end: dateCell(period?.end ?? null),
    deadline: dateCell(deadline?.date ?? null),
    deadline_precision: deadline?.precision ?? null,
    deadline_text: deadline?.text ?? null
  });
}

function inSnakeCase(cells: Row): Record<string, Row[string]> {
  const row: Record<string, Row[string]> = {};
  for (const name in cells) row[snakeCase(name)] = cells[name] ?? null;
  return row;
}

const names = new Map<string, string>();

/** A name of a field as that of a column. Each is made once: every figure has some thirty. */
function snakeCase(name: string): string {
  const known = names.get(name) ?? name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
  names.set(name, known);
  return known;
}

const nowhere: Row = {start_at: null, end_at: null, source_start: null, source_end: null};

/** Which issue it is, as in checks.yml. */
export const codeRow = ({code, values}: Coded): Row => ({code, details: JSON.stringify(values)});

function issueRows(digest: Digest): Row[] {
  return digest.issues.map(({check, severity, message, code, values, span, factId}) => ({
    origin: "report",
    check_name: check,
    severity,
    message,
    report_id: digest.id,
    fact_id: factId,
    ...(span && span.end > span.start ? offsets(digest, span) : nowhere),
    ...codeRow({code, values})
  }));
}
