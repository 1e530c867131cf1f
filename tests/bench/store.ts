// What it takes to store and link made-up reports that were read before, as a table for docs/performance.md: `npm run bench:store -- 500 2000`.
// Each size in a process of its own, which takes what was read from the disk as it goes: its time is of the processor, and without
// that of taking. Behind the first two thousand the same are told of other places.
import {spawnSync} from "node:child_process";
import {mkdtempSync, readFileSync, rmSync, statSync, writeFileSync} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {fileURLToPath} from "node:url";
import {deserialize, serialize} from "node:v8";
import {loadLexicon} from "../../src/lexicon/index.ts";
import {type Digest, digest} from "../../src/pipeline.ts";
import {carryOut} from "../../src/store/carryOut.ts";
import type {ReadFile} from "../../src/store/files.ts";
import type {PlannedFile} from "../../src/store/plan.ts";
import {readerHere} from "../../src/store/read.ts";
import {rewriteLedger} from "../../src/store/rewrite.ts";
import {countsOf} from "./arguments.ts";
import {reportMaker} from "./corpus.ts";
import {movedTo} from "./moved.ts";

/** So many reports are read. */
const most = 2000;

const lexicon = loadLexicon();
const places = [...lexicon.places.byCode.values()];

const spent = (): number => {
  const {user, system} = process.cpuUsage();
  return (user + system) / 1000;
};

/** Reads reports, each into a file of the folder. */
async function spill(folder: string, reports: number): Promise<void> {
  const make = reportMaker();
  for (let n = 0; n < reports; n++) {
    const {name, text} = make(n);
    const [read] = await digest({path: name, bytes: Buffer.from(text)}, lexicon);
    writeFileSync(join(folder, String(n)), serialize(read));
  }
}

/** The n-th report, of which every two thousand are of the same words. */
function taken(folder: string, n: number): Digest {
  const read = deserialize(readFileSync(join(folder, String(n % most)))) as Digest;
  const own = places.findIndex(({code}) => code === read.description.place?.code);
  const place = places[(own + Math.floor(n / most) * 500) % places.length];
  return place ? movedTo(read, n, place) : read;
}

const plannedOf = (n: number): PlannedFile => ({path: `${n}`, name: `${n}`, key: `${n}`, overrides: {}, isNew: true});

/** Stores and links so many reports, and tells what it took. */
async function store(folder: string, reports: number): Promise<void> {
  const ledger = join(folder, `${reports}.duckdb`);
  let [taking, stored, bytes] = [0, 0, 0];
  const read = (planned: PlannedFile): Promise<ReadFile> => {
    const before = spent();
    const result = [taken(folder, Number(planned.name))];
    bytes += result.reduce((sum, {source}) => sum + Buffer.byteLength(source.text), 0);
    taking += spent() - before;
    return Promise.resolve({planned, print: {sha256: planned.name, statedSha256: ""}, origin: {}, result});
  };
  const plan = {
    read: Array.from({length: reports}, (_, n) => plannedOf(n)),
    same: [],
    gone: [],
    missing: [],
    found: new Set<string>()
  };
  const job = {plan, ledger, lexicon, reader: {...readerHere(lexicon), read}, digestVersion: "", corrections: []};
  const start = spent();
  const onFile = (): unknown => (stored = spent());
  await rewriteLedger(ledger, (connection) => carryOut(connection, {...job, extractions: [], onFile}));
  const each = (milliseconds: number): string => (milliseconds / reports).toFixed(1);
  const megabytes = Math.round(process.resourceUsage().maxRSS / 1000);
  const size = (statSync(ledger).size / bytes).toFixed(2);
  console.log(`| ${reports} | ${each(stored - start - taking)} | ${each(spent() - stored)} | ${megabytes} | ${size} |`);
}

const args = process.argv.slice(2);
if (args[0] === "--in") {
  await store(args[1] ?? "", Number(args[2]));
} else {
  const sizes = countsOf(args, [36, 500], "npm run bench:store -- 500 2000");
  const folder = mkdtempSync(join(tmpdir(), "reform-ledger-bench-"));
  await spill(folder, Math.min(most, Math.max(...sizes)));
  console.log(
    "| reports | storing, ms a report | linking, ms a report | memory, MB | ledger, × their bytes |\n|---|---|---|---|---|"
  );
  for (const size of sizes) {
    const own = ["--import", "tsx", fileURLToPath(import.meta.url), "--in", folder, String(size)];
    spawnSync(process.execPath, own, {stdio: "inherit"});
  }
  rmSync(folder, {recursive: true});
}
