import {actionRow, copied, saved} from "../components/actions.ts";
import {figureFrame, type Figure} from "../charts/figure.ts";
import {citation} from "../charts/save.ts";
import {toCsv} from "../charts/sheet.ts";
import {choiceOf} from "../compare/controls.ts";
import type {
  Catalogue,
  CoverageRow,
  IndicatorFigures,
  IndicatorRow,
  MainPeriodRow,
  ReportRow
} from "../components/data.ts";
import {loadEvidence} from "../components/data.ts";
import {element, panel} from "../components/elements.ts";
import {formatCount} from "../components/format.ts";
import {language, nameOf, t} from "../components/i18n.ts";
import {reportLabel} from "../components/names.ts";
import {get, link, set} from "../components/state.ts";
import {definition} from "./definition.ts";
import {givenOf, type Given} from "./facts.ts";
import {seriesFigures} from "./figures.ts";
import {figureTable} from "./figureTable.ts";
import {kindOf} from "./kinds.ts";
import {sortedEntries, type Sort} from "./order.ts";
import {makeOrdering, type Ordering} from "./ordering.ts";
import {placeOf, seriesOf, type Series} from "./series.ts";
import {columns, figureRow, missingRow} from "./sheet.ts";
import {silence, silentPlaces, type Silent} from "./silence.ts";
import {yearsFigure} from "./years.ts";

/** All that the page of one indicator is made of. */
export interface Material {
  indicator: IndicatorRow;
  coverage: CoverageRow | undefined;
  catalogue: Catalogue;
  reports: readonly ReportRow[];
  periods: readonly MainPeriodRow[];
  read: IndicatorFigures;
}

/** What the address narrows the page to. */
interface View extends Material {
  given: Given[];
  silent: Silent[];
  series: Series[];
  measure: string | null;
  order: Ordering;
}

const levels = ["province", "prefecture", "county"] as const;

/** Charts of an indicator beyond this many are folded; lanes of a chart beyond that many are shown when asked for. */
const openCharts = 2;
const openLanes = 40;

/** The page of one indicator: what it is, what every place says of it, over the years, figure by figure, and who is silent. */
export function oneIndicator(material: Material): Node {
  const view = viewOf(material);
  const page = document.createDocumentFragment();
  page.append(head(view), definition(view.indicator, view.coverage, view.catalogue));
  if (view.given.length === 0) page.append(element("p", {class: "beginning"}, nothing(view)));
  else page.append(bar(view), ...parts(view));
  if (view.silent.length > 0) page.append(silentPanel(view));
  return page;
}

function viewOf(material: Material): View {
  const {indicator, reports, read, coverage, periods} = material;
  const level = get("level");
  const year = Number(get("year")) || null;
  const wanted = reports.filter((row) => (!level || row.level === level) && (!year || row.year === year));
  const given = givenOf(read.figures, indicator, wanted);
  const measure = coverage?.measure ?? null;
  const series = seriesOf(given, {indicator, measure, periods, year});
  const places = new Set(given.map(({row}) => placeOf(row)));
  const silent = silentPlaces(wanted, places, read.gaps);
  return {...material, given, measure, series, silent, order: makeOrdering()};
}

function head({indicator, given, silent}: View): HTMLElement {
  const places = new Set(given.map(({row}) => placeOf(row))).size;
  const counts = t("indicators.counted", {
    figures: formatCount(given.length),
    places: formatCount(places),
    all: formatCount(places + silent.length)
  });
  const other = language() === "zh" ? indicator.nameEn : indicator.nameZh;
  return element(
    "header",
    {class: "head"},
    element("p", {}, element("a", {href: link("indicators")}, `← ${t("indicators.back")}`)),
    element("h1", {}, nameOf(indicator), " ", element("small", {lang: language() === "zh" ? "en" : "zh-CN"}, other)),
    element("p", {}, counts)
  );
}

const nothing = ({read}: View): string => t(read.figures.length > 0 ? "indicators.noneHere" : "indicators.none");

/** What narrows and orders the page, and the ways to take it along. */
function bar(view: View): HTMLElement {
  const {reports, read} = view;
  const giving = new Set(read.figures.map(({report}) => report));
  const rows = reports.filter(({id}) => giving.has(id));
  const held = levels.filter((level) => rows.some((row) => row.level === level));
  const years = [...new Set(rows.flatMap(({year}) => year ?? []))].sort((a, b) => b - a);
  const all = {value: "", label: t("compare.all")};
  const latest = {value: "", label: t("indicators.latest")};
  const levelOptions = [all, ...held.map((value) => ({value, label: t(`indicators.level.${value}`)}))];
  const yearOptions = [latest, ...years.map((year) => ({value: String(year), label: String(year)}))];
  return element(
    "div",
    {class: "bar"},
    element(
      "p",
      {class: "controls"},
      view.order.control,
      held.length > 1 || get("level") ? choiceOf("level", t("indicators.level"), levelOptions) : null,
      years.length > 1 || get("year") ? choiceOf("year", t("indicators.year"), yearOptions) : null
    ),
    tools(view)
  );
}

function tools(view: View): HTMLElement {
  const {indicator, given, series} = view;
  const reports = [...new Set(given.map(({row}) => reportLabel(row)))];
  const title = nameOf(indicator);
  const codes = (series[0]?.entries ?? []).map(({place}) => place).slice(0, 8);
  const compare = element("a", {href: link("compare", {places: codes})}, t("indicators.compare", {n: codes.length}));
  const actions = actionRow([
    {id: "indicator-link", label: t("save.link"), run: () => copied(location.href)},
    {id: "indicator-cite", label: t("save.cite"), run: () => copied(citation(title, reports, location.href))},
    {id: "indicator-csv", label: t("indicators.csv", {n: formatCount(given.length)}), run: () => saveAll(view)}
  ]);
  if (codes.length > 1) actions.prepend(compare);
  return actions;
}

/** Every figure with its sentence, and every place that gives none, as a file. */
async function saveAll({indicator, given, silent, measure}: View): Promise<string> {
  const {sentences} = await loadEvidence(indicator.id);
  const rows = given.map((one) => {
    const {values, href} = figureRow(one, kindOf(one.fact, measure));
    return {values: {...values, sentence: sentences[one.fact.id]?.text ?? null}, href};
  });
  const missing = silent.map(({row, gap}) => missingRow(row, gap ? "not_extracted" : "not_reported", indicator.id));
  const csv = toCsv({columns: columns(), rows: [...rows, ...missing]});
  return saved(`${indicator.id}.csv`, new Blob([csv], {type: "text/csv"}));
}

function parts(view: View): HTMLElement[] {
  const {series, indicator, given, measure, order} = view;
  const over = series.flatMap((one) => yearsFigure(one, indicator) ?? []);
  const table = (sort: Sort): HTMLElement[] => [figureTable(given, {indicator: indicator.id, measure, sort})];
  return [
    panel(
      {id: "places", title: t("indicators.places"), under: t("indicators.places.under")},
      order.follow((sort) => charts(view, sort))
    ),
    ...(over.length === 0
      ? []
      : [panel({id: "years", title: t("indicators.years"), under: t("indicators.years.under")}, grid(over))]),
    panel({id: "table", title: t("indicators.table"), under: t("indicators.table.under")}, order.follow(table))
  ];
}

/** The series that most places have, in sight; others folded. */
function charts({series, indicator}: View, sort: Sort): HTMLElement[] {
  const figures = series.map((one) => ({one, frames: (): HTMLElement[] => framesOf(one, indicator, sort)}));
  const first = figures.slice(0, openCharts).flatMap(({frames}) => frames());
  const rest = figures.slice(openCharts);
  if (rest.length === 0) return first;
  const fold = element(
    "details",
    {class: "more"},
    element("summary", {}, t("indicators.moreCharts", {n: rest.length}))
  );
  fold.addEventListener(
    "toggle",
    () => fold.append(element("div", {class: "figures"}, ...rest.flatMap(({frames}) => frames()))),
    {
      once: true
    }
  );
  return [...first, fold];
}

function framesOf(series: Series, indicator: IndicatorRow, sort: Sort): HTMLElement[] {
  const entries = sortedEntries(series.entries, series.kind, sort);
  const shown = get("all") === null ? entries.slice(0, openLanes) : entries;
  const frames = seriesFigures({...series, entries: shown}, indicator).map(figureFrame);
  return shown.length < entries.length ? [...frames, showAll(entries.length)] : frames;
}

function showAll(n: number): HTMLElement {
  const button = element("button", {type: "button", id: "show-all"}, t("indicators.allPlaces", {n: formatCount(n)}));
  button.addEventListener("click", () => set({all: "1"}));
  return button;
}

const grid = (figures: readonly Figure[]): HTMLElement =>
  element("div", {class: "figures"}, ...figures.map(figureFrame));

const silentPanel = ({silent}: View): HTMLElement =>
  panel(
    {
      id: "silent",
      title: t("indicators.silent", {n: formatCount(silent.length)}),
      under: t("indicators.silent.under")
    },
    silence(silent)
  );
