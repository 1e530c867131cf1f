import {z} from "zod";
import {count, located, maybe, text, year} from "../columns.ts";
import {FigureRow} from "../figure.ts";

/** `reports.sql`: one row a report. */
export const LinkReportRow = z.object({
  id: text,
  placeCode: maybe,
  year,
  covers: year,
  plansFrom: year
});
export type LinkReportRow = z.infer<typeof LinkReportRow>;

/** `twins.sql`: one row a report that may be a version of another. */
export const TwinRow = z.object({
  id: text,
  placeCode: text,
  year,
  /** Day of publication. */
  published: maybe,
  /** Figures that were read out of it. */
  facts: count,
  clean: text
});

/** `texts.sql`: the texts of a report. */
export const LinkTextRow = z.object({id: text, clean: text, source: text});
export type LinkTextRow = z.infer<typeof LinkTextRow>;

/** `reforms.sql`: one row a reform that a report names. */
export const LinkReformRow = z.object({reportId: text, name: text, domain: text, sentence: count, ...located});
export type LinkReformRow = z.infer<typeof LinkReformRow>;

/** A name, or what stands in quotation marks, taken apart: a row of the table `reform_key`. */
export const ReformKeyRow = z.object({
  reportId: text,
  how: z.enum(["named", "quoted"]),
  key: text,
  short: maybe,
  label: maybe,
  branded: z.boolean(),
  founds: z.boolean(),
  name: text,
  domain: maybe,
  sentence: count,
  ...located
});
export type ReformKeyRow = z.infer<typeof ReformKeyRow>;

/** `gaps.sql`: one row a report and an indicator that it names beside a number that was not read. */
export const LinkGapRow = z.object({reportId: text, indicatorId: text});
export type LinkGapRow = z.infer<typeof LinkGapRow>;

/** `sentences.sql`: the sentence at each place asked for. */
export const LinkSentenceRow = z.object({
  reportId: text,
  at: count,
  index: count,
  sourceStart: count,
  sourceEnd: count
});
export type LinkSentenceRow = z.infer<typeof LinkSentenceRow>;

/** `near-facts.sql`: a figure as far as it may come near an entry of the catalogue. */
export const NearFactRow = FigureRow.pick({
  id: true,
  reportId: true,
  start: true,
  sentence: true,
  indicator: true,
  indicatorId: true,
  unit: true,
  value: true,
  measure: true,
  change: true,
  role: true,
  part: true
});

const side = FigureRow.pick({
  reportId: true,
  id: true,
  text: true,
  value: true,
  measure: true,
  change: true,
  start: true,
  end: true,
  received: true
});

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
  /** Their values in `unit`; growth has a sign. */
  value: z.number(),
  otherValue: z.number(),
  one: side,
  other: side
});
export type ContradictionRow = z.infer<typeof ContradictionRow>;

/**
 * `statistic-conflicts.sql`: one row a figure of a report, or of statistics, that statistics exclude, with where those say
 * otherwise.
 */
export const StatisticConflictRow = z.object({
  place: text,
  indicator: text,
  periodEnd: text,
  file: text,
  address: text,
  ownFile: text,
  ownAddress: text.nullable(),
  one: side,
  other: side
});
export type StatisticConflictRow = z.infer<typeof StatisticConflictRow>;
