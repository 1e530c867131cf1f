import type {Column, Sheet, SheetRow} from "../charts/sheet.ts";
import type {Catalogue} from "../components/data.ts";
import {nameIn, t} from "../components/i18n.ts";
import {reportLabel} from "../components/names.ts";
import {absolute, sourceLink} from "../components/state.ts";
import {figureValues, reportValues, sourceSheetColumns, sourceValues, stateOf} from "../figures/sheet.ts";
import {byWhen, labelOf, indicatorOf} from "../figures/wording.ts";
import {shortWhen} from "../series/wording.ts";
import type {Said} from "./subjects.ts";

const columns = (): Column[] =>
  sourceSheetColumns(
    [
      {key: "report_name", label: t("column.report")},
      {key: "domain_name", label: t("column.domain")},
      {key: "indicator", label: t("column.indicator")},
      {key: "side", label: t("column.side")},
      {key: "year", label: t("column.year"), numeric: true},
      {key: "label", label: t("column.value"), numeric: true},
      {key: "when", label: t("column.when")},
      {key: "verdict", label: t("promise.column.verdict")}
    ],
    "state",
    "verdict_id",
    "reason_id",
    "outcome_label",
    "outcome_link",
    "said_again",
    "link"
  );

/** What a place did and promises, a row a figure, with its sentence and, for a promise, what became of it. */
export const saidSheet = (said: readonly Said[], catalogue: Catalogue): Sheet => ({
  columns: columns(),
  rows: said.map((one) => rowOf(one, catalogue))
});

function rowOf({row, fact, kind, side, year, fate, again}: Said, catalogue: Catalogue): SheetRow {
  const href = sourceLink(row.id, fact);
  const outcome = fate?.outcome ?? null;
  const values = {
    report_name: reportLabel(row),
    ...reportValues(row),
    domain_name: nameIn(catalogue.domains, fact.domain) ?? fact.domain,
    indicator: indicatorOf(fact, catalogue),
    side: t(`side.${side}`),
    year,
    label: labelOf(fact, kind),
    when: side === "target" ? byWhen(fact) : shortWhen({row, fact}),
    verdict: fate ? t(`promise.verdict.${fate.verdict}`) : null,
    verdict_id: fate?.verdict ?? null,
    reason_id: fate?.reason ?? null,
    outcome_label: fate && outcome ? labelOf({...fate, ...outcome}, kind) : null,
    outcome_link: outcome ? absolute(sourceLink(outcome.report, outcome)) : null,
    said_again: again.length,
    state: stateOf(fact),
    ...figureValues(fact),
    ...sourceValues(fact),
    link: absolute(href)
  };
  return {values, href};
}
