import type {Column, Sheet, SheetRow, Value} from "../charts/sheet.ts";
import {computedChange} from "../figures/measure.ts";
import {sideOf} from "../figures/held.ts";
import type {Kind} from "../figures/measure.ts";
import type {ReportRow} from "../components/data.ts";
import {t} from "../components/i18n.ts";
import {placeLabel} from "../components/names.ts";
import {sourceLink} from "../components/state.ts";
import {figureLabel} from "../figures/wording.ts";
import type {Given} from "./facts.ts";
import type {Series, Told} from "./series.ts";
import {shortWhen} from "./wording.ts";

/** The columns of a sheet of figures of an indicator; those that are not shown are for files. */
export function columns(): Column[] {
  const hidden = (key: string): Column => ({key, label: key, shown: false});
  return [
    {key: "place", label: t("column.place")},
    ...["place_code", "place_level", "report", "report_year", "report_kind"].map(hidden),
    {key: "side", label: t("column.side")},
    {key: "label", label: t("column.value"), numeric: true},
    {key: "state", label: t("column.state")},
    ...["value", "value_max", "value_before", "unit", "comparator", "change", "computed_change"].map(hidden),
    {key: "when", label: t("column.when")},
    ...["period_start", "period_end", "deadline"].map(hidden),
    {key: "scope", label: t("column.scope")},
    {key: "counts", label: t("column.asWritten")},
    ...["lead", "part_of_total", "cumulative", "indicator_id", "confidence", "status"].map(hidden),
    ...["text", "sentence", "start", "end", "link"].map(hidden)
  ];
}

/** What a chart of a series shows, a row a figure; the one that stands for its place and those beside it. */
export function seriesSheet({entries, kind}: Series): Sheet {
  const rows = entries.flatMap(({actual, target}) =>
    [actual, target].flatMap((told) => (told ? toldRows(told, kind) : []))
  );
  return {columns: columns(), rows};
}

function toldRows({row, fact, cell}: Told, kind: Kind): SheetRow[] {
  return [fact, ...cell.others, ...cell.repeats].map((one) => {
    const rival = cell.missing === "ambiguous" && one.indicator === fact.indicator;
    return figureRow({row, fact: one}, kind, rival ? "ambiguous" : undefined);
  });
}

/** One figure as a row: who says it, what it says, where it stands. */
export function figureRow({row, fact}: Given, kind: Kind, state?: string): SheetRow {
  const href = sourceLink(row.id, fact);
  const values = {
    ...reportValues(row),
    side: t(`side.${sideOf(fact) ?? "actual"}`),
    label: figureLabel(fact, kind),
    state: state ?? (fact.value === 0 ? "zero" : "value"),
    value: fact.value,
    value_max: fact.valueMax,
    value_before: fact.from,
    unit: fact.unit,
    comparator: fact.comparator,
    change: fact.change,
    computed_change: computedChange(fact),
    when: shortWhen({row, fact}),
    period_start: fact.period?.start ?? null,
    period_end: fact.period?.end ?? null,
    deadline: fact.deadline?.date ?? null,
    scope: fact.scope,
    counts: fact.indicator,
    lead: fact.lead,
    part_of_total: String(fact.part),
    cumulative: String(fact.cumulative),
    indicator_id: fact.indicatorId,
    confidence: fact.confidence,
    status: fact.status,
    text: fact.text,
    start: fact.start,
    end: fact.end,
    link: absolute(href)
  };
  return {values, href};
}

/** A report that does not give the indicator. */
export const missingRow = (row: ReportRow, state: "not_reported" | "not_extracted", indicator: string): SheetRow => ({
  values: {...reportValues(row), state, indicator_id: indicator},
  href: null
});

const reportValues = (row: ReportRow): Record<string, Value> => ({
  place: placeLabel(row),
  place_code: row.placeCode,
  place_level: row.level,
  report: row.id,
  report_year: row.year,
  report_kind: row.kind
});

const absolute = (href: string): string => (typeof location === "undefined" ? href : new URL(href, location.href).href);

/** The reports that a series draws, each once, in the order of its entries. */
export function reportsOf({entries}: Pick<Series, "entries">): ReportRow[] {
  const rows = entries.flatMap((entry) => [entry.actual, entry.target].flatMap((told) => (told ? [told.row] : [])));
  return [...new Set(rows)];
}
