import {z} from "zod";
import {changes, comparators, roles} from "../../model/vocabulary.ts";
import {count, located, maybe, text, year} from "../columns.ts";

/** `reports.sql`: one row a report. */
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

/** `reforms.sql`: one row a reform that a report names. */
export const LinkReformRow = z.object({reportId: text, name: text, domain: text, sentence: count, ...located});
export type LinkReformRow = z.infer<typeof LinkReformRow>;

/** `sentences.sql`: the sentence at each place asked for. */
export const LinkSentenceRow = z.object({
  reportId: text,
  at: count,
  index: count,
  sourceStart: count,
  sourceEnd: count
});
export type LinkSentenceRow = z.infer<typeof LinkSentenceRow>;

/** `facts.sql`: one row a figure. */
export const LinkFactRow = z.object({
  id: text,
  reportId: text,
  placeCode: text,
  role: z.enum(roles),
  indicatorId: maybe,
  text,
  value: z.number(),
  valueMax: z.number().nullable(),
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

const side = {reportId: text, factId: text, text, value: z.number(), ...located};

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
