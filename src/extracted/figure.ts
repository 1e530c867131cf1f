import {findAmounts} from "../extract/amounts.ts";
import {findQuantities} from "../extract/quantities.ts";
import type {Lexicon} from "../lexicon/index.ts";
import {sameNumber} from "../model/numbers.ts";
import type {Span} from "../model/span.ts";
import {contains} from "../model/span.ts";
import {type HeldReport, sentencesAt} from "./report.ts";

/** A number of a passage, as the program reads it. */
export interface Standing extends Span {
  value: number;
  valueMax: number | null;
  unit: string;
  /** Its digits as they are written, before 万 or 亿 multiplies them. */
  literal: number;
  /** Whether it counts or measures something, as far as the program knows. */
  isFigure: boolean;
}

/** The numbers that stand within a passage of a report, left to right. */
export function numbersIn(report: HeldReport, passage: Span, lexicon: Lexicon): Standing[] {
  const sentences = sentencesAt(report, passage);
  const outline = {text: report.clean, sections: [], sentences, tables: []};
  const quantities = findQuantities(outline, lexicon).quantities.map((quantity): Standing => ({
    ...quantity,
    literal: quantity.value,
    isFigure: true
  }));
  const amounts = sentences.flatMap(({start, end}) =>
    findAmounts(report.clean.slice(start, end), lexicon).map((amount): Standing => ({
      ...amount,
      start: amount.start + start,
      end: amount.end + start,
      valueMax: null,
      literal: amount.value / amount.scale,
      isFigure: false
    }))
  );
  const scaled = quantities.map((one) => ({
    ...one,
    literal: amounts.find((amount) => contains(one, amount))?.literal ?? one.value
  }));
  const others = amounts.filter(
    (amount) => !quantities.some((one) => one.start < amount.end && amount.start < one.end)
  );
  return [...scaled, ...others].filter((one) => contains(passage, one)).sort((a, b) => a.start - b.start);
}

/** Which of the numbers a value is: the one that it is with its unit, else as it is, else in the digits; null where it is none. */
export function numberOf(
  numbers: readonly Standing[],
  {value, unit}: {value: number; unit: string | undefined},
  literal: number
): Standing | null {
  const isValue = (one: Standing): boolean =>
    sameNumber(one.value, value) || sameNumber(one.value, -value) || sameNumber(one.valueMax, value);
  const tests: ((one: Standing) => boolean)[] = [
    (one) => isValue(one) && one.unit === unit,
    (one) => isValue(one) && one.isFigure,
    isValue,
    (one) => sameNumber(one.literal, literal)
  ];
  for (const test of tests) {
    const found = numbers.find(test);
    if (found) return found;
  }
  return null;
}

/** A value and its unit as the ledger has them: 12.5 of 万户 are 125000 户. Null where there is no such unit. */
export function measureOf(value: number, unit: string, lexicon: Lexicon): {value: number; unit: string} | null {
  const words = unit.trim();
  const [size, sign] = [Math.abs(value), Math.sign(value)];
  // As written first: 千瓦 and 个百分点 are words for kW and pp, and a unit may have a word that is another's code.
  const written = `${Number.isInteger(size) ? size : plainDecimal(size)}${words}`;
  const [amount, ...others] = findAmounts(written, lexicon);
  const isWhole = amount && others.length === 0 && amount.start === 0 && amount.end === written.length;
  if (isWhole && amount.unit !== "") return {value: sign * amount.value, unit: amount.unit};
  return lexicon.units.isKnown(words) ? {value, unit: words} : null;
}

/** A number as reports write it, without an exponent. */
const plainDecimal = (value: number): string =>
  value.toLocaleString("en-US", {useGrouping: false, maximumFractionDigits: 12});
