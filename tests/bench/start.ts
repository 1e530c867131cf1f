// What a start costs, printed as a table for docs/performance.md: `npm run bench:start`. Each command runs seven times in
// a process of its own, in turn with the others and with an empty program of Node, against which it is measured.
import {spawnSync} from "node:child_process";
import {mkdtempSync, rmSync, writeFileSync} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {fileURLToPath} from "node:url";
import {median} from "./median.ts";

const rounds = 7;
const bin = fileURLToPath(new URL("../../src/bin.mjs", import.meta.url));
const reports = fileURLToPath(new URL("../../data/reports", import.meta.url));

const empty = "node -e 0";
const commands: Readonly<Record<string, string[]>> = {
  [empty]: ["-e", "0"],
  "--help": [bin, "--help"],
  "--version": [bin, "--version"],
  "a wrong option": [bin, "--wrong"],
  'query "SELECT 1"': [bin, "query", "SELECT 1"],
  "ingest, nothing changed": [bin, "ingest", reports],
  "extract, one short report": [bin, "extract", "short.txt"]
};

const report = `2021年，赣州市召开市委深改委会议4次，审议改革文件12个。
工程建设项目审批时限压减50%，新增经营主体2.3万户。
`;

/** Milliseconds by the clock and in the processor, and the most memory at once. */
interface Cost {
  wall: number;
  cpu: number;
  megabytes: number;
}

/** Preloaded into each process: tells what it has used, as the last line of standard error. */
const teller = `data:text/javascript,process.on("exit", () => {
  const {userCPUTime, systemCPUTime, maxRSS} = process.resourceUsage();
  process.stderr.write("\\n" + JSON.stringify({cpu: (userCPUTime + systemCPUTime) / 1000, megabytes: maxRSS / 1000}));
});`;

function costOf(folder: string, args: readonly string[]): Cost {
  const start = performance.now();
  const {stderr} = spawnSync(process.execPath, ["--import", teller, ...args], {cwd: folder, encoding: "utf8"});
  const wall = performance.now() - start;
  return {wall, ...(JSON.parse(stderr.slice(stderr.lastIndexOf("\n"))) as Omit<Cost, "wall">)};
}

const folder = mkdtempSync(join(tmpdir(), "reform-ledger-bench-"));
writeFileSync(join(folder, "short.txt"), report);
spawnSync(process.execPath, [bin, "ingest", reports], {cwd: folder});
const costs = new Map(Object.keys(commands).map((name): [string, Cost[]] => [name, []]));
for (let round = 0; round < rounds; round++) {
  for (const [name, args] of Object.entries(commands)) costs.get(name)?.push(costOf(folder, args));
}
rmSync(folder, {recursive: true});

const medianOf = (name: string, of: (cost: Cost) => number): number => median((costs.get(name) ?? []).map(of));
console.log("| command | wall, ms | processor, ms | × `node -e 0` | memory, MB |\n|---|---|---|---|---|");
for (const name of costs.keys()) {
  const cpu = medianOf(name, (cost) => cost.cpu);
  const ratio = cpu / medianOf(empty, (cost) => cost.cpu);
  const cells = [medianOf(name, (cost) => cost.wall), cpu].map(Math.round);
  console.log(
    `| \`${name}\` | ${cells.join(" | ")} | ${ratio.toFixed(1)} | ${Math.round(medianOf(name, (cost) => cost.megabytes))} |`
  );
}
