// What the data of a site costs: `npm run bench:site LEDGER`. For each table, and for each kind of document, the number of files,
// their bytes, the largest, and the seconds of the processor that making them takes, the dearest first, as a table for
// docs/performance.md. Nothing is written.
import {dataFiles} from "../../src/site/data.ts";
import {withLedger} from "../../src/store/database.ts";
import {pathOf} from "./arguments.ts";

interface Cost {
  files: number;
  bytes: number;
  largest: number;
  seconds: number;
}

const none: Cost = {files: 0, bytes: 0, largest: 0, seconds: 0};

const secondsOf = ({user, system}: NodeJS.CpuUsage): number => (user + system) / 1e6;

/** `facts/` for the documents of a kind, the whole name for a table. */
const kindOf = (path: string): string => (path.endsWith(".json") ? path.slice(0, path.indexOf("/") + 1) : path);

async function costs(ledger: string): Promise<Map<string, Cost>> {
  const found = new Map<string, Cost>();
  await withLedger(ledger, async (connection) => {
    let before = process.cpuUsage();
    for await (const files of dataFiles(connection)) {
      const seconds = secondsOf(process.cpuUsage(before));
      for (const [i, {path, bytes}] of files.entries()) {
        const last = found.get(kindOf(path)) ?? none;
        found.set(kindOf(path), {
          files: last.files + 1,
          bytes: last.bytes + bytes.length,
          largest: Math.max(last.largest, bytes.length),
          seconds: last.seconds + (i === 0 ? seconds : 0)
        });
      }
      before = process.cpuUsage();
    }
  });
  return found;
}

const ledger = pathOf(process.argv[2], "file", "npm run bench:site LEDGER");
const rows = [...(await costs(ledger))].sort(([, a], [, b]) => b.seconds - a.seconds);
const total = rows.reduce(
  (sum, [, {files, bytes, largest, seconds}]) => ({
    files: sum.files + files,
    bytes: sum.bytes + bytes,
    largest: Math.max(sum.largest, largest),
    seconds: sum.seconds + seconds
  }),
  none
);
console.log("| data | files | MB | largest, kB | processor, s |\n|---|---|---|---|---|");
for (const [name, {files, bytes, largest, seconds}] of [["all", total] as const, ...rows])
  console.log(
    `| ${name} | ${files} | ${(bytes / 1e6).toFixed(1)} | ${Math.round(largest / 1000)} | ${seconds.toFixed(2)} |`
  );
console.log(`\nat most ${Math.round(process.resourceUsage().maxRSS / 1024)} MB of memory`);
