import {fork} from "node:child_process";
import {fileURLToPath} from "node:url";
import type {Said} from "./child.ts";
import {lostAt} from "./lost.ts";
import type {Outcome} from "./trial.ts";

/** What came of some seeds. */
export interface Rounds {
  outcomes: Outcome[];
  /** Bytes of memory that the processes held, one list a process, in the order of time. */
  held: number[][];
}

/** Seeds from one to before another. */
type Seeds = readonly [from: number, to: number];

/** A process that says nothing for so long is in a loop without an end. */
const patience = 120_000;

/** A real report takes less; one input of some kilobytes that needs more would take a folder down with it. */
const heap = ["--max-old-space-size=768", "--expose-gc", "--import", "tsx"];

/**
 * Tries the mutated inputs of some seeds in `processes` processes side by side. Where one dies or hangs, its input is read
 * again as the program reads it, and another goes on behind it.
 */
export async function rounds([from, to]: Seeds, processes: number): Promise<Rounds> {
  const each = Math.ceil((to - from) / processes);
  const shares = Array.from({length: processes}, (_, i): Seeds => [
    from + i * each,
    Math.min(to, from + (i + 1) * each)
  ]);
  const all = await Promise.all(shares.map(share));
  return {outcomes: all.flatMap(({outcomes}) => outcomes), held: all.flatMap(({held}) => held)};
}

async function share([from, to]: Seeds): Promise<Rounds> {
  const all: Rounds = {outcomes: [], held: []};
  for (let next = from; next < to;) {
    const {outcomes, held, lost} = await inProcess([next, to]);
    all.outcomes.push(...outcomes);
    all.held.push(...held);
    if (lost === null) return all;
    all.outcomes.push(await lostAt(lost.seed, lost.why));
    next = lost.seed + 1;
  }
  return all;
}

/** Where a process was lost, and how. */
interface Lost {
  seed: number;
  why: string;
}

/** What a process tells until it ends; with the input at which it ended too early. */
function inProcess([from, to]: Seeds): Promise<Rounds & {lost: Lost | null}> {
  const told: Rounds = {outcomes: [], held: [[]]};
  const child = fork(fileURLToPath(new URL("child.ts", import.meta.url)), [String(from), String(to)], {
    execArgv: heap,
    stdio: ["ignore", "ignore", "ignore", "ipc"]
  });
  let begun = from;
  let isSilent = false;
  const silence = setTimeout(() => {
    isSilent = true;
    child.kill("SIGKILL");
  }, patience);
  child.on("message", (said: Said) => {
    silence.refresh();
    if (said.begun !== undefined) begun = said.begun;
    if (said.outcome) told.outcomes.push(said.outcome);
    if (said.held !== undefined) told.held[0]?.push(said.held);
  });
  return new Promise((resolve, reject) => {
    child.on("error", reject);
    // All that it had said was heard by then.
    child.on("close", (code, signal) => {
      clearTimeout(silence);
      const isWhole = code === 0 && told.outcomes.length === to - from;
      const why = isSilent ? "no end" : `ended with ${signal ?? code}`;
      resolve({...told, lost: isWhole ? null : {seed: begun, why}});
    });
  });
}
