import {fold} from "../../src/model/fold.ts";
import {blocksOf, type Index, textsOf} from "./find.ts";

/** Words that begin or end with a digit: they may be found inside a longer number. */
const isNumber = (term: string): boolean => /^\d|\d[%‰]?$/.test(term);

const digitBefore = /\d\.?$/;
const digitAfter = /^\.?\d/;

/** Whether a word stands in a folded text otherwise than inside a longer number: 85% stands in 超85%, not in 65.85%. */
export function standsWhole(text: string, term: string): boolean {
  for (let at = text.indexOf(term); at >= 0; at = text.indexOf(term, at + 1)) {
    const end = at + term.length;
    const cutBefore = /^\d/.test(term) && digitBefore.test(text.slice(Math.max(0, at - 2), at));
    const cutAfter = /\d$/.test(term) && digitAfter.test(text.slice(end, end + 2));
    if (!cutBefore && !cutAfter) return true;
  }
  return false;
}

/** Above this it would cost too much to look at every sentence; parts of numbers are then not told from whole ones. */
const mostBlocks = 48;

/** The sentences in which some number that is asked for is only a part of a longer one. */
export async function partsOnly(
  terms: readonly string[],
  numbers: readonly number[],
  index: Index
): Promise<ReadonlySet<number>> {
  const asked = terms.filter(isNumber);
  if (asked.length === 0 || blocksOf(numbers, index).length > mostBlocks) return new Set();
  const texts = await textsOf(numbers, index);
  return new Set(
    numbers.filter((_, i) => {
      const folded = fold(texts[i]?.text ?? "").text;
      return asked.some((term) => !standsWhole(folded, term));
    })
  );
}
