import {distance} from "fastest-levenshtein";

/** The known word that a misspelt one may mean: at most a third of its characters apart; undefined where none is so near. */
export function nearest(word: string, known: readonly string[]): string | undefined {
  const most = Math.floor((word.length + 1) / 3);
  const [first] = known
    .map((name) => ({name, apart: distance(word, name)}))
    .filter(({apart}) => apart <= most)
    .sort((a, b) => a.apart - b.apart);
  return first?.name;
}
