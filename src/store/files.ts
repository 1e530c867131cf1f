import type {DuckDBConnection} from "@duckdb/node-api";
import {z} from "zod";
import type {Description} from "../model/report.ts";
import type {StatedMetadata} from "../model/source.ts";
import type {Digest} from "../pipeline.ts";
import {append, dateCell} from "./append.ts";
import type {Fingerprint, PlannedFile} from "./plan.ts";
import {deleteReport, writeReports} from "./report.ts";
import type {Places} from "../lexicon/places.ts";

/** Why a file could not be read, as in `unread.yml`. */
export interface Unread {
  code: string;
  fault: string;
  /** What fills the holes of its words, as JSON. */
  details: string;
  /** Its words in English. */
  reason: string;
  hint: string | null;
}

/** A file as it was read in a run. */
export interface ReadFile {
  planned: PlannedFile;
  print: Fingerprint;
  /** Where on the web it came from, and under which terms, as its sidecar says. */
  origin: Pick<StatedMetadata, "address" | "retrieved" | "licence">;
  result: Digest[] | Unread;
  /** Where in the program a fault of it came up. */
  trace?: string;
}

export interface StoreOptions {
  places: Places;
  digestVersion: string;
  runId: number;
  now: Date;
}

/** Codes of faults that take nothing away of what was read of a file before. */
const keeping = new Set(["failed", "denied", "over-budget"]);

/**
 * Puts what was read of a file in place of what the ledger holds of it. Belongs in a transaction. Returns the keys of
 * other files that must be read again, because a report in them was held as this file had it.
 */
export async function storeFile(
  connection: DuckDBConnection,
  file: ReadFile,
  options: StoreOptions
): Promise<string[]> {
  const {key, name, overrides, isNew} = file.planned;
  const {result} = file;
  const row = {
    path: key,
    name,
    sha256: file.print.sha256,
    stated_sha256: file.print.statedSha256,
    overrides: JSON.stringify(overrides),
    digest_version: options.digestVersion,
    seen_at: options.now
  };
  if (!isNew) await connection.run("DELETE FROM remembered_file WHERE path = $key", {key});
  if (!Array.isArray(result)) {
    // What a file says is not gone because the program, or a disk, fails at it.
    const orphans = isNew || keeping.has(result.code) ? [] : await forgetFile(connection, key);
    if (!isNew) await connection.run("DELETE FROM unread_file WHERE path = $key", {key});
    await append(connection, "unread_file", [{...row, ...result}]);
    return orphans;
  }
  const orphans = isNew ? [] : await forgetFile(connection, key);
  const distinct = [...new Map(result.map((digest) => [digest.id, digest])).values()];
  const {address = null, retrieved = null, licence = null} = file.origin;
  const origin = {address, retrieved: dateCell(retrieved), licence};
  const parts = distinct.map(({id, source: {inside}}, part) => {
    const name = inside === undefined ? row.name : `${row.name}/${inside}`;
    return {...row, ...origin, name, part, report_id: id};
  });
  await append(connection, "report_file", parts);
  const best: Digest[] = [];
  for (const digest of distinct) if (await isBest(connection, digest, key)) best.push(digest);
  await writeReports(connection, best, {path: key, ...options});
  return orphans.filter((other) => other !== key);
}

/**
 * Takes a file out of the ledger, and with it each report that was held as this file had it. Belongs in a transaction.
 * Returns the keys of other files with such a report, which must be read again.
 */
export async function forgetFile(connection: DuckDBConnection, key: string): Promise<string[]> {
  await connection.run("DELETE FROM unread_file WHERE path = $key", {key});
  await connection.run("DELETE FROM report_file WHERE path = $key", {key});
  const held = await connection.runAndReadAll("SELECT id FROM report WHERE path = $key", {key});
  const ids = held.getRowsJson().map(([id]) => String(id));
  const orphans: string[] = [];
  for (const id of ids) {
    await deleteReport(connection, id);
    const others = await connection.runAndReadAll("SELECT path FROM report_file WHERE report_id = $id", {id});
    orphans.push(...others.getRowsJson().map(([path]) => String(path)));
  }
  return orphans;
}

const HeldRow = z.tuple([z.string(), z.coerce.number()]);

/** Of several files with one report, the one that says most of it is held; of those that say as much, the first. */
async function isBest(connection: DuckDBConnection, {id, description}: Digest, key: string): Promise<boolean> {
  const result = await connection.runAndReadAll(
    `SELECT path, (place_code IS NOT NULL)::INTEGER + (year IS NOT NULL)::INTEGER + (period_start IS NOT NULL)::INTEGER
       + (published IS NOT NULL)::INTEGER + (title IS NOT NULL)::INTEGER + (source IS NOT NULL)::INTEGER
       + (author IS NOT NULL)::INTEGER
     FROM report WHERE id = $id`,
    {id}
  );
  const [held] = result.getRowsJson();
  if (!held) return true;
  const [path, known] = HeldRow.parse(held);
  const more = knownOf(description) - known;
  return more > 0 || (more === 0 && key < path);
}

const knownOf = ({place, year, period, published, title, source, author}: Description): number =>
  [place, year, period, published, title, source, author].filter((field) => field !== null).length;
