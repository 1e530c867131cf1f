import {dirname, relative, resolve, sep} from "node:path";
import type {DuckDBConnection} from "@duckdb/node-api";
import {z} from "zod";
import {UnreadableError} from "../model/errors.ts";
import {sha256} from "../model/record.ts";
import type {StatedMetadata} from "../model/source.ts";
import {ledgerFile} from "./ledgerFile.ts";
import {statedBefore} from "./sidecar.ts";
import {listSources, type LoadedSource, loadSource, type Source} from "./sources.ts";

/** A file in relation to a ledger. `key` is its path from the ledger's folder: what the ledger knows it by. */
export interface KnownFile {
  key: string;
  name: string;
  sha256: string | null;
  statedSha256: string;
  overrides: StatedMetadata;
  digestVersion: string;
  /** Whether the program failed at it, which it tries again: the fault may have been another's. */
  failed: boolean;
}

export interface PlannedFile extends Source {
  key: string;
  overrides: StatedMetadata;
}

/** What a run has to do. */
export interface Plan {
  read: PlannedFile[];
  same: PlannedFile[];
  /** Files of the ledger that are gone, or that this run leaves out. */
  gone: KnownFile[];
  /** Paths that were asked for, are not there, and never were in the ledger. */
  missing: Source[];
}

export interface PlanOptions {
  ledger: string;
  paths: readonly string[];
  /** Whether the ledger is to hold these paths and no others. */
  only: boolean;
  stated: StatedMetadata;
  digestVersion: string;
}

/** Compares the files at `paths` with what a ledger holds. */
export async function planRun(known: readonly KnownFile[], options: PlanOptions): Promise<Plan> {
  const byKey = new Map(known.map((file) => [file.key, file]));
  const plan: Plan = {read: [], same: [], gone: [], missing: []};
  for (const source of await listSources(options.paths)) {
    const key = keyOf(options.ledger, source.path);
    const before = byKey.get(key);
    const overrides = {...before?.overrides, ...options.stated};
    const now = await fingerprint(source.path, overrides);
    if (now === null) plan.missing.push(source);
    else plan[isSame(before, now, options.digestVersion) ? "same" : "read"].push({...source, key, overrides});
  }
  const gone = known.filter(goneFrom(plan, options));
  return {...plan, gone, missing: plan.missing.filter(({path}) => !byKey.has(keyOf(options.ledger, path)))};
}

/** The path of a file from the ledger's folder, so that a project can be moved as a whole. */
export const keyOf = (ledger: string, path: string): string =>
  relative(dirname(ledgerFile(ledger)), resolve(path)).replaceAll(sep, "/");

/** Identifies what would be read: the bytes, and what a person stated of them. */
export interface Fingerprint {
  sha256: string | null;
  statedSha256: string;
}

/** Fingerprint of what was loaded, or of the reason why it could not be. */
export function fingerprintOf(loaded: LoadedSource | UnreadableError, overrides: StatedMetadata): Fingerprint {
  const stated = JSON.stringify(overrides);
  return loaded instanceof UnreadableError
    ? {sha256: null, statedSha256: sha256(`${loaded.message}\n${stated}`)}
    : {sha256: sha256(loaded.file.bytes), statedSha256: sha256(`${loaded.sidecar.text}\n${stated}`)};
}

/** Loads a file, or says why it could not be loaded. */
export const tryLoad = (path: string): Promise<LoadedSource | UnreadableError> =>
  loadSource(path).catch((error: unknown) => {
    if (error instanceof UnreadableError) return error;
    throw error;
  });

async function fingerprint(path: string, overrides: StatedMetadata): Promise<Fingerprint | null> {
  const loaded = await tryLoad(path);
  return loaded instanceof UnreadableError && loaded.code === "missing" ? null : fingerprintOf(loaded, overrides);
}

const isSame = (before: KnownFile | undefined, now: Fingerprint, digestVersion: string): boolean =>
  before !== undefined &&
  !before.failed &&
  before.digestVersion === digestVersion &&
  before.sha256 === now.sha256 &&
  before.statedSha256 === now.statedSha256;

/**
 * Whether a known file is gone: it was asked for and is missing, or it lay in a folder that was read, or nothing but
 * this run's files is wanted. A folder that is missing itself takes nothing with it.
 */
function goneFrom({read, same, missing}: Plan, {ledger, paths, only}: PlanOptions): (file: KnownFile) => boolean {
  const present = new Set([...read, ...same].map(({key}) => key));
  const absent = new Set(missing.map(({path}) => keyOf(ledger, path)));
  const [lost, roots] = [[...absent], paths.map((path) => keyOf(ledger, path)).filter((root) => !absent.has(root))];
  const isIn = (folders: readonly string[], key: string): boolean => folders.some((folder) => liesIn(key, folder));
  return ({key}) => !present.has(key) && (absent.has(key) || (!isIn(lost, key) && (only || isIn(roots, key))));
}

/** Whether a key lies below a folder, both from the folder of the ledger, which is the empty key itself. */
const liesIn = (key: string, folder: string): boolean =>
  folder === "" ? !key.startsWith("../") : key.startsWith(`${folder}/`);

const FileRow = z.object({
  key: z.string(),
  name: z.string(),
  sha256: z.string().nullable(),
  statedSha256: z.string(),
  overrides: z.string().transform((text) => z.record(z.string(), z.unknown()).parse(JSON.parse(text))),
  digestVersion: z.string(),
  failed: z.boolean()
});

const filesSql = `
  SELECT DISTINCT ON (key) path AS key, name, sha256, stated_sha256 AS "statedSha256", overrides, digest_version AS "digestVersion",
    failed
  FROM (FROM unread_file SELECT 0 AS turn, path, name, sha256, stated_sha256, overrides, digest_version, code = 'failed' AS failed
        UNION ALL
        FROM report_file SELECT 1 AS turn, path, name, sha256, stated_sha256, overrides, digest_version, false AS failed)
  ORDER BY key, turn`;

/** Every file that a ledger has read or tried to read, as it was when last tried. */
export async function knownFiles(connection: DuckDBConnection): Promise<KnownFile[]> {
  const rows = (await connection.runAndReadAll(filesSql)).getRowObjectsJson();
  return z
    .array(FileRow)
    .parse(rows)
    .map(({overrides, ...row}) => ({...row, overrides: statedBefore(overrides)}));
}
