import {type Figure, type Interval, intervalOf} from "./interval.ts";
import {arabicNumeral, scaleFactor} from "./numerals.ts";

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

/** A figure with the words that give it. */
export interface Written extends Figure {
  text: string;
}

/** The values that a figure stands for, with the rounding that its words show; `figure` is what it is in another unit or sign. */
export function saidBy(written: Written, figure: Figure = written): Interval {
  const {text, value} = written;
  const scale = value === 0 ? 1 : Math.abs(figure.value / value);
  return intervalOf(figure, roundingOf(text, value) * scale);
}
