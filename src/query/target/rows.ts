import {z} from "zod";
import {bases, signs, standings, verdictReasons, verdicts} from "../../model/vocabulary.ts";
import {count, maybe, text, year} from "../columns.ts";
import {IndicatorFigureRow} from "../indicator/rows.ts";

/** `beside.sql`: a figure that stands beside a target, as it is drawn. */
export const BesideRow = IndicatorFigureRow.omit({indicatorId: true});

/** `targets.sql`: a target, what became of it, and the slice that it is listed in. */
export const TargetRow = BesideRow.extend({
  slice: text,
  indicatorId: maybe,
  family: maybe,
  domain: text,
  sign: z.enum(signs).nullable(),
  standing: z.enum(standings).nullable(),
  takenOver: z.enum(bases).nullable(),
  verdict: z.enum(verdicts),
  reason: z.enum(verdictReasons).nullable(),
  outcomeId: maybe,
  baseId: maybe,
  difference: z.number().nullable()
});
export type TargetRow = z.infer<typeof TargetRow>;

/** `ratings.sql`: a target beside which an outcome stands, and the figures of that outcome. */
export const RatingRow = z.object({targetId: text, verdict: z.enum(verdicts), ratedBy: z.array(text)});

/** `tallies.sql`: one row a report. */
export const TargetTallyRow = z.object({
  reportId: text,
  targets: count,
  /** Tasks that are handed to a body without a figure. */
  unnumbered: count,
  withDeadline: count,
  withLead: count,
  kept: count,
  missed: count,
  onCourse: count,
  pending: count,
  notReported: count,
  cannotBeRated: count
});
export type TargetTallyRow = z.infer<typeof TargetTallyRow>;

/** `groups.sql`: what is promised, for when, by how many places; those that most places share first. */
export const TargetGroupRow = z.object({
  indicatorId: maybe,
  family: maybe,
  domain: text,
  due: year,
  targets: count,
  places: count
});
export type TargetGroupRow = z.infer<typeof TargetGroupRow>;
