import {hidden, type Column, type Sheet, type SheetRow, type Value} from "../charts/sheet.ts";
import {formatDeadline, formatPeriod} from "../components/format.ts";
import {t} from "../components/i18n.ts";
import {reportLabel} from "../components/names.ts";
import {absolute, sourceLink} from "../components/state.ts";
import {figureValues, reportValues, stateOf} from "../figures/sheet.ts";
import {figureLabel} from "../figures/wording.ts";
import {periodOf} from "./lanes.ts";
import type {Names} from "./names.ts";
import {gapOf} from "./order.ts";
import {besideOf, type Promised, type Told} from "./promises.ts";

/** The columns of every sheet of promises; those that are not shown are for files. */
function columns(): Column[] {
  return [
    {key: "place", label: t("column.place")},
    ...hidden("place_code", "place_level", "report", "report_year", "report_kind", "indicator_id"),
    {key: "indicator", label: t("column.target")},
    ...hidden("words"),
    {key: "target", label: t("promise.column.target"), numeric: true},
    ...hidden("state"),
    ...hidden("value", "value_max", "unit", "comparator", "change", "scope", "part_of_total", "cumulative"),
    {key: "by", label: t("column.by")},
    ...hidden("deadline", "deadline_precision", "deadline_words", "period_start", "period_end"),
    {key: "lead", label: t("column.lead")},
    {key: "outcome", label: t("promise.column.outcome"), numeric: true},
    ...hidden("outcome_is", "outcome_value", "outcome_value_max", "outcome_unit", "outcome_comparator"),
    ...hidden("outcome_period_start", "outcome_period_end", "outcome_report", "outcome_link"),
    {key: "verdict", label: t("promise.column.verdict")},
    ...hidden("verdict_id", "reason_id", "reason"),
    ...hidden("gap_computed", "gap_share_computed"),
    ...hidden("family", "domain", "confidence", "status", "text", "start", "end", "link")
  ];
}

export const promiseSheet = (promises: readonly Promised[], names: Names): Sheet => ({
  columns: columns(),
  rows: promises.map((promise) => rowOf(promise, names))
});

function rowOf(promise: Promised, names: Names): SheetRow {
  const {row, fact, verdict, reason} = promise;
  const beside = besideOf(promise);
  const gap = gapOf(promise, names.indicator(fact.indicatorId)?.polarity ?? "neutral");
  const href = sourceLink(row.id, fact);
  const besideHref = beside && sourceLink(beside.row.id, beside.fact);
  const values = {
    place: reportLabel(row),
    ...reportValues(row),
    ...targetValues(promise, names),
    ...besideValues(promise, beside),
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
    words: fact.indicator,
    target: figureLabel(fact, kind),
    state: stateOf(fact),
    by: byWhen(fact),
    deadline_precision: fact.deadline?.precision ?? null,
    deadline_words: fact.deadline?.text ?? null
  };
}

function besideValues({kind, outcome}: Promised, beside: Told | null): Record<string, Value> {
  if (!beside) return {outcome: "", outcome_is: "none"};
  const {row, fact} = beside;
  return {
    outcome: t("promise.inPeriod", {value: figureLabel(fact, kind), period: periodOf(beside)}),
    outcome_is: outcome ? "outcome" : "base",
    outcome_value: fact.value,
    outcome_value_max: fact.valueMax,
    outcome_unit: fact.unit,
    outcome_comparator: fact.comparator,
    outcome_period_start: fact.period?.start ?? null,
    outcome_period_end: fact.period?.end ?? null,
    outcome_report: row.id,
    outcome_link: absolute(sourceLink(row.id, fact))
  };
}

/** When a target falls due: its deadline, else the time that it is for; empty when neither is named. */
export const byWhen = ({deadline, period}: Pick<Promised["fact"], "deadline" | "period">): string =>
  deadline ? formatDeadline(deadline) : period ? t("promise.for", {period: formatPeriod(period)}) : "";
