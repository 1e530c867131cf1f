import {existsSync} from "node:fs";
import {dirname, resolve} from "node:path";
import {isDeepStrictEqual} from "node:util";
import type {DuckDBConnection} from "@duckdb/node-api";
import type {Lexicon} from "../lexicon/index.ts";
import {UserError} from "../model/errors.ts";
import type {StatedMetadata} from "../model/source.ts";
import {type Correction, loadCorrections} from "./corrections.ts";
import {inTransaction, isCurrent, withLedger} from "./database.ts";
import {forgetFile, type ReadFile, type StoreOptions, storeFile} from "./files.ts";
import {type KnownFile, knownFiles, type Plan, planRun, type PlannedFile} from "./plan.ts";
import {readPlanned, unreadOf} from "./read.ts";
import {rewriteLedger} from "./rewrite.ts";
import {beginRun, finishRun, lastVersions, type Versions, versionOf} from "./run.ts";
import type {Source} from "./sources.ts";
import {digestVersion} from "./version.ts";

export interface IngestOptions {
  /** Path of the ledger; made when it is not there. */
  ledger: string;
  /** Files and folders to read. */
  paths: readonly string[];
  /** Whether the ledger is to hold these paths and no others. */
  only: boolean;
  /** Metadata that wins over what the files say. */
  stated: StatedMetadata;
  /** Folder of the corrections; it need not be there. */
  corrections: string;
  lexicon: Lexicon;
  onStart?: (files: number) => unknown;
  onFile?: (file: ReadFile) => unknown;
}

export interface IngestResult {
  /** Whether the ledger is another now. */
  changed: boolean;
  same: number;
  /** Files that the ledger held and that are gone. */
  gone: KnownFile[];
  /** Paths that were asked for and are not there. */
  missing: Source[];
}

/**
 * Brings a ledger up to date with files, corrections and reference data. What is as it was is not read again; when all
 * is as it was, the ledger is not touched. Throws UserError when there is nothing at any of the paths, or when another
 * process is writing the ledger.
 */
export async function ingest(options: IngestOptions): Promise<IngestResult> {
  const corrections = loadCorrections(options.corrections);
  const versions = {digest: digestVersion(options.lexicon.folder), corrections: versionOf(corrections)};
  const held = await heldBy(options.ledger);
  const plan = await planRun(held.files, {...options, digestVersion: versions.digest});
  requireSomething(plan, options.paths);
  const changed = plan.read.length + plan.gone.length > 0 || !isDeepStrictEqual(held.versions, versions);
  options.onStart?.(plan.read.length);
  if (changed) {
    const job = {plan, options, digestVersion: versions.digest, corrections};
    await rewriteLedger(options.ledger, (connection) => runPlan(connection, job));
  }
  return {changed, same: plan.same.length, gone: plan.gone, missing: plan.missing};
}

function requireSomething({missing}: Plan, paths: readonly string[]): void {
  const absent = new Set(missing.map(({path}) => path));
  if (!paths.every((path) => absent.has(path))) return;
  throw new UserError(`no such file or folder: ${paths.join(", ")}`, {hint: "name a file or a folder of reports"});
}

/** What a ledger holds before a run; an older one is brought up to date first. */
async function heldBy(path: string): Promise<{files: KnownFile[]; versions: Versions | null}> {
  if (!existsSync(path)) return {files: [], versions: null};
  if (!(await isCurrent(path))) await rewriteLedger(path, () => Promise.resolve());
  return withLedger(path, async (connection) => ({
    files: await knownFiles(connection),
    versions: await lastVersions(connection)
  }));
}

interface Job {
  plan: Plan;
  options: IngestOptions;
  digestVersion: string;
  corrections: readonly Correction[];
}

async function runPlan(connection: DuckDBConnection, {plan, options, ...job}: Job): Promise<void> {
  const {lexicon, ledger} = options;
  const run = await beginRun(connection);
  const queue = new Map(plan.read.map((file) => [file.key, file]));
  const withdrawn = new Set(plan.gone.map(({key}) => key));
  const readAgain = async (keys: readonly string[]): Promise<void> => {
    const still = keys.filter((key) => !withdrawn.has(key));
    for (const file of await plannedAgain(connection, ledger, still)) queue.set(file.key, file);
  };
  for (const key of withdrawn) await readAgain(await inTransaction(connection, () => forgetFile(connection, key)));
  const settings = {places: lexicon.places, digestVersion: job.digestVersion, runId: run.id, now: run.at};
  let filesRead = 0;
  // A map visits what is added on the way.
  for (const [key, planned] of queue) {
    queue.delete(key);
    const {file, orphans} = await storeOrName(connection, await readPlanned(planned, lexicon), settings);
    await readAgain(orphans);
    filesRead++;
    options.onFile?.(file);
  }
  await finishRun(connection, {...run, ...job, lexicon, filesRead});
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
  return store(file).catch((error: unknown) => store({...file, result: unreadOf(error)}));
}

async function plannedAgain(
  connection: DuckDBConnection,
  ledger: string,
  keys: readonly string[]
): Promise<PlannedFile[]> {
  if (keys.length === 0) return [];
  const known = (await knownFiles(connection)).filter(({key}) => keys.includes(key));
  return known.map(({key, name, overrides}) => ({key, name, overrides, path: resolve(dirname(ledger), key)}));
}
