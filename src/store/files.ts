import type {DuckDBConnection} from "@duckdb/node-api";
import {z} from "zod";
import type {Description} from "../model/report.ts";
import type {StatedMetadata} from "../model/source.ts";
import type {Digest} from "../pipeline.ts";
import {append, dateCell, type Row} from "./append.ts";
import type {Fingerprint, PlannedFile} from "./plan.ts";
import {deleteReports, type Told, writeReports} from "./report.ts";
import {deleteWhere, firstOf, rowsWith} from "./within.ts";
import type {Lexicon} from "../lexicon/index.ts";

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
  lexicon: Lexicon;
  digestVersion: string;
  runId: number;
  now: Date;
}

/** Codes of faults that take nothing away of what was read of a file before. */
const keeping = new Set(["failed", "denied", "over-budget"]);

/**
 * Puts what was read of files in place of what the ledger holds of them, all at once: a table is opened for hundreds of files in the
 * time that it takes for one. Belongs in a transaction. Returns the keys of other files that must be read again, because a
 * report in them was held as one of these files had it.
 */
export async function storeFiles(
  connection: DuckDBConnection,
  files: readonly ReadFile[],
  options: StoreOptions
): Promise<string[]> {
  const held = files.flatMap(({planned}) => (planned.isNew ? [] : [planned.key]));
  await deleteWhere(connection, "remembered_file", "path", held);
  // What a file says is not gone because the program, or a disk, fails at it.
  const failed = files.filter(({planned: {isNew}, result}) => !isNew && isKept(result));
  await deleteWhere(connection, "unread_file", "path", failed.map(keyOf));
  const replaced = files.filter(({planned: {isNew}, result}) => !isNew && !isKept(result)).map(keyOf);
  const orphans = await forgetFiles(connection, replaced);
  await append(
    connection,
    "unread_file",
    files.flatMap((file) => (isUnread(file.result) ? [{...fileRow(file, options), ...file.result}] : []))
  );
  const read = files.flatMap((file) => (isUnread(file.result) ? [] : [{file, digests: distinct(file.result)}]));
  await append(
    connection,
    "report_file",
    read.flatMap(({file, digests}) => partRows(file, digests, options))
  );
  await writeReports(connection, await bestOf(connection, read), options);
  return orphans;
}

const keyOf = ({planned}: ReadFile): string => planned.key;

const isUnread = (result: ReadFile["result"]): result is Unread => !Array.isArray(result);

const isKept = (result: ReadFile["result"]): boolean => isUnread(result) && keeping.has(result.code);

const distinct = (digests: readonly Digest[]): Digest[] => [
  ...new Map(digests.map((digest) => [digest.id, digest])).values()
];

const fileRow = ({planned, print}: ReadFile, {digestVersion, now}: StoreOptions): Row & {name: string} => ({
  path: planned.key,
  name: planned.name,
  sha256: print.sha256,
  stated_sha256: print.statedSha256,
  overrides: JSON.stringify(planned.overrides),
  digest_version: digestVersion,
  seen_at: now
});

function partRows(file: ReadFile, digests: readonly Digest[], options: StoreOptions): Row[] {
  const row = fileRow(file, options);
  const {address = null, retrieved = null, licence = null} = file.origin;
  const origin = {address, retrieved: dateCell(retrieved), licence};
  return digests.map(({id, source: {inside}}, part) => {
    const name = inside === undefined ? row.name : `${row.name}/${inside}`;
    return {...row, ...origin, name, part, report_id: id};
  });
}

/**
 * Takes files out of the ledger, and with them each report that was held as one of them had it. Belongs in a transaction.
 * Returns the keys of other files with such a report, which must be read again.
 */
export async function forgetFiles(connection: DuckDBConnection, keys: readonly string[]): Promise<string[]> {
  if (keys.length === 0) return [];
  await deleteWhere(connection, "unread_file", "path", keys);
  await deleteWhere(connection, "report_file", "path", keys);
  const ids = await firstOf(connection, "SELECT id FROM report WHERE path IN (SELECT unnest($all))", keys);
  await deleteReports(connection, ids);
  return firstOf(
    connection,
    "SELECT DISTINCT path FROM report_file WHERE report_id IN (SELECT unnest($all)) ORDER BY path",
    ids
  );
}

const HeldRow = z.tuple([z.string(), z.string(), z.coerce.number()]);

/** As which file a report is held, and how much that says of it. */
interface Held {
  path: string;
  known: number;
}

/** Of several files with one report, the one that says most of it is held; of those that say as much, the first. */
async function bestOf(
  connection: DuckDBConnection,
  read: readonly {file: ReadFile; digests: readonly Digest[]}[]
): Promise<Told[]> {
  const ids = read.flatMap(({digests}) => digests.map(({id}) => id));
  const held = await heldReports(connection, ids);
  const best = new Map<string, Told>();
  for (const {file, digests} of read) {
    for (const digest of digests) {
      const told = {path: keyOf(file), known: knownOf(digest.description)};
      if (!isBetter(told, held.get(digest.id))) continue;
      held.set(digest.id, told);
      best.set(digest.id, {digest, path: told.path});
    }
  }
  return [...best.values()];
}

async function heldReports(connection: DuckDBConnection, ids: readonly string[]): Promise<Map<string, Held>> {
  const rows = await rowsWith(
    connection,
    `SELECT id, path, (place_code IS NOT NULL)::INTEGER + (year IS NOT NULL)::INTEGER + (period_start IS NOT NULL)::INTEGER
       + (published IS NOT NULL)::INTEGER + (title IS NOT NULL)::INTEGER + (source IS NOT NULL)::INTEGER
       + (author IS NOT NULL)::INTEGER
     FROM report WHERE id IN (SELECT unnest($all))`,
    ids
  );
  return new Map(rows.map((row) => HeldRow.parse(row)).map(([id, path, known]) => [id, {path, known}]));
}

const isBetter = (told: Held, held: Held | undefined): boolean =>
  held === undefined || told.known > held.known || (told.known === held.known && told.path < held.path);

const knownOf = ({place, year, period, published, title, source, author}: Description): number =>
  [place, year, period, published, title, source, author].filter((field) => field !== null).length;
