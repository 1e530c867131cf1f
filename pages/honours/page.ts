import {recognitionLevels, recognitionTypes} from "../../src/model/vocabulary.ts";
import type {HonourTallyRow} from "../../src/query/honour/rows.ts";
import type {Figure} from "../charts/figure.ts";
import {figureFrame} from "../charts/frame.ts";
import {choiceOf, choicesOf} from "../components/choices.ts";
import {loadHonourTallies, loadReports, type ReportRow} from "../components/data.ts";
import {element, panel} from "../components/elements.ts";
import {formatCount} from "../components/format.ts";
import {t} from "../components/i18n.ts";
import {placeLabel} from "../components/names.ts";
import {paged} from "../components/pager.ts";
import {waysTo} from "../components/parts.ts";
import {type Asked, asked, orders} from "./asked.ts";
import {levelTable, placeTable} from "./counts.ts";
import {squares} from "./figure.ts";
import {codeOf, type Place, placesOf, reportsOf, yearOf} from "./places.ts";

/** Places whose squares show at once. */
const perPage = 40;

interface Shown {
  reports: ReportRow[];
  /** Those of the reports asked for, of any type and level. */
  tallies: HonourTallyRow[];
  places: Place[];
  wanted: Asked;
}

async function shownOf(all: readonly ReportRow[]): Promise<Shown> {
  const wanted = asked();
  const reports = reportsOf(all, wanted);
  const ids = new Set(reports.map(({id}) => id));
  const tallies = (await loadHonourTallies()).filter(({reportId}) => ids.has(reportId));
  return {reports, tallies, places: placesOf(reports, tallies, wanted), wanted};
}

/** What others said of the places: awards, pilots, experience promoted, praise, firsts, by level and place. */
export async function honours(): Promise<Node> {
  const all = await loadReports();
  if (all.length === 0) return element("p", {class: "fault"}, t("overview.empty"));
  const shown = await shownOf(all);
  const page = document.createDocumentFragment();
  page.append(head(shown), filters(all, shown.wanted));
  if (shown.tallies.length === 0) {
    page.append(element("p", {class: "beginning"}, t(shown.reports.length ? "honours.nothing" : "honours.noReports")));
    return page;
  }
  const {figure, pager} = await figureOf(shown);
  const ways = [
    {id: "levels", way: t("honours.levels")},
    ...(figure ? [{id: figure.id, way: figure.title}] : []),
    {id: "places", way: t("honours.places")}
  ];
  const parts = [
    panel(
      {id: "levels", title: t("honours.levels"), under: t("honours.levels.under")},
      levelTable(shown.tallies, shown.wanted)
    ),
    element("section", {class: "panel"}, figure ? figureFrame(figure) : element("p", {}, t("honours.nothing")), pager),
    panel({id: "places", title: t("honours.places"), under: t("honours.places.under")}, placeTable(shown.places))
  ];
  page.append(waysTo(ways), ...parts);
  return page;
}

/** The charts of the page, each by itself. */
export async function honoursFigures(): Promise<Figure[]> {
  const {figure} = await figureOf(await shownOf(await loadReports()));
  return figure ? [figure] : [];
}

async function figureOf({places, tallies, wanted}: Shown): Promise<{figure: Figure | null; pager: HTMLElement | null}> {
  const naming = places.filter(({honours}) => honours > 0);
  if (naming.length === 0) return {figure: null, pager: null};
  const {shown, pager} = paged(naming, perPage, "page");
  const silent = places.filter(({honours}) => honours === 0);
  return {figure: await squares(shown, silent, tallies, wanted), pager};
}

function head({reports, places}: Shown): HTMLElement {
  const counts = t("honours.counts", {
    n: formatCount(places.reduce((sum, {honours}) => sum + honours, 0)),
    reports: formatCount(reports.length),
    places: formatCount(places.length)
  });
  const silent = places.filter(({honours}) => honours === 0).length;
  const words = silent ? [counts, t("honours.silentPlaces", {n: formatCount(silent)})] : [counts];
  return element(
    "header",
    {class: "head"},
    element("h1", {}, t("honours.heading")),
    element("p", {}, words.join(t("list.semicolon")))
  );
}

function filters(all: readonly ReportRow[], wanted: Asked): HTMLElement {
  const places = new Map(all.map((report) => [codeOf(report), placeLabel(report)]));
  const years = [...new Set(all.map(yearOf))].sort((a, b) => b.localeCompare(a));
  const every = t("choice.all");
  return element(
    "p",
    {class: "controls"},
    choicesOf({
      name: "places",
      label: t("column.place"),
      choices: [...places].map(([value, label]) => ({value, label})),
      chosen: wanted.places
    }),
    choiceOf({
      name: "level",
      label: t("column.level"),
      choices: recognitionLevels.map((value) => ({value, label: t(`level.${value}`)})),
      chosen: wanted.level,
      all: every
    }),
    choiceOf({
      name: "type",
      label: t("column.type"),
      choices: recognitionTypes.map((value) => ({value, label: t(`honour.${value}`)})),
      chosen: wanted.type,
      all: every
    }),
    choiceOf({
      name: "year",
      label: t("column.year"),
      choices: years.map((value) => ({value, label: value === "none" ? t("holdings.noYear") : value})),
      chosen: wanted.year,
      all: every
    }),
    choiceOf({
      name: "by",
      label: t("honours.by"),
      choices: (["type", "level"] as const).map((value) => ({value, label: t(`column.${value}`)})),
      chosen: wanted.by
    }),
    choiceOf({
      name: "sort",
      label: t("compare.sort"),
      choices: orders.map((value) => ({value, label: t(`honours.sort.${value}`)})),
      chosen: wanted.order
    })
  );
}
