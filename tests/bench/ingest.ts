// What it takes to ingest made-up reports, as a table for docs/performance.md: `npm run bench:ingest -- 36 500`. Each size is ingested
// into a new ledger, again with nothing changed, and with one report changed, in a process of its own. Up to a hundred
// reports three times, of which the medians are told.
import {mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync} from "node:fs";
import {cpus, tmpdir} from "node:os";
import {join} from "node:path";
import {countsOf} from "./arguments.ts";
import {reportMaker} from "./corpus.ts";
import {median} from "./median.ts";
import {type Cost, costOf} from "./used.ts";

/** Seconds of the processor, of all processes. */
const processor = ({own, readers}: Cost): number => own + readers;

function rowOf(what: string, reports: number, costs: readonly Cost[]): string {
  const of = (get: (cost: Cost) => number): number => median(costs.map(get));
  const walls = costs.map(({wall}) => wall.toFixed(1)).sort();
  const spread = walls.length > 1 ? ` (${walls[0]} to ${walls.at(-1)})` : "";
  const cells = [of(({wall}) => wall).toFixed(1) + spread, of(processor).toFixed(1)];
  return `| ${what} | ${cells.join(" | ")} | ${(of(processor) / reports).toFixed(3)} | ${Math.round(of(({megabytes}) => megabytes))} |`;
}

function measure(reports: number, make: ReturnType<typeof reportMaker>): void {
  const base = mkdtempSync(join(tmpdir(), "reform-ledger-bench-"));
  const folder = join(base, "reports");
  mkdirSync(folder);
  const made = Array.from({length: reports}, (_, n) => make(n));
  for (const {name, text} of made) writeFileSync(join(folder, name), text);
  const bytes = made.reduce((sum, {text}) => sum + Buffer.byteLength(text), 0);
  const ingest = (ledger: string): Cost => costOf(base, ["ingest", folder, "--ledger", ledger]);
  const costs: Cost[][] = [[], [], []];
  for (let round = 0; round < (reports <= 100 ? 3 : 1); round++) {
    const ledger = join(base, `${round}.duckdb`);
    costs[0]?.push(ingest(ledger));
    if (round === 0)
      console.log(`| ${reports} reports: ledger ${(statSync(ledger).size / bytes).toFixed(2)} × their bytes | | | | |`);
    costs[1]?.push(ingest(ledger));
    const first = join(folder, made[0]?.name ?? "");
    writeFileSync(first, `${readFileSync(first, "utf8")}新增企业${round + 3}家。\n`);
    costs[2]?.push(ingest(ledger));
  }
  const whats = ["new", "again, nothing changed", "one changed"];
  for (const [i, what] of whats.entries()) console.log(rowOf(`${reports}, ${what}`, reports, costs[i] ?? []));
  rmSync(base, {recursive: true});
}

const sizes = countsOf(process.argv.slice(2), [36, 500], "npm run bench:ingest -- 36 500");
console.log(`Node ${process.version}, ${cpus().length} × ${cpus()[0]?.model ?? ""}\n`);
console.log("| reports | wall, s | processor, s | processor a report, s | memory, MB |\n|---|---|---|---|---|");
const make = reportMaker();
for (const size of sizes) measure(size, make);
