import type {Column, Sheet, SheetRow, Value} from "../charts/sheet.ts";
import {figuresOf, rivalsOf} from "../figures/cells.ts";
import {sideOf} from "../figures/held.ts";
import {footingOf, type Kind} from "../figures/kinds.ts";
import type {ReportRow} from "../components/data.ts";
import {t} from "../components/i18n.ts";
import {placeLabel} from "../components/names.ts";
import {absolute, sourceLink} from "../components/state.ts";
import {figureSheetColumns, figureValues, reportValues, stateOf} from "../figures/sheet.ts";
import {labelOf} from "../figures/wording.ts";
import type {Given} from "./facts.ts";
import {citedIn, givenIn, type Series, type Told} from "./series.ts";
import {stateOfSilent, type Silent} from "./silence.ts";
import {shortWhen} from "./wording.ts";

/** The columns of a sheet of figures of an indicator; those that are not shown are for files. */
export function columns(...more: string[]): Column[] {
  const shown = [
    {key: "place", label: t("column.place")},
    {key: "side", label: t("column.side")},
    {key: "label", label: t("column.value"), numeric: true},
    {key: "state", label: t("column.state")},
    {key: "when", label: t("column.when")},
    {key: "scope", label: t("column.scope")},
    {key: "counts", label: t("column.asWritten")}
  ];
  return figureSheetColumns(shown, ...more, "link");
}

/** What a chart of a series shows, a row a figure; the one that stands for its place and those beside it. */
export function seriesSheet({entries, kind}: Series): Sheet {
  const rows = entries.flatMap(({actual, target}) =>
    [actual, target].flatMap((told) => (told ? toldRows(told, kind) : []))
  );
  return {columns: columns(), rows};
}

function toldRows(told: Told, kind: Kind): SheetRow[] {
  const {cell} = told;
  const rivals = rivalsOf(cell).length;
  return givenIn(told, figuresOf(cell)).map((one, i) => {
    const isUnclear = cell.missing === "ambiguous" && i <= rivals;
    return figureRow(one, kind, isUnclear ? "ambiguous" : undefined);
  });
}

/** One figure as a row: who says it, what it says, where it stands. */
export function figureRow({row, fact}: Given, kind: Kind, state?: string): SheetRow {
  const href = sourceLink(row.id, fact);
  const values = {
    ...reportOf(row),
    side: t(`side.${sideOf(fact) ?? "actual"}`),
    label: labelOf(fact, kind),
    state: state ?? stateOf(fact),
    ...figureValues(fact),
    when: shortWhen({row, fact}),
    link: absolute(href)
  };
  return {values, href};
}

/** A place of which no figure was matched: a row that says why, or one for each figure that gives it in other words. */
export function silentRows(silent: Silent, indicator: string): SheetRow[] {
  const {row, near} = silent;
  const state = stateOfSilent(silent);
  if (near.length === 0) return [{values: {...reportOf(row), state, indicator_id: indicator}, href: null}];
  return near.map((fact) => {
    const {values, href} = figureRow({row, fact}, footingOf(fact, null).kind, state);
    return {values: {...values, indicator_id: indicator}, href};
  });
}

const reportOf = (row: ReportRow): Record<string, Value> => ({place: placeLabel(row), ...reportValues(row)});

/** The reports that a series draws, each once, in the order of its entries. */
export function reportsOf({entries}: Pick<Series, "entries">): ReportRow[] {
  const rows = entries.flatMap((entry) =>
    [entry.actual, entry.target].flatMap((told) => (told ? citedIn(told).map(({row}) => row) : []))
  );
  return [...new Set(rows)];
}
