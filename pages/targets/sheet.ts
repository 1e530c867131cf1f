import type {Column, Sheet, SheetRow, Value} from "../charts/sheet.ts";
import {t} from "../components/i18n.ts";
import {reportLabel} from "../components/names.ts";
import {absolute, sourceLink} from "../components/state.ts";
import {
  besideValues,
  figureSheetColumns,
  figureValues,
  reportValues,
  stateOf,
  type FigureColumn
} from "../figures/sheet.ts";
import {byWhen, labelOf} from "../figures/wording.ts";
import {periodOf} from "./lanes.ts";
import type {Names} from "./names.ts";
import {besideOf, type Promised, type Told} from "./promises.ts";

/** The columns of every sheet of promises; those that are not shown are for files. */
function columns(): Column[] {
  const shown = [
    {key: "place", label: t("column.place")},
    {key: "indicator", label: t("column.target")},
    {key: "target", label: t("promise.column.target"), numeric: true},
    {key: "by", label: t("column.by")},
    {key: "lead", label: t("column.lead")},
    {key: "outcome", label: t("promise.column.outcome"), numeric: true},
    {key: "verdict", label: t("promise.column.verdict")}
  ];
  const ofOutcome = ["is", ...outcomeColumns, "report", "link"].map((name) => `outcome_${name}`);
  const ofVerdict = ["verdict_id", "reason_id", "reason", "gap_computed", "gap_share_computed"];
  return figureSheetColumns(shown, "state", ...ofOutcome, ...ofVerdict, "link");
}

/** What a row says of the figure beside its target. */
const outcomeColumns: readonly FigureColumn[] = [
  "value",
  "value_max",
  "unit",
  "comparator",
  "period_start",
  "period_end"
];

/** A row a promise, with what became of it. */
export const promiseSheet = (promises: readonly Promised[], names: Names): Sheet => ({
  columns: columns(),
  rows: promises.map((promise) => rowOf(promise, names))
});

function rowOf(promise: Promised, names: Names): SheetRow {
  const {row, fact, verdict, reason, gap} = promise;
  const beside = besideOf(promise);
  const href = sourceLink(row.id, fact);
  const besideHref = beside && sourceLink(beside.row.id, beside.fact);
  const values = {
    place: reportLabel(row),
    ...reportValues(row),
    ...targetValues(promise, names),
    ...outcomeValues(promise, beside),
    verdict: t(`promise.verdict.${verdict}`),
    verdict_id: verdict,
    reason_id: reason,
    reason: t(`promise.reason.${reason ?? "unknown-place"}`),
    gap_computed: gap?.difference ?? null,
    gap_share_computed: gap?.share ?? null,
    link: absolute(href)
  };
  return {values, href, ...(besideHref ? {links: {outcome: besideHref}} : {})};
}

function targetValues({fact, kind}: Promised, names: Names): Record<string, Value> {
  return {
    ...figureValues(fact),
    indicator: [names.indicator(fact.indicatorId)?.name ?? fact.indicator, fact.scope].filter(Boolean).join(" · "),
    target: labelOf(fact, kind),
    state: stateOf(fact),
    by: byWhen(fact)
  };
}

function outcomeValues({kind, outcome}: Promised, beside: Told | null): Record<string, Value> {
  if (!beside) return {outcome: "", outcome_is: "none"};
  const {row, fact} = beside;
  return {
    outcome: t("promise.inPeriod", {value: labelOf(fact, kind), period: periodOf(beside)}),
    outcome_is: outcome ? "outcome" : "base",
    ...besideValues("outcome", fact, outcomeColumns),
    outcome_report: row.id,
    outcome_link: absolute(sourceLink(row.id, fact))
  };
}
