// What it costs to read side by side and apart, printed as a table for docs/scaling.md: `npx tsx tests/bench/workers.ts FOLDER`
// (of reports; `corpus.ts` makes some), and how many rounds. Each way runs in turn with the others.
import {spawnSync} from "node:child_process";
import {mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync} from "node:fs";
import {tmpdir} from "node:os";
import {join, resolve} from "node:path";
import {fileURLToPath, pathToFileURL} from "node:url";

const [reports = "data/reports", rounds = "3"] = process.argv.slice(2);
const bin = fileURLToPath(new URL("../../src/bin.mjs", import.meta.url));
const folder = mkdtempSync(join(tmpdir(), "reform-ledger-bench-"));
const told = join(folder, "told");

/** What a program does with the reports, each time anew. */
const ways: Readonly<Record<string, string[]>> = {
  "ingest, 1 worker": ["ingest", resolve(reports), "--workers", "1", "--ledger", "one.duckdb"],
  "ingest, 2 workers": ["ingest", resolve(reports), "--workers", "2", "--ledger", "two.duckdb"],
  "extract --out, 1 worker": ["extract", resolve(reports), "--workers", "1", "--out", "shards"],
  "ingest --records": ["ingest", "--records", "shards", "--ledger", "records.duckdb"]
};

/** Seconds by the clock, in the processor here and in all processes that read, and the most megabytes of each at once. */
interface Cost {
  wall: number;
  own: number;
  readers: number;
  megabytes: number;
  readersMegabytes: number;
}

/** Loaded into each process of a run, those that read too: tells what it has used when it ends. */
const teller = join(folder, "teller.mjs");
writeFileSync(
  teller,
  `import {appendFileSync} from "node:fs"; process.on("exit", () => {
  const {userCPUTime, systemCPUTime, maxRSS} = process.resourceUsage();
  const used = {reads: process.channel !== undefined, cpu: (userCPUTime + systemCPUTime) / 1e6, megabytes: maxRSS / 1000};
  appendFileSync(${JSON.stringify(told)}, JSON.stringify(used) + "\\n");
});`
);

interface Used {
  reads: boolean;
  cpu: number;
  megabytes: number;
}

function costOf(args: readonly string[]): Cost {
  rmSync(told, {force: true});
  for (const name of readdirSync(folder))
    if (name.startsWith(args.at(-1) ?? "")) rmSync(join(folder, name), {recursive: true});
  const start = performance.now();
  const env = {...process.env, NODE_OPTIONS: `--import ${pathToFileURL(teller).href}`};
  spawnSync(process.execPath, [bin, ...args], {cwd: folder, env, stdio: "ignore"});
  const wall = (performance.now() - start) / 1000;
  const used = readFileSync(told, "utf8")
    .trim()
    .split("\n")
    .map((line) => JSON.parse(line) as Used);
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

const median = (values: number[]): number => values.toSorted((a, b) => a - b)[values.length >> 1] ?? Number.NaN;

const costs = new Map(Object.keys(ways).map((name): [string, Cost[]] => [name, []]));
for (let round = 0; round < Number(rounds); round++)
  for (const [name, args] of Object.entries(ways)) costs.get(name)?.push(costOf(args));

const columns = ["wall", "own", "readers", "megabytes", "readersMegabytes"] as const;
console.log(
  "| | wall, s | processor here, s | where it is read, s | MB here | MB where it is read |\n|---|---|---|---|---|---|"
);
for (const [name, list] of costs)
  console.log(
    `| ${[name, ...columns.map((column) => median(list.map((cost) => cost[column])).toFixed(1))].join(" | ")} |`
  );
const sizes = ["one.duckdb", "shards"].map((name) => {
  const path = join(folder, name);
  const files = statSync(path).isDirectory() ? readdirSync(path).map((one) => join(path, one)) : [path];
  return `${name}: ${(files.reduce((sum, file) => sum + statSync(file).size, 0) / 1e6).toFixed(1)} MB`;
});
console.log(sizes.join(", "));
rmSync(folder, {recursive: true});
