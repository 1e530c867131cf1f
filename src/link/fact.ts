import {z} from "zod";
import type {Catalogue} from "../lexicon/catalogue.ts";
import {Fact} from "../model/fact.ts";
import {isMove} from "../model/unitClasses.ts";

/** A figure as far as links between reports go, with the report that gives it and the place of that. */
export const LinkFact = Fact.pick({
  id: true,
  start: true,
  text: true,
  value: true,
  valueMax: true,
  unit: true,
  comparator: true,
  role: true,
  change: true,
  measure: true,
  indicatorId: true,
  period: true,
  deadline: true,
  cumulative: true,
  yearly: true,
  scope: true,
  part: true,
  field: true,
  fieldGroup: true,
  fieldArea: true,
  doubts: true
}).extend({
  reportId: z.string(),
  placeCode: z.string(),
  /** Whether a table of statistics says it, and no report. */
  isStatistic: z.boolean()
});
export type LinkFact = z.infer<typeof LinkFact>;

/**
 * What a figure is a figure of: its place and its indicator, days saved apart from the days that something takes, a rank
 * in the province apart from one in the country.
 */
export function topicOf(fact: LinkFact, {indicators}: Pick<Catalogue, "indicators">): string {
  const {placeCode, indicatorId, measure, fieldArea, field, fieldGroup} = fact;
  const moved = isMove(measure, indicators.get(indicatorId ?? "")?.unitClass ?? "");
  return [placeCode, indicatorId, moved ? "moved" : "", fieldArea, field, fieldGroup].join(" ");
}

/** A report as far as links between figures go. */
export interface LinkReport {
  id: string;
  placeCode: string;
  /** The last year that it looks back on; null for one that only looks ahead. */
  covers: number | null;
  /** The first year that it looks ahead to. */
  plansFrom: number | null;
}
