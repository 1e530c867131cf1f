import type {Figure} from "../charts/figure.ts";
import {figureFrame} from "../charts/frame.ts";
import {element} from "../components/elements.ts";
import {partFold} from "../components/folds.ts";
import {formatCount} from "../components/format.ts";
import {t} from "../components/i18n.ts";
import {get, set} from "../components/state.ts";
import {seriesFigures} from "../series/figures.ts";
import {mapped} from "../series/mapped.ts";
import {sortedEntries, type Sort} from "../series/order.ts";
import type {Series} from "../series/series.ts";
import {restsOn} from "../series/silence.ts";
import type {View} from "./view.ts";
import {yearsFigures} from "./years.ts";

/** Charts beyond this many are folded. */
const openCharts = 2;

/** Charts of up to so many places stand side by side. */
const sideBySide = 12;

/** Lanes of a chart beyond this many are shown when they are asked for. */
const openLanes = 40;

/** The charts of the page, in its order: every series, then those over the years. */
export function figuresOf(view: View): Figure[] {
  const charts = view.series.flatMap((one) => chartsOf(inOrder(one, view.order.now()), view));
  return [...charts, ...yearsFigures(view)];
}

/** The charts of a series, each with its map; they say what their findings rest on where more places give it otherwise. */
const chartsOf = (series: Series, view: Pick<View, "indicator" | "given" | "silent">): Figure[] =>
  seriesFigures(series, view.indicator, mostLanes()).map((figure) => {
    const under = [figure.under, restsOn(series, view.silent)].filter(Boolean).join(" · ");
    return mapped({...figure, under}, {...view, series});
  });

/** The series that most places have, in sight; others folded. */
export function charts(view: View, sort: Sort): HTMLElement[] {
  const {series} = view;
  const first = series.slice(0, openCharts).flatMap((one) => framesOf(one, view, sort));
  const few = series.every(({entries}) => entries.length <= sideBySide);
  const open = element("div", {class: few ? "figures" : "stack"}, ...first);
  const rest = series.slice(openCharts);
  return rest.length === 0 ? [open] : [open, folded(rest, view, sort)];
}

/** Charts that are made when they are asked for, or when the address points at one of them. */
function folded(rest: readonly Series[], view: View, sort: Sort): HTMLElement {
  const summary = [t("indicators.moreCharts", {n: rest.length})];
  const ids = new Set(rest.flatMap((one) => seriesFigures(one, view.indicator).map(({id}) => id)));
  return partFold({class: "more", summary, holds: (id) => ids.has(id)}, () => [
    element("div", {class: "figures"}, ...rest.flatMap((one) => framesOf(one, view, sort)))
  ]);
}

const inOrder = (series: Series, sort: Sort): Series => ({
  ...series,
  entries: sortedEntries(series.entries, series.kind, sort)
});

const mostLanes = (): number => (get("all") === null ? openLanes : Infinity);

function framesOf(series: Series, view: View, sort: Sort): HTMLElement[] {
  const {length} = series.entries;
  const frames = chartsOf(inOrder(series, sort), view).map(figureFrame);
  return length > mostLanes() ? [...frames, showAll(length)] : frames;
}

function showAll(n: number): HTMLElement {
  const button = element("button", {type: "button", id: "show-all"}, t("indicators.allPlaces", {n: formatCount(n)}));
  button.addEventListener("click", () => set({all: "1"}));
  return button;
}
