import {cpSync, existsSync, mkdirSync, readdirSync, rmSync, writeFileSync} from "node:fs";
import {join} from "node:path";
import {z} from "zod";
import {withLedger} from "../../src/store/database.ts";
import {folderWith, reportText} from "../commands/setup.ts";
import {hasSaid, ranWell, type Running, starting, wordsOf} from "./killed.ts";

/** What is tried at once; `n` is the number of the process among the others of its group. */
const commands: Readonly<Record<string, (n: number, facts: readonly string[]) => readonly string[]>> = {
  ingest: () => ["ingest"],
  build: () => ["build"],
  start: () => ["start", "--port", "0"],
  correct: (n, facts) => ["correct", facts[n] ?? "", "--set", "role=target", "--reason", "tried", "--by", "甲"],
  remove: () => ["remove", "永州2021"],
  query: () => ["query", "SELECT count(*) AS n FROM facts", "--format", "csv"],
  export: (n) => ["export", "--out", `package-${n}`],
  brief: (n) => ["brief", "--places", "赣州", "--out", `brief-${n}.html`],
  diff: () => ["diff"],
  check: () => ["check"],
  review: () => ["review", "--list"]
};

export const names = Object.keys(commands);

/** Every two commands, one with itself too. */
export const pairs = names.flatMap((one, index) => names.slice(index).map((other): [string, string] => [one, other]));

/** A folder with a ledger and a site, to begin each group from. */
export interface Ground {
  folder: string;
  /** Ids of figures of one report. */
  facts: string[];
}

const Ids = z.array(z.object({id: z.string()}));

/** Makes that folder; its reports say something else by then, so that there is work for who reads them. */
export async function ground(): Promise<Ground> {
  const places = ["赣州市", "永州市"];
  const reports = places.map((place) => [`data/reports/${place}.txt`, reportText(place, 2021)] as const);
  const folder = folderWith(Object.fromEntries(reports));
  mkdirSync(join(folder, "tmp"));
  await ranWell(folder, "build");
  const rows = await withLedger(join(folder, "build/ledger.duckdb"), (connection) =>
    connection.runAndReadAll(
      "SELECT f.id FROM fact f JOIN report r ON r.id = report_id WHERE place_code = '360700' ORDER BY start_at"
    )
  );
  writeFileSync(join(folder, "data/reports/永州市.txt"), reportText("永州市", 2021, 9));
  return {folder, facts: Ids.parse(rows.getRowObjectsJson()).map(({id}) => id)};
}

/** Runs commands at once from the same beginnings, and tells what was not as it should be. */
export async function atOnce({folder: from, facts}: Ground, group: readonly string[]): Promise<string[]> {
  const folder = folderWith({}, () => undefined);
  try {
    cpSync(from, folder, {recursive: true});
    const runs = group.map((name, n) => ({name, run: starting(folder, ...(commands[name]?.(n, facts) ?? []))}));
    await ended(runs);
    const told = await Promise.all(runs.map(async ({name, run}) => endOf(name, run)));
    return [...told.flat(), ...(await left(folder, runs))].map((fault) => `${group.join(" + ")}: ${fault}`);
  } finally {
    rmSync(folder, {recursive: true, force: true});
  }
}

interface Named {
  name: string;
  run: Running;
}

/** Waits for all of them; those that serve are asked to end when the others have. */
async function ended(runs: readonly Named[]): Promise<void> {
  await Promise.all(runs.filter(({name}) => name !== "start").map(({run}) => run.ended));
  const serving = runs.filter(({name}) => name === "start");
  for (const {run} of serving) if (await hasSaid(run, "Ctrl-C ends it")) run.child.kill("SIGTERM");
  await Promise.all(serving.map(({run}) => run.ended));
}

/** A command does its work, or says who else is at it. */
async function endOf(name: string, {ended: end, said}: Running): Promise<string[]> {
  const code = await end;
  if (code === 0 || code === 1) return [];
  const isTold = /another process is writing (?:the ledger|the site .*): \d+/.test(said());
  // Who asks for a report that somebody has just taken out is told that it is not there.
  const isGone = name === "remove" && /no such report|no report|not in the ledger/.test(said());
  return code === 2 && (isTold || isGone) ? [] : [`${name} ended with ${code}: ${said().slice(-600)}`];
}

/** What is wrong with what stands there afterwards: ledger, corrections and site. */
async function left(folder: string, runs: readonly Named[]): Promise<string[]> {
  const faults: string[] = [];
  const ledger = join(folder, "build/ledger.duckdb");
  await wordsOf(ledger).catch((error: unknown) => faults.push(`the ledger: ${String(error)}`));
  if (!existsSync(join(folder, "dist/index.html"))) faults.push("no site");
  if (!runs.some(({name}) => ["ingest", "build", "start", "correct", "remove"].includes(name))) return faults;
  await ranWell(folder, "build");
  const fresh = folderWith({}, () => undefined);
  try {
    cpSync(join(folder, "data"), join(fresh, "data"), {recursive: true});
    mkdirSync(join(fresh, "tmp"));
    await ranWell(fresh, "ingest");
    if ((await wordsOf(ledger)) !== (await wordsOf(join(fresh, "build/ledger.duckdb"))))
      faults.push("the ledger says something else");
  } finally {
    rmSync(fresh, {recursive: true, force: true});
  }
  const corrected = runs.filter(({name, run}) => name === "correct" && run.child.exitCode === 0).length;
  const entries = await withLedger(ledger, (connection) =>
    connection.runAndReadAll("SELECT count(*)::INTEGER FROM current_fact WHERE status = 'corrected'")
  );
  const kept = Number(entries.getRowsJson()[0]?.[0]);
  if (kept < corrected) faults.push(`${corrected} corrections were written, ${kept} are there`);
  const beside = readdirSync(folder).filter((name) => name.startsWith(".dist") && name !== ".dist.build");
  if (beside.length > 0) faults.push(`left: ${beside.join(", ")}`);
  return faults;
}
