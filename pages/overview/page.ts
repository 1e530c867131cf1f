import {
  isCounted,
  loadAgenda,
  loadHeldReports,
  loadHistory,
  loadRuns,
  loadWords,
  type ReportRow,
  type RunRow,
  type WordRow
} from "../components/data.ts";
import {element} from "../components/elements.ts";
import {formatCount} from "../components/format.ts";
import {t} from "../components/i18n.ts";
import {placesIn} from "../components/names.ts";
import {accountability} from "./accountability.ts";
import {agenda} from "./agenda.ts";
import {headlinePanel} from "./headlines.ts";
import {holdings} from "./holdings.ts";
import {news} from "./news.ts";
import {updateLine} from "./update.ts";
import {ways} from "./ways.ts";

/**
 * The first page: ways in, what most places share, what is held, who counts how many reforms, how accountable the reports are,
 * what came last.
 */
export async function overview(): Promise<Node> {
  const [held, rows, runs, history, words] = await Promise.all([
    loadHeldReports(),
    loadAgenda(),
    loadRuns(),
    loadHistory(),
    loadWords()
  ]);
  const reports = held.filter(isCounted);
  if (reports.length === 0) return element("p", {class: "fault"}, t("overview.empty"));
  const headlines = await headlinePanel(reports);
  const page = document.createDocumentFragment();
  page.append(
    head(reports, {runs, words}),
    ...(headlines ? [headlines] : []),
    element(
      "div",
      {class: "columns"},
      element("div", {class: "stack"}, holdings(reports), news(runs, history, held)),
      element("div", {class: "stack"}, agenda(reports, rows), accountability(reports))
    )
  );
  return page;
}

/** What the head says beside the counts. */
interface Head {
  runs: readonly RunRow[];
  /** Words to look for. */
  words: readonly WordRow[];
}

function head(reports: readonly ReportRow[], {runs, words}: Head): HTMLElement {
  const years = reports.flatMap(({year}) => year ?? []);
  const [first, last] = [Math.min(...years), Math.max(...years)];
  const counts = t("overview.counts", {
    reports: formatCount(reports.length),
    places: formatCount(placesIn(reports)),
    years: years.length === 0 ? "–" : first === last ? String(first) : `${first}–${last}`,
    facts: formatCount(reports.reduce((sum, {facts}) => sum + facts, 0))
  });
  return element(
    "header",
    {class: "head"},
    element("h1", {}, t("overview.title")),
    element("p", {}, counts),
    updateLine(runs),
    ways(reports, words)
  );
}
