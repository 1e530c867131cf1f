import type {QuantityLexicon} from "../lexicon/quantities.ts";
import type {Bounded} from "./comparators.ts";

const reach = 48;

/**
 * The amount as places in a ranking where it is of people only by its measure word: so many by which one moved (名次前移4位), or
 * one that is reached or held as if 第 stood there (升至3位, 居全国5位).
 */
export function asPlaces(amount: Bounded, text: string, words: QuantityLexicon): Bounded {
  const {start, end} = amount.outer;
  if (!words.ranks.units.has(amount.unit) || !words.rankMovedBehind.test(text.slice(end))) return amount;
  const front = text.slice(Math.max(0, start - reach), start).replace(words.rankListed, "");
  const places = {...amount, unit: "rank", unitClass: "rank"};
  if (words.rankMoved.test(front)) return places;
  return words.rankReached.test(front) || words.rankHeld.test(front) ? {...places, form: "rank"} : amount;
}
