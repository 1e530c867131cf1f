import type {PlaceLevel} from "../../src/model/level.ts";
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
import {type PageTable, tableTools} from "../components/pageTable.ts";
import {waysTo} from "../components/parts.ts";
import {type Asked, asked, orders} from "./asked.ts";
import {levelTable, placeCounts, placeTable} from "./counts.ts";
import {squares} from "./figure.ts";
import {atLevel, codeOf, levelsOf, type Place, placesOf, reportsOf, usualLevel, yearOf} from "./places.ts";

/** Places whose squares show at once. */
const perPage = 40;

interface Shown {
  reports: ReportRow[];
  /** Level of the places that are shown. */
  level: PlaceLevel | "all";
  /** Reports of places of other levels, which are left out. */
  beyond: ReportRow[];
  /** Those of the reports asked for, of any type and level. */
  tallies: HonourTallyRow[];
  places: Place[];
  wanted: Asked;
}

async function shownOf(all: readonly ReportRow[]): Promise<Shown> {
  const wanted = asked();
  const level = wanted.placeLevel ?? usualLevel(all, wanted);
  const {within: reports, beyond} = atLevel(reportsOf(all, wanted), level);
  const ids = new Set(reports.map(({id}) => id));
  const tallies = (await loadHonourTallies()).filter(({reportId}) => ids.has(reportId));
  return {reports, level, beyond, tallies, places: placesOf(reports, tallies, wanted), wanted};
}

/** What others said of the places: awards, pilots, experience promoted, praise, firsts, by level and place. */
export async function honours(): Promise<Node> {
  const all = await loadReports();
  if (all.length === 0) return element("p", {class: "fault"}, t("overview.empty"));
  const shown = await shownOf(all);
  const page = document.createDocumentFragment();
  page.append(head(shown), filters(all, shown));
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
      levelTable(shown.tallies, shown.wanted),
      tableTools("levels")
    ),
    element("section", {class: "panel"}, figure ? figureFrame(figure) : element("p", {}, t("honours.nothing")), pager),
    panel({id: "places", title: t("honours.places"), under: t("honours.places.under")}, placeTable(shown.places))
  ];
  page.append(waysTo(ways), ...parts);
  return page;
}

/** How many honours there are of each level and type, as a table by itself; null where there are none. */
export const levelsTable = (): Promise<PageTable | null> =>
  tableOf("levels", ({tallies, wanted}) => levelTable(tallies, wanted));

/** How many each place names, as a table by itself; null where there are none. */
export const placesTable = (): Promise<PageTable | null> => tableOf("places", ({places}) => placeCounts(places));

async function tableOf(id: "levels" | "places", content: (shown: Shown) => HTMLElement): Promise<PageTable | null> {
  const shown = await shownOf(await loadReports());
  if (shown.tallies.length === 0) return null;
  const notes = [levelsLeft(shown.beyond)].filter(Boolean);
  return {title: t(`honours.${id}`), under: countWords(shown), notes, content: content(shown)};
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

function head(shown: Shown): HTMLElement {
  const left = levelsLeft(shown.beyond);
  return element(
    "header",
    {class: "head"},
    element("h1", {}, t("honours.heading")),
    element("p", {}, countWords(shown)),
    left === "" ? null : element("p", {id: "levels-left"}, left)
  );
}

/** How many honours which reports name, and how many places name none. */
function countWords({reports, places}: Shown): string {
  const counts = t("honours.counts", {
    n: formatCount(places.reduce((sum, {honours}) => sum + honours, 0)),
    reports: formatCount(reports.length),
    places: formatCount(places.length)
  });
  const silent = places.filter(({honours}) => honours === 0).length;
  const words = silent ? [counts, t("honours.silentPlaces", {n: formatCount(silent)})] : [counts];
  return words.join(t("list.semicolon"));
}

/** How many places of other levels are left out, level by level; nothing where none is. */
function levelsLeft(beyond: readonly ReportRow[]): string {
  const n = new Set(beyond.map(codeOf)).size;
  if (n === 0) return "";
  const known = levelsOf(beyond);
  const unknown = n - known.reduce((sum, {places}) => sum + places, 0);
  const counted = known.map(({level, places}) => leftWords(t(`indicators.level.${level}`), places));
  const others = unknown > 0 ? [leftWords(t("indicators.level.unknown"), unknown)] : [];
  const levels = [...counted, ...others].join(t("list.comma"));
  return t("honours.levelsLeft", {n: formatCount(n), levels});
}

const leftWords = (label: string, places: number): string => t("choice.counted", {label, count: formatCount(places)});

/** The levels that there are places of, that which is usual first; nothing where there is one alone. */
function placeLevelChoice(all: readonly ReportRow[], {level, wanted}: Shown): HTMLElement | null {
  const held = levelsOf(all);
  if (held.length < 2 && wanted.placeLevel === null) return null;
  const levels = held.map(({level, places}) => ({value: level, label: t(`indicators.level.${level}`), count: places}));
  const choices = [...levels, {value: "all", label: t("choice.all")}];
  const usual = usualLevel(all, wanted);
  const inOrder = [...choices.filter(({value}) => value === usual), ...choices.filter(({value}) => value !== usual)];
  return choiceOf({name: "placeLevel", label: t("honours.placeLevel"), choices: inOrder, chosen: level});
}

function filters(all: readonly ReportRow[], shown: Shown): HTMLElement {
  const {wanted} = shown;
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
    placeLevelChoice(all, shown),
    choiceOf({
      name: "level",
      label: t("honours.level"),
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
      choices: (["type", "level"] as const).map((value) => ({
        value,
        label: t(value === "level" ? "honours.level" : "column.type")
      })),
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
