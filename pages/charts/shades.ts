import {nice, range, scaleThreshold, ticks} from "d3";
import {needsLog} from "./axis.ts";

/** A step of a scale of shades: what lies from one number to below the next. */
export interface Shade {
  from: number;
  to: number;
  /** A colour of the style sheet, and how much of it lies on the paper. */
  colour: string;
  opacity: number;
  /** Whether words on it stand in the colour for dark grounds. */
  dark: boolean;
}

export interface Shades {
  steps: readonly Shade[];
  of: (value: number) => Shade;
}

const above = "rgb(var(--shade, 74 85 168))";
const below = "rgb(var(--shade-below, 168 92 20))";

/** How many steps are aimed at: more can hardly be told apart. */
const aim = 5;

/** Ink keeps its contrast on shades up to this; the strongest stands above it and takes light words. */
const strongestLight = 0.58;
const weakest = 0.08;
const strongest = 0.9;

/**
 * Shades for values: the darker the more. Where there are values on both sides of zero, darker away from it, in two
 * colours that the colour-blind tell apart; of ranks the first is the darkest. Steps end at round numbers, or at 1, 2 and 5
 * times powers of ten where the largest value is over fifty times the smallest.
 */
export function shadesOf(values: readonly number[], {ranks = false}: {ranks?: boolean} = {}): Shades {
  const borders = bordersOf(values, ranks);
  const pairs = borders.slice(1).map((to, i) => ({from: borders[i] ?? to, to}));
  const zero = pairs.findIndex(({from}) => from >= 0);
  const twoSided = pairs.some(({from}) => from < 0) && pairs.some(({to}) => to > 0);
  const [up, down] = twoSided ? [pairs.length - zero, zero] : [pairs.length, 0];
  const most = Math.max(up, down);
  const steps = pairs.map(({from, to}, i): Shade => {
    const isBelow = twoSided && i < zero;
    const away = isBelow ? zero - 1 - i : i - (twoSided ? zero : 0);
    const part = ranks ? most - 1 - away : away;
    return {from, to, colour: isBelow ? below : above, ...strengthOf(part, most)};
  });
  const find = scaleThreshold<number, Shade>(borders.slice(1, -1), steps);
  return {steps, of: (value) => find(value)};
}

function strengthOf(part: number, most: number): Pick<Shade, "opacity" | "dark"> {
  const dark = most > 1 && part === most - 1;
  if (dark) return {opacity: strongest, dark};
  return {opacity: weakest + ((strongestLight - weakest) * part) / Math.max(1, most - 2), dark};
}

/** The numbers between which the steps lie, both ends among them. */
function bordersOf(values: readonly number[], ranks: boolean): number[] {
  const [low, high] = [Math.min(...values), Math.max(...values)];
  if (low === high) return [low, high];
  if (ranks) return [1, ...ticks(1, high, aim).filter((tick) => tick > 1 && tick < high), high];
  if (needsLog(values)) return logBorders(low, high);
  const [from, to] = nice(low, high, aim);
  return ticks(from, to, aim);
}

function logBorders(low: number, high: number): number[] {
  const powers = range(Math.floor(Math.log10(low)), Math.ceil(Math.log10(high)) + 1);
  const fine = powers.flatMap((power) => [1, 2, 5].map((digit) => Number(`${digit}e${power}`)));
  const around = (all: readonly number[]): number[] =>
    all.filter((_, i) => (all[i + 1] ?? Infinity) > low && (all[i - 1] ?? 0) < high);
  const found = around(fine);
  return found.length - 1 <= aim + 1 ? found : around(fine.filter((_, i) => i % 3 === 0));
}
