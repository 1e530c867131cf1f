import * as Plot from "@observablehq/plot";
import {scaleLinear, sum} from "d3";
import {draw} from "./draw.ts";
import {paper} from "./glyphs.ts";
import {lineHeight, textWidth, widest, wrap} from "./lettering.ts";
import type {ChartOptions} from "./rows.ts";

/** A bar of parts, one after the other. */
export interface Stack {
  id: string;
  name: string;
  total: string;
  parts: readonly StackPart[];
}

interface StackPart {
  count: number;
  colour: string;
  title: string;
  href: string;
}

const barHeight = 15;
const gap = 7;

interface Placed {
  part: StackPart;
  from: number;
  to: number;
  y: number;
}

/** Counts made of parts, one bar a row; each part leads to what it counts. */
export function stacks(rows: readonly Stack[], options: ChartOptions): SVGElement {
  const {width} = options;
  const left = Math.min(widest(rows.map(({name}) => name)), width * 0.4) + 12;
  const right = Math.max(...rows.map(({total}) => textWidth(total)), 0) + 10;
  const most = Math.max(1, ...rows.map(({parts}) => sum(parts, ({count}) => count)));
  const scale = scaleLinear([0, most], [0, width - left - right]);
  let top = 2;
  const bands = rows.map((row) => {
    const names = wrap(row.name, left - 12);
    const height = Math.max(barHeight, names.length * lineHeight);
    const y = top + height / 2;
    top += height + gap;
    let at = left;
    const placed = row.parts.map((part): Placed => {
      const from = at;
      at += scale(part.count);
      return {part, from, to: at, y};
    });
    return {row, names, y, end: at, placed};
  });
  type Band = (typeof bands)[number];
  const named = bands.flatMap(({names, y}) =>
    names.map((text, i) => ({text, y: y + (i - (names.length - 1) / 2) * lineHeight}))
  );
  type Name = (typeof named)[number];
  return draw({width, height: top, left: 0, right: 0, bottom: 0}, options, {
    x: {type: "identity"},
    marks: [
      Plot.text(named, {
        x: left - 12,
        y: ({y}: Name) => y,
        text: ({text}: Name) => text,
        textAnchor: "end",
        fontWeight: 500
      }),
      Plot.rect(
        bands.flatMap(({placed}) => placed.filter(({part}) => part.count > 0)),
        {
          x1: ({from}: Placed) => from,
          x2: ({to}: Placed) => to,
          y1: ({y}: Placed) => y - barHeight / 2,
          y2: ({y}: Placed) => y + barHeight / 2,
          fill: ({part}: Placed) => part.colour,
          stroke: paper,
          strokeWidth: 0.8,
          href: ({part}: Placed) => part.href,
          title: ({part}: Placed) => part.title,
          className: "chart-hit"
        }
      ),
      Plot.text(bands, {
        x: ({end}: Band) => end + 6,
        y: ({y}: Band) => y,
        text: ({row}: Band) => row.total,
        textAnchor: "start",
        fontVariant: "tabular-nums"
      })
    ]
  });
}
