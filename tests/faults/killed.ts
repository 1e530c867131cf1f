import {type ChildProcess, spawn} from "node:child_process";
import {once} from "node:events";
import {existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync} from "node:fs";
import {dirname, join, relative} from "node:path";
import {setTimeout} from "node:timers/promises";
import {sha256} from "../../src/model/record.ts";
import {withLedger} from "../../src/store/database.ts";
import {bin, folderWith, reportText} from "../commands/setup.ts";
import {type Random, seeded} from "./random.ts";

/** A run of the program under way. */
export interface Running {
  child: ChildProcess;
  said: () => string;
  ended: Promise<number | null>;
}

/** Starts the program in a folder, with temporary files of its own in `tmp` there. */
export function starting(folder: string, ...args: string[]): Running {
  const env = {...process.env, TMPDIR: join(folder, "tmp")};
  const child = spawn(process.execPath, [bin, ...args], {cwd: folder, env, stdio: ["ignore", "pipe", "pipe"]});
  let said = "";
  for (const stream of [child.stdout, child.stderr]) stream.on("data", (part: Buffer) => (said += part.toString()));
  return {child, said: () => said, ended: once(child, "close").then(([code]) => code as number | null)};
}

/** Runs the program to its end. Throws when that is none that is good. */
export async function ranWell(folder: string, ...args: string[]): Promise<number> {
  const begun = performance.now();
  const {ended, said} = starting(folder, ...args);
  const code = await ended;
  if (code !== 0 && code !== 1) throw new Error(`${args.join(" ")} ended with ${code}: ${said()}`);
  return performance.now() - begun;
}

/** Waits until a run has said something, or has ended. */
export async function hasSaid({child, said, ended}: Running, words: string): Promise<boolean> {
  const over = ended.then(() => true);
  while (!said().includes(words)) if (await Promise.race([over, setTimeout(10, false)])) return said().includes(words);
  return child.exitCode === null;
}

/** Kills the program at a moment of its usual time, or of the little time after it has said something. */
async function killedAt(run: Running, wait: number, after: string | null): Promise<void> {
  if (after !== null) await hasSaid(run, after);
  await Promise.race([run.ended, setTimeout(wait)]);
  run.child.kill("SIGKILL");
  await run.ended;
}

/** What lies in a folder, every file by what it says, as one hash. */
const hashOf = (folder: string): string =>
  sha256(
    readdirSync(folder, {recursive: true, withFileTypes: true})
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name))
      .sort()
      .map((path) => `${relative(folder, path)} ${sha256(readFileSync(path).toString("base64"))}`)
      .join("\n")
  );

const tables = [
  "report",
  "section",
  "sentence",
  "fact",
  "recognition",
  "reform_member",
  "rejected",
  "issue",
  "current_fact"
];

/** What a ledger says of its reports, as a hash: runs and times aside. Throws as `withLedger` does. */
export const wordsOf = (ledger: string): Promise<string> =>
  withLedger(ledger, async (connection) => {
    const said: string[] = [];
    for (const table of tables) {
      const columns = await connection.runAndReadAll(
        `SELECT column_name FROM duckdb_columns() WHERE table_name = '${table}' AND database_name = current_database()
         AND data_type NOT LIKE 'TIMESTAMP%' AND column_name NOT LIKE '%run%' ORDER BY 1`
      );
      const names = columns.getRowsJson().map(([name]) => `"${String(name)}"`);
      const rows = await connection.runAndReadAll(`SELECT ${names.join(", ")} FROM ${table} ORDER BY ALL`);
      said.push(table, JSON.stringify(rows.getRowsJson()));
    }
    return sha256(said.join("\n"));
  });

/** The places of the reports of every trial. */
const places = ["赣州市", "永州市", "杭州市"];

/** A folder with three reports in each of two states, `a` and `b`; the trials go from one to the other. */
function twoStates(): string {
  const files = Object.fromEntries(
    ["a", "b"].flatMap((state, index) =>
      places.map((place) => [`${state}/${place}.txt`, reportText(place, 2021, 4 + index)])
    )
  );
  const folder = folderWith(files);
  mkdirSync(join(folder, "tmp"));
  return folder;
}

/** How many rounds, from which seed. */
export interface Rounds {
  rounds: number;
  seed: number;
}

/** What came of the rounds: those in which something was neither old nor new, and how many were killed in their work. */
export interface Outcome {
  broken: string[];
  changed: number;
}

/** Runs and kills again and again, from state to state, and asks after each whether what stands there is one of both. */
async function rounded(
  {rounds, seed}: Rounds,
  one: (random: Random, state: string) => Promise<void>,
  stands: () => Promise<string>,
  states: readonly string[],
  whole: (state: string) => Promise<void>
): Promise<Outcome> {
  const random = seeded(seed);
  const outcome: Outcome = {broken: [], changed: 0};
  let before = await stands();
  for (let round = 0; round < rounds; round++) {
    const state = round % 2 === 0 ? "a" : "b";
    await one(random, state);
    const now = await stands().catch(String);
    if (!states.includes(now)) outcome.broken.push(`round ${round}: ${now}`);
    if (now !== before) outcome.changed++;
    before = now;
    // A whole run costs more than a killed one.
    if (round % 8 !== 7 && round !== rounds - 1) continue;
    await whole(state);
    before = await stands();
    if (before !== states[state === "a" ? 0 : 1])
      outcome.broken.push(`round ${round}: the next run makes something else`);
  }
  return outcome;
}

/** Kills `build` again and again: the site is one of two, each file of it. */
export async function buildKills(rounds: Rounds): Promise<Outcome> {
  const folder = twoStates();
  const site = join(folder, "site");
  const args = (state: string): string[] => [
    "build",
    "--reports",
    state,
    "--ledger",
    `${state}.duckdb`,
    "--out",
    "site"
  ];
  const states: string[] = [];
  let usual = 0;
  for (const state of ["a", "b"]) {
    await ranWell(folder, ...args(state));
    // The second of a state finds a ledger that is as it was.
    usual = await ranWell(folder, ...args(state));
    states.push(hashOf(site));
  }
  const outcome = await rounded(
    rounds,
    (random, state) => {
      const late = random.below(3) > 0;
      return killedAt(starting(folder, ...args(state)), random.below(late ? 400 : usual), late ? "data written" : null);
    },
    async () => hashOf(site),
    states,
    async (state) => void (await ranWell(folder, ...args(state)))
  );
  const left = readdirSync(join(folder, ".site.build"));
  if (left.join() !== "lock") outcome.broken.push(`left beside the site: ${left.join()}`);
  return outcome;
}

/** Brings the folder of reports into a state. */
function bring(folder: string, state: string): void {
  for (const place of places) {
    const path = join(folder, "data/reports", `${place}.txt`);
    mkdirSync(dirname(path), {recursive: true});
    writeFileSync(path, readFileSync(join(folder, state, `${place}.txt`)));
  }
}

/** Kills a command that writes the ledger again and again: the ledger says one of two things. */
async function ledgerKills(
  rounds: Rounds,
  args: readonly string[],
  within: string | null
): Promise<Outcome & {folder: string}> {
  const folder = twoStates();
  const ledger = join(folder, "build/ledger.duckdb");
  const states: string[] = [];
  let usual = 0;
  for (const state of ["a", "b"]) {
    bring(folder, state);
    usual = await ranWell(folder, "ingest");
    states.push(await wordsOf(ledger));
  }
  const outcome = await rounded(
    rounds,
    (random, state) => {
      bring(folder, state);
      return killedAt(starting(folder, ...args), random.below(usual * 1.2), random.below(2) === 0 ? within : null);
    },
    () => wordsOf(ledger),
    states,
    async (state) => {
      bring(folder, state);
      await ranWell(folder, "ingest");
    }
  );
  return {...outcome, folder};
}

/** Kills `ingest` again and again. */
export async function ingestKills(rounds: Rounds): Promise<Outcome> {
  return ledgerKills(rounds, ["ingest"], null);
}

/** Kills `start` again and again; then it starts, serves, and has cleared what those before have left. */
export async function startKills(rounds: Rounds): Promise<Outcome> {
  const args = ["start", "--port", "0"];
  const {folder, ...outcome} = await ledgerKills(rounds, args, "the ledger holds");
  const run = starting(folder, ...args);
  try {
    if (!(await hasSaid(run, "Ctrl-C ends it"))) outcome.broken.push(`does not start: ${run.said()}`);
    const url = /is at (\S+)/.exec(run.said())?.[1] ?? "http://127.0.0.1:1/";
    if (!(await (await fetch(url)).text()).includes("Reform Ledger")) outcome.broken.push("does not serve");
    const temporary = readdirSync(join(folder, "tmp")).filter((name) => name.startsWith("reform-ledger-"));
    if (temporary.length !== 1) outcome.broken.push(`temporary folders: ${temporary.join(", ")}`);
  } finally {
    run.child.kill("SIGTERM");
    await run.ended;
  }
  if (existsSync(join(folder, "build/ledger.duckdb.wal"))) outcome.broken.push("a log beside the ledger");
  return outcome;
}
