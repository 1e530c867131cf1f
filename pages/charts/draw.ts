import * as Plot from "@observablehq/plot";
import type {Axis} from "./axis.ts";
import {grounds, missing} from "./grounds.ts";
import {t} from "../components/i18n.ts";
import {edgeRoom, type Layout} from "./layout.ts";
import {letterSize, lineHeight} from "./lettering.ts";
import {tidyLinks} from "./links.ts";
import {fillPatterns} from "./patterns.ts";
import type {ChartOptions} from "./rows.ts";
import {words} from "./words.ts";

/** How many ticks fit under an axis of this width. */
export const tickCount = (width: number): number => Math.max(2, Math.min(6, Math.floor(width / 90)));

export interface LaneOptions extends ChartOptions {
  /** Values stand at their dots, or in a column at the right edge. */
  labels?: "dot" | "edge";
}

/** Draws lanes on an axis with the marks given between the ground and the words. */
export function drawLanes(layout: Layout, axis: Axis, marks: Plot.Markish[], options: LaneOptions): SVGElement {
  const {tick = String, labels = "dot"} = options;
  return draw(layout, options, {
    x: {type: axis.log ? "log" : "linear", domain: axis.domain, reverse: axis.reverse, inset: edgeRoom},
    marks: [
      ...grounds(layout, axis, tick),
      ...missing(layout, axis),
      ...marks,
      ...words(layout, axis, labels),
      ...caption(layout, axis, options)
    ]
  });
}

/** The unit under the axis, and that it is logarithmic when it is. */
function caption({height}: Layout, {log}: Axis, {unit = ""}: ChartOptions): Plot.Markish[] {
  const plain = unit === "" ? t("chart.logOnly") : t("chart.log", {unit});
  const text = log ? plain : unit;
  if (text === "") return [];
  return [Plot.text([text], {frameAnchor: "bottom-right", textAnchor: "end", y: height - 4, fillOpacity: 0.75})];
}

type Frame = Pick<Layout, "width" | "height" | "left" | "right" | "bottom">;

/** A plot whose y is pixels from the top, finished for keyboard, screen reader and print. */
export function draw(frame: Frame, options: ChartOptions, plot: Plot.PlotOptions): SVGElement {
  const chart = Plot.plot({
    width: frame.width,
    height: frame.height,
    marginTop: 0,
    marginLeft: frame.left,
    marginRight: frame.right,
    marginBottom: frame.bottom,
    axis: null,
    y: {type: "identity"},
    r: {type: "identity"},
    style: {fontSize: `${letterSize}px`, fontFamily: "inherit", background: "none", overflow: "visible"},
    ...(options.document ? {document: options.document} : {}),
    ...plot
  });
  return finish(chart as SVGElement, options.alt);
}

/** Makes a plot fit for keyboard and screen reader: its links in order, no names of groups of marks, named as a whole. */
export function finish(chart: SVGElement, alt: string): SVGElement {
  for (const group of chart.querySelectorAll("g[aria-label]")) group.removeAttribute("aria-label");
  tidyLinks(chart);
  return named(chart, alt);
}

/** Names a drawing, leaves its links in reach (role group, not img), and fills the patterns of what is missing. */
export function named(chart: SVGElement, alt: string): SVGElement {
  chart.setAttribute("role", "group");
  chart.setAttribute("aria-label", alt);
  chart.classList.add("chart");
  chart.setAttribute("data-line-height", String(lineHeight));
  fillPatterns(chart);
  return chart;
}
