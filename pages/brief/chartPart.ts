import type {ChartItem} from "../../src/model/brief.ts";
import type {Figure} from "../charts/figure.ts";
import {drawLegend} from "../charts/legend.ts";
import {estimated} from "../charts/lettering.ts";
import {ownMark} from "../charts/own.ts";
import type {Column as SheetColumn, SheetRow} from "../charts/sheet.ts";
import {element, joined} from "../components/elements.ts";
import {t} from "../components/i18n.ts";
import {table} from "../components/table.ts";
import {figureOf, onPageOf} from "./figures.ts";
import type {Part} from "./setting.ts";
import {tablePart} from "./tables.ts";

/** Between the margins of A4, in CSS pixels; charts are drawn for it. */
const paperWidth = 672;

/** A chart of any page, as wide as the paper, or what it draws as a table. */
export async function chartPart(item: ChartItem): Promise<Part> {
  const table = tablePart(item);
  if (table) return table();
  const figure = await figureOf(item);
  if (!figure) return null;
  const draw = item.kind === "chart" ? () => estimated(() => drawn(figure)) : () => tabled(figure);
  const shown = await onPageOf(item, async () => draw());
  // The author's own note says by where it stands whose it is.
  const said = [ownMark(figure, {title: item.title ?? "", note: ""}), ...figure.notes].filter(Boolean);
  const careful = said.map(stopped).join(" ");
  const words = [careful === "" ? "" : `${careful} `, ...sourcesOf(figure)];
  if (item.kind === "chart") shown.append(element("figcaption", {class: "brief-rests"}, ...words));
  const rests = item.kind === "chart" ? [] : [element("p", {class: "brief-rests"}, ...words)];
  return {title: figure.title, content: [element("p", {class: "brief-under"}, figure.under), shown, ...rests]};
}

/** Words as a sentence, with a mark at its end. */
const stopped = (words: string): string => (/[.。!！?？]$/.test(words) ? words : `${words}${t("brief.stop")}`);

function drawn(figure: Figure): HTMLElement {
  const legend = drawLegend(figure.legend, paperWidth, document);
  return element("figure", {class: "brief-chart"}, legend, figure.draw(paperWidth));
}

/** The rows of a chart; the last cell of each holds nothing but the way to its sentence. */
function tabled(figure: Figure): HTMLElement {
  const {columns, rows} = figure.sheet();
  const evidence = {
    label: t("brief.source"),
    cell: ({href}: SheetRow) => href && element("a", {href, class: "brief-bare", "aria-label": t("figure.open")})
  };
  const shown = columns.filter(({shown}) => shown !== false).map(columnOf);
  return table(rows, {caption: figure.title, class: "sheet", columns: [...shown, evidence]});
}

const columnOf = ({key, label, numeric = false}: SheetColumn) => ({
  label,
  figure: numeric,
  cell: ({values}: SheetRow) => String(values[key] ?? "")
});

/** Sources beyond this many are counted. */
const mostSources = 8;

const sourcesOf = ({sources}: Figure): (Node | string)[] => [
  `${t("figure.sources")} `,
  ...(sources.length > mostSources
    ? [t("cite.reports", {n: sources.length})]
    : joined(
        sources.map(({label, href}) => element("a", {href}, label)),
        t("list.comma")
      ))
];
