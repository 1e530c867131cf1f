import {existsSync, readFileSync} from "node:fs";
import {copyFile, link} from "node:fs/promises";
import type {DuckDBConnection} from "@duckdb/node-api";
import {stampOf} from "../lexicon/folder.ts";
import {carryOut} from "./carryOut.ts";
import {loadCorrections} from "./corrections.ts";
import {loadExtractions, mergedExtractions} from "./extractions/files.ts";
import type {IngestOptions} from "./ingest.ts";
import {type KnownFile, knownFiles, pathOf, planRun} from "./plan.ts";
import {readerHere} from "./read.ts";
import {replaceLedger, withConnection} from "./rewrite.ts";
import {restore, type Salvage, salvage} from "./salvage.ts";
import {inTransaction} from "./transaction.ts";
import {digestVersion, requireSameTables} from "./version.ts";
import {heldBack, massOf, rememberOthers} from "./withdraw.ts";

export interface Rebuilt {
  /** Where the old ledger is kept. */
  kept: string;
  /** How many files were read. */
  files: number;
  /** How many runs of its history the new one has. */
  runs: number;
  /** What of the old one could not be read, each with its reason. */
  lost: string[];
  /** Files of which the old one had reports and this one has none. */
  gone: KnownFile[];
}

type RebuildOptions = Omit<IngestOptions, "only" | "stated">;

/**
 * Makes a ledger anew from files, corrections and extractions, with the history of runs and what flags had stated as far as the
 * old one can be read; that is kept beside it. Throws UserError when what stands there is the database of something else,
 * when another process is writing it, and when most of what it holds would be gone and may not be.
 */
export const rebuildLedger = (options: RebuildOptions): Promise<Rebuilt> =>
  replaceLedger(options.ledger, async (path, next) => {
    const saved = await salvage(path);
    const filled = await withConnection(path, next, (connection) => fill(connection, options, saved));
    return {kept: await keep(path), ...filled, runs: saved.history.get("run")?.length ?? 0, lost: saved.lost};
  });

async function fill(
  connection: DuckDBConnection,
  options: RebuildOptions,
  saved: Salvage
): Promise<Pick<Rebuilt, "files" | "gone">> {
  const {ledger, extracted: sources = []} = options;
  const corrections = loadCorrections(options.corrections);
  const held = {held: saved.extractions, only: false, sources, ledger};
  const extractions = mergedExtractions(loadExtractions(sources, ledger), held);
  const stamp = stampOf(options.reference);
  const digest = digestVersion(options.reference);
  const remembered = new Map([
    ...saved.remembered,
    ...saved.files.map(({key, overrides}) => [key, overrides] as const)
  ]);
  const paths = [...elsewhere(saved, ledger), ...options.paths];
  const plan = await planRun([], {...options, paths, only: true, stated: {}, remembered, digestVersion: digest});
  // It gets ready while the tables are loaded here as well.
  options.reader?.begin(plan.read);
  options.onStart?.(plan.read.length);
  const lexicon = await options.lexicon();
  const reader = options.reader ?? readerHere(lexicon);
  await carryOut(connection, {...options, plan, lexicon, reader, digestVersion: digest, corrections, extractions});
  requireSameTables(options.reference, stamp);
  const gone = await goneIn(connection, saved.files);
  const mass = massOf({gone, found: plan.found}, saved.files);
  if (mass !== null && (await options.mayWithdraw?.(mass)) !== true) throw heldBack(mass, options.paths);
  await inTransaction(connection, async () => {
    await rememberOthers(connection, remembered);
    if (saved.history.has("run")) await graft(connection, saved.history);
  });
  return {files: new Set(plan.read.map(({key}) => key)).size, gone};
}

/** The files of an older ledger of which this one has no report: they are away, or cannot be read now. */
async function goneIn(connection: DuckDBConnection, before: readonly KnownFile[]): Promise<KnownFile[]> {
  const now = new Map((await knownFiles(connection)).map(({key, reports}) => [key, reports]));
  return before.filter(({key, reports}) => reports > 0 && (now.get(key) ?? 0) === 0);
}

/** Files that the old ledger held and that are there: they need not lie in the folders that are read. */
const elsewhere = ({files}: Salvage, ledger: string): string[] =>
  files.map(({key}) => pathOf(ledger, key)).filter((path) => existsSync(path));

const graftSql = readFileSync(new URL("history/graft.sql", import.meta.url), "utf8");

/** Puts the history of an older ledger in front of the one run of this one, which then tells only of what is new in it. */
async function graft(connection: DuckDBConnection, history: Salvage["history"]): Promise<void> {
  await connection.run("CREATE OR REPLACE TEMP TABLE told AS FROM history");
  await connection.run("CREATE OR REPLACE TEMP TABLE made AS FROM run");
  for (const table of ["run", "history", "fact_change"]) await connection.run(`DELETE FROM ${table}`);
  for (const [table, rows] of history) await restore(connection, table, rows);
  await connection.run(graftSql);
}

/** Gives the ledger a second name, which it keeps when another takes its place. */
async function keep(path: string): Promise<string> {
  const day = new Date().toISOString().slice(0, 10);
  const names = Array.from({length: 1000}, (_, n) => `${path}.replaced-${day}${n === 0 ? "" : `-${n + 1}`}`);
  const kept = names.find((name) => !existsSync(name)) ?? `${path}.replaced-${Date.now()}`;
  // Not every disk knows two names of one file.
  await link(path, kept).catch(() => copyFile(path, kept));
  return kept;
}
