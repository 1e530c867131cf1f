import {JSDOM} from "jsdom";
import type {Comparator} from "../../src/model/fact.ts";
import type {ChartOptions, Lane, Mark, Missing} from "../../pages/charts/rows.ts";

export const {document} = new JSDOM("<!doctype html><body></body>").window;

export const options = (over: Partial<ChartOptions> = {}): ChartOptions => ({
  width: 700,
  alt: "what is shown",
  document,
  ...over
});

let next = 0;

/** A mark of its own place in a report, so that its link is its own. */
export function mark(value: number, over: Partial<Mark> = {}): Mark {
  const start = next++ * 10;
  return {
    value,
    max: null,
    from: null,
    comparator: "eq",
    unclear: false,
    label: String(value),
    counts: "",
    computed: "",
    title: `figure ${start}`,
    source: {report: "0123456789ab", start, end: start + 3},
    ...over
  };
}

export const bounded = (comparator: Comparator, value: number): Mark => mark(value, {comparator});

export const lane = (name: string, marks: Mark[], missing: Missing | null = null): Lane => ({
  id: name,
  name,
  colour: "#123456",
  marks,
  missing
});

/** The links of a chart that the keyboard stops at. */
export const stops = (chart: Element): Element[] =>
  [...chart.querySelectorAll("a[href]")].filter((link) => link.getAttribute("tabindex") !== "-1");

/** What a text of a chart shows, without the title that only a pointer brings up. */
export const shown = (text: Element): string =>
  [...text.childNodes]
    .filter(({nodeType}) => nodeType === 3)
    .map(({textContent}) => textContent)
    .join("");

/** The words of a chart, in the order drawn. */
export const wordsOf = (chart: Element): string[] => [...chart.querySelectorAll("text")].map(shown);

/** Where an element of Plot's stands: the numbers of its translate, its circle or its rectangle. */
export function at(element: Element): {x: number; y: number} {
  const number = (name: string): number => Number(element.getAttribute(name) ?? NaN);
  const moved = /translate\(([-\d.]+),([-\d.]+)\)/.exec(element.getAttribute("transform") ?? "");
  if (moved) return {x: Number(moved[1]), y: Number(moved[2])};
  return element.hasAttribute("cx") ? {x: number("cx"), y: number("cy")} : {x: number("x"), y: number("y")};
}
