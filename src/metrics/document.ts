import type {Lexicon} from "../lexicon/index.ts";
import {toPlace} from "../lexicon/places.ts";
import {yearOf} from "../model/calendar.ts";
import {type Fact, ownReader} from "../model/fact.ts";
import {factId, reportId} from "../model/identity.ts";
import type {FileMeta} from "./meta.ts";
import type {Description, Warning} from "../model/report.ts";
import type {SourceText} from "../model/source.ts";
import type {Span} from "../model/span.ts";
import type {Cell, Table} from "../model/table.ts";
import type {Outline, Sentence} from "../model/text.ts";
import {countingOf} from "../model/unitClasses.ts";
import type {MetricFigure} from "./figures.ts";

/** What a table of metrics says of one place, as a document: a table with a row for each figure. */
export interface Statistic {
  source: SourceText;
  description: Description;
  outline: Outline;
  facts: Fact[];
}

/** What holds for all documents of a file. */
export interface FileOf {
  title: string;
  format: string;
  encoding: string | null;
  meta: FileMeta;
  warnings: Warning[];
}

/** Of the columns of the table of a document the one of values. */
const valueColumn = 2;

/** Writes the figures of a place down as a document. */
export function documentOf(figures: readonly MetricFigure[], file: FileOf, lexicon: Lexicon): Statistic[] {
  const [first] = figures;
  if (!first) return [];
  const {text, table} = written(`${first.place.name}：${file.title}`, [lexicon.metrics.heads, ...figures.map(cellsOf)]);
  const id = reportId(text);
  const outline = outlineOf(text, table);
  const source = sourceOf(text, table, file);
  const facts = figures.map((figure, i) => factOf(figure, i + 1, {id, outline, table}, lexicon));
  return [{source, description: descriptionOf(figures, first, file), outline, facts}];
}

const cellsOf = ({row, column, period, text, address, note}: MetricFigure): string[] => [
  [...row, ...column].join(" · "),
  periodWords(period),
  text,
  address,
  note
];

/** 2024, 2021-2025 or 2024-01-01/2024-06-30. */
function periodWords({start, end}: Fact["period"] & object): string {
  if (!start.endsWith("-01-01") || !end.endsWith("-12-31")) return `${start}/${end}`;
  return start.slice(0, 4) === end.slice(0, 4) ? start.slice(0, 4) : `${start.slice(0, 4)}-${end.slice(0, 4)}`;
}

function written(title: string, lines: readonly (readonly string[])[]): {text: string; table: Table} {
  const start = title.length + 1;
  const cells: Cell[] = [];
  let at = start;
  lines.forEach((line, row) => {
    line.forEach((text, column) => {
      cells.push({row, column, rows: 1, columns: 1, isHeading: row === 0, start: at, end: at + text.length});
      at += text.length + 1;
    });
  });
  const text = [title, ...lines.map((line) => line.join("\t"))].join("\n");
  return {
    text,
    table: {start, end: text.length, rows: lines.length, columns: lines[0]?.length ?? 0, cells, origin: null}
  };
}

/** The title and each row as a sentence, whatever its cells hold. */
function outlineOf(text: string, table: Table): Outline {
  const root = {index: 0, parent: null, level: 0, heading: "", start: 0, end: text.length};
  const title: Sentence = {index: 0, section: 0, paragraph: 0, isHeading: true, start: 0, end: table.start - 1};
  const rows = Array.from({length: table.rows}, (_, row): Sentence => {
    const cells = table.cells.slice(row * table.columns, (row + 1) * table.columns);
    const span = trimmed(text, {start: cells[0]?.start ?? 0, end: cells.at(-1)?.end ?? 0});
    return {
      index: row + 1,
      section: 0,
      paragraph: row + 1,
      isHeading: false,
      inTable: {table: 0, row, column: null},
      ...span
    };
  });
  return {text, sections: [root], sentences: [title, ...rows], tables: [table]};
}

function trimmed(text: string, {start, end}: Span): Span {
  const line = text.slice(start, end);
  return {start: start + line.length - line.trimStart().length, end: start + line.trimEnd().length};
}

const sourceOf = (text: string, table: Table, {format, encoding, warnings}: FileOf): SourceText => ({
  format,
  encoding,
  text,
  hardWrapped: false,
  tables: [table],
  stated: {},
  warnings
});

function descriptionOf(figures: readonly MetricFigure[], {place}: MetricFigure, {title, meta}: FileOf): Description {
  const [start, end] = [
    figures.map(({period}) => period.start).sort()[0],
    figures
      .map(({period}) => period.end)
      .sort()
      .at(-1)
  ];
  const [source] = new Set(figures.map((figure) => figure.source).filter(Boolean));
  return {
    place: toPlace(place),
    kind: "statistics",
    year: end === undefined ? null : yearOf(end),
    period: start === undefined || end === undefined ? null : {start, end},
    published: meta.published ?? null,
    title,
    source: meta.source ?? source ?? null,
    author: meta.author ?? null
  };
}

interface Document {
  id: string;
  outline: Outline;
  table: Table;
}

/** How sure a figure is whose indicator a person names, and one whose words a phrase of the catalogue explains. */
const confidences = {told: 1, matched: 0.95};

function factOf(figure: MetricFigure, row: number, {id, outline, table}: Document, lexicon: Lexicon): Fact {
  const cell = table.cells[row * table.columns + valueColumn];
  const sentence = outline.sentences[row + 1];
  if (!cell || !sentence) throw new RangeError(`no such row in the document: ${row}`);
  const {topic, unit, period, role, change, scope, part, text, value, comparator} = figure;
  const {start, end} = cell;
  const counting = countingOf(lexicon.units.classOf(unit?.unit ?? ""));
  return {
    id: factId(id, start, end),
    start,
    end,
    text,
    sentence: {start: sentence.start, end: sentence.end, text: outline.text.slice(sentence.start, sentence.end)},
    value,
    valueMax: null,
    unit: unit?.unit ?? "",
    comparator,
    role,
    change,
    measure: topic.indicator?.measure.counts ?? (change === "none" ? counting.stands : counting.moves),
    from: null,
    field: null,
    fieldGroup: null,
    fieldArea: null,
    indicator: topic.label,
    indicatorId: topic.indicator?.id ?? null,
    family: topic.family,
    domain: topic.domain,
    period,
    deadline: null,
    cumulative: false,
    yearly: null,
    scope,
    scopeBasis: scope === null ? "assumed" : "stated",
    coverage: null,
    lead: null,
    part,
    doubts: [],
    otherRole: null,
    confidence: topic.why === "metrics/told" ? confidences.told : confidences.matched,
    cell: {table: 0, row: figure.row, column: figure.column, address: figure.address},
    reader: ownReader,
    rules: ["metrics", topic.why]
  };
}
