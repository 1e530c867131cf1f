import type {Column, Sheet, SheetRow, Value} from "../charts/sheet.ts";
import {formatDeadline, formatPeriod} from "../components/format.ts";
import {t} from "../components/i18n.ts";
import {reportLabel} from "../components/names.ts";
import {sourceLink} from "../components/state.ts";
import {figureLabel} from "../figures/wording.ts";
import {periodOf} from "./lanes.ts";
import type {Names} from "./names.ts";
import {gapOf} from "./order.ts";
import {besideOf, type Promised, type Told} from "./promises.ts";

/** The columns of every sheet of promises; those that are not shown are for files. */
export function columns(): Column[] {
  const hidden = (key: string): Column => ({key, label: key, shown: false});
  return [
    {key: "place", label: t("column.place")},
    ...["place_code", "place_level", "report", "report_year", "report_kind", "indicator_id"].map(hidden),
    {key: "indicator", label: t("column.target")},
    hidden("words"),
    {key: "target", label: t("promise.column.target"), numeric: true},
    hidden("state"),
    ...["value", "value_max", "unit", "comparator", "change", "scope", "part_of_total", "cumulative"].map(hidden),
    {key: "by", label: t("column.by")},
    ...["deadline", "deadline_precision", "deadline_words", "period_start", "period_end"].map(hidden),
    {key: "lead", label: t("column.lead")},
    {key: "outcome", label: t("promise.column.outcome"), numeric: true},
    ...["outcome_is", "outcome_value", "outcome_value_max", "outcome_unit", "outcome_comparator"].map(hidden),
    ...["outcome_period_start", "outcome_period_end", "outcome_report", "outcome_link"].map(hidden),
    {key: "verdict", label: t("promise.column.verdict")},
    ...["verdict_id", "reason_id", "reason"].map(hidden),
    ...["gap_computed", "gap_share_computed"].map(hidden),
    ...["family", "domain", "confidence", "status", "text", "start", "end", "link"].map(hidden)
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
    place_code: row.placeCode,
    place_level: row.level,
    report: row.id,
    report_year: row.year,
    report_kind: row.kind,
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
    indicator: [names.indicator(fact.indicatorId)?.name ?? fact.indicator, fact.scope].filter(Boolean).join(" · "),
    indicator_id: fact.indicatorId,
    words: fact.indicator,
    target: figureLabel(fact, kind),
    state: fact.value === 0 ? "zero" : "value",
    value: fact.value,
    value_max: fact.valueMax,
    unit: fact.unit,
    comparator: fact.comparator,
    change: fact.change,
    scope: fact.scope,
    part_of_total: String(fact.part),
    cumulative: String(fact.cumulative),
    by: byWhen(fact),
    deadline: fact.deadline?.date ?? null,
    deadline_precision: fact.deadline?.precision ?? null,
    deadline_words: fact.deadline?.text ?? null,
    period_start: fact.period?.start ?? null,
    period_end: fact.period?.end ?? null,
    lead: fact.lead,
    family: fact.family,
    domain: fact.domain,
    confidence: fact.confidence,
    status: fact.status,
    text: fact.text,
    start: fact.start,
    end: fact.end
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

const absolute = (href: string): string => (typeof location === "undefined" ? href : new URL(href, location.href).href);
