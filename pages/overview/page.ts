import {loadAgenda, loadHistory, loadReports, loadRuns, type ReportRow, type RunRow} from "../components/data.ts";
import {element} from "../components/elements.ts";
import {formatCount} from "../components/format.ts";
import {t} from "../components/i18n.ts";
import {accountability} from "./accountability.ts";
import {agenda} from "./agenda.ts";
import {headlinePanel} from "./headlines.ts";
import {holdings} from "./holdings.ts";
import {news} from "./news.ts";
import {updateLine} from "./update.ts";
import {ways} from "./ways.ts";

/** The first page: ways in, what most places share, what is held, who counts how many reforms, how accountable the reports are, what came last. */
export async function overview(): Promise<Node> {
  const [reports, rows, runs, history] = await Promise.all([loadReports(), loadAgenda(), loadRuns(), loadHistory()]);
  if (reports.length === 0) return element("p", {class: "fault"}, t("overview.empty"));
  const headlines = await headlinePanel(reports);
  const page = document.createDocumentFragment();
  page.append(
    head(reports, runs),
    ...(headlines ? [headlines] : []),
    element(
      "div",
      {class: "columns"},
      element("div", {class: "stack"}, holdings(reports), news(runs, history)),
      element("div", {class: "stack"}, agenda(reports, rows), accountability(reports))
    )
  );
  return page;
}

function head(reports: readonly ReportRow[], runs: readonly RunRow[]): HTMLElement {
  const years = reports.flatMap(({year}) => year ?? []);
  const [first, last] = [Math.min(...years), Math.max(...years)];
  const counts = t("overview.counts", {
    reports: formatCount(reports.length),
    places: formatCount(new Set(reports.map(({placeCode, id}) => placeCode ?? id)).size),
    years: years.length === 0 ? "–" : first === last ? String(first) : `${first}–${last}`,
    facts: formatCount(reports.reduce((sum, {facts}) => sum + facts, 0))
  });
  return element(
    "header",
    {class: "head"},
    element("h1", {}, t("overview.title")),
    element("p", {}, counts),
    updateLine(runs),
    ways(reports)
  );
}
