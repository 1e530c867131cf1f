import * as Plot from "@observablehq/plot";
import {draw} from "./draw.ts";
import {paper} from "./glyphs.ts";
import {lineHeight, widest, wrap} from "./lettering.ts";
import type {ChartOptions} from "./rows.ts";

/** A bar: what it stands for, how long it is, and the value in words. */
export interface Bar {
  name: string;
  value: number;
  label: string;
  /** Spoken and shown on hover. */
  title: string;
  /** Where the bar leads, if anywhere. */
  href: string | null;
}

export interface BarOptions extends ChartOptions {
  colour: string;
  /** The value at the end of the axis; the largest of the bars if not given. */
  most?: number;
}

interface Placed {
  bar: Bar;
  names: string[];
  y: number;
}

const thick = 13;

/** Horizontal bars in the order given, names to the left, values at the ends. */
export function bars(rows: readonly Bar[], options: BarOptions): SVGElement {
  const {width, colour} = options;
  const left = Math.min(widest(rows.map(({name}) => name)), width * 0.42) + 12;
  const right = widest(rows.map(({label}) => label)) + 14;
  const most = options.most ?? Math.max(1, ...rows.map(({value}) => value));
  const {placed, height} = place(rows, left - 8);
  const words = placed.flatMap(({names, y}) =>
    names.map((text, i) => ({text, y: y + (i - (names.length - 1) / 2) * lineHeight}))
  );
  const y = ({y}: Placed): number => y;
  return draw({width, height, left, right, bottom: 4}, options, {
    x: {domain: [0, most]},
    marks: [
      Plot.rect(placed, {
        x1: 0,
        x2: ({bar}: Placed) => bar.value,
        y1: ({y}: Placed) => y - thick / 2,
        y2: ({y}: Placed) => y + thick / 2,
        fill: colour,
        fillOpacity: 0.8,
        title: ({bar}: Placed) => bar.title,
        ...(rows.some(({href}) => href) ? {href: ({bar}: Placed) => bar.href} : {})
      }),
      Plot.ruleX([0], {stroke: "currentColor", strokeOpacity: 0.5}),
      Plot.text(words, {
        frameAnchor: "left",
        textAnchor: "end",
        dx: -8,
        y: ({y}: {y: number}) => y,
        text: ({text}: {text: string}) => text
      }),
      Plot.text(placed, {
        x: ({bar}: Placed) => bar.value,
        y,
        text: ({bar}: Placed) => bar.label,
        textAnchor: "start",
        dx: 6,
        stroke: paper,
        strokeWidth: 4,
        fill: "currentColor",
        fontVariant: "tabular-nums"
      })
    ]
  });
}

function place(rows: readonly Bar[], room: number): {placed: Placed[]; height: number} {
  let top = 4;
  const placed = rows.map((bar) => {
    const names = wrap(bar.name, room);
    const high = Math.max(thick + 8, names.length * lineHeight + 4);
    const y = top + high / 2;
    top += high;
    return {bar, names, y};
  });
  return {placed, height: top + 4};
}
