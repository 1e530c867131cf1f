import * as Plot from "@observablehq/plot";
import type {Axis} from "./axis.ts";
import {paper} from "./glyphs.ts";
import {letterSize, lineHeight, textWidth} from "./lettering.ts";
import type {Placed, TrendFrame} from "./trendParts.ts";
import {arrowWay} from "./trendMarks.ts";

const halo = {stroke: paper, strokeWidth: 4, fill: "currentColor"};
const size = letterSize - 1;

interface Box {
  left: number;
  right: number;
  top: number;
  bottom: number;
}

interface Label extends Box {
  text: string;
}

const meet = (a: Box, b: Box): boolean => a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;

const boxAt = (x: number, y: number, width: number, height: number): Box => ({
  left: x - width / 2,
  right: x + width / 2,
  top: y - height / 2,
  bottom: y + height / 2
});

/** The values at their marks, as many as find room: the last and the promises before the first, these before the others. */
export function trendLabels(placed: readonly Placed[], frame: TrendFrame, axis: Axis): Plot.Markish[] {
  const taken: Box[] = placed.flatMap(({x, y, mark}) => {
    const way = arrowWay(mark, axis);
    const dot = boxAt(x, y, 14, 12);
    return way === 0 ? [dot] : [dot, boxAt(x, y - way * 10, 8, 10)];
  });
  const labels = ranked(placed).flatMap((one): Label[] => {
    const label = roomFor(one, taken, frame);
    if (label) taken.push(label);
    return label ? [label] : [];
  });
  return [
    Plot.text(labels, {
      x: ({left, right}: Label) => (left + right) / 2,
      y: ({top, bottom}: Label) => (top + bottom) / 2,
      text: ({text}: Label) => text,
      fontSize: size,
      ...halo
    })
  ];
}

/** First what needs its label most; what is told twice alike is labelled once. */
function ranked(placed: readonly Placed[]): Placed[] {
  const done = placed.filter(({mark}) => !mark.promised && mark.retold === 0);
  const ends = [done.at(-1), ...placed.filter(({mark}) => mark.promised && mark.retold === 0), done[0]];
  const all = [...new Set([...ends.flatMap((one) => one ?? []), ...done, ...placed])];
  return all.filter(
    ({mark}, i) => !all.slice(0, i).some((other) => other.mark.at === mark.at && other.mark.label === mark.label)
  );
}

/** Above its mark or below it, moved in from the edge; null where neither is free. */
function roomFor({mark, x, y}: Placed, taken: readonly Box[], {width, height, bottom}: TrendFrame): Label | null {
  const wide = textWidth(mark.label, size);
  const middle = Math.min(Math.max(x, wide / 2), width - wide / 2);
  for (const away of [-14, 15, -27, 28]) {
    const box = boxAt(middle, y + away, wide, lineHeight - 4);
    const inside = box.top > 16 && box.bottom < height - bottom + 4;
    if (inside && !taken.some((other) => meet(box, other))) return {...box, text: mark.label};
  }
  return null;
}

interface Name {
  text: string;
  from: number;
  y: number;
  x: number;
}

const apart = lineHeight - 3;

/** The names of lines at their ends, moved apart where they would meet, each with a thread to its line. */
export function trendNames(placed: readonly Placed[], frame: TrendFrame): Plot.Markish[] {
  const {width, height, right, bottom} = frame;
  const edge = width - right + 12;
  const names = spread(endsOf(placed), height - bottom);
  return [
    Plot.link(names, {
      x1: ({x}: Name) => x + 7,
      x2: edge - 3,
      y1: ({from}: Name) => from,
      y2: ({y}: Name) => y,
      stroke: "currentColor",
      strokeOpacity: 0.3
    }),
    Plot.text(names, {
      x: edge,
      textAnchor: "start",
      y: ({y}: Name) => y,
      text: ({text}: Name) => (textWidth(text) + 12 > right ? `${text.slice(0, 4)}…` : text),
      ...halo
    })
  ];
}

/** The last mark of what bears a name, once a name. */
function endsOf(placed: readonly Placed[]): Name[] {
  const last = new Map<string, Placed>();
  for (const one of placed) {
    const known = last.get(one.line.name);
    if (!known || one.mark.at >= known.mark.at) last.set(one.line.name, one);
  }
  return [...last].map(([text, {x, y}]) => ({text, from: y, y, x}));
}

/** From the top down, each as near to its line as those above leave room; then up again from the lower edge. */
function spread(names: readonly Name[], lowest: number): Name[] {
  const down = [...names].sort((a, b) => a.from - b.from).map((name) => ({...name}));
  for (const [i, name] of down.entries()) name.y = Math.max(name.y, (down[i - 1]?.y ?? -Infinity) + apart);
  let limit = lowest;
  for (const name of [...down].reverse()) {
    name.y = Math.min(name.y, limit);
    limit = name.y - apart;
  }
  return down;
}
