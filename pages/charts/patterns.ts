const svg = "http://www.w3.org/2000/svg";

/** What each missing state is filled with: lines for not reported, dots for not extracted. */
const shapes = {
  not_reported: {size: 6, path: "M-1,1 l2,-2 M0,6 l6,-6 M5,7 l2,-2"},
  not_extracted: {size: 5, path: "M2.5,2.5 l0.01,0"}
} as const;

let made = 0;

/**
 * Fills the bands of missing values. Each chart carries patterns of its own, so that one still shows when another is
 * folded away or saved alone.
 */
export function fillPatterns(chart: Element): void {
  for (const [state, {size, path}] of Object.entries(shapes)) {
    const bands = chart.querySelectorAll(`.chart-${state} rect, rect.chart-${state}`);
    if (bands.length === 0) continue;
    const id = `chart-pattern-${++made}`;
    chart.prepend(pattern(chart.ownerDocument, id, {size, path}));
    for (const band of bands) band.setAttribute("fill", `url(#${id})`);
  }
}

function pattern(document: Document, id: string, {size, path}: {size: number; path: string}): Element {
  const line = element(document, "path", {
    d: path,
    stroke: "currentColor",
    "stroke-opacity": 0.55,
    "stroke-width": 1.3,
    "stroke-linecap": "round"
  });
  const tile = element(document, "pattern", {id, width: size, height: size, patternUnits: "userSpaceOnUse"});
  tile.append(line);
  const defs = element(document, "defs", {});
  defs.append(tile);
  return defs;
}

function element(document: Document, name: string, attributes: Record<string, string | number>): Element {
  const made = document.createElementNS(svg, name);
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, String(value));
  return made;
}
