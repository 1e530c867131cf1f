import {asksChinese, changesTables} from "../../src/model/sql.ts";
import {loadAnalysisTable, loadScript, type TableSchema} from "../components/data.ts";
import {formatCount} from "../components/format.ts";
import {t} from "../components/i18n.ts";
import {Unavailable} from "../components/request.ts";
import {chineseSetup} from "./chinese.ts";
import type {Engine} from "./engine.ts";
import {Stopped} from "./stopped.ts";

/** Says how far a cell is. */
export type Say = (words: string) => void;

/** What DuckDB said of a statement; null of an error that is not its own. */
export const saidIn = (error: unknown): string | null =>
  error instanceof Error && !(error instanceof Stopped) && !(error instanceof Unavailable) ? error.message : null;

interface Session {
  engine: Promise<Engine>;
  /** The tables that DuckDB holds, as they came: the ledger may have changed since. */
  held: Map<string, Uint8Array>;
  /** Whether it sorts and finds as Chinese does. */
  chinese: boolean;
  stop: () => void;
}

let session: Session | null = null;

/** What was asked last: statements run one after the other. */
let last: Promise<unknown> = Promise.resolve();

/** What a statement gives, as Arrow in the IPC stream format, and how many milliseconds DuckDB took for it. */
export interface Given {
  bytes: Uint8Array;
  took: number;
}

/**
 * Runs a statement. DuckDB starts with the first; the tables that the statement
 * names are fetched before it runs, unless they are there already. Throws Error with DuckDB's words, Unavailable, Stopped.
 */
export function ask(sql: string, tables: readonly TableSchema[], say: Say): Promise<Given> {
  const mine = (session ??= begin());
  const answer = last.then(async () => {
    say(t("sql.starting"));
    const engine = await mine.engine;
    for (const table of tables) await hold(mine, engine, table, say);
    if (asksChinese(sql) && !mine.chinese) await teach(mine, engine);
    say(t("sql.running"));
    // What a statement has made of the ledger's tables is asked by no other: they are put in anew.
    if (changesTables(sql)) {
      mine.held.clear();
      mine.chinese = false;
    }
    const began = performance.now();
    return {bytes: await engine.ask(sql), took: performance.now() - began};
  });
  last = answer.catch(() => undefined);
  return answer;
}

/** Ends all that runs or waits. What cells have made themselves is gone with it. */
export function stopAll(): void {
  session?.stop();
  session = null;
  last = Promise.resolve();
}

function begin(): Session {
  let stop = (): void => {};
  const stopped = new Promise<never>((_, reject) => (stop = () => reject(new Stopped())));
  // Who waits for an answer hears of it; where nobody does, nothing is wrong.
  stopped.catch(() => undefined);
  const mine: Session = {engine: start(stopped), held: new Map(), chinese: false, stop};
  // One that did not start is tried again with the next statement.
  mine.engine.catch(() => session === mine && (session = null));
  return mine;
}

async function start(stopped: Promise<never>): Promise<Engine> {
  const {startEngine} = await import("./engine.ts");
  return Promise.race([startEngine(stopped), stopped]);
}

async function teach(session: Session, engine: Engine): Promise<void> {
  for (const statement of chineseSetup(await loadScript())) await engine.ask(statement);
  session.chinese = true;
}

async function hold({held}: Session, engine: Engine, {name, rows}: TableSchema, say: Say): Promise<void> {
  say(t("sql.fetching", {table: name, rows: formatCount(rows)}));
  const bytes = await loadAnalysisTable(name);
  if (held.get(name) === bytes) return;
  await engine.put(name, bytes);
  held.set(name, bytes);
}
