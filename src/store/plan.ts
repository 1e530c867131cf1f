import {dirname, relative, resolve, sep} from "node:path";
import {isDeepStrictEqual} from "node:util";
import type {DuckDBConnection} from "@duckdb/node-api";
import {z} from "zod";
import {UnreadableError, UserError} from "../model/errors.ts";
import {sha256} from "../model/record.ts";
import type {StatedMetadata} from "../model/source.ts";
import {ledgerFile} from "./ledgerFile.ts";
import {type Limits, unlimited} from "./limits.ts";
import {statedBefore} from "./sidecar.ts";
import {type KnownSource, knowSource, listSources, type LoadedSource, loadSource, type Source} from "./sources.ts";

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
  /** How many reports were read in it. */
  reports: number;
  /** Why it could not be read, with the values of that as JSON; null for one that was read. */
  fault: string | null;
  details: string | null;
}

export interface PlannedFile extends Source {
  key: string;
  overrides: StatedMetadata;
  /** Whether the ledger holds nothing of it. */
  isNew: boolean;
}

/** A file that was read elsewhere, and what was seen of it there. */
export interface GivenFile extends Source {
  given: {
    print: Fingerprint;
    overrides: StatedMetadata;
    /** Why it could not be read; null for one that was. */
    fault: string | null;
  };
}

/** What a run has to do. */
export interface Plan {
  read: PlannedFile[];
  same: PlannedFile[];
  /** Files of the ledger that are gone, or that this run leaves out. */
  gone: KnownFile[];
  /** Paths that were asked for, are not there, and never were in the ledger. */
  missing: Source[];
  /** SHA-256 of each file that is there. */
  found: ReadonlySet<string>;
}

export interface PlanOptions {
  ledger: string;
  paths: readonly string[];
  /** Whether the ledger is to hold these paths and no others. */
  only: boolean;
  stated: StatedMetadata;
  /** What flags had said of files that are gone, by their keys. */
  remembered: ReadonlyMap<string, StatedMetadata>;
  digestVersion: string;
  /** What one file may take, where that is limited. */
  limits?: Limits;
  /** Files that were read elsewhere, in place of those at `paths`. */
  given?: readonly GivenFile[];
}

/** Compares the files at `paths` with what a ledger holds. */
export async function planRun(known: readonly KnownFile[], options: PlanOptions): Promise<Plan> {
  const byKey = new Map(known.map((file) => [file.key, file]));
  const found = new Set<string>();
  const plan: Plan = {read: [], same: [], gone: [], missing: [], found};
  for (const source of options.given ?? (await listSources(options.paths))) {
    const given = "given" in source ? source.given : undefined;
    const key = keyOf(options.ledger, source.path);
    const before = byKey.get(key);
    const isNew = before === undefined && !options.remembered.has(key);
    const overrides = {...(before?.overrides ?? options.remembered.get(key)), ...options.stated, ...given?.overrides};
    if (given) requireSaid(source, overrides, given.overrides);
    const now = given ? given.print : await fingerprint(source, overrides);
    if (now?.sha256) found.add(now.sha256);
    if (now === null) plan.missing.push(source);
    else plan[isSame(before, now, {...options, given}) ? "same" : "read"].push({...source, key, overrides, isNew});
  }
  const gone = known.filter(goneFrom(plan, options));
  return {...plan, gone, missing: plan.missing.filter(({path}) => !byKey.has(keyOf(options.ledger, path)))};
}

/** The path of a file from the ledger's folder, so that a project can be moved as a whole. */
export const keyOf = (ledger: string, path: string): string =>
  relative(dirname(ledgerFile(ledger)), resolve(path)).replaceAll(sep, "/");

/** The path of a file by what the ledger knows it by. */
export const pathOf = (ledger: string, key: string): string => resolve(dirname(ledgerFile(ledger)), key);

/** Identifies what would be read: the bytes, and what a person stated of them. */
export interface Fingerprint {
  sha256: string | null;
  statedSha256: string;
}

/** Fingerprint of a source, or of the reason why it could not be loaded. */
export function fingerprintOf(source: KnownSource | UnreadableError, overrides: StatedMetadata): Fingerprint {
  const stated = JSON.stringify(overrides);
  return source instanceof UnreadableError
    ? {sha256: null, statedSha256: sha256(`${source.message}\n${stated}`)}
    : {sha256: source.sha256, statedSha256: sha256(`${source.sidecar.text}\n${stated}`)};
}

/** Loads a file, or says why it could not be loaded. */
export const tryLoad = ({path, root}: Source): Promise<LoadedSource | UnreadableError> => tried(loadSource(path, root));

/** What tells a file from another, or why it could not be loaded. */
export const tryKnow = ({path, root}: Source): Promise<KnownSource | UnreadableError> => tried(knowSource(path, root));

const tried = <T>(source: Promise<T>): Promise<T | UnreadableError> =>
  source.catch((error: unknown) => {
    if (error instanceof UnreadableError) return error;
    throw error;
  });

async function fingerprint(source: Source, overrides: StatedMetadata): Promise<Fingerprint | null> {
  const known = await tryKnow(source);
  return known instanceof UnreadableError && known.code === "missing" ? null : fingerprintOf(known, overrides);
}

/** Makes sure that what flags had said of a file here was heeded where it was read. */
function requireSaid({path}: Source, here: StatedMetadata, there: StatedMetadata): void {
  if (isDeepStrictEqual(here, there)) return;
  throw new UserError(`read without what flags had said of it in this ledger: ${path}`, {
    hint: "give extract the same flags for it, or write them into a sidecar beside it"
  });
}

type Heeded = Pick<PlanOptions, "digestVersion" | "limits"> & {given: GivenFile["given"] | undefined};

const isSame = (before: KnownFile | undefined, now: Fingerprint, {digestVersion, limits, given}: Heeded): boolean =>
  before !== undefined &&
  (given ? before.fault === given.fault : !before.failed && !mayNowBeRead(before, limits)) &&
  before.digestVersion === digestVersion &&
  before.sha256 === now.sha256 &&
  before.statedSha256 === now.statedSha256;

const OverLimit = z.object({limit: z.number()});

/** Whether a file went over a limit that is higher now. */
function mayNowBeRead({fault, details}: KnownFile, limits: Limits = unlimited): boolean {
  const now = fault === "too-slow" ? limits.seconds : fault === "too-much-memory" ? limits.megabytes : null;
  return now !== null && now > OverLimit.parse(JSON.parse(details ?? "")).limit;
}

/**
 * Whether a known file is seen to be gone: it was asked for, or lay in a folder that was listed, or nothing but this run's files
 * is wanted. A folder takes nothing with it that is missing itself, cannot be listed, or is a file or a broken link now.
 */
function goneFrom({read, same, missing}: Plan, {ledger, paths, only}: PlanOptions): (file: KnownFile) => boolean {
  const present = new Set([...read, ...same].map(({key}) => key));
  const absent = new Set(missing.map(({path}) => keyOf(ledger, path)));
  const roots = paths.map((path) => keyOf(ledger, path)).filter((root) => !absent.has(root));
  const isHidden = (key: string): boolean => above(key).some((folder) => present.has(folder) || absent.has(folder));
  return ({key}) =>
    !present.has(key) &&
    (absent.has(key) || (!isHidden(key) && (only || roots.some((root) => key === root || liesIn(key, root)))));
}

/** The folders above a key, the nearest last. */
const above = (key: string): string[] =>
  key.split("/").flatMap((_, n, parts) => (n === 0 ? [] : [parts.slice(0, n).join("/")]));

/** Whether a key lies below a folder, both from the folder of the ledger, which is the empty key itself. */
export const liesIn = (key: string, folder: string): boolean =>
  folder === "" ? !key.startsWith("../") : key.startsWith(`${folder}/`);

const FileRow = z.object({
  key: z.string(),
  name: z.string(),
  sha256: z.string().nullable(),
  statedSha256: z.string(),
  overrides: z.string(),
  digestVersion: z.string(),
  failed: z.boolean(),
  reports: z.number(),
  fault: z.string().nullable(),
  details: z.string().nullable()
});

const filesSql = `
  SELECT DISTINCT ON (key) path AS key, name, sha256, stated_sha256 AS "statedSha256", overrides, digest_version AS "digestVersion",
    failed, fault, details, (SELECT count(*)::INTEGER FROM report_file WHERE path = key) AS reports
  FROM (FROM unread_file
        SELECT 0 AS turn, path, name, sha256, stated_sha256, overrides, digest_version, code = 'failed' AS failed, fault, details
        UNION ALL
        FROM report_file SELECT 1 AS turn, path, name, sha256, stated_sha256, overrides, digest_version, false, NULL, NULL)
  ORDER BY key, turn`;

/** Every file that a ledger has read or tried to read, as it was when last tried. */
export async function knownFiles(connection: DuckDBConnection): Promise<KnownFile[]> {
  const rows = (await connection.runAndReadAll(filesSql)).getRowObjectsJson();
  return z
    .array(FileRow)
    .parse(rows)
    .map((row) => ({...row, overrides: statedIn(row.overrides)}));
}

const statedIn = (overrides: string): StatedMetadata =>
  statedBefore(z.record(z.string(), z.unknown()).parse(JSON.parse(overrides)));

/** What flags had said of files that are gone, by their keys. */
export async function rememberedFiles(connection: DuckDBConnection): Promise<Map<string, StatedMetadata>> {
  // A ledger that is made anew may be older than the table.
  const table = await connection.runAndReadAll("SELECT 1 FROM duckdb_tables() WHERE table_name = 'remembered_file'");
  if (table.currentRowCount === 0) return new Map();
  const rows = await connection.runAndReadAll("SELECT path, overrides FROM remembered_file");
  return new Map(rows.getRowsJson().map(([path, overrides]) => [String(path), statedIn(String(overrides))]));
}
