import type {Column, Sheet, SheetRow, Value} from "../charts/sheet.ts";
import type {PageFact} from "../components/data.ts";
import {t} from "../components/i18n.ts";
import {sourceLink} from "../components/state.ts";
import {figuresOf, type Cell} from "../figures/cells.ts";
import type {Side} from "../figures/held.ts";
import type {Material} from "./lanes.ts";
import {computedChange} from "../figures/measure.ts";
import type {Compared} from "../figures/subjects.ts";
import {labelOf, whenOf} from "../figures/wording.ts";

/** The columns of every sheet of figures; those that are not shown are for files. */
export function columns(): Column[] {
  const hidden = (key: string): Column => ({key, label: key, shown: false});
  return [
    {key: "place", label: t("column.place")},
    hidden("place_code"),
    hidden("report"),
    hidden("report_year"),
    hidden("report_kind"),
    {key: "side", label: t("column.side")},
    {key: "counts", label: t("column.counts")},
    {key: "label", label: t("column.value"), numeric: true},
    {key: "state", label: t("column.state")},
    ...["value", "value_max", "value_before", "unit", "comparator", "change", "computed_change"].map(hidden),
    {key: "when", label: t("column.when")},
    ...["period_start", "period_end", "deadline"].map(hidden),
    {key: "scope", label: t("column.scope")},
    ...["cumulative", "level", "family", "indicator_id", "domain", "confidence", "status"].map(hidden),
    ...["text", "sentence", "start", "end", "source_start", "source_end", "link"].map(hidden)
  ];
}

/** What a comparison shows, figure by figure, every report with at least one row: a value, zero or a missing state. */
export function comparisonSheet(material: Material): Sheet {
  const {actual, target} = material.comparison;
  const side = (cells: readonly Cell[] | null, side: Side): SheetRow[] =>
    (cells ?? []).flatMap((cell, i) => rowsOf(cell, material.compared[i], side, material));
  return {columns: columns(), rows: [...side(actual, "actual"), ...side(target, "target")]};
}

function rowsOf(cell: Cell, one: Compared | undefined, side: Side, {comparison}: Material): SheetRow[] {
  if (!one) return [];
  const shared = {...reportValues(one), side: t(`side.${side}`), level: comparison.level, family: comparison.family};
  const facts = figuresOf(cell);
  if (facts.length === 0) {
    return [{values: {...shared, state: cell.missing, indicator_id: comparison.indicator}, href: null}];
  }
  return facts.map((fact, i) => {
    const first = i === 0 || (cell.missing === "ambiguous" && fact.indicator === cell.fact?.indicator);
    const state = cell.missing === "ambiguous" && first ? "ambiguous" : stateOf(fact);
    return factRow(fact, one, {...shared, state, label: labelOf(fact, comparison.kind)});
  });
}

const stateOf = ({value}: PageFact): string => (value === 0 ? "zero" : "value");

export const reportValues = ({row, face}: Compared): Record<string, Value> => ({
  place: face.name,
  place_code: row.placeCode,
  report: row.id,
  report_year: row.year,
  report_kind: row.kind
});

/** One figure as a row: what it says, what it means, where it stands. */
export function factRow(fact: PageFact, {row}: Compared, more: Record<string, Value>): SheetRow {
  const href = sourceLink(row.id, fact);
  const values = {
    counts: fact.indicator,
    value: fact.value,
    value_max: fact.valueMax,
    value_before: fact.from,
    unit: fact.unit,
    comparator: fact.comparator,
    change: fact.change,
    computed_change: computedChange(fact),
    when: whenOf(fact),
    period_start: fact.period?.start ?? null,
    period_end: fact.period?.end ?? null,
    deadline: fact.deadline?.date ?? null,
    scope: fact.scope,
    cumulative: String(fact.cumulative),
    family: fact.family,
    indicator_id: fact.indicatorId,
    domain: fact.domain,
    confidence: fact.confidence,
    status: fact.status,
    text: fact.text,
    sentence: fact.sentence.text,
    start: fact.start,
    end: fact.end,
    source_start: fact.received.start,
    source_end: fact.received.end,
    link: typeof location === "undefined" ? href : new URL(href, location.href).href,
    ...more
  };
  return {values, href};
}
