import {comparators, type Comparator} from "../../src/model/vocabulary.ts";
import {t} from "../components/i18n.ts";
import {glyphs, paper} from "./glyphs.ts";
import {letterSize, lineHeight, textWidth} from "./lettering.ts";
import {addPattern} from "./patterns.ts";
import type {Lane, Mark, Missing} from "./rows.ts";
import {svg} from "./svg.ts";

/** One sign of a chart and what it means. */
export type LegendEntry =
  | {sign: "comparator"; comparator: Comparator}
  | {sign: "missing"; state: Exclude<Missing, "given_otherwise">}
  | {sign: "before" | "others" | "computed" | "statistic"}
  | {sign: "letter"; letter: string; label: string}
  | {
      sign: "swatch";
      form: "dot" | "square" | "bar" | "tick";
      colour: string;
      opacity?: number;
      label: string;
      tag?: string;
    };

const wordOf = (entry: LegendEntry): string => {
  if (entry.sign === "comparator") return t(`comparator.${entry.comparator}`);
  if (entry.sign === "missing") return t(`missing.${entry.state}`);
  return entry.sign === "swatch" || entry.sign === "letter" ? entry.label : t(`legend.${entry.sign}`);
};

/** The signs that these lanes use and that do not explain themselves: comparators, missing states, what is ours. */
export function legendOf(lanes: readonly Lane[], extra: readonly Mark[] = []): LegendEntry[] {
  const marks = [...lanes.flatMap(({marks}) => marks), ...extra];
  const used = new Set(marks.map(({comparator}) => comparator));
  const states = new Set(lanes.map(({missing}) => missing));
  if (marks.some(({unclear}) => unclear)) states.add("ambiguous");
  const entries: LegendEntry[] = comparators
    .filter((comparator) => comparator !== "eq" && used.has(comparator))
    .map((comparator) => ({sign: "comparator", comparator}));
  for (const state of ["not_reported", "not_extracted", "ambiguous"] as const) {
    if (states.has(state)) entries.push({sign: "missing", state});
  }
  if (marks.some(({statistic}) => statistic)) entries.push({sign: "statistic"});
  if (marks.some(({from}) => from !== null)) entries.push({sign: "before"});
  if (lanes.some(({marks}) => marks.length > 1)) entries.push({sign: "others"});
  if (marks.some(({computed}) => computed !== "")) entries.push({sign: "computed"});
  return entries;
}

const signRoom = 28;
const gap = 16;

/** The legend as a drawing of this width; null when there is nothing to explain. */
export function drawLegend(entries: readonly LegendEntry[], width: number, document: Document): SVGSVGElement | null {
  if (entries.length === 0) return null;
  const drawing = svg(document, "svg", {class: "legend", width, "font-size": letterSize, role: "group"});
  drawing.setAttribute("aria-label", t("legend.title"));
  let x = 0;
  let y = lineHeight / 2 + 1;
  for (const entry of entries) {
    const room = signRoom + textWidth(wordOf(entry));
    if (x > 0 && x + room > width) {
      x = 0;
      y += lineHeight + 2;
    }
    const group = svg(document, "g", {transform: `translate(${x},${y})`});
    group.append(
      ...signOf(entry, drawing),
      svg(document, "text", {x: signRoom, dy: "0.32em", fill: "currentColor"}, wordOf(entry))
    );
    drawing.append(group);
    x += room + gap;
  }
  const height = y + lineHeight / 2 + 2;
  drawing.setAttribute("height", String(height));
  drawing.setAttribute("viewBox", `0 0 ${width} ${height}`);
  return drawing;
}

function signOf(entry: LegendEntry, drawing: SVGSVGElement): SVGElement[] {
  const {ownerDocument: document} = drawing;
  const ring = {cx: 11, cy: 0, r: 4.5, stroke: "currentColor", "stroke-width": 1.6};
  switch (entry.sign) {
    case "comparator":
      return comparatorSign(entry.comparator, document);
    case "missing": {
      if (entry.state === "ambiguous") return letterSign("?", document);
      const frame = {x: 0, y: -5, width: 22, height: 10, stroke: "currentColor", "stroke-opacity": 0.3};
      return [svg(document, "rect", {...frame, fill: addPattern(drawing, entry.state)})];
    }
    case "before":
      return [
        svg(document, "path", {d: "M17,0 L6,0 M9,-3 L6,0 L9,3", ...stroke}),
        svg(document, "circle", {...ring, cx: 18, r: 3.6, fill: paper}),
        svg(document, "circle", {...ring, cx: 3, r: 3, fill: "currentColor"})
      ];
    case "others":
      return [svg(document, "circle", {...ring, r: 2.6, fill: "currentColor"})];
    case "statistic":
      return [svg(document, "rect", {x: 7, y: -4, width: 8, height: 8, fill: "currentColor"})];
    case "letter":
      return letterSign(entry.letter, document);
    case "computed":
      return [svg(document, "text", {x: 0, dy: "0.32em", "font-style": "italic", fill: "currentColor"}, "12%")];
    default:
      return swatch(entry, document);
  }
}

const letterSign = (letter: string, document: Document): SVGElement[] => [
  svg(document, "text", {x: 8, dy: "0.35em", "font-weight": 700, fill: "currentColor"}, letter)
];

const stroke = {fill: "none", stroke: "currentColor", "stroke-width": 1.5};

function comparatorSign(comparator: Comparator, document: Document): SVGElement[] {
  const {filled, dashed, arrow} = glyphs[comparator];
  const cx = arrow < 0 ? 17 : 6;
  const d = arrow < 0 ? "M12,0 L1,0 M4,-3 L1,0 L4,3" : "M11,0 L22,0 M19,-3 L22,0 L19,3";
  const dot = {cx, cy: 0, r: 4.5, stroke: "currentColor", "stroke-width": 1.6, fill: filled ? "currentColor" : paper};
  return [
    ...(arrow === 0 ? [] : [svg(document, "path", {d, ...stroke})]),
    svg(document, "circle", dashed ? {...dot, cx: 11, "stroke-dasharray": "2.2,2"} : dot)
  ];
}

function swatch(entry: Extract<LegendEntry, {sign: "swatch"}>, document: Document): SVGElement[] {
  const {form, colour, opacity = 1, tag = ""} = entry;
  const fill = {fill: colour, "fill-opacity": opacity, stroke: colour, "stroke-opacity": 0.8};
  if (form === "tick") return [svg(document, "rect", {x: 10, y: -7, width: 2, height: 14, ...fill})];
  if (form === "bar") return [svg(document, "rect", {x: 0, y: -4, width: 22, height: 8, ...fill})];
  if (form === "square") return [svg(document, "rect", {x: 4, y: -7, width: 14, height: 14, rx: 2, ...fill})];
  if (tag === "") return [svg(document, "circle", {cx: 15, cy: 0, r: 5, ...fill})];
  const letters = {x: 13, dy: "0.34em", "text-anchor": "middle", "font-size": 9, "font-weight": 600};
  const on = {fill: "var(--chart-on-colour, #fff)"};
  return [svg(document, "circle", {cx: 13, cy: 0, r: 8.5, ...fill}), svg(document, "text", {...letters, ...on}, tag)];
}
