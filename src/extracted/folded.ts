import {toSimplified} from "../lexicon/script.ts";
import {fold, type Folded} from "../model/fold.ts";

/** What is no word and no number: marks are passed over, but for the point of a decimal and the signs of a share. */
const kept = /[\p{L}\p{N}\p{Cs}%‰]/u;

const keptUnits = new Map<string, boolean>();

function isKept(unit: string): boolean {
  const known = keptUnits.get(unit);
  if (known !== undefined) return known;
  const isWord = kept.test(unit);
  keptUnits.set(unit, isWord);
  return isWord;
}

const isDigit = (unit: string | undefined): boolean => unit !== undefined && unit >= "0" && unit <= "9";

/** A text as quotes are looked for in it: simplified, half-width, in small letters, without blanks and marks; with the way back. */
export function foldWords(text: string): Folded {
  const {text: narrow, at} = fold(toSimplified(text));
  const kept: number[] = [];
  let words = "";
  for (let i = 0; i < narrow.length; i++) {
    const unit = narrow.charAt(i);
    const isPoint = unit === "." && isDigit(narrow[i - 1]) && isDigit(narrow[i + 1]);
    if (!isPoint && !isKept(unit)) continue;
    words += unit;
    kept.push(at[i] ?? 0);
  }
  return {text: words, at: kept};
}
