import type {Figure} from "../charts/figure.ts";
import {
  isCounted,
  loadCatalogue,
  loadCoverage,
  loadDefinitions,
  loadDocuments,
  loadFigures,
  loadMainPeriods,
  loadPhrases
} from "../components/data.ts";
import {element} from "../components/elements.ts";
import {nameOf, t} from "../components/i18n.ts";
import {placesIn} from "../components/names.ts";
import {get, link} from "../components/state.ts";
import {figuresOf} from "./charts.ts";
import {indicatorList} from "./list.ts";
import {oneIndicator} from "./one.ts";
import {viewOf} from "./view.ts";

/** The catalogue as a list; with `?id=` in the address one of its entries, with what every place says of it. */
export async function indicators(): Promise<Node> {
  const id = get("id");
  const [catalogue, coverage, reports] = await Promise.all([loadCatalogue(), loadCoverage(), loadDocuments()]);
  if (reports.length === 0) return element("p", {class: "fault"}, t("overview.empty"));
  if (id === null) {
    const phrases = get("q") === null ? null : await loadPhrases();
    return indicatorList({catalogue, coverage, places: placesIn(reports.filter(isCounted)), phrases});
  }
  const indicator = catalogue.indicators.find((one) => one.id === id);
  if (!indicator) return unknown(id);
  const [read, periods, told] = await Promise.all([
    loadFigures(id),
    loadMainPeriods(),
    loadDefinitions(indicator.family)
  ]);
  document.title = `${nameOf(indicator)} · ${t("shell.name")}`;
  const found = coverage.find((row) => row.id === id);
  return oneIndicator({indicator, coverage: found, catalogue, reports, periods, read}, told);
}

/** The charts of the indicator that the address names; none where it names none. */
export async function indicatorFigures(): Promise<Figure[]> {
  const [catalogue, coverage, reports] = await Promise.all([loadCatalogue(), loadCoverage(), loadDocuments()]);
  const indicator = catalogue.indicators.find((one) => one.id === get("id"));
  if (!indicator) return [];
  const [read, periods] = await Promise.all([loadFigures(indicator.id), loadMainPeriods()]);
  const found = coverage.find((row) => row.id === indicator.id);
  return figuresOf(viewOf({indicator, coverage: found, catalogue, reports, periods, read}));
}

function unknown(id: string): HTMLElement {
  const list = element("a", {href: link("indicators")}, t("indicators.back"));
  return element(
    "div",
    {},
    element("h1", {}, t("indicators.title")),
    element("p", {class: "fault", role: "alert"}, t("indicators.unknown", {id}), " ", list)
  );
}
