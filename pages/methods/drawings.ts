import type {Comparator} from "../../src/model/fact.ts";
import type {Missing} from "../charts/rows.ts";

const ns = "http://www.w3.org/2000/svg";

function shape(name: string, attributes: Record<string, string>): SVGElement {
  const made = document.createElementNS(ns, name);
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
  return made;
}

function drawing(...shapes: readonly SVGElement[]): SVGElement {
  const made = shape("svg", {width: "64", height: "20", viewBox: "0 0 64 20", "aria-hidden": "true"});
  made.append(shape("path", {d: "M2,10H62", stroke: "var(--rule)"}), ...shapes);
  return made;
}

const ink = "var(--role-outcome)";

const dot = (fill: string, dashes = ""): SVGElement =>
  shape("circle", {cx: "28", cy: "10", r: "5.5", fill, stroke: ink, "stroke-width": "1.8", "stroke-dasharray": dashes});

const arrow = (d: string): SVGElement => shape("path", {d, fill: "none", stroke: ink, "stroke-width": "1.8"});

const outward = (): SVGElement => arrow("M35,10H50M46,6l4,4l-4,4");
const inward = (): SVGElement => arrow("M21,10H6M10,6l-4,4l4,4");

/** The mark of each comparator, as the charts draw it. */
export const drawings: Record<Comparator, () => SVGElement> = {
  eq: () => drawing(dot(ink)),
  ge: () => drawing(outward(), dot(ink)),
  gt: () => drawing(outward(), dot("var(--paper)")),
  le: () => drawing(inward(), dot(ink)),
  lt: () => drawing(inward(), dot("var(--paper)")),
  approx: () => drawing(dot("var(--paper)", "2.2,2"))
};

/** How a missing value shows in its row: hatched, dotted, in words, or a question mark. */
export function missingDrawing(state: Missing): SVGElement {
  const made = shape("svg", {width: "64", height: "20", viewBox: "0 0 64 20", "aria-hidden": "true"});
  if (state === "ambiguous" || state === "given_otherwise") {
    const sign = shape("text", {x: state === "ambiguous" ? "28" : "14", y: "15", fill: "currentColor"});
    sign.textContent = state === "ambiguous" ? "?" : "≥ 9";
    made.append(sign);
  } else {
    const dashes = state === "not_reported" ? "1.5,5" : "0.1,5";
    const line = (y: number): SVGElement =>
      shape("path", {
        d: `M4,${y}H60`,
        stroke: "currentColor",
        "stroke-width": state === "not_reported" ? "12" : "2.2",
        "stroke-linecap": state === "not_reported" ? "butt" : "round",
        "stroke-dasharray": dashes,
        "stroke-opacity": "0.6",
        ...(state === "not_reported" ? {transform: "skewX(-30) translate(6 0)"} : {})
      });
    made.append(...(state === "not_reported" ? [line(10)] : [line(5), line(10), line(15)]));
  }
  return made;
}
