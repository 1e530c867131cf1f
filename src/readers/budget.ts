import type {Limits} from "../store/limits.ts";

/** What one file may take. */
export interface Budget {
  /** Seconds of the processor. */
  seconds: number;
  /** Megabytes beside those of the program itself. */
  megabytes: number;
}

/** How many times the limit of memory a megabyte of a file adds; of time it adds the whole. */
const memoryShare = 1 / 16;

/** What a file of this many bytes may take: as much as the limits say, and more for each megabyte of it. */
export function budgetOf(bytes: number, limits: Limits): Budget {
  const size = bytes / 2 ** 20;
  return {
    seconds: limits.seconds * (1 + size),
    megabytes: Math.max(1, Math.round(limits.megabytes * (1 + size * memoryShare)))
  };
}
