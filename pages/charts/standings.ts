import * as Plot from "@observablehq/plot";
import {groupBy} from "../../src/model/group.ts";
import {draw} from "./draw.ts";
import {paper} from "./glyphs.ts";
import type {ChartOptions} from "./rows.ts";
import {
  dotRadius,
  ownRadius,
  placeStandings,
  roomFor,
  type Band,
  type Placed,
  type Room,
  type Standing,
  type Word
} from "./standingLayout.ts";

export interface StandingOptions extends ChartOptions {
  colour: string;
}

/** How one place stands among others, measure by measure. The keyboard stops at its own dots and at the names. */
export function standings(rows: readonly Standing[], options: StandingOptions): SVGElement {
  const room = roomFor(rows, options.width);
  const {bands, height} = placeStandings(rows, room);
  const chart = draw({width: options.width, height, left: 0, right: 0, bottom: 0}, options, {
    x: {type: "identity"},
    marks: [...lines(bands, room), ...words(bands.flatMap(({words}) => words)), ...marks(bands, options.colour)]
  });
  // Hundreds of stops would bar the way: all places stand in the table, and on the page that a name leads to.
  for (const link of chart.querySelectorAll(".chart-others a")) link.setAttribute("tabindex", "-1");
  return chart;
}

function lines(bands: readonly Band[], {left, right}: Room): Plot.Markish[] {
  const y = (band: Band): number => band.y;
  const known = bands.filter(({median}) => median !== null);
  return [
    Plot.link(bands, {x1: left, x2: right, y1: y, y2: y, stroke: "currentColor", strokeOpacity: 0.25}),
    Plot.link(known, {
      x1: ({median}: Band) => median,
      x2: ({median}: Band) => median,
      y1: (band: Band) => band.y - 9,
      y2: (band: Band) => band.y + 9,
      stroke: "currentColor",
      strokeWidth: 1.5
    })
  ];
}

/** Words of one anchor and weight are one mark of Plot's. */
const words = (all: readonly Word[]): Plot.Markish[] =>
  [...groupBy(all, ({anchor, weight}) => `${anchor} ${weight}`).values()].map((alike) =>
    Plot.text(alike, {
      x: ({x}: Word) => x,
      y: ({y}: Word) => y,
      text: ({text}: Word) => text,
      textAnchor: alike[0]?.anchor ?? "start",
      fontWeight: alike[0]?.weight ?? 400,
      fillOpacity: ({faint}: Word) => (faint ? 0.75 : 1),
      fill: "currentColor",
      href: ({href}: Word) => href,
      fontVariant: "tabular-nums"
    })
  );

function marks(bands: readonly Band[], colour: string): Plot.Markish[] {
  const all = bands.flatMap(({dots}) => dots);
  const [own, others] = [true, false].map((wanted) => all.filter(({dot}) => dot.own === wanted));
  const at = {x: ({x}: Placed) => x, y: ({y}: Placed) => y};
  const link = {href: ({dot}: Placed) => dot.href, title: ({dot}: Placed) => dot.title};
  return [
    Plot.link(
      bands.flatMap(({strokes}) => strokes),
      {
        x1: at.x,
        x2: at.x,
        y1: ({y}: Placed) => y - 6,
        y2: ({y}: Placed) => y + 6,
        stroke: "currentColor",
        strokeOpacity: 0.22
      }
    ),
    Plot.dot(others ?? [], {...at, r: dotRadius - 0.5, fill: "var(--role-context, #66635d)", fillOpacity: 0.65}),
    Plot.dot(own ?? [], {...at, r: ownRadius, fill: colour, stroke: paper, strokeWidth: 1.5}),
    Plot.dot(others ?? [], {
      ...at,
      ...link,
      r: dotRadius + 2,
      fill: "transparent",
      className: "chart-hit chart-others"
    }),
    Plot.dot(own ?? [], {...at, ...link, r: ownRadius + 3, fill: "transparent", className: "chart-hit"})
  ];
}
