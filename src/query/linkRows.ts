import {z} from "zod";
import {changes, comparators, roles, verdictReasons, verdicts} from "../model/vocabulary.ts";

const count = z.number().int().nonnegative();
const text = z.string();
const maybe = text.nullable();
const number = z.number();
const year = z.number().int().nullable();

/** `link-reports.sql`: one row a report. */
export const LinkReportRow = z.object({
  id: text,
  placeCode: maybe,
  year,
  covers: year,
  plansFrom: year,
  clean: text,
  source: text
});
export type LinkReportRow = z.infer<typeof LinkReportRow>;

const located = {start: count, end: count, sourceStart: count, sourceEnd: count};

/** `link-reforms.sql`: one row a reform that a report names. */
export const LinkReformRow = z.object({reportId: text, name: text, domain: text, sentence: count, ...located});
export type LinkReformRow = z.infer<typeof LinkReformRow>;

/** `link-sentences.sql`: the sentence at each place asked for. */
export const LinkSentenceRow = z.object({
  reportId: text,
  at: count,
  index: count,
  sourceStart: count,
  sourceEnd: count
});
export type LinkSentenceRow = z.infer<typeof LinkSentenceRow>;

/** `link-facts.sql`: one row a figure. */
export const LinkFactRow = z.object({
  id: text,
  reportId: text,
  placeCode: text,
  role: z.enum(roles),
  indicatorId: maybe,
  text,
  value: number,
  valueMax: number.nullable(),
  unit: text,
  comparator: z.enum(comparators),
  change: z.enum(changes),
  periodStart: maybe,
  periodEnd: maybe,
  deadline: maybe,
  cumulative: z.boolean(),
  scope: maybe,
  part: z.boolean(),
  start: count
});

/** `reform-clusters.sql`: one row a reform that reports of two places or more name. */
export const ReformClusterRow = z.object({
  key: text,
  name: text,
  domain: text,
  branded: z.boolean(),
  reports: count,
  places: count,
  firstYear: year,
  firstPlace: maybe,
  firstPlaceCode: maybe,
  lastYear: year
});
export type ReformClusterRow = z.infer<typeof ReformClusterRow>;

/** `reform-members.sql`: one row a report that names a reform of `reform-clusters.sql`, with its sentence. */
export const ReformMemberRow = z.object({
  key: text,
  reportId: text,
  place: maybe,
  placeCode: maybe,
  year,
  how: z.enum(["named", "quoted"]),
  first: z.boolean(),
  name: text,
  sentence: text,
  sentenceStart: count,
  ...located
});
export type ReformMemberRow = z.infer<typeof ReformMemberRow>;

/** `target-outcomes.sql`: one row a target. Values are in `unit`; growth has a sign. */
export const TargetOutcomeRow = z.object({
  targetId: text,
  reportId: text,
  placeCode: text,
  place: text,
  indicatorId: maybe,
  /** The target's own words for what it measures. */
  indicator: text,
  verdict: z.enum(verdicts),
  reason: z.enum(verdictReasons),
  due: maybe,
  unit: text,
  text,
  comparator: z.enum(comparators),
  value: number,
  tolerance: number.nullable(),
  lead: maybe,
  scope: maybe,
  start: count,
  end: count,
  outcomeId: maybe,
  outcomeReportId: maybe,
  outcomeText: maybe,
  outcomeComparator: z.enum(comparators).nullable(),
  outcomeValue: number.nullable(),
  outcomePeriodStart: maybe,
  outcomePeriodEnd: maybe,
  difference: number.nullable(),
  baseId: maybe,
  baseReportId: maybe,
  baseText: maybe,
  baseComparator: z.enum(comparators).nullable(),
  baseValue: number.nullable(),
  basePeriodStart: maybe,
  basePeriodEnd: maybe
});
export type TargetOutcomeRow = z.infer<typeof TargetOutcomeRow>;

const side = {reportId: text, factId: text, text, value: number, ...located};

/** `contradictions.sql`: one row a pair of figures that exclude each other. */
export const ContradictionRow = z.object({
  place: text,
  placeCode: text,
  kind: z.enum(["outcome", "target"]),
  indicatorId: text,
  indicator: text,
  unit: text,
  periodStart: maybe,
  periodEnd: text,
  scope: maybe,
  one: z.object(side),
  other: z.object(side)
});
export type ContradictionRow = z.infer<typeof ContradictionRow>;
