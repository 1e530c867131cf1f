import {z} from "zod";
import {FactRow} from "./documentRows.ts";
import {IndicatorRow} from "./rows.ts";

const count = z.number().int().nonnegative();
const text = z.string();
const year = z.number().int().nullable();

/** `coverage.sql`: who gives figures of an entry of the catalogue, for entries that some report gives. */
export const CoverageRow = z.object({
  id: text,
  /** How it counts, as in measures.yml. */
  measure: text,
  /** Units that a figure of it may have. */
  units: z.array(text),
  /** The unit that most of its figures have. */
  unit: text,
  /** Figures of what was done, and of what is promised. */
  actual: count,
  targets: count,
  /** Places with a figure of it; of these, how many of each level. */
  places: count,
  provinces: count,
  prefectures: count,
  counties: count,
  /** The years that its figures are of. */
  firstYear: year,
  lastYear: year
});
export type CoverageRow = z.infer<typeof CoverageRow>;

/** `main-periods.sql`: the period that most figures of a report are of, done or promised. */
export const MainPeriodRow = z.object({reportId: text, promised: z.boolean(), start: text, end: text});
export type MainPeriodRow = z.infer<typeof MainPeriodRow>;

/** `indicator-figures.sql`: a figure with the sentence that it stands in. */
export const IndicatorFigureRow = FactRow.pick({
  id: true,
  start: true,
  end: true,
  text: true,
  sentenceStart: true,
  sentence: true,
  value: true,
  valueMax: true,
  unit: true,
  comparator: true,
  role: true,
  change: true,
  from: true,
  indicator: true,
  periodStart: true,
  periodEnd: true,
  deadlineDate: true,
  deadlinePrecision: true,
  deadlineText: true,
  cumulative: true,
  scope: true,
  lead: true,
  part: true,
  confidence: true,
  status: true
}).extend({indicatorId: text, report: text});
export type IndicatorFigureRow = z.infer<typeof IndicatorFigureRow>;

/** `indicator-gaps.sql`: a report that names an indicator beside a number that was not read. */
export const IndicatorGapRow = z.object({indicatorId: text, report: text, start: count, end: count});

/** `headlines.sql`: an entry of the catalogue that many places give a figure of. */
export const HeadlineRow = IndicatorRow.extend({
  /** How it counts, as in measures.yml. */
  measure: text,
  /** Places with a figure of it. */
  places: count
});
export type HeadlineRow = z.infer<typeof HeadlineRow>;

/** `indicator-names.sql`: one row an entry of the catalogue. */
export const IndicatorNameRow = z.object({
  id: text,
  nameZh: text,
  nameEn: text,
  polarity: z.enum(["more", "less", "neutral"])
});
export type IndicatorNameRow = z.infer<typeof IndicatorNameRow>;
