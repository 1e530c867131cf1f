import {figureFrame} from "../charts/frame.ts";
import {isStatistic, type Definitions, type ReportRow} from "../components/data.ts";
import {element, panel} from "../components/elements.ts";
import {formatCount} from "../components/format.ts";
import {language, nameOf, t} from "../components/i18n.ts";
import {placeOf} from "../components/names.ts";
import {waysToPanels} from "../components/parts.ts";
import {link} from "../components/state.ts";
import {bar} from "./bar.ts";
import {charts} from "./charts.ts";
import {definition} from "./definition.ts";
import {figureTable} from "./figureTable.ts";
import type {Sort} from "../series/order.ts";
import {silence} from "../series/silence.ts";
import {yearsControls, yearsFigures} from "./years.ts";
import {viewOf, type Material, type View} from "./view.ts";

/** The page of one indicator: what it is, what every place says of it, over the years, figure by figure, and who is silent. */
export function oneIndicator(material: Material, told: Definitions): Node {
  const view = viewOf(material);
  const page = document.createDocumentFragment();
  page.append(head(view), definition(view, told));
  if (view.read.figures.length > 0) page.append(bar(view));
  const parts = view.given.length > 0 ? partsOf(view) : [];
  const silent = view.silent.length > 0 ? [silentPanel(view)] : [];
  if (parts.length > 0) page.append(waysToPanels([...parts, ...silent]), ...parts);
  else page.append(element("p", {class: "beginning"}, nothing(view)));
  page.append(...silent);
  return page;
}

function head({indicator, given, silent}: View): HTMLElement {
  const counts = countsOf({given, silent});
  const more = nearIn(silent);
  const other = language() === "zh" ? indicator.nameEn : indicator.nameZh;
  return element(
    "header",
    {class: "head"},
    element("p", {}, element("a", {href: link("indicators")}, `← ${t("indicators.back")}`)),
    element("h1", {}, nameOf(indicator), " ", element("small", {lang: language() === "zh" ? "en" : "zh-CN"}, other)),
    element("p", {}, [counts, more > 0 ? t("near.more", {n: formatCount(more)}) : ""].filter(Boolean).join(" · "))
  );
}

/** How many figures there are, how many of the places with reports report it, and how many are in statistics. */
function countsOf({given, silent}: Pick<View, "given" | "silent">): string {
  const placesOf = (rows: readonly ReportRow[]): number => new Set(rows.map(placeOf)).size;
  const rows = given.map(({row}) => row);
  const places = placesOf(rows.filter((row) => !isStatistic(row)));
  const told = placesOf(rows.filter(isStatistic));
  const counts = t("indicators.counted", {
    figures: formatCount(given.length),
    places: formatCount(places),
    all: formatCount(places + silent.length)
  });
  return told === 0 ? counts : `${counts} · ${t("indicators.statistics", {n: formatCount(told)})}`;
}

const nothing = ({read}: View): string => t(read.figures.length > 0 ? "indicators.noneHere" : "indicators.none");

function partsOf(view: View): HTMLElement[] {
  const {indicator, given, order} = view;
  const table = (sort: Sort): HTMLElement[] => [figureTable(given, {indicator, sort})];
  return [
    panel(
      {id: "places", title: t("indicators.places"), under: t("indicators.places.under")},
      order.follow((sort) => charts(view, sort))
    ),
    ...yearsPanel(view),
    panel({id: "table", title: t("indicators.table"), under: t("indicators.table.under")}, order.follow(table))
  ];
}

/** How many places give the indicator in other words. */
const nearIn = (silent: View["silent"]): number => silent.filter(({near}) => near.length > 0).length;

function silentTitle(silent: View["silent"]): string {
  const more = nearIn(silent);
  const title = t("indicators.silent", {n: formatCount(silent.length - more)});
  return more === 0 ? title : t("near.title", {title, n: formatCount(more)});
}

/** The charts over the years, where some place has a development to show. */
function yearsPanel(view: View): HTMLElement[] {
  const controls = yearsControls(view);
  const figures = yearsFigures(view);
  if (figures.length === 0 && !controls) return [];
  const none = element("p", {class: "none"}, t("trend.noPlaces"));
  return [
    panel(
      {id: "years", title: t("indicators.years"), under: t("indicators.years.under")},
      controls,
      figures.length === 0 ? none : element("div", {class: "stack"}, ...figures.map(figureFrame))
    )
  ];
}

const silentPanel = ({silent}: View): HTMLElement =>
  panel(
    {
      id: "silent",
      title: silentTitle(silent),
      under: t("indicators.silent.under")
    },
    silence(silent)
  );
