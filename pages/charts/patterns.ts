import {svg} from "./svg.ts";

/** What each missing state is filled with: lines for not reported, dots for not extracted. */
const shapes = {
  not_reported: {size: 6, path: "M-1,1 l2,-2 M0,6 l6,-6 M5,7 l2,-2"},
  not_extracted: {size: 5, path: "M2.5,2.5 l0.01,0"}
} as const;

export type Pattern = keyof typeof shapes;

let made = 0;

/** Adds the pattern of a missing state to a drawing and gives the value that fills with it. */
export function addPattern(drawing: Element, state: Pattern): string {
  const {size, path} = shapes[state];
  const id = `chart-pattern-${++made}`;
  const document = drawing.ownerDocument;
  const ink = {stroke: "currentColor", "stroke-opacity": 0.55, "stroke-width": 1.3, "stroke-linecap": "round"};
  const tile = {id, width: size, height: size, patternUnits: "userSpaceOnUse"};
  drawing.prepend(svg(document, "defs", {}, svg(document, "pattern", tile, svg(document, "path", {d: path, ...ink}))));
  return `url(#${id})`;
}

/**
 * Fills the bands of missing values. Each chart carries patterns of its own, so that one still shows when another is
 * folded away or saved alone.
 */
export function fillPatterns(chart: Element): void {
  for (const state of Object.keys(shapes) as Pattern[]) {
    const bands = chart.querySelectorAll(`.chart-${state} rect`);
    if (bands.length === 0) continue;
    const fill = addPattern(chart, state);
    for (const band of bands) band.setAttribute("fill", fill);
  }
}
