import {closestMatch} from "leven";

/** The known word that a misspelt one may mean: at most a third of its characters apart; undefined where none is so near. */
export const nearest = (word: string, known: readonly string[]): string | undefined => {
  const maxDistance = Math.floor((word.length + 1) / 3);
  return maxDistance === 0 ? undefined : closestMatch(word, known, {maxDistance});
};
