import {existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync} from "node:fs";
import {dirname, join} from "node:path";
import {sha256} from "../../src/model/record.ts";
import {folderWith, reportText} from "../commands/setup.ts";
import {seeded} from "./random.ts";
import {hasSaid, killed, type Moments, ranWell, type Running, starting} from "./running.ts";
import {filesIn, ledgerOf, wordsOf} from "./standing.ts";

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

/** What the rounds go between: how one of them is begun and ended, and what is to stand there then. */
interface Trial {
  /** Begins the program that is to bring a state, and when it is killed. */
  begin: (state: State) => Running;
  moments: Moments;
  stands: () => Promise<string>;
  states: Readonly<Record<State, string>>;
  /** Runs it to its end. */
  whole: (state: State) => Promise<unknown>;
}

type State = "a" | "b";

/** Runs and kills again and again, from state to state, and asks after each whether what stands there is one of both. */
async function rounded({rounds, seed}: Rounds, {begin, moments, stands, states, whole}: Trial): Promise<Outcome> {
  const random = seeded(seed);
  const outcome: Outcome = {broken: [], changed: 0};
  let before = await stands();
  for (let round = 0; round < rounds; round++) {
    const state = round % 2 === 0 ? "a" : "b";
    await killed(begin(state), moments, random);
    const now = await stands().catch(String);
    if (now !== states.a && now !== states.b) outcome.broken.push(`round ${round}: ${strangeIn(now, states)}`);
    if (now !== before) outcome.changed++;
    before = now;
    // A whole run costs more than a killed one.
    if (round % 8 !== 7 && round !== rounds - 1) continue;
    await whole(state);
    before = await stands();
    if (before !== states[state])
      outcome.broken.push(`round ${round}, the next run: ${strangeIn(before, {a: states[state], b: ""})}`);
  }
  return outcome;
}

/** What of that which stands there is of neither state. */
function strangeIn(now: string, {a, b}: Readonly<Record<State, string>>): string {
  const known = new Set([a, b].flatMap((state) => state.split("\n")));
  const strange = now.split("\n").filter((line) => !known.has(line));
  return strange.length > 0 ? strange.slice(0, 5).join(", ") : "some of either state, or not all of one";
}

/** Kills `build` again and again: the site is one of two, each file of it, and the ledger as it was. */
export async function buildKills(rounds: Rounds): Promise<Outcome> {
  const folder = twoStates();
  const args = (state: State): string[] => [
    "build",
    "--reports",
    state,
    "--ledger",
    `${state}.duckdb`,
    "--out",
    "site"
  ];
  const built = async (state: State): Promise<{took: number; site: string}> => {
    await ledgerOf(join(folder, `${state}.duckdb`), join(folder, state));
    return {took: await ranWell(folder, ...args(state)), site: filesIn(join(folder, "site"))};
  };
  const [a, b] = [await built("a"), await built("b")];
  const ledgers = ["a", "b"].map((state) => join(folder, `${state}.duckdb`));
  const bytes = ledgers.map((ledger) => sha256(readFileSync(ledger)));
  const workshop = join(folder, ".site.build");
  const outcome = await rounded(rounds, {
    begin: (state) => starting(folder, ...args(state)),
    moments: {
      usual: b.took,
      folder: workshop,
      signs: [
        // Pages are copied, then data written, into what will be the site; then come the two renames, and the old one goes.
        {name: "next", within: b.took / 2},
        {name: "last", within: 2},
        {name: "last", within: 2},
        {name: "gone", within: 200}
      ]
    },
    stands: async () => standing(folder),
    states: {a: a.site, b: b.site},
    whole: (state) => ranWell(folder, ...args(state))
  });
  if (ledgers.some((ledger, index) => sha256(readFileSync(ledger)) !== bytes[index])) outcome.broken.push("the ledger");
  const left = readdirSync(workshop);
  if (left.join() !== "lock") outcome.broken.push(`left beside the site: ${left.join()}`);
  return outcome;
}

/** The site as it stands, or lies beside its place: a build that is killed between its two renames leaves it to the next. */
function standing(folder: string): string {
  const [site, last] = [join(folder, "site"), join(folder, ".site.build/last")];
  return filesIn(existsSync(site) ? site : last);
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
async function ledgerKills(rounds: Rounds, args: readonly string[]): Promise<Outcome & {folder: string}> {
  const folder = twoStates();
  const ledger = join(folder, "build/ledger.duckdb");
  const brought = async (state: State): Promise<string> => {
    bring(folder, state);
    await ledgerOf(ledger, join(folder, "data/reports"));
    return wordsOf(ledger);
  };
  const states = {a: await brought("a"), b: await brought("b")};
  const whole = (state: State): Promise<number> => {
    bring(folder, state);
    return ranWell(folder, "ingest");
  };
  const usual = await whole("a");
  const outcome = await rounded(rounds, {
    begin: (state) => {
      bring(folder, state);
      return starting(folder, ...args);
    },
    moments: {
      usual: args[0] === "start" ? 2 * usual : usual,
      folder: dirname(ledger),
      signs: [
        {name: "ledger.duckdb.next", within: usual / 2},
        // The copy is complete and goes to disk; then it takes the place of the ledger.
        {name: "ledger.duckdb.next.wal", isGone: true, within: 60},
        {name: "ledger.duckdb", within: 5}
      ]
    },
    stands: () => wordsOf(ledger),
    states,
    whole
  });
  return {...outcome, folder};
}

/** Kills `ingest` again and again. */
export const ingestKills = (rounds: Rounds): Promise<Outcome> => ledgerKills(rounds, ["ingest"]);

/** Kills `start` again and again; then it starts, serves, and has cleared what those before have left. */
export async function startKills(rounds: Rounds): Promise<Outcome> {
  const args = ["start", "--port", "0"];
  const {folder, ...outcome} = await ledgerKills(rounds, args);
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
