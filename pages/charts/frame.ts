import {element} from "../components/elements.ts";
import {t} from "../components/i18n.ts";
import type {Figure} from "./figure.ts";
import {drawLegend} from "./legend.ts";
import {near} from "./near.ts";
import {saveMenu} from "./save.ts";
import {sheetTable} from "./sheetTable.ts";

/** The frame around a chart: title, chart or table, legend, notes, sources, and the ways to take it along. */
export function figureFrame(figure: Figure): HTMLElement {
  const chart = element("div", {class: "figure-chart"});
  const table = element("div", {class: "figure-table", hidden: true});
  const title = element("h3", {id: `${figure.id}-title`}, figure.title);
  const heading = element("figcaption", {}, title, element("p", {class: "figure-under"}, figure.under));
  const frame = element("figure", {id: figure.id, class: "chart-figure", "aria-labelledby": `${figure.id}-title`});
  frame.append(heading, chart, table, ...notes(figure), foot(figure, frame, chart, table));
  near(chart, figure.height, (width) => drawn(figure, width));
  return frame;
}

function drawn(figure: Figure, width: number): DocumentFragment {
  const all = document.createDocumentFragment();
  const legend = drawLegend(figure.legend, width, document);
  if (legend) all.append(legend);
  all.append(figure.draw(width));
  return all;
}

const notes = ({notes}: Figure): HTMLElement[] =>
  notes.length === 0 ? [] : [element("p", {class: "figure-note"}, notes.join(" "))];

function foot(figure: Figure, frame: HTMLElement, chart: HTMLElement, table: HTMLElement): HTMLElement {
  return element(
    "footer",
    {},
    sourcesOf(figure),
    element("p", {class: "figure-tools"}, tableSwitch(figure, chart, table), saveMenu(figure, frame))
  );
}

/** Sources beyond this many are folded under their number. */
const mostSources = 12;

function sourcesOf({sources}: Figure): HTMLElement {
  const links = sources.flatMap(({label, href}, i) => [i === 0 ? "" : " · ", element("a", {href}, label)]);
  if (sources.length <= mostSources) {
    return element("p", {class: "figure-source"}, `${t("figure.sources")} `, ...links);
  }
  const summary = element("summary", {}, t("figure.sourceCount", {n: sources.length}));
  return element("details", {class: "figure-source"}, summary, element("p", {}, ...links));
}

function tableSwitch(figure: Figure, chart: HTMLElement, table: HTMLElement): HTMLButtonElement {
  const button = element("button", {type: "button", "aria-pressed": "false"}, t("figure.table"));
  button.addEventListener("click", () => {
    const open = table.hidden;
    if (open && !table.firstChild) table.append(sheetTable(figure.sheet(), figure.title));
    table.hidden = !open;
    chart.hidden = open;
    button.setAttribute("aria-pressed", String(open));
  });
  return button;
}
