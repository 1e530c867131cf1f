import type {Column, Sheet, SheetRow, Value} from "../charts/sheet.ts";
import type {PageFact} from "../components/data.ts";
import {t} from "../components/i18n.ts";
import {absolute, sourceLink} from "../components/state.ts";
import {figuresOf, rivalsOf, type Cell} from "../figures/cells.ts";
import type {Side} from "../figures/held.ts";
import {nearLabel} from "../figures/near.ts";
import type {Material} from "./lanes.ts";
import {figureValues, reportValues, sourceSheetColumns, sourceValues, stateOf} from "../figures/sheet.ts";
import type {Compared} from "../figures/subjects.ts";
import {footingLabel, labelOf, whenOf} from "../figures/wording.ts";

/** The columns of every sheet of figures; those that are not shown are for files. */
export function columns(): Column[] {
  const shown = [
    {key: "place", label: t("column.place")},
    {key: "side", label: t("column.side")},
    {key: "counts", label: t("column.counts")},
    {key: "label", label: t("column.value"), numeric: true},
    {key: "state", label: t("column.state")},
    {key: "when", label: t("column.when")},
    {key: "scope", label: t("column.scope")}
  ];
  return sourceSheetColumns(shown, "level", "link");
}

/** What a comparison shows, figure by figure, every report with at least one row: a value, zero or a missing state. */
export function comparisonSheet(material: Material): Sheet {
  const {actual, target} = material.comparison;
  const side = (cells: readonly Cell[] | null, side: Side): SheetRow[] =>
    (cells ?? []).flatMap((cell, i) => rowsOf(cell, material.compared[i], side, material));
  return {columns: columns(), rows: [...side(actual, "actual"), ...side(target, "target")]};
}

function rowsOf(cell: Cell, one: Compared | undefined, side: Side, {comparison, catalogue}: Material): SheetRow[] {
  if (!one) return [];
  const shared = {...comparedValues(one), side: t(`side.${side}`), level: comparison.level, family: comparison.family};
  const {missing: state, instead, near} = cell;
  if (near) return near.map((fact) => nearRow(fact, one, {...shared, state, indicator_id: comparison.indicator}));
  if (instead) return [factRow(instead, one, {...shared, state, label: footingLabel(instead, catalogue)})];
  const facts = figuresOf(cell);
  if (facts.length === 0) {
    return [{values: {...shared, state, indicator_id: comparison.indicator}, href: null}];
  }
  const rivals = rivalsOf(cell).length;
  return facts.map((fact, i) => {
    const state = cell.missing === "ambiguous" && i <= rivals ? "ambiguous" : stateOf(fact);
    return factRow(fact, one, {...shared, state, label: labelOf(fact, comparison.kind)});
  });
}

/** A figure that gives the indicator in other words, as a row of it. */
const nearRow = (fact: PageFact, one: Compared, shared: Record<string, Value>): SheetRow =>
  factRow(fact, one, {...shared, label: nearLabel(fact)});

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
    ...sourceValues(fact),
    when: whenOf(fact),
    link: absolute(href),
    ...more
  };
  return {values, href};
}
