import {letterSize, lineHeight, textWidth} from "./lettering.ts";
import type {Shades} from "./shades.ts";
import {svg} from "./svg.ts";

interface ScaleOptions {
  width: number;
  unit: string;
  tick: (value: number) => string;
  document: Document;
}

const stepHeight = 10;
const widestStep = 64;
const narrowStep = 40;

/** The steps of a scale with their numbers, as a drawing; null where there is nothing to tell apart. */
export function drawScale({steps}: Shades, {width, unit, tick, document}: ScaleOptions): SVGSVGElement | null {
  const [first, last] = [steps[0], steps.at(-1)];
  if (!first || !last) return null;
  const side = Math.max(textWidth(tick(first.from)), textWidth(tick(last.to))) / 2 + 2;
  const words = unit === "" ? 0 : textWidth(unit) + 12;
  const beside = width - words >= steps.length * narrowStep + side * 2;
  const room = Math.min(widestStep, (width - side * 2 - (beside ? words : 0)) / steps.length);
  const height = stepHeight + lineHeight * (beside ? 1 : 2) + 2;
  const drawing = svg(document, "svg", {width, height, "font-size": letterSize, class: "shade-scale"});
  const x = (i: number): number => side + i * room;
  const middle = {"text-anchor": "middle", y: stepHeight + lineHeight / 2 + 2, dy: "0.32em", fill: "currentColor"};
  steps.forEach(({colour, opacity}, i) => {
    const box = {x: x(i), y: 0, width: room, height: stepHeight, stroke: "currentColor", "stroke-opacity": 0.3};
    drawing.append(svg(document, "rect", {...box, fill: colour, "fill-opacity": opacity}));
  });
  const numbers = steps.length === 1 && first.from === first.to ? [] : [first.from, ...steps.map(({to}) => to)];
  numbers.forEach((value, i) => drawing.append(svg(document, "text", {...middle, x: x(i)}, tick(value))));
  const end = beside ? {x: x(steps.length) + 12, y: stepHeight / 2} : {x: 0, y: stepHeight + lineHeight * 1.5 + 2};
  if (unit !== "") {
    drawing.append(svg(document, "text", {...end, dy: "0.32em", fill: "currentColor", "fill-opacity": 0.75}, unit));
  }
  return drawing;
}
