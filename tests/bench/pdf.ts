// What a long PDF takes to be read, printed as a table for docs/performance.md: `npx tsx tests/bench/pdf.ts [pages]`. Each
// time a process of its own reads it, with tables and dictionaries loaded before.
import {spawnSync} from "node:child_process";
import {mkdtempSync, readFileSync, rmSync} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {fileURLToPath} from "node:url";
import {loadLexicon} from "../../src/lexicon/index.ts";
import {wordsOf} from "../../src/lexicon/segmenter.ts";
import {digestText} from "../../src/pipeline.ts";
import {read} from "../../src/read/index.ts";
import {countsOf} from "./arguments.ts";
import {makeLongPdf} from "./longPdf.ts";
import {median} from "./median.ts";

const rounds = 5;

/** Seconds in the processor of all threads, and the most memory at once. */
interface Cost {
  read: number;
  rest: number;
  megabytes: number;
}

const seconds = (): number => process.resourceUsage().userCPUTime / 1e6 + process.resourceUsage().systemCPUTime / 1e6;

async function costOf(path: string): Promise<Cost> {
  const lexicon = loadLexicon();
  wordsOf("");
  const start = seconds();
  const [text] = await read({path, bytes: readFileSync(path)}, lexicon);
  const isRead = seconds();
  if (text) digestText(text, path, lexicon, {});
  return {read: isRead - start, rest: seconds() - isRead, megabytes: process.resourceUsage().maxRSS / 1000};
}

function costApart(path: string): Cost {
  const args = ["--import", "tsx", fileURLToPath(import.meta.url), "--one", path];
  return JSON.parse(
    spawnSync(process.execPath, args, {encoding: "utf8", stdio: ["ignore", "pipe", "inherit"]}).stdout
  ) as Cost;
}

/** A row of the table, of a PDF of so many pages. */
function rowOf(pages: number): string {
  const folder = mkdtempSync(join(tmpdir(), "reform-ledger-bench-"));
  try {
    const path = makeLongPdf(folder, pages);
    const costs = Array.from({length: rounds}, () => costApart(path));
    const of = (key: keyof Cost): number => median(costs.map((cost) => cost[key]));
    return `| ${pages} | ${of("read").toFixed(1)} | ${of("rest").toFixed(1)} | ${Math.round(of("megabytes"))} |`;
  } finally {
    rmSync(folder, {recursive: true});
  }
}

const [first, path = ""] = process.argv.slice(2);
const usage = "npx tsx tests/bench/pdf.ts PAGES";
if (first === "--one") console.log(JSON.stringify(await costOf(path)));
else {
  console.log("| pages | read, s | clean to check, s | memory, MB |\n|---|---|---|---|");
  for (const pages of countsOf(process.argv.slice(2), [75, 225], usage)) console.log(rowOf(pages));
}
