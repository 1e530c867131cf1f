import {z} from "zod";
import {verdictReasons, verdicts} from "../model/vocabulary.ts";
import {IndicatorFigureRow} from "./indicatorRows.ts";

const count = z.number().int().nonnegative();
const text = z.string();
const maybe = text.nullable();

/** `target-beside.sql`: a figure that stands beside a target, with its sentence. */
export const BesideRow = IndicatorFigureRow.omit({indicatorId: true});

/** `targets.sql`: a target with the sentence that it stands in, and the slice that it is listed in. */
export const TargetRow = BesideRow.extend({
  slice: text,
  indicatorId: maybe,
  family: maybe,
  domain: text,
  measure: maybe,
  verdict: z.enum(verdicts),
  reason: z.enum(verdictReasons).nullable(),
  outcomeId: maybe,
  baseId: maybe
});
export type TargetRow = z.infer<typeof TargetRow>;

/** `target-tallies.sql`: one row a report. */
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
  ahead: count,
  notReported: count,
  cannotBeRated: count
});
export type TargetTallyRow = z.infer<typeof TargetTallyRow>;

/** `target-groups.sql`: what is promised, for when, by how many places; those that most places share first. */
export const TargetGroupRow = z.object({
  indicatorId: maybe,
  family: maybe,
  domain: text,
  due: z.number().int().nullable(),
  targets: count,
  places: count
});
export type TargetGroupRow = z.infer<typeof TargetGroupRow>;
