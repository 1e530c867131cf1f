import {arabicNumeral, scaleFactor} from "../model/numerals.ts";
import type {LinkFact} from "./fact.ts";
import {type Figure, type Interval, intervalOf} from "./interval.ts";

/** The largest scale in the words of a figure; 0 where there is none. */
const scaleIn = (text: string): number => Math.max(0, ...(text.match(/[万亿]+/gu) ?? []).map(scaleFactor));

/**
 * Half of the last digit that a figure is written with, in its unit: 500 for 3.3万 (33000), 0.05 for 5.2%. 0 for a
 * fraction, and where numerals are written in words without a scale.
 */
export function roundingOf(text: string, value: number): number {
  if (/[/／]|分之/u.test(text)) return 0;
  const written = /\d[\d,]*(?:\.(\d+))?/u.exec(text);
  if (!written) return scaleIn(text) / 2;
  const number = arabicNumeral(written[0]);
  return number === 0 ? 0 : (Math.abs(value / number) * 10 ** -(written[1]?.length ?? 0)) / 2;
}

/** The values that a figure stands for once read in some unit, with the rounding that its words show. */
export function saidBy({text, value}: LinkFact, figure: Figure, approximate: number): Interval {
  const scale = value === 0 ? 1 : Math.abs(figure.value / value);
  return intervalOf(figure, approximate, roundingOf(text, value) * scale);
}
