import type {ReportRow} from "../components/data.ts";
import {element} from "../components/elements.ts";
import {formatCount, formatDate, formatPeriod} from "../components/format.ts";
import {t, term} from "../components/i18n.ts";
import {link, set} from "../components/state.ts";

/** Reports that a profile is made of when the address names none: the latest. */
const mostReports = 4;

/** The reports of a place, latest first. */
export const reportsOf = (code: string, reports: readonly ReportRow[]): ReportRow[] =>
  reports.filter(({placeCode}) => placeCode === code).sort((a, b) => (b.year ?? 0) - (a.year ?? 0));

/** Those of a place's reports that its profile is made of: those that the address names, else the latest. */
export function chosenOf(own: readonly ReportRow[], asked: readonly string[]): ReportRow[] {
  const named = own.filter(({id}) => asked.includes(id));
  return named.length > 0 ? named : own.slice(0, mostReports);
}

/** The reports of a place: kind, year, period, source; where there are several, each can be left out of the profile. */
export function reportsTable(own: readonly ReportRow[], chosen: readonly ReportRow[]): HTMLElement {
  const several = own.length > 1;
  const columns = ["title", "kind", "year", "period", "published", "source", "figures"] as const;
  const heads = columns.map((column) =>
    element("th", {scope: "col", class: column === "figures" ? "figure" : null}, t(`place.column.${column}`))
  );
  const tick = several ? element("th", {scope: "col"}, t("place.column.included")) : null;
  const rows = own.map((row) => rowOf(row, own, several ? chosen : null));
  const table = element(
    "table",
    {class: "place-reports"},
    element("caption", {class: "unseen"}, t("place.reports")),
    element("thead", {}, element("tr", {}, tick, ...heads)),
    element("tbody", {}, ...rows)
  );
  return element("div", {class: "scroll", tabindex: 0, role: "region", "aria-label": t("place.reports")}, table);
}

function rowOf(row: ReportRow, own: readonly ReportRow[], chosen: readonly ReportRow[] | null): HTMLElement {
  const {periodStart, periodEnd} = row;
  const title = row.title ?? t("report.unnamed", {id: row.id});
  const period = periodStart && periodEnd ? formatPeriod({start: periodStart, end: periodEnd}) : "";
  return element(
    "tr",
    {},
    chosen ? element("td", {}, checkbox(row, own, chosen)) : null,
    element("th", {scope: "row"}, element("a", {href: link("report", {id: row.id}), lang: "zh-CN"}, title)),
    element("td", {}, term("kind", row.kind)),
    element("td", {}, row.year === null ? "" : String(row.year)),
    element("td", {}, period),
    element("td", {}, row.published ? formatDate(row.published) : ""),
    element("td", {lang: "zh-CN"}, row.source ?? ""),
    element("td", {class: "figure"}, formatCount(row.facts))
  );
}

function checkbox(row: ReportRow, own: readonly ReportRow[], chosen: readonly ReportRow[]): HTMLElement {
  const box = element("input", {
    type: "checkbox",
    id: `include-${row.id}`,
    checked: chosen.includes(row),
    // The last one stays: a profile of nothing says nothing.
    disabled: chosen.length === 1 && chosen.includes(row),
    "aria-label": t("place.include", {report: row.title ?? row.id})
  });
  box.addEventListener("change", () => {
    const next = own.filter((one) => (one === row ? box.checked : chosen.includes(one)));
    set({reports: next.map(({id}) => id)});
  });
  return box;
}
