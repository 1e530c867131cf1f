import type {Value} from "../charts/sheet.ts";
import type {PageFact, ReportRow} from "../components/data.ts";
import {computedChange} from "./measure.ts";

/** Which report a row of a sheet is of, by the names that files have for it. */
export const reportValues = (row: ReportRow): Record<string, Value> => ({
  place_code: row.placeCode,
  place_level: row.level,
  report: row.id,
  report_year: row.year,
  report_kind: row.kind
});

/** What a figure says and where it stands, by the names that files have for it; a sheet takes those of its columns. */
export const figureValues = (fact: PageFact): Record<string, Value> => ({
  value: fact.value,
  value_max: fact.valueMax,
  value_before: fact.from,
  unit: fact.unit,
  comparator: fact.comparator,
  change: fact.change,
  computed_change: computedChange(fact),
  period_start: fact.period?.start ?? null,
  period_end: fact.period?.end ?? null,
  deadline: fact.deadline?.date ?? null,
  scope: fact.scope,
  lead: fact.lead,
  part_of_total: String(fact.part),
  cumulative: String(fact.cumulative),
  family: fact.family,
  indicator_id: fact.indicatorId,
  domain: fact.domain,
  confidence: fact.confidence,
  status: fact.status,
  text: fact.text,
  start: fact.start,
  end: fact.end
});

/** Zero is a value of its own: it is neither nothing nor unknown. */
export const stateOf = ({value}: Pick<PageFact, "value">): "zero" | "value" => (value === 0 ? "zero" : "value");
