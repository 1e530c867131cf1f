import {randomLcg} from "d3";

/** Chances that are the same in every run: the seed is told with each figure, so that whoever reads it can repeat it. */
export interface Random {
  /** A whole number from 0, below `end`. */
  below(end: number): number;
  /** One of a list. Throws RangeError for an empty one. */
  of<T>(list: readonly T[]): T;
}

/** Chances from a seed: any whole number. */
export function seeded(seed: number): Random {
  // Neighbouring seeds would begin alike: they are spread over the whole range first.
  const next = randomLcg((Math.imul(seed + 1, 0x9e3779b1) >>> 0) / 2 ** 32);
  const below = (end: number): number => Math.floor(next() * end);
  return {
    below,
    of: (list) => {
      if (list.length === 0) throw new RangeError("nothing to choose from");
      return list[below(list.length)] as (typeof list)[number];
    }
  };
}
