import {element} from "../components/elements.ts";
import {formatCount} from "../components/format.ts";
import {t, term} from "../components/i18n.ts";
import {link} from "../components/state.ts";
import {reportLabel} from "../components/names.ts";
import {reportFinder} from "../figures/reportFinder.ts";
import {isCounted, type ReportRow} from "../components/data.ts";

/** What to open when the address names no report: all of them, or those in whose place, year or title stands what is typed. */
export async function reportIndex(reports: readonly ReportRow[], missing: string | null): Promise<HTMLElement> {
  const finder = {
    of: "report",
    label: t("reader.find"),
    reports: reports.filter(isCounted),
    count: (found: readonly ReportRow[]) => t("reader.found", {n: formatCount(found.length)}),
    list: (found: readonly ReportRow[]) => element("ul", {class: "plain"}, ...found.map(item))
  };
  return element(
    "div",
    {},
    element("h1", {}, t("nav.report")),
    missing === null ? null : element("p", {class: "fault", role: "alert"}, t("reader.unknown", {id: missing})),
    element("p", {}, reports.length ? t("reader.choose") : t("compare.empty")),
    reports.length ? await reportFinder(finder) : null
  );
}

function item(row: ReportRow): HTMLElement {
  const about = `${term("kind", row.kind)} · ${t("reader.figures", {n: formatCount(row.facts)})}`;
  const open = element("a", {href: link("report", {id: row.id})}, reportLabel(row));
  return element("li", {}, open, element("small", {}, ` ${about}`));
}
