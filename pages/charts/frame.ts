import {element} from "../components/elements.ts";
import {t} from "../components/i18n.ts";
import {fetched} from "../components/waiting.ts";
import type {Figure} from "./figure.ts";
import {drawLegend} from "./legend.ts";
import {near} from "./near.ts";
import {saveMenu, type Showing} from "./save.ts";
import {sheetTable} from "./sheetTable.ts";
import {viewSwitch, type Offered, type ViewName} from "./views.ts";

/** The frame around a figure: title, chart, table or map, legend, notes, sources, and the ways to take it along. */
export function figureFrame(figure: Figure): HTMLElement {
  const title = element("h3", {id: `${figure.id}-title`}, figure.title);
  const heading = element("figcaption", {}, title, element("p", {class: "figure-under"}, figure.under));
  const frame = element("figure", {id: figure.id, class: "chart-figure", "aria-labelledby": `${figure.id}-title`});
  const places = {
    chart: element("div", {class: "figure-chart"}),
    table: element("div", {class: "figure-table", hidden: true}),
    map: element("div", {class: "figure-map", hidden: true})
  };
  const showing: Showing = {view: "chart", figure};
  const open = opener(figure, {frame, places, showing});
  frame.append(heading, ...Object.values(places));
  const views = figure.tabled ? null : viewSwitch(figure.id, viewsOf(figure), open);
  const tools = element("p", {class: "figure-tools"}, views, saveMenu(showing, frame));
  const beneath = figure.beneath?.();
  frame.append(around(figure), ...(beneath ? [beneath] : []), element("footer", {}, sourcesOf(figure), tools));
  near(places.chart, figure.height, (width) => drawn(figure, width));
  return frame;
}

const viewsOf = ({map}: Figure): Offered => (map ? ["chart", "table", "map"] : ["chart", "table"]);

interface Frame {
  frame: HTMLElement;
  places: Record<ViewName, HTMLElement>;
  showing: Showing;
}

/** What opens a view of a figure: it is made when it is asked for first, and the words around it follow. */
function opener(figure: Figure, {frame, places, showing}: Frame): (view: ViewName) => void {
  let onMap = figure;
  function surround(shown: Figure): void {
    showing.figure = shown;
    frame.querySelector(".figure-under")?.replaceChildren(shown.under);
    frame.querySelector(".figure-around")?.replaceWith(around(shown));
    frame.querySelector(".figure-source")?.replaceWith(sourcesOf(shown));
  }
  async function mapped(): Promise<Node[]> {
    const map = await figure.map?.();
    if (!map) return [];
    onMap = {...figure, ...map};
    // Another view may have been asked for while the map was on its way.
    if (showing.view === "map") surround(onMap);
    const drawing = element("div", {class: "figure-chart"});
    near(drawing, map.height, (width) => drawn(onMap, width));
    return [drawing, map.tray];
  }
  return (view) => {
    showing.view = view;
    for (const [name, place] of Object.entries(places)) place.hidden = name !== view;
    if (view === "table" && !places.table.firstChild) places.table.append(sheetTable(figure.sheet(), figure.title));
    if (view === "map" && !places.map.firstChild) places.map.append(fetched(mapped));
    surround(view === "map" ? onMap : figure);
  };
}

function drawn(figure: Figure, width: number): DocumentFragment {
  const all = document.createDocumentFragment();
  const legend = drawLegend(figure.legend, width, document);
  if (legend) all.append(legend);
  all.append(figure.draw(width));
  return all;
}

const around = ({notes}: Figure): HTMLElement =>
  element(
    "div",
    {class: "figure-around"},
    notes.length === 0 ? null : element("p", {class: "figure-note"}, notes.join(" "))
  );

/** Sources beyond this many are folded under their number. */
const mostSources = 12;

function sourcesOf({sources}: Figure): HTMLElement {
  const links = sources.flatMap(({label, href}, i) => [i === 0 ? "" : " · ", element("a", {href}, label)]);
  if (sources.length === 0) return element("p", {class: "figure-source"});
  if (sources.length <= mostSources) {
    return element("p", {class: "figure-source"}, `${t("figure.sources")} `, ...links);
  }
  const summary = element("summary", {}, t("figure.sourceCount", {n: sources.length}));
  return element("details", {class: "figure-source"}, summary, element("p", {}, ...links));
}
