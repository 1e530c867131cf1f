import {dirname, resolve} from "node:path";
import type {DuckDBConnection} from "@duckdb/node-api";
import type {Lexicon} from "../lexicon/index.ts";
import type {Correction} from "./corrections.ts";
import {inTransaction} from "./transaction.ts";
import type {ExtractionFile} from "./extractions/files.ts";
import {ledgerFile} from "./ledgerFile.ts";
import {forgetFile, type ReadFile, type StoreOptions, storeFile} from "./files.ts";
import {knownFiles, type Plan, type PlannedFile} from "./plan.ts";
import type {Reader} from "./reader.ts";
import {unreadOf} from "./unreadOf.ts";
import {beginRun, finishRun} from "./run.ts";
import {isStorageFault} from "./storage.ts";
import {rememberStated} from "./withdraw.ts";

/** A plan with all that it takes to carry it out. */
interface Job {
  plan: Plan;
  /** Path of the ledger. */
  ledger: string;
  lexicon: Lexicon;
  reader: Reader;
  digestVersion: string;
  corrections: readonly Correction[];
  extractions: readonly ExtractionFile[];
  onFile?: (file: ReadFile) => unknown;
}

/** Reads and stores what a plan says, and brings all that depends on several reports up to date. */
export async function carryOut(connection: DuckDBConnection, job: Job): Promise<void> {
  const {plan, ledger, lexicon, reader, digestVersion, corrections, extractions, onFile} = job;
  const run = await beginRun(connection);
  const queue = new Map(plan.read.map((file) => [file.key, file]));
  const withdrawn = new Set(plan.gone.map(({key}) => key));
  const readAgain = async (keys: readonly string[]): Promise<void> => {
    const still = keys.filter((key) => !withdrawn.has(key));
    for (const file of await plannedAgain(connection, ledger, still)) queue.set(file.key, file);
  };
  for (const key of withdrawn) await readAgain(await inTransaction(connection, () => withdraw(connection, key)));
  const settings = {places: lexicon.places, digestVersion, runId: run.id, now: run.at};
  let filesRead = 0;
  // A map visits what is added on the way.
  for (const [key, planned] of queue) {
    queue.delete(key);
    const {file, orphans} = await storeOrName(connection, await reader.read(planned), settings);
    await readAgain(orphans);
    filesRead++;
    onFile?.(file);
  }
  await finishRun(connection, {...run, lexicon, digestVersion, corrections, extractions, filesRead});
}

async function withdraw(connection: DuckDBConnection, key: string): Promise<string[]> {
  await rememberStated(connection, key);
  return forgetFile(connection, key);
}

/** Stores a file in a transaction. One that cannot be stored is named as unread, and does not stop the others. */
async function storeOrName(
  connection: DuckDBConnection,
  file: ReadFile,
  settings: StoreOptions
): Promise<{file: ReadFile; orphans: string[]}> {
  const store = async (file: ReadFile): Promise<{file: ReadFile; orphans: string[]}> => ({
    file,
    orphans: await inTransaction(connection, () => storeFile(connection, file, settings))
  });
  return store(file).catch((error: unknown) => {
    // What the disk does is no verdict on a report; that its own figures share an address is.
    if (isStorageFault(error) && !repeats(file)) throw error;
    return store({...file, result: unreadOf(error)});
  });
}

/** Whether figures of a file have one id, which no table takes. */
function repeats({result}: ReadFile): boolean {
  const ids = Array.isArray(result) ? result.flatMap(({findings}) => findings.facts.map(({id}) => id)) : [];
  return new Set(ids).size < ids.length;
}

async function plannedAgain(
  connection: DuckDBConnection,
  ledger: string,
  keys: readonly string[]
): Promise<PlannedFile[]> {
  if (keys.length === 0) return [];
  const known = (await knownFiles(connection)).filter(({key}) => keys.includes(key));
  return known.map(({key, name, overrides}) => ({
    key,
    name,
    overrides,
    path: resolve(dirname(ledgerFile(ledger)), key)
  }));
}
