import {distance} from "fastest-levenshtein";

/** Words beyond this many are no help. */
const few = 3;

/**
 * The known words that a misspelt or unfinished one may mean, the likeliest first: at most a third of its characters apart,
 * whether in small letters or capitals; or with its letters in another order; or with it at their beginning or within.
 * Of a number at most one digit is another.
 */
export function nearestFew(word: string, known: readonly string[]): string[] {
  const small = word.toLowerCase();
  const most = mostApart(small);
  return [...new Set(known)]
    .map((name) => ({name, apart: apartFrom(small, name.toLowerCase())}))
    .filter(({apart}) => apart <= most)
    .sort((a, b) => a.apart - b.apart)
    .slice(0, few)
    .map(({name}) => name);
}

/** The likeliest of these; undefined where none is so near. */
export const nearest = (word: string, known: readonly string[]): string | undefined => nearestFew(word, known)[0];

/** Codes that share most of their digits need have nothing to do with each other. */
const mostApart = (word: string): number => (/^\d+$/.test(word) ? 1 : Math.floor((word.length + 1) / 3));

const apartFrom = (word: string, name: string): number =>
  word !== name && (name.includes(word) || lettersOf(word) === lettersOf(name)) ? 1 : distance(word, name);

const lettersOf = (word: string): string => [...word].sort().join("");
