import {type ChildProcess, spawn} from "node:child_process";
import {once} from "node:events";
import {existsSync, watch} from "node:fs";
import {join} from "node:path";
import {setTimeout} from "node:timers/promises";
import {bin} from "../commands/setup.ts";
import type {Random} from "./random.ts";

/** A run of the program under way. */
export interface Running {
  child: ChildProcess;
  said: () => string;
  ended: Promise<number | null>;
}

/** Starts the program in a folder, with temporary files of its own in `tmp` there. */
export function starting(folder: string, ...args: string[]): Running {
  const env = {...process.env, TMPDIR: join(folder, "tmp")};
  const child = spawn(process.execPath, [bin, ...args], {cwd: folder, env, stdio: ["ignore", "pipe", "pipe"]});
  let said = "";
  for (const stream of [child.stdout, child.stderr]) stream.on("data", (part: Buffer) => (said += part.toString()));
  return {child, said: () => said, ended: once(child, "close").then(([code]) => code as number | null)};
}

/** Runs the program to its end, and gives back how many milliseconds it took. Throws when there was anything to tell. */
export async function ranWell(folder: string, ...args: string[]): Promise<number> {
  const begun = performance.now();
  const {ended, said} = starting(folder, ...args);
  const code = await ended;
  if (code !== 0) throw new Error(`${args.join(" ")} ended with ${code}: ${said()}`);
  return performance.now() - begun;
}

/** Waits until a run has said something, or has ended. */
export async function hasSaid({child, said, ended}: Running, words: string): Promise<boolean> {
  const over = ended.then(() => true);
  while (!said().includes(words)) if (await Promise.race([over, setTimeout(10, false)])) return said().includes(words);
  return child.exitCode === null;
}

/** What happens in a folder while the program works: a file comes, or goes after it has come. */
interface Sign {
  name: string;
  isGone?: boolean;
  /** The program is killed within so many milliseconds of it. */
  within: number;
}

/** When a program may be killed: at any moment of its usual time, and soon after each of the signs in a folder. */
export interface Moments {
  usual: number;
  folder: string;
  signs: readonly Sign[];
}

/** Kills the program: every other time at any of its moments, else after a sign. */
export async function killed(run: Running, {usual, folder, signs}: Moments, random: Random): Promise<void> {
  const sign = random.below(2) === 0 ? random.of(signs) : null;
  // Where there is nothing to do, no sign comes, and what serves does not end by itself.
  if (sign !== null) await Promise.race([seen(folder, sign, run), setTimeout(usual)]);
  const wait = random.below(sign?.within ?? usual);
  if (wait > 0) await Promise.race([run.ended, setTimeout(wait)]);
  run.child.kill("SIGKILL");
  await run.ended;
}

/** Waits for a sign, or the end of the run. */
const seen = (folder: string, {name, isGone = false}: Sign, run: Running): Promise<void> =>
  new Promise((resolve) => {
    let hasCome = false;
    const watcher = watch(folder, (event, file) => {
      if (event !== "rename" || file !== name) return;
      const isThere = existsSync(join(folder, name));
      if (!isGone || (hasCome && !isThere)) done();
      hasCome ||= isThere;
    });
    const done = (): void => {
      watcher.close();
      resolve();
    };
    void run.ended.then(done);
  });
