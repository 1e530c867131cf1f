import type {MeasureWords} from "../lexicon/measures.ts";
import type {YearlyWords} from "../lexicon/yearly.ts";
import type {Measure, Yearly} from "../model/fact.ts";
import {has} from "../model/unitClasses.ts";

/** A figure as far as it may be one of each year. */
interface Counted {
  unitClass: string;
  measure: Measure;
  /** Its own words before it, those of the list that it is in among them. */
  left: string;
  /** All the words of its clause before it. */
  said: string;
  /** Its label. */
  indicator: string;
}

interface Words {
  yearly: YearlyWords;
  catalogue: {words: Pick<MeasureWords, "settles">};
}

/**
 * Whether a figure is of each of several years (每年新增40万人) or of a year on average (年均增长5%): its own words say so,
 * those of its label where it is a rate, or what leads its clause where it is an amount. Null for what says how things
 * stand (第1位, 26微克), for what is paid to each one, and where nobody says.
 */
export function yearlyOf({unitClass, measure, left, said, indicator}: Counted, words: Words): Yearly | null {
  if (has(unitClass, "standing") && unitClass !== "ratio") return null;
  if (words.yearly.paid.test(left)) return null;
  const own = kindOf(measure === "rate" ? `${indicator}，${left}` : left, words.yearly);
  if (own !== null || measure === "rate" || words.catalogue.words.settles.isIn(left)) return own;
  return words.yearly.leading.test(said) ? kindOf(said, words.yearly) : null;
}

const kindOf = (text: string, {average, each}: YearlyWords): Yearly | null =>
  average.test(text) ? "average" : each.test(text) ? "each" : null;
