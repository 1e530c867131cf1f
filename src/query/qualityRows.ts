import {z} from "zod";

const count = z.number().int().nonnegative();
const text = z.string();
const maybe = text.nullable();
const offset = count.nullable();

/** `files.sql`: every file, with the report that it holds or the reason why it holds none; unread ones first. */
export const FileRow = z.object({name: text, reportId: maybe, format: maybe, code: maybe, reason: maybe, hint: maybe});
export type FileRow = z.infer<typeof FileRow>;

/** `place-indicators.sql`: how many figures of an entry of the catalogue the reports of a place give. */
export const PlaceIndicatorRow = z.object({
  /** Code of the place; of a report without one, its id. */
  place: text,
  indicatorId: text,
  figures: count
});
export type PlaceIndicatorRow = z.infer<typeof PlaceIndicatorRow>;

/** `noted-issues.sql`: every issue, the gravest first; offsets into the clean text. */
export const NotedIssueRow = z.object({
  origin: z.enum(["report", "ledger", "correction"]),
  check: text,
  severity: z.enum(["error", "warning", "note"]),
  message: text,
  reportId: maybe,
  start: offset,
  end: offset
});
export type NotedIssueRow = z.infer<typeof NotedIssueRow>;

/** `confidences.sql`: how many figures have a confidence from this tenth on, below the next. */
export const ConfidenceRow = z.object({tenth: count, role: text, figures: count});
export type ConfidenceRow = z.infer<typeof ConfidenceRow>;

const quoted = {reportId: text, start: count, end: count, sentenceStart: count, sentence: text};

/** `doubtful-facts.sql`: the figures that were read with the least confidence. */
export const DoubtfulRow = z.object({
  id: text,
  ...quoted,
  indicator: text,
  confidence: z.number(),
  rules: z.array(text)
});
export type DoubtfulRow = z.infer<typeof DoubtfulRow>;

/** `rejected-numbers.sql`: why numbers were read as no figure, with a few of each. */
export const RejectedSampleRow = z.object({reason: text, numbers: count, reports: count, ...quoted});
export type RejectedSampleRow = z.infer<typeof RejectedSampleRow>;

/** `corrections.sql`: the entries of data/corrections/, in their order. */
export const CorrectionRow = z.object({
  id: text,
  place: text,
  year: z.number().int(),
  quote: text,
  figure: text,
  action: z.enum(["set", "withdraw", "confirm"]),
  /** What it sets, as JSON. */
  setFields: text,
  reason: text,
  source: text,
  madeBy: text,
  madeOn: text,
  status: z.enum(["applied", "unmatched", "ambiguous", "outdated"]),
  reportId: maybe,
  start: offset,
  end: offset
});
export type CorrectionRow = z.infer<typeof CorrectionRow>;
