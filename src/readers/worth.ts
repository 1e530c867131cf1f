import {statSync} from "node:fs";
import {availableParallelism, totalmem} from "node:os";
import type {Source} from "../store/sources.ts";

/** What a process must have to read before another is worth what it takes to begin, in bytes. */
const worth = 2 ** 20;

/** What a file counts beside its size, in bytes: documents are packed, and the shortest takes a moment. */
const beside = 2 ** 13;

/** How many processes are worth their start for these files: no more than there may be, and one at least. */
export function worthFor(files: readonly Source[], most: number): number {
  let bytes = 0;
  for (const {path} of files) {
    if (bytes >= worth * (most - 1)) return most;
    bytes += beside + (statSync(path, {throwIfNoEntry: false})?.size ?? 0);
  }
  return Math.min(most, 1 + Math.floor(bytes / worth));
}

/** What a process takes of memory at most, as a rule, in bytes. */
const room = 2 ** 30;

/** How many may read side by side where nobody says: as many as there are cores, and as memory has room for. */
export const usualWorkers = (): number => Math.max(1, Math.min(availableParallelism(), Math.floor(totalmem() / room)));
