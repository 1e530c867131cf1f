import {hidden, type Column, type Sheet, type SheetRow, type Value} from "../charts/sheet.ts";
import type {PageFact} from "../components/data.ts";
import {t} from "../components/i18n.ts";
import {absolute, sourceLink} from "../components/state.ts";
import {figuresOf, type Cell} from "../figures/cells.ts";
import type {Side} from "../figures/held.ts";
import type {Material} from "./lanes.ts";
import {figureValues, reportValues, stateOf} from "../figures/sheet.ts";
import type {Compared} from "../figures/subjects.ts";
import {labelOf, whenOf} from "../figures/wording.ts";

/** The columns of every sheet of figures; those that are not shown are for files. */
export function columns(): Column[] {
  return [
    {key: "place", label: t("column.place")},
    ...hidden("place_code", "report", "report_year", "report_kind"),
    {key: "side", label: t("column.side")},
    {key: "counts", label: t("column.counts")},
    {key: "label", label: t("column.value"), numeric: true},
    {key: "state", label: t("column.state")},
    ...hidden("value", "value_max", "value_before", "unit", "comparator", "change", "computed_change"),
    {key: "when", label: t("column.when")},
    ...hidden("period_start", "period_end", "deadline"),
    {key: "scope", label: t("column.scope")},
    ...hidden("cumulative", "level", "family", "indicator_id", "domain", "confidence", "status"),
    ...hidden("text", "sentence", "start", "end", "source_start", "source_end", "link")
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
  const shared = {...comparedValues(one), side: t(`side.${side}`), level: comparison.level, family: comparison.family};
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

/** Which report of a comparison a row is of: what it is called there, and what files call it. */
export const comparedValues = ({row, face}: Compared): Record<string, Value> => ({
  place: face.name,
  ...reportValues(row)
});

/** One figure as a row: what it says, what it means, where it stands. */
export function factRow(fact: PageFact, {row}: Compared, more: Record<string, Value>): SheetRow {
  const href = sourceLink(row.id, fact);
  const values = {
    ...figureValues(fact),
    counts: fact.indicator,
    when: whenOf(fact),
    sentence: fact.sentence.text,
    source_start: fact.received.start,
    source_end: fact.received.end,
    link: absolute(href),
    ...more
  };
  return {values, href};
}
