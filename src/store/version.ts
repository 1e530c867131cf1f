import {readdirSync, readFileSync} from "node:fs";
import {join} from "node:path";
import type {DuckDBConnection} from "@duckdb/node-api";
import {stampOf} from "../lexicon/folder.ts";
import {codeOf, UserError} from "../model/errors.ts";
import {z} from "zod";
import {sha256} from "../model/record.ts";
import {manifest, projectFolder} from "../project.mjs";
import type {Correction} from "./corrections.ts";
import {extractionsVersion} from "./extractions/files.ts";

/** Version of Reform Ledger. */
export const version = manifest.version;

/** The code that decides how a report is read, what ties reports together, and how a ledger holds both. */
export const versioned = [
  "read",
  "clean",
  "describe",
  "split",
  "extract",
  "resolve",
  "extracted",
  "check",
  "link",
  "query/link",
  "query/extraction",
  "store",
  "lexicon",
  "model",
  "metrics"
];

// Once a process: the code that runs is the code that was loaded, whatever is edited meanwhile.
const codeHash = hashOf([
  JSON.stringify(manifest.dependencies),
  readFileSync(join(projectFolder, "src/pipeline.ts"), "utf8"),
  ...versioned.flatMap((name) => contentsOf(join(projectFolder, "src", name)))
]);

/**
 * Names the code and reference data that read reports: 16 hexadecimal digits. A report that was read by another version
 * is read again.
 */
export const digestVersion = (referenceFolder: string): string =>
  hashOf([codeHash, ...contentsOf(referenceFolder)]).slice(0, 16);

/**
 * Makes sure that the reference data is as it was when it had this stamp: who reads loads it later than who names it, and what
 * was put back meanwhile would have the right name. Throws UserError otherwise.
 */
export function requireSameTables(referenceFolder: string, stamp: string | null): void {
  if (stampOf(referenceFolder) === stamp) return;
  throw new UserError(`reference data was changed while reports were read, so nothing is stored: ${referenceFolder}`, {
    hint: "run this again when it stays as it is"
  });
}

/** What a ledger was made with. */
export interface Versions {
  /** Of the code and reference data that read the reports. */
  digest: string;
  corrections: string;
  extractions: string;
}

const VersionsRow = z.object({digest: z.string(), corrections: z.string(), extractions: z.string()});

/** Of runs that knew of no extractions: that of none. */
const noExtractions = extractionsVersion([]);

/** What the last run of a ledger was made with; null before the first. */
export async function lastVersions(connection: DuckDBConnection): Promise<Versions | null> {
  const result = await connection.runAndReadAll(
    `SELECT digest_version AS digest, corrections_version AS corrections,
       coalesce(extractions_version, $none) AS extractions
     FROM run ORDER BY id DESC LIMIT 1`,
    {none: noExtractions}
  );
  const [row] = result.getRowObjectsJson();
  return row ? VersionsRow.parse(row) : null;
}

/** The number of the last run of a ledger; 0 before the first. */
export async function lastRun(connection: DuckDBConnection): Promise<number> {
  const last = await connection.runAndReadAll("SELECT coalesce(max(id), 0) FROM run");
  return Number(last.getRowsJson()[0]?.[0]);
}

/** Names a state of the corrections: 16 hexadecimal digits. */
export const versionOf = (corrections: readonly Correction[]): string =>
  sha256(JSON.stringify(corrections)).slice(0, 16);

function contentsOf(folder: string): string[] {
  const entries = filesIn(folder).sort();
  return entries.flatMap((name) => [name, sha256(readFileSync(join(folder, name)))]);
}

function filesIn(folder: string): string[] {
  try {
    return readdirSync(folder, {withFileTypes: true, recursive: true})
      .filter((entry) => entry.isFile())
      .map(({parentPath, name}) => join(parentPath, name).slice(folder.length + 1));
  } catch (error) {
    if (codeOf(error) === "ENOENT") return [];
    throw error;
  }
}

// A length before each part, so that two lists never run together into one.
function hashOf(parts: readonly string[]): string {
  return sha256(parts.map((part) => `${part.length}:${part}`).join(""));
}
