import {cpSync, existsSync, mkdirSync, readdirSync, rmSync, writeFileSync} from "node:fs";
import {join} from "node:path";
import {z} from "zod";
import {withLedger} from "../../src/store/database.ts";
import {folderWith, reportText} from "../commands/setup.ts";
import type {Random} from "./random.ts";
import {hasSaid, ranWell, type Running, starting} from "./running.ts";
import {filesIn, ledgerOf, wordsOf} from "./standing.ts";

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

const names = Object.keys(commands);

/** Those that write the ledger or the site: two of them at once are tried alone. */
const writers: readonly string[] = ["ingest", "build", "start", "correct", "remove"];

const readers = names.filter((name) => !writers.includes(name));

/** Every two commands, one with itself too. */
export const pairs = names.flatMap((one, index) => names.slice(index).map((other): [string, string] => [one, other]));

/** Whether two commands are both in a group. */
export const meets = (group: readonly string[], [one, other]: readonly [string, string]): boolean =>
  one === other ? group.indexOf(one) !== group.lastIndexOf(one) : group.includes(one) && group.includes(other);

/** Groups in which every pair of commands meets: two that write alone, all others in fours; then `more` threes and fours. */
export function groupsOf(random: Random, more: number): string[][] {
  const groups: string[][] = pairs.filter((pair) => pair.every((name) => writers.includes(name)));
  const unmet = (): [string, string][] => pairs.filter((pair) => !groups.some((group) => meets(group, pair)));
  for (let left = unmet(); left.length > 0; left = unmet()) {
    const group = [...(left[0] ?? [])];
    const met = (name: string): number => left.filter((pair) => meets([...group, name], pair)).length;
    while (group.length < 4) group.push(readers.reduce((best, name) => (met(name) > met(best) ? name : best)));
    groups.push(group);
  }
  const drawn = (size: number): string[] => Array.from({length: size}, (_, n) => random.of(n < 2 ? writers : names));
  return [...groups, ...Array.from({length: more}, (_, n) => drawn(3 + (n % 2)))];
}

/** A folder with a ledger and a site, to begin each group from. */
export interface Ground {
  folder: string;
  /** Ids of figures of one report. */
  facts: string[];
  /** What its site holds, data aside. */
  pages: string;
  /** What a ledger says that is made of a folder of data, by what lies in that. */
  fresh: Map<string, string>;
}

const Ids = z.array(z.object({id: z.string()}));

/** Makes that folder; its reports say something else by then, so that there is work for who reads them. */
export async function ground(): Promise<Ground> {
  const places = ["赣州市", "永州市"];
  const reports = places.map((place) => [`data/reports/${place}.txt`, reportText(place, 2021)] as const);
  const folder = folderWith(Object.fromEntries(reports));
  mkdirSync(join(folder, "tmp"));
  await ledgerOf(join(folder, "build/ledger.duckdb"), join(folder, "data/reports"));
  await ranWell(folder, "build");
  const rows = await withLedger(join(folder, "build/ledger.duckdb"), (connection) =>
    connection.runAndReadAll(
      "SELECT f.id FROM fact f JOIN report r ON r.id = report_id WHERE place_code = '360700' ORDER BY start_at"
    )
  );
  writeFileSync(join(folder, "data/reports/永州市.txt"), reportText("永州市", 2021, 9));
  const facts = Ids.parse(rows.getRowObjectsJson()).map(({id}) => id);
  return {folder, facts, pages: pagesIn(folder), fresh: new Map()};
}

const pagesIn = (folder: string): string =>
  filesIn(join(folder, "dist"))
    .split("\n")
    .filter((line) => !line.startsWith("_file/data/"))
    .join("\n");

/** Runs commands at once from the same beginnings, and tells what was not as it should be. */
export async function atOnce(begun: Ground, group: readonly string[]): Promise<string[]> {
  const folder = folderWith({}, () => undefined);
  try {
    const site = join(begun.folder, "dist");
    cpSync(begun.folder, folder, {recursive: true, filter: (path) => path !== site || group.includes("build")});
    const runs = group.map((name, n) => ({name, run: starting(folder, ...(commands[name]?.(n, begun.facts) ?? []))}));
    await ended(runs);
    const told = await Promise.all(runs.map(async ({name, run}) => endOf(name, run)));
    return [...told.flat(), ...(await left(folder, begun, runs))].map((fault) => `${group.join(" + ")}: ${fault}`);
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
  const isTold = /another process is writing (?:the ledger|the site .*): process \d+/.test(said());
  // Who asks for a report that somebody has just taken out is told that it is not there.
  const isGone = name === "remove" && /no such report|no report|not in the ledger/.test(said());
  return code === 2 && (isTold || isGone) ? [] : [`${name} ended with ${code}: ${said().slice(-600)}`];
}

/** What is wrong with what stands there afterwards: ledger, corrections and site. */
async function left(folder: string, begun: Ground, runs: readonly Named[]): Promise<string[]> {
  const faults: string[] = [];
  const [ledger, data] = [join(folder, "build/ledger.duckdb"), join(folder, "data")];
  await wordsOf(ledger).catch((error: unknown) => faults.push(`the ledger: ${String(error)}`));
  if (runs.some(({name}) => name === "build")) faults.push(...siteFaults(folder, begun));
  if (!runs.some(({name}) => writers.includes(name))) return faults;
  await ledgerOf(ledger, join(data, "reports"));
  if ((await wordsOf(ledger)) !== (await freshOf(data, begun))) faults.push("the ledger says something else");
  const corrected = runs.filter(({name, run}) => name === "correct" && run.child.exitCode === 0).length;
  const entries = await withLedger(ledger, (connection) =>
    connection.runAndReadAll("SELECT count(*)::INTEGER FROM current_fact WHERE status = 'corrected'")
  );
  const kept = Number(entries.getRowsJson()[0]?.[0]);
  if (kept < corrected) faults.push(`${corrected} corrections were written, ${kept} are there`);
  return faults;
}

/** What is wrong with a site that several made at once: each of its pages is whole, and nothing lies beside it. */
function siteFaults(folder: string, {pages}: Ground): string[] {
  const beside = readdirSync(folder).filter((name) => name.startsWith(".dist") && name !== ".dist.build");
  const within = readdirSync(join(folder, ".dist.build")).filter((name) => !/^lock(?:\.wal)?$/.test(name));
  const left = [...beside, ...within].map((name) => `left: ${name}`);
  if (!existsSync(join(folder, "dist"))) return [...left, "no site"];
  return pagesIn(folder) === pages ? left : [...left, "pages that are not whole"];
}

/** What a ledger says that is made anew of a folder of data. */
async function freshOf(data: string, {fresh}: Ground): Promise<string> {
  const key = filesIn(data);
  const folder = folderWith({}, () => undefined);
  try {
    cpSync(data, join(folder, "data"), {recursive: true});
    const ledger = join(folder, "build/ledger.duckdb");
    if (!fresh.has(key))
      fresh.set(key, await ledgerOf(ledger, join(folder, "data/reports")).then(() => wordsOf(ledger)));
    return fresh.get(key) ?? "";
  } finally {
    rmSync(folder, {recursive: true, force: true});
  }
}
