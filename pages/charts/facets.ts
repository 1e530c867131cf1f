import {letterSize} from "./lettering.ts";
import {svg} from "./svg.ts";

/** A small chart under a name. */
export interface Facet {
  name: string;
  draw: (width: number) => SVGElement;
}

export interface FacetOptions {
  width: number;
  /** Height of each chart, without its name. */
  chartHeight: number;
  /** The text alternative: what the charts show, in a sentence. */
  alt: string;
  /** The document to draw in, where there is no window. */
  document?: Document;
}

/** Narrower than this no chart is drawn while there is room for it. */
const narrowest = 250;
const gap = 24;
const head = 24;

const columnsIn = (width: number): number => Math.max(1, Math.floor((width + gap) / (narrowest + gap)));

/** How high small charts stand together at a width. */
export const facetsHeight = (
  count: number,
  {width, chartHeight}: Pick<FacetOptions, "width" | "chartHeight">
): number => Math.ceil(count / columnsIn(width)) * (chartHeight + head);

/** Small charts side by side and in rows, on one drawing. */
export function facets(all: readonly Facet[], options: FacetOptions): SVGElement {
  const {width, chartHeight, alt, document = globalThis.document} = options;
  const columns = columnsIn(width);
  const each = Math.floor((width - gap * (columns - 1)) / columns);
  const height = facetsHeight(all.length, options);
  const frame = {width, height, viewBox: `0 0 ${width} ${height}`, role: "group", "aria-label": alt, class: "facets"};
  const drawing = svg(document, "svg", {...frame, "font-size": letterSize});
  for (const [i, {name, draw}] of all.entries()) {
    const [x, y] = [(i % columns) * (each + gap), Math.floor(i / columns) * (chartHeight + head)];
    const chart = draw(each);
    chart.setAttribute("x", String(x));
    chart.setAttribute("y", String(y + head));
    // Of a drawing within another, the style sheet's height is that of the whole.
    chart.setAttribute("style", `${chart.getAttribute("style") ?? ""};width:${each}px;height:${chartHeight}px`);
    const words = {x, y: y + head / 2, dy: "0.32em", "font-weight": 600, fill: "currentColor"};
    drawing.append(svg(document, "text", words, name), chart);
  }
  return drawing;
}
