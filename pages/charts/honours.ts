import * as Plot from "@observablehq/plot";
import type {RecognitionLevel, RecognitionType} from "../../src/model/fact.ts";
import {t} from "../components/i18n.ts";
import {draw} from "./draw.ts";
import {lineHeight, textWidth, widest} from "./lettering.ts";
import {anchorLink} from "./links.ts";
import type {ChartOptions, Honour, HonourLane} from "./rows.ts";

const typeOrder: readonly RecognitionType[] = ["award", "pilot", "promoted", "praised", "first"];
const levelOrder: readonly RecognitionLevel[] = ["national", "provincial", "municipal", "other"];

/** Dark to light by level; the lightest keeps an outline. */
export const levelOpacity: Record<RecognitionLevel, number> = {
  national: 0.95,
  provincial: 0.6,
  municipal: 0.32,
  other: 0.1
};

const side = 14;
const gap = 4;
const groupGap = 14;

interface Square {
  honour: Honour;
  x: number;
  y: number;
}

interface Word {
  text: string;
  x: number;
  y: number;
}

interface Placed {
  squares: Square[];
  captions: Word[];
  names: Word[];
  height: number;
}

/** What the honours of a lane are grouped by; within a group the other decides. */
export type Grouping = "type" | "level";

interface Group {
  name: string;
  honours: Honour[];
}

/** Honours of one lane in groups, in the order of types and levels. */
function groups({honours}: HonourLane, by: Grouping): Group[] {
  const byLevel = (a: Honour, b: Honour): number => levelOrder.indexOf(a.level) - levelOrder.indexOf(b.level);
  const byType = (a: Honour, b: Honour): number => typeOrder.indexOf(a.type) - typeOrder.indexOf(b.type);
  const found =
    by === "type"
      ? typeOrder.map((type): Group => {
          return {name: t(`honour.${type}`), honours: honours.filter((one) => one.type === type).sort(byLevel)};
        })
      : levelOrder.map((level): Group => {
          return {name: t(`level.${level}`), honours: honours.filter((one) => one.level === level).sort(byType)};
        });
  return found.filter(({honours}) => honours.length > 0);
}

/** Sets the groups of one lane from left to right, on as many lines as it takes. */
function place(lane: HonourLane, {left, top, width, by}: Room): Placed {
  const placed: Placed = {squares: [], captions: [], names: [], height: 0};
  let x = left;
  let y = top;
  for (const {name, honours} of groups(lane, by)) {
    const text = `${name} ${honours.length}`;
    const across = Math.max(textWidth(text), Math.min(honours.length * (side + gap), width - left));
    if (x > left && x + across > width) {
      x = left;
      y += lineHeight + side + gap * 2;
    }
    placed.captions.push({text, x, y: y + lineHeight / 2});
    const perLine = Math.max(1, Math.floor((width - x) / (side + gap)));
    honours.forEach((honour, i) => {
      const line = Math.floor(i / perLine);
      placed.squares.push({honour, x: x + (i % perLine) * (side + gap), y: y + lineHeight + line * (side + gap)});
    });
    y += Math.floor((honours.length - 1) / perLine) * (side + gap);
    x += across + groupGap;
  }
  placed.height = y - top + lineHeight + side + gap * 2;
  return placed;
}

interface Room {
  left: number;
  top: number;
  width: number;
  by: Grouping;
}

function placeAll(lanes: readonly HonourLane[], {width, by = "type"}: HonourOptions): Placed {
  const stacked = width < 520;
  const left = stacked ? 0 : Math.min(widest(lanes.map(({name}) => name)), width * 0.25) + 16;
  const all: Placed = {squares: [], captions: [], names: [], height: 4};
  for (const lane of lanes) {
    const top = all.height + (stacked ? lineHeight : 0);
    const one = place(lane, {left, top, width, by});
    all.names.push({text: lane.name, x: 0, y: (stacked ? all.height : top) + lineHeight / 2});
    if (lane.honours.length === 0) all.captions.push({text: t("honour.none"), x: left, y: top + lineHeight / 2});
    all.squares.push(...one.squares);
    all.captions.push(...one.captions);
    all.height = top + (lane.honours.length === 0 ? lineHeight : one.height) + 10;
  }
  return all;
}

export interface HonourOptions extends ChartOptions {
  colour: string;
  /** By type when not given. */
  by?: Grouping;
}

/** One square for each honour, dark to light by level, in groups; a square opens its sentence. */
export function honours(lanes: readonly HonourLane[], options: HonourOptions): SVGElement {
  const {squares, captions, names, height} = placeAll(lanes, options);
  const square = {
    x1: ({x}: Square) => x,
    x2: ({x}: Square) => x + side,
    y1: ({y}: Square) => y,
    y2: ({y}: Square) => y + side,
    rx: 2
  };
  const word = {x: ({x}: Word) => x, y: ({y}: Word) => y, text: ({text}: Word) => text, textAnchor: "start"} as const;
  const frame = {width: options.width, height, left: 0, right: 0, bottom: 0};
  return draw(frame, options, {
    x: {type: "identity"},
    marks: [
      Plot.rect(squares, {
        ...square,
        fill: options.colour,
        fillOpacity: ({honour}: Square) => levelOpacity[honour.level],
        stroke: options.colour,
        strokeOpacity: 0.8,
        href: ({honour}: Square) => anchorLink(honour.source),
        title: ({honour}: Square) => honour.title,
        className: "chart-hit"
      }),
      Plot.text(captions, {...word, fillOpacity: 0.75}),
      Plot.text(names, {...word, fontWeight: 500})
    ]
  });
}
