// What it costs to read side by side and apart, printed as a table for docs/scaling.md: `npx tsx tests/bench/workers.ts FOLDER`
// (of reports; `corpus.ts` makes some), and how many rounds. Each way runs in turn with the others.
import {mkdtempSync, readdirSync, rmSync, statSync} from "node:fs";
import {tmpdir} from "node:os";
import {join, resolve} from "node:path";
import {countsOf, pathOf} from "./arguments.ts";
import {median} from "./median.ts";
import {type Cost, costOf} from "./used.ts";

const usage = "npx tsx tests/bench/workers.ts FOLDER ROUNDS";
const [asked = "data/reports", ...times] = process.argv.slice(2);
const reports = pathOf(asked, "folder", usage);
const [rounds = 0] = countsOf(times, [3], usage);
const folder = mkdtempSync(join(tmpdir(), "reform-ledger-bench-"));

/** What a program does with the reports, each time anew. */
const ways: Readonly<Record<string, string[]>> = {
  "ingest, 1 worker": ["ingest", resolve(reports), "--workers", "1", "--ledger", "one.duckdb"],
  "ingest, 2 workers": ["ingest", resolve(reports), "--workers", "2", "--ledger", "two.duckdb"],
  "extract --out, 1 worker": ["extract", resolve(reports), "--workers", "1", "--out", "shards"],
  "ingest --records": ["ingest", "--records", "shards", "--ledger", "records.duckdb"]
};

function costOfWay(args: readonly string[]): Cost {
  for (const name of readdirSync(folder))
    if (name.startsWith(args.at(-1) ?? "")) rmSync(join(folder, name), {recursive: true});
  return costOf(folder, args);
}

const costs = new Map(Object.keys(ways).map((name): [string, Cost[]] => [name, []]));
for (let round = 0; round < rounds; round++)
  for (const [name, args] of Object.entries(ways)) costs.get(name)?.push(costOfWay(args));

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
