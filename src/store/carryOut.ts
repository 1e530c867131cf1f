import type {DuckDBConnection} from "@duckdb/node-api";
import type {Lexicon} from "../lexicon/index.ts";
import type {Correction} from "./corrections.ts";
import {inTransaction} from "./transaction.ts";
import type {ExtractionFile} from "./extractions/files.ts";
import {forgetFiles, type ReadFile, type StoreOptions, storeFiles} from "./files.ts";
import {knownFiles, pathOf, type Plan, type PlannedFile} from "./plan.ts";
import {readAll} from "./readAll.ts";
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
  const underWay = new Set<string>();
  const withdrawn = new Set(plan.gone.map(({key}) => key));
  const readAgain = async (keys: readonly string[]): Promise<void> => {
    const still = keys.filter((key) => !withdrawn.has(key) && !underWay.has(key));
    for (const file of await plannedAgain(connection, ledger, still)) queue.set(file.key, file);
  };
  await readAgain(await inTransaction(connection, () => withdraw(connection, [...withdrawn])));
  const settings = {lexicon, digestVersion, runId: run.id, now: run.at};
  let filesRead = 0;
  for await (const batch of batchesOf(queue, reader, underWay)) {
    const {files, orphans} = await storeAll(connection, batch, settings);
    for (const {planned} of files) underWay.delete(planned.key);
    await readAgain(orphans);
    filesRead += files.length;
    for (const file of files) onFile?.(file);
  }
  await finishRun(connection, {...run, lexicon, digestVersion, corrections, extractions, filesRead});
}

async function withdraw(connection: DuckDBConnection, keys: readonly string[]): Promise<string[]> {
  for (const key of keys) await rememberStated(connection, key);
  return forgetFiles(connection, keys);
}

/** How many files are stored in one transaction, and how many milliseconds the first may wait for the others. */
const most = {files: 32, wait: 500} as const;

/**
 * What is read of a queue, and of what is added to it on the way: a transaction takes longer than what a short file adds. Keys of
 * files that are read and not yet stored are `underWay`.
 */
async function* batchesOf(
  queue: Map<string, PlannedFile>,
  reader: Reader,
  underWay: Set<string>
): AsyncGenerator<ReadFile[]> {
  let batch: ReadFile[] = [];
  let since = Date.now();
  while (queue.size > 0) {
    for await (const file of readAll(reader, taken(queue, underWay))) {
      batch.push(file);
      if (batch.length < most.files && Date.now() - since < most.wait) continue;
      yield batch;
      batch = [];
      since = Date.now();
    }
    if (batch.length > 0) yield batch;
    batch = [];
  }
}

/** Takes the files of a queue one after the other, those too that are added on the way. */
function* taken(queue: Map<string, PlannedFile>, underWay: Set<string>): Generator<PlannedFile> {
  for (const [key, planned] of queue) {
    queue.delete(key);
    underWay.add(key);
    yield planned;
  }
}

interface Stored {
  files: readonly ReadFile[];
  /** Keys of other files that must be read again. */
  orphans: string[];
}

/** Stores files in one transaction, or each in its own where one of them cannot be stored: it costs no more than itself. */
async function storeAll(
  connection: DuckDBConnection,
  files: readonly ReadFile[],
  settings: StoreOptions
): Promise<Stored> {
  const together = async (files: readonly ReadFile[]): Promise<Stored> => ({
    files,
    orphans: await inTransaction(connection, () => storeFiles(connection, files, settings))
  });
  return together(files).catch(async (error: unknown) => {
    // What the disk does is no verdict on a report; that its own figures share an address is.
    if (isStorageFault(error)) throw error;
    if (files.length === 1) return together(files.map((file) => ({...file, result: unreadOf(error)})));
    const stored: Stored[] = [];
    for (const file of files) stored.push(await storeAll(connection, [file], settings));
    return {files: stored.flatMap(({files}) => files), orphans: stored.flatMap(({orphans}) => orphans)};
  });
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
    isNew: false,
    path: pathOf(ledger, key)
  }));
}
