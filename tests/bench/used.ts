import {spawnSync} from "node:child_process";
import {mkdtempSync, readFileSync, rmSync, writeFileSync} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {fileURLToPath, pathToFileURL} from "node:url";

const bin = fileURLToPath(new URL("../../src/bin.mjs", import.meta.url));

/**
 * What a run of the program has used: seconds by the clock, in the processor of its first process and in those that read, and the most
 * megabytes of each at once. A reading process that went over a budget is in none of it.
 */
export interface Cost {
  wall: number;
  own: number;
  readers: number;
  megabytes: number;
  readersMegabytes: number;
}

interface Used {
  reads: boolean;
  cpu: number;
  megabytes: number;
}

/** Loaded into each process of a run: tells what it has used when it ends. */
const tellerInto = (told: string): string => `import {appendFileSync} from "node:fs";
const reads = process.send !== undefined;
process.on("exit", () => {
  const {userCPUTime, systemCPUTime, maxRSS} = process.resourceUsage();
  const used = {reads, cpu: (userCPUTime + systemCPUTime) / 1e6, megabytes: maxRSS / 1000};
  appendFileSync(${JSON.stringify(told)}, JSON.stringify(used) + "\\n");
});`;

/** Runs the program in a folder and tells what that took. */
export function costOf(cwd: string, args: readonly string[]): Cost {
  const folder = mkdtempSync(join(tmpdir(), "reform-ledger-bench-"));
  const [told, teller] = [join(folder, "told"), join(folder, "teller.mjs")];
  writeFileSync(teller, tellerInto(told));
  const start = performance.now();
  const env = {...process.env, NODE_OPTIONS: `--import ${pathToFileURL(teller).href}`};
  spawnSync(process.execPath, [bin, ...args], {cwd, env, stdio: "ignore"});
  const wall = (performance.now() - start) / 1000;
  const used = readFileSync(told, "utf8")
    .trim()
    .split("\n")
    .map((line) => JSON.parse(line) as Used);
  rmSync(folder, {recursive: true});
  const of = (reads: boolean): Used[] => used.filter((one) => one.reads === reads);
  const sum = (list: readonly Used[]): number => list.reduce((all, {cpu}) => all + cpu, 0);
  const most = (list: readonly Used[]): number => Math.max(0, ...list.map(({megabytes}) => megabytes));
  return {
    wall,
    own: sum(of(false)),
    readers: sum(of(true)),
    megabytes: most(of(false)),
    readersMegabytes: most(of(true))
  };
}
