import {z} from "zod";
import {correctionActions, subjects} from "../../model/correction.ts";
import {severities} from "../../model/vocabulary.ts";
import {count, maybe, text, year} from "../columns.ts";
import {FigureRow} from "../figure.ts";

const offset = count.nullable();

/** `files.sql`: every file, with the report that it holds or the reason why it holds none; unread ones first. */
export const FileRow = z.object({
  name: text,
  reportId: maybe,
  format: maybe,
  code: maybe,
  /** Which fault it is, and its values as JSON; null for one that an older version met. */
  fault: maybe,
  details: maybe,
  reason: maybe,
  hint: maybe
});
export type FileRow = z.infer<typeof FileRow>;

/** `noted-issues.sql`: every issue, the gravest first; offsets into the clean text. */
export const NotedIssueRow = z.object({
  origin: z.enum(["report", "ledger", "correction", "extraction"]),
  check: text,
  severity: z.enum(severities),
  message: text,
  /** Which issue it is, and its values as JSON; null for one that an older version found. */
  code: maybe,
  details: maybe,
  reportId: maybe,
  start: offset,
  end: offset
});
export type NotedIssueRow = z.infer<typeof NotedIssueRow>;

/** `confidences.sql`: how many figures have a confidence from this tenth on, below the next, and how many of them stand in tables. */
export const ConfidenceRow = z.object({tenth: count, role: text, figures: count, inTables: count});
export type ConfidenceRow = z.infer<typeof ConfidenceRow>;

const quoted = {reportId: text, start: count, end: count, sentenceStart: count, sentence: text};

/** `doubtful-facts.sql`: the figures in doubt, then those that were read with the least confidence. */
export const DoubtfulRow = FigureRow.pick({
  id: true,
  indicator: true,
  indicatorId: true,
  confidence: true,
  rules: true,
  role: true,
  doubts: true,
  otherRole: true
}).extend({
  ...quoted,
  /** Of a figure in a table, what heads its row and its column. */
  headings: z.array(text)
});
export type DoubtfulRow = z.infer<typeof DoubtfulRow>;

/** `rejected-numbers.sql`: why numbers were read as no figure, with a few of each. */
export const RejectedSampleRow = z.object({reason: text, numbers: count, reports: count, ...quoted});
export type RejectedSampleRow = z.infer<typeof RejectedSampleRow>;

/** `corrections.sql`: the entries of data/corrections/, in their order. */
export const CorrectionRow = z.object({
  id: text,
  file: text,
  /** As the entry has it: name or code; then what the ledger calls it, where it has a report of the place. */
  place: text,
  placeShort: maybe,
  placeLatin: maybe,
  year: z.number().int(),
  quote: text,
  figure: text,
  action: z.enum(correctionActions),
  /** What it sets, as JSON. */
  setFields: text,
  reason: text,
  source: text,
  madeBy: text,
  madeOn: text,
  status: z.enum(["applied", "unmatched", "ambiguous", "outdated"]),
  subject: z.enum(subjects),
  reportId: maybe,
  start: offset,
  end: offset
});
export type CorrectionRow = z.infer<typeof CorrectionRow>;

/** `issues.sql`: one row an issue, with the report that it is about, the gravest first. */
export const IssueRow = z.object({
  origin: z.enum(["report", "ledger", "correction", "extraction"]),
  check: text,
  severity: z.enum(severities),
  message: text,
  reportId: maybe,
  place: maybe,
  year,
  file: maybe,
  factId: maybe,
  sourceStart: count.nullable(),
  sourceEnd: count.nullable()
});
export type IssueRow = z.infer<typeof IssueRow>;

/** `unread-files.sql`: one row a file that holds no readable report. */
export const UnreadFileRow = z.object({path: text, name: text, code: text, reason: text, hint: maybe, told: maybe});
export type UnreadFileRow = z.infer<typeof UnreadFileRow>;
