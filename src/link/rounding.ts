import type {LinkFact} from "./fact.ts";
import {type Figure, type Interval, intervalOf} from "./interval.ts";

/** Scales in the words of a figure. */
const scales: readonly [string, number][] = [
  ["万亿", 1e12],
  ["亿", 1e8],
  ["万", 1e4]
];

/**
 * Half of the last digit that a figure is written with, in its unit: 500 for 3.3万 (33000), 0.05 for 5.2%. 0 for a
 * fraction, and where numerals are written in words without a scale.
 */
export function roundingOf(text: string, value: number): number {
  if (/[/／]|分之/u.test(text)) return 0;
  const written = /\d[\d,]*(?:\.(\d+))?/u.exec(text);
  if (!written) return (scales.find(([word]) => text.includes(word))?.[1] ?? 0) / 2;
  const number = Number(written[0].replaceAll(",", ""));
  return number === 0 ? 0 : (Math.abs(value / number) * 10 ** -(written[1]?.length ?? 0)) / 2;
}

/** The values that a figure stands for once read in some unit, with the rounding that its words show. */
export function saidBy({text, value}: LinkFact, figure: Figure, approximate: number): Interval {
  const scale = value === 0 ? 1 : Math.abs(figure.value / value);
  return intervalOf(figure, approximate, roundingOf(text, value) * scale);
}
