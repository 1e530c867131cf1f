import {extent} from "d3";
import {t} from "../components/i18n.ts";
import {glyphs} from "./glyphs.ts";
import {lineHeight, textWidth} from "./lettering.ts";
import type {Mark} from "./rows.ts";

/** What one place says: a dot, or a question mark where it is unclear. */
export interface StripPoint {
  place: string;
  mark: Mark;
}

/** A dot in its place; pixels, on a line at 0. */
export interface StripDot extends StripPoint {
  x: number;
  y: number;
  colour: string;
}

/** Words at a dot. */
export interface Label {
  text: string;
  x: number;
  y: number;
  anchor: "start" | "end";
  mark: Mark;
}

/** Room that the arrow of a bound takes beside its dot. */
export const arrowRoom = 6;

/** Names beyond this many at one end are left to the table. */
const mostNames = 2;

/** Names of the places at both ends with what they say: outside of the dots where that fits, else above them. */
export function endLabels(dots: readonly StripDot[], {width, radius}: {width: number; radius: number}): Label[] {
  const clear = dots.filter(({mark}) => !mark.unclear);
  const [first, last] = extent(clear, ({x}) => x);
  if (clear.length < 2 || first === last) return [];
  const low = labelAt(
    clear.filter(({x}) => x === first),
    "end",
    {width, radius, dots}
  );
  const high = labelAt(
    clear.filter(({x}) => x === last),
    "start",
    {width, radius, dots}
  );
  return [low, high].flatMap((label) => label ?? []).filter((label, i, all) => i === 0 || !meet(all[0], label));
}

interface Surroundings {
  width: number;
  radius: number;
  dots: readonly StripDot[];
}

function labelAt(at: readonly StripDot[], outward: "start" | "end", around: Surroundings): Label | null {
  const [dot] = at;
  if (!dot || at.length > mostNames) return null;
  const text = `${at.map(({place}) => place).join(t("list.comma"))} ${dot.mark.label}`;
  const room = textWidth(text);
  const gap = around.radius + 4 + (glyphs[dot.mark.comparator].arrow === 0 ? 0 : arrowRoom + 4);
  const beside = outward === "start" ? dot.x + gap : dot.x - gap;
  const fits = outward === "start" ? beside + room <= around.width : beside - room >= 0;
  const {mark} = dot;
  if (fits) return {text, x: beside, y: -around.radius - 3, anchor: outward, mark};
  const inward = outward === "start" ? "end" : "start";
  const x = outward === "start" ? around.width : 0;
  const [from, to] = outward === "start" ? [x - room, x] : [x, x + room];
  const over = ({x}: StripDot): boolean => x > from - around.radius && x < to + around.radius;
  const below = around.dots.filter((other) => at.includes(other) || over(other));
  const y = Math.min(...below.map((other) => other.y)) - around.radius - lineHeight / 2;
  return {text, x, y, anchor: inward, mark};
}

function meet(a: Label | undefined, b: Label): boolean {
  if (!a || a === b) return false;
  const span = ({text, x, anchor}: Label): [number, number] =>
    anchor === "start" ? [x, x + textWidth(text)] : [x - textWidth(text), x];
  const [[a1, a2], [b1, b2]] = [span(a), span(b)];
  return Math.abs(a.y - b.y) < lineHeight && a1 < b2 + 6 && b1 < a2 + 6;
}
