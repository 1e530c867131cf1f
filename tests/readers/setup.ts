import {execFileSync} from "node:child_process";
import {setTimeout} from "node:timers/promises";

/** The processes that a process has started, those that have ended left out. */
export const childrenOf = (parent: number): number[] =>
  execFileSync("ps", ["-A", "-o", "pid=,ppid=,stat=,args="], {encoding: "utf8"})
    .split("\n")
    .map((line) => line.trim().split(/\s+/))
    .filter(([, of, state, ...words]) => Number(of) === parent && !state?.startsWith("Z") && !words.includes("ps"))
    .map(([pid]) => Number(pid));

/** Whether a process is there and has not ended. */
export const isAlive = (pid: number): boolean =>
  execFileSync("ps", ["-A", "-o", "pid=,stat="], {encoding: "utf8"})
    .split("\n")
    .some((line) => new RegExp(`^\\s*${pid}\\s+[^Z\\s]`).test(line));

/** Waits until something is so. */
export async function until<T>(look: () => T | undefined | false): Promise<T> {
  for (;;) {
    const seen = look();
    if (seen !== undefined && seen !== false) return seen;
    await setTimeout(50);
  }
}

/** The seconds of the processor that a process has taken. */
export const secondsOf = (pid: number): number =>
  execFileSync("ps", ["-o", "time=", "-p", String(pid)], {encoding: "utf8"})
    .trim()
    .split(/[-:]/)
    .reduce((seconds, part) => seconds * 60 + Number(part), 0);
