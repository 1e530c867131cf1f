import {referenceFolder, stampOf} from "../lexicon/folder.ts";
import {beginProcess, type ReadingProcess} from "./process.ts";

/** A process in use, and how the tables looked when it began: null where that cannot be told. */
export interface Held {
  reading: ReadingProcess;
  stamp: string | null;
}

/** How many times the room that its first file needs a process begins with, so that larger ones seldom need another. */
const spare = 2;

/** How long one is kept, in milliseconds: it holds some 300 MB. */
const longest = 5 * 60_000;

/** To begin one takes seconds, and `start` reads a file at a time: the last that had nothing more to do waits for the next. */
let kept: (Held & {clock: NodeJS.Timeout}) | null = null;

/** A process with room for so many megabytes: the one that is kept, where it has that and the tables are as it loaded them. */
export function takeUp(megabytes: number): Held {
  const stamp = stampOf(referenceFolder);
  if (kept?.stamp !== stamp || kept.reading.megabytes < megabytes || !kept.reading.isIdle()) {
    letGo();
    return {reading: beginProcess(megabytes * spare), stamp};
  }
  const {reading, clock} = kept;
  clearTimeout(clock);
  kept = null;
  reading.wake();
  return {reading, stamp};
}

/** Keeps a process for the next that asks, or ends it where it is in the middle of something or may have other tables. */
export function putBack({reading, stamp}: Held): void {
  if (stamp === null || !reading.isIdle()) return reading.end();
  letGo();
  reading.rest();
  kept = {reading, stamp, clock: setTimeout(letGo, longest).unref()};
}

/** Ends the process that is kept. */
export function letGo(): void {
  clearTimeout(kept?.clock);
  kept?.reading.end();
  kept = null;
}
