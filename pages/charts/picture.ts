import {t} from "../components/i18n.ts";
import {plainText} from "../components/tipText.ts";
import {drawLegend, type LegendEntry} from "./legend.ts";
import {lineHeight, wrap} from "./lettering.ts";
import {withText} from "./pngText.ts";
import {svg, svgText} from "./svg.ts";

/** What a chart is saved with, so that it can be read outside its page. */
export interface Picture {
  title: string;
  under: string;
  draw: (width: number) => SVGElement;
  legend: readonly LegendEntry[];
  notes: readonly string[];
  /** The reports, and the address of the view. */
  source: string;
  /** Which of the words are the reader's own; empty where none are. */
  own: string;
}

/** Width of a saved chart in pixels. */
const pictureWidth = 840;
const margin = 24;

const inlined = [
  "fill",
  "fill-opacity",
  "stroke",
  "stroke-width",
  "stroke-opacity",
  "stroke-dasharray",
  "stroke-linecap",
  "stroke-linejoin",
  "opacity",
  "paint-order",
  "font-family",
  "font-size",
  "font-weight",
  "font-style",
  "font-variant-numeric",
  "text-anchor"
];

/** Writes the styles that the page gives to a drawing into the drawing itself, and makes its links whole addresses. */
function inlineStyles(drawing: Element): void {
  const view = drawing.ownerDocument.defaultView;
  if (!view) return;
  // All are read before any is written: what a class gives reaches those within, as a colour does.
  const styled = [drawing, ...drawing.querySelectorAll("*")].map((element) => ({
    element,
    styles: stylesOf(element, view)
  }));
  for (const {element, styles} of styled) {
    for (const [name, value] of styles) element.setAttribute(name, value);
    const href = element.getAttribute("href");
    if (href && element.tagName === "a") element.setAttribute("href", new URL(href, view.location.href).href);
    element.removeAttribute("class");
  }
  for (const sheet of drawing.querySelectorAll("style")) sheet.remove();
  for (const title of drawing.querySelectorAll("title")) title.textContent = plainText(title.textContent ?? "");
}

function stylesOf(element: Element, view: Window): [name: string, value: string][] {
  const style = view.getComputedStyle(element);
  return inlined.flatMap((name): [string, string][] => {
    const value = style.getPropertyValue(name);
    return value && !value.includes("url(") ? [[name, value]] : [];
  });
}

interface Words {
  size: number;
  weight?: number;
  colour: string;
}

/** Lines of text from `top` on; gives the y below them. */
function write(drawing: SVGElement, text: string, top: number, {size, weight = 400, colour}: Words): number {
  const height = Math.round(size * 1.45);
  const lines = wrap(text, pictureWidth - margin * 2, size);
  lines.forEach((line, i) => {
    const at = {x: margin, y: top + (i + 0.75) * height, "font-size": size, "font-weight": weight, fill: colour};
    drawing.append(svg(drawing.ownerDocument, "text", at, line));
  });
  return top + lines.length * height;
}

/** Sets a drawing into the picture at `top`; gives the y below it. */
function paste(picture: SVGElement, drawing: SVGElement | null, top: number): number {
  if (!drawing) return top;
  drawing.setAttribute("x", String(margin));
  drawing.setAttribute("y", String(top));
  picture.append(drawing);
  return top + Number(drawing.getAttribute("height"));
}

/**
 * The chart with title, legend, notes and source on one drawing. It is laid out inside `host`, whose styles it takes,
 * and taken out again.
 */
function compose({title, under, draw, legend, notes, source, own}: Picture, host: Element): SVGSVGElement {
  const document = host.ownerDocument;
  const picture = svg(document, "svg", {width: pictureWidth, role: "group", "aria-label": title});
  host.append(picture);
  try {
    const inside = pictureWidth - margin * 2;
    const ink = "currentColor";
    let y = write(picture, title, margin - 6, {size: 18, weight: 600, colour: ink});
    y = write(picture, under, y + 2, {size: 13, colour: "var(--faint, #555)"});
    y = paste(picture, drawLegend(legend, inside, document), y + 10);
    y = paste(picture, draw(inside), y + 12);
    for (const note of notes) y = write(picture, note, y + 6, {size: 12, colour: ink});
    for (const line of [t("figure.source", {source}), t("figure.read")])
      y = write(picture, line, y + 8, {size: 11, colour: "var(--faint, #555)"});
    const height = Math.ceil(y + lineHeight);
    const ground = {width: pictureWidth, height, fill: "var(--paper, #fff)"};
    picture.prepend(svg(document, "rect", ground));
    if (own) picture.prepend(svg(document, "metadata", {}, own));
    picture.setAttribute("height", String(height));
    picture.setAttribute("viewBox", `0 0 ${pictureWidth} ${height}`);
    inlineStyles(picture);
  } finally {
    picture.remove();
  }
  return picture;
}

/** The picture as the text of an SVG file. */
export const toSvg = (picture: Picture, host: Element): string =>
  `<?xml version="1.0" encoding="UTF-8"?>\n${svgText(compose(picture, host))}`;

/** The picture as a PNG at twice its size. */
export async function toPng(picture: Picture, host: Element): Promise<Blob> {
  const png = await rasterized(compose(picture, host));
  return withText(png, {Title: picture.title, Source: picture.source, Comment: picture.own});
}

/** A drawing of the page as it is seen: an SVG that needs no style sheet, and a PNG at twice its size. */
export async function drawingOf(drawing: SVGSVGElement): Promise<{svg: string; png: Uint8Array<ArrayBuffer>}> {
  const copy = drawing.cloneNode(true) as SVGSVGElement;
  drawing.after(copy);
  try {
    inlineStyles(copy);
  } finally {
    copy.remove();
  }
  return {svg: svgText(copy), png: await rasterized(copy)};
}

async function rasterized(drawing: SVGSVGElement): Promise<Uint8Array<ArrayBuffer>> {
  const image = new Image();
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svgText(drawing))}`;
  await image.decode();
  const canvas = document.createElement("canvas");
  canvas.width = Number(drawing.getAttribute("width")) * 2;
  canvas.height = Number(drawing.getAttribute("height")) * 2;
  canvas.getContext("2d")?.drawImage(image, 0, 0, canvas.width, canvas.height);
  return pngOf(canvas);
}

const pngOf = (canvas: HTMLCanvasElement): Promise<Uint8Array<ArrayBuffer>> =>
  new Promise((resolve, reject) => {
    const take = (blob: Blob | null): void => {
      if (!blob) reject(new Error("the browser could not make a PNG"));
      else blob.arrayBuffer().then((bytes) => resolve(new Uint8Array(bytes)), reject);
    };
    canvas.toBlob(take, "image/png");
  });
