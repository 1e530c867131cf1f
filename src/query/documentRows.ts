import {z} from "zod";
import {
  Assignment,
  changes,
  comparators,
  deadlinePrecisions,
  Recognition,
  Reform,
  Rejected,
  roles
} from "../model/fact.ts";

const count = z.number().int().nonnegative();
const text = z.string();
const maybe = text.nullable();

/** What every stretch of a report comes with: which report, and where in the source text. */
const received = {reportId: text, sourceStart: count, sourceEnd: count};

export const FactRow = z.object({
  ...received,
  id: text,
  start: count,
  end: count,
  text,
  sentenceStart: count,
  sentenceEnd: count,
  sentence: text,
  section: count,
  value: z.number(),
  valueMax: z.number().nullable(),
  unit: text,
  comparator: z.enum(comparators),
  role: z.enum(roles),
  change: z.enum(changes),
  from: z.number().nullable(),
  indicator: text,
  indicatorId: maybe,
  family: maybe,
  domain: text,
  periodStart: maybe,
  periodEnd: maybe,
  deadlineDate: maybe,
  deadlinePrecision: z.enum(deadlinePrecisions).nullable(),
  deadlineText: maybe,
  cumulative: z.boolean(),
  scope: maybe,
  confidence: z.number(),
  status: z.enum(["read", "corrected", "confirmed"]),
  lead: maybe,
  part: z.boolean()
});
export type FactRow = z.infer<typeof FactRow>;

export const RecognitionRow = Recognition.extend(received);
export const ReformRow = Reform.extend(received);
export const AssignmentRow = Assignment.extend(received);
export const RejectedRow = Rejected.extend(received);

/** An indicator that a report names beside a number that was not read; the stretch is its sentence. */
export const GapRow = z.object({...received, indicatorId: text, start: count, end: count});

/** The rules that decided how a fact was read. */
export const RuleRow = z.object({reportId: text, id: text, rules: z.array(text)});

export const TextRow = z.object({
  reportId: text,
  files: z.array(text).nullable(),
  format: text,
  encoding: maybe,
  clean: text,
  source: text
});

export const SectionRow = z.object({
  reportId: text,
  index: count,
  parent: count.nullable(),
  level: count,
  heading: text,
  start: count,
  end: count
});

export const SentenceRow = z.object({
  ...received,
  index: count,
  section: count,
  paragraph: count,
  isHeading: z.boolean(),
  start: count,
  end: count
});

export const IssueRow = z.object({
  reportId: text,
  check: text,
  severity: z.enum(["error", "warning", "note"]),
  message: text,
  factId: maybe,
  start: count.nullable(),
  end: count.nullable(),
  sourceStart: count.nullable(),
  sourceEnd: count.nullable()
});
export type IssueRow = z.infer<typeof IssueRow>;
