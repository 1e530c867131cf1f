import type {NonFact} from "../lexicon/quantities.ts";
import {matchesOf} from "../model/matches.ts";
import {numeralDigits} from "../model/numerals.ts";
import {overlaps, type Span} from "../model/span.ts";
import {has} from "../model/unitClasses.ts";

/** A stretch of a sentence whose numbers count nothing, and as what it was read. */
export interface Mask extends Span {
  reason: string;
}

/** Every stretch that a non-fact pattern covers. */
export function findMasks(text: string, nonFacts: readonly NonFact[]): Mask[] {
  const masks: Mask[] = [];
  for (const {reason, pattern, unlessAfter} of nonFacts) {
    for (const {index: start, 0: found} of matchesOf(text, pattern)) {
      if (found !== "" && !unlessAfter.some((word) => text.endsWith(word, start)))
        masks.push({start, end: start + found.length, reason});
    }
  }
  return masks;
}

/** Why the amount at `span` is none; null when nothing speaks against it. */
export function maskOf(span: Span, masks: readonly Mask[]): Mask | null {
  return masks.find((mask) => overlaps(mask, span)) ?? null;
}

const inNumeral = new RegExp(`[${numeralDigits}]{2}`, "u");

/**
 * True when a mask begins or ends inside a numeral (四|十一人), of which it then says nothing; not where the amount itself does
 * (7万亿|三个大台阶).
 */
export const cutsNumeral = (text: string, {start, end}: Span, amount: Span): boolean =>
  [start, end].some(
    (edge) =>
      edge !== amount.start && edge !== amount.end && inNumeral.test(text.slice(Math.max(0, edge - 1), edge + 1))
  );

const pairs: readonly [string, string, string][] = [
  ["“", "”", "quoted name"],
  ["《", "》", "title"]
];
const longestName = 24;

/**
 * Quotations and titles: numbers in them belong to a name. A short quotation that opens with a measured figure
 * (“0.5天、零成本”) states it instead, which the caller decides with `statesFigure`.
 */
export function findQuotations(text: string): Mask[] {
  return pairs.flatMap(([open, close, reason]) => {
    const masks: Mask[] = [];
    for (let start = text.indexOf(open); start !== -1; start = text.indexOf(open, start + 1)) {
      const end = text.indexOf(close, start);
      if (end === -1) break;
      // A quotation that holds a sentence is speech.
      const isName = end - start <= longestName && !/[。？！]/u.test(text.slice(start, end));
      if (isName || open === "《") masks.push({start, end: end + 1, reason});
    }
    return masks;
  });
}

/** True when a figure inside a quotation is stated by it, not part of a name. */
export function statesFigure(text: string, amount: Span & {unitClass: string; form: string}): boolean {
  const next = text[amount.end] ?? "";
  return amount.form === "arabic" && has(amount.unitClass, "quotable") && ["”", "、", "，", "以"].includes(next);
}
