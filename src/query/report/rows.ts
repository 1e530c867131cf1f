import {z} from "zod";
import {Assignment, Recognition, Reform, Rejected} from "../../model/fact.ts";
import {placeLevels} from "../../model/level.ts";
import {documentKinds} from "../../model/report.ts";
import {severities} from "../../model/vocabulary.ts";
import {count, located, maybe, text, year} from "../columns.ts";
import {FigureRow} from "../figure.ts";

/** What every stretch of a report comes with: which report, and where in the source text. */
const received = {reportId: text, sourceStart: count, sourceEnd: count};

/** `facts.sql`: a figure without the rules that decided how it was read. */
export const FactRow = FigureRow.omit({rules: true});
export type FactRow = z.infer<typeof FactRow>;

export const RecognitionRow = Recognition.extend(received);
export const ReformRow = Reform.extend(received);
export const AssignmentRow = Assignment.extend(received);
export const RejectedRow = Rejected.extend(received);

/** An indicator that a report names beside a number that was not read; the stretch is its sentence. */
export const GapRow = z.object({...received, indicatorId: text, start: count, end: count});

/** `near.sql`: the figures by which a report gives an entry of the catalogue in other words, by their ids. */
export const NearRow = z.object({reportId: text, indicatorId: text, facts: z.array(text)});

/** The rules that decided how a fact was read. */
export const RuleRow = FigureRow.pick({reportId: true, id: true, rules: true});

/** `readings.sql`: how somebody else reads a fact: the fields in which it is otherwise, each value as JSON. */
export const ReadingRow = z.object({
  reportId: text,
  id: text,
  reader: text,
  differs: z.array(z.object({field: text, said: text}))
});

export type ReadingRow = z.infer<typeof ReadingRow>;

/** `texts.sql`: the text of a report, clean and as received, and where it comes from. */
export const TextRow = z.object({
  reportId: text,
  files: z.array(text).nullable(),
  /** Where on the web its first file was fetched, and when. */
  address: maybe,
  retrieved: maybe,
  format: text,
  encoding: maybe,
  clean: text,
  source: text
});

/** `sections.sql`: a heading with all that stands under it; `parent` is null for the whole report. */
export const SectionRow = z.object({
  reportId: text,
  index: count,
  parent: count.nullable(),
  level: count,
  heading: text,
  start: count,
  end: count
});

/** `sentences.sql`: where each sentence stands. */
export const SentenceRow = z.object({
  ...received,
  index: count,
  section: count,
  paragraph: count,
  isHeading: z.boolean(),
  start: count,
  end: count
});

const place = count.nullable();

/** The cells of a table, as the ledger keeps them: a JSON list. */
const Cells = z.preprocess(
  (cells) => (typeof cells === "string" ? (JSON.parse(cells) as unknown) : cells),
  z.array(
    z.object({
      row: count,
      column: count,
      rows: count,
      columns: count,
      isHeading: z.boolean(),
      indent: count.exactOptional(),
      ...located
    })
  )
);

/** `tables.sql`: a table in the text of a report. */
export const TableRow = z.object({
  ...received,
  start: count,
  end: count,
  rows: count,
  columns: count,
  sheet: maybe,
  sheetRow: place,
  sheetColumn: place,
  cells: Cells
});
export type TableRow = z.infer<typeof TableRow>;

/** `issues.sql`: what a person should look at in a report. */
export const IssueRow = z.object({
  reportId: text,
  check: text,
  severity: z.enum(severities),
  message: text,
  code: maybe,
  details: maybe,
  factId: maybe,
  start: count.nullable(),
  end: count.nullable(),
  sourceStart: count.nullable(),
  sourceEnd: count.nullable()
});
export type IssueRow = z.infer<typeof IssueRow>;

/** `reports.sql`: one row a report, with the counts that an accountability profile is made of. */
export const ReportRow = z.object({
  id: text,
  placeCode: maybe,
  placeName: maybe,
  /** Without 市, 省, 自治州 where no other place of the ledger is called so: 赣州; 吉林市 beside 吉林省. */
  placeShort: maybe,
  /** The same in Latin letters: Ganzhou. */
  placeLatin: maybe,
  /** Ganzhou City. */
  placeEnglish: maybe,
  /** How the short name is read, where Latin letters do not tell: Huhehaote for Hohhot. */
  placePinyin: maybe,
  province: maybe,
  provinceLatin: maybe,
  level: z.enum(placeLevels).nullable(),
  kind: z.enum(documentKinds),
  year,
  periodStart: maybe,
  periodEnd: maybe,
  published: maybe,
  title: maybe,
  /** What tells it apart where another report that counts has its place, year and kind: its title, else its file. */
  edition: maybe,
  /** Whether reports of several kinds that count have its place and year. */
  kindTells: z.boolean(),
  /** The report that counts in its stead, and how much of the shorter text stands in the longer one, where this is a version. */
  versionOf: maybe,
  versionShare: z.number().nullable(),
  source: maybe,
  author: maybe,
  script: z.enum(["simplified", "traditional"]),
  garbled: z.boolean(),
  /** Length of the clean text. */
  characters: count,
  facts: count,
  reformCounts: count,
  targets: count,
  outcomes: count,
  contexts: count,
  /** Outcomes that give the value before (由A压缩至B). */
  outcomesWithBefore: count,
  targetsWithDeadline: count,
  /** Targets in whose sentence a lead body is named. */
  targetsWithLead: count,
  /** Facts that match an entry of the catalogue. */
  catalogued: count,
  honoursNational: count,
  honoursProvincial: count,
  honoursMunicipal: count,
  honoursOther: count,
  reforms: count,
  assignments: count,
  rejected: count,
  issues: count
});
export type ReportRow = z.infer<typeof ReportRow>;

/** `held.sql`: one row a report, with every file that holds it: its path from the ledger and its name. */
export const HeldRow = z.object({
  id: text,
  place: maybe,
  placeShort: maybe,
  year,
  kind: text,
  facts: count,
  issues: count,
  paths: z.array(text),
  files: z.array(text)
});
export type HeldRow = z.infer<typeof HeldRow>;

/** `main-periods.sql`: the period that most figures of a report are of, done or promised. */
export const MainPeriodRow = z.object({reportId: text, promised: z.boolean(), start: text, end: text});
export type MainPeriodRow = z.infer<typeof MainPeriodRow>;
