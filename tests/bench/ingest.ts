// What it takes to ingest made-up reports, as a table for docs/performance.md: `npm run bench:ingest -- 36 500`. Each size is ingested
// into a new ledger, again with nothing changed, and with one report changed, in a process of its own. Up to a hundred
// reports three times, of which the medians are told.
import {spawnSync} from "node:child_process";
import {mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync} from "node:fs";
import {cpus, tmpdir} from "node:os";
import {join} from "node:path";
import {fileURLToPath} from "node:url";
import {reportMaker} from "./corpus.ts";

const bin = fileURLToPath(new URL("../../src/bin.mjs", import.meta.url));

/** What a run took: seconds by the clock and in the processor, of all its processes; megabytes of the one that stores. */
interface Cost {
  wall: number;
  cpu: number;
  megabytes: number;
}

/** Preloaded into the first process alone: tells the most memory that it had. */
const teller = `data:text/javascript,process.on("exit", () => {
  if (!process.send) process.stderr.write("\\nmost memory: " + process.resourceUsage().maxRSS / 1000);
});`;

/** The user and system times of all processes below a shell, as its \`times\` says them: 1m2.34s 0m0.56s. */
function secondsIn(line: string): number {
  const parts = Array.from(
    line.matchAll(/(\d+)m([\d.]+)s/gu),
    ([, minutes, seconds]) => Number(minutes) * 60 + Number(seconds)
  );
  return parts.reduce((sum, part) => sum + part, 0);
}

function ingest(folder: string, ledger: string): Cost {
  const start = performance.now();
  const command = `"$0" --import '${teller}' "$@" >&2; times`;
  const args = ["-c", command, process.execPath, bin, "ingest", folder, "--ledger", ledger];
  const {stdout, stderr} = spawnSync("/bin/sh", args, {encoding: "utf8", maxBuffer: 2 ** 28});
  const wall = (performance.now() - start) / 1000;
  const megabytes = Number(/most memory: ([\d.]+)/u.exec(stderr)?.[1]);
  return {wall, cpu: secondsIn(stdout.trim().split("\n").at(-1) ?? ""), megabytes};
}

const median = (values: number[]): number => values.toSorted((a, b) => a - b)[values.length >> 1] ?? NaN;

function rowOf(what: string, reports: number, costs: readonly Cost[]): string {
  const of = (get: (cost: Cost) => number): number => median(costs.map(get));
  const walls = costs.map(({wall}) => wall.toFixed(1)).sort();
  const spread = walls.length > 1 ? ` (${walls[0]} to ${walls.at(-1)})` : "";
  const cells = [of(({wall}) => wall).toFixed(1) + spread, of(({cpu}) => cpu).toFixed(1)];
  return `| ${what} | ${cells.join(" | ")} | ${(of(({cpu}) => cpu) / reports).toFixed(3)} | ${Math.round(of(({megabytes}) => megabytes))} |`;
}

function measure(reports: number, make: ReturnType<typeof reportMaker>): void {
  const base = mkdtempSync(join(tmpdir(), "reform-ledger-bench-"));
  const folder = join(base, "reports");
  mkdirSync(folder);
  const made = Array.from({length: reports}, (_, n) => make(n));
  for (const {name, text} of made) writeFileSync(join(folder, name), text);
  const bytes = made.reduce((sum, {text}) => sum + Buffer.byteLength(text), 0);
  const costs: Cost[][] = [[], [], []];
  for (let round = 0; round < (reports <= 100 ? 3 : 1); round++) {
    const ledger = join(base, `${round}.duckdb`);
    costs[0]?.push(ingest(folder, ledger));
    costs[1]?.push(ingest(folder, ledger));
    const first = join(folder, made[0]?.name ?? "");
    writeFileSync(first, `${readFileSync(first, "utf8")}新增企业${round + 3}家。\n`);
    costs[2]?.push(ingest(folder, ledger));
    if (round === 0)
      console.log(`| ${reports} reports: ledger ${(statSync(ledger).size / bytes).toFixed(2)} × their bytes | | | | |`);
  }
  const whats = ["new", "again, nothing changed", "one changed"];
  for (const [i, what] of whats.entries()) console.log(rowOf(`${reports}, ${what}`, reports, costs[i] ?? []));
  rmSync(base, {recursive: true});
}

console.log(`Node ${process.version}, ${cpus().length} × ${cpus()[0]?.model ?? ""}\n`);
console.log("| reports | wall, s | processor, s | processor a report, s | memory, MB |\n|---|---|---|---|---|");
const make = reportMaker();
for (const size of process.argv.slice(2).length > 0 ? process.argv.slice(2) : ["36", "500"])
  measure(Number(size), make);
