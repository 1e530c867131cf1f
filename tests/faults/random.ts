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
  const next = randomLcg(scattered(seed) / 2 ** 32);
  const below = (end: number): number => Math.floor(next() * end);
  return {
    below,
    of: (list) => {
      if (list.length === 0) throw new RangeError("nothing to choose from");
      return list[below(list.length)] as (typeof list)[number];
    }
  };
}

/** A seed as bits that have nothing in common with those of its neighbours, whose chances would come in even steps otherwise. */
function scattered(seed: number): number {
  let bits = Math.imul(seed + 1, 0x9e3779b1);
  bits = Math.imul(bits ^ (bits >>> 16), 0x85ebca6b);
  bits = Math.imul(bits ^ (bits >>> 13), 0xc2b2ae35);
  return (bits ^ (bits >>> 16)) >>> 0;
}
