import {existsSync} from "node:fs";
import {basename, join} from "node:path";
import type {DuckDBConnection} from "@duckdb/node-api";
import {z} from "zod";
import {Extracted} from "../../extracted/schema.ts";
import {type Line, parseExtracted} from "../../extracted/parse.ts";
import {namesIn, readRegular, textOf} from "../../files/regular.ts";
import {isFree, standingAt} from "../../files/standing.ts";
import {messageOf, UserError} from "../../model/errors.ts";
import {groupBy} from "../../model/group.ts";
import {sha256} from "../../model/record.ts";
import {keyOf} from "../plan.ts";

/** Where extractions are, and who made them where their rows do not say. */
export interface ExtractionSource {
  /** Whether there may be nothing. */
  optional?: boolean;
  /** Files and folders. */
  paths: readonly string[];
  reader: string | null;
}

/** A file of extractions. `path` is what the ledger knows it by. */
export interface ExtractionFile {
  path: string;
  name: string;
  sha256: string;
  reader: string | null;
  lines: Line[];
}

const endings = /\.(?:jsonl|ndjson|json|csv|tsv)$/i;

/**
 * The files of extractions at some paths, those of a folder in order. Throws UserError for a path with nothing and a file that
 * is no text.
 */
export const loadExtractions = (sources: readonly ExtractionSource[], ledger: string): ExtractionFile[] =>
  sources.flatMap((source) => filesOf(source, ledger));

function filesOf({paths, reader, optional = false}: ExtractionSource, ledger: string): ExtractionFile[] {
  return paths
    .flatMap((path) => listed(path, optional))
    .map((file): ExtractionFile => {
      const {bytes, text} = contentOf(file);
      return {
        path: keyOf(ledger, file),
        name: basename(file),
        sha256: sha256(bytes),
        reader,
        lines: parseExtracted(text)
      };
    });
}

function listed(path: string, optional: boolean): string[] {
  if (isFree(path)) {
    if (optional) return [];
    throw new UserError(`no such file or folder of extractions: ${path}`, {
      hint: "docs/extracted.md says what it holds"
    });
  }
  if (standingAt(path) !== "folder") return [path];
  return namesIn(path, "extractions")
    .filter((name) => endings.test(name))
    .sort()
    .map((name) => join(path, name));
}

function contentOf(path: string): {bytes: Uint8Array; text: string} {
  try {
    const bytes = readRegular(path);
    return {bytes, text: textOf(bytes)};
  } catch (cause) {
    throw new UserError(`cannot read extractions in ${path}: ${messageOf(cause)}`, {
      cause,
      hint: "a file of extractions is CSV or JSON lines, in UTF-8"
    });
  }
}

/** Names a state of the extractions: 16 hexadecimal digits. */
export const extractionsVersion = (files: readonly ExtractionFile[]): string =>
  sha256(JSON.stringify(files.map(({path, sha256, reader}) => [path, sha256, reader]))).slice(0, 16);

const FileRow = z.object({path: z.string(), name: z.string(), sha256: z.string(), reader: z.string().nullable()});
const WrittenRow = z.object({path: z.string(), line: z.number(), position: z.number(), written: z.string()});
const Written = z.object({
  row: Extracted.nullable(),
  fault: z.object({code: z.string(), values: z.record(z.string(), z.union([z.string(), z.number()]))}).nullable(),
  textId: z.string().nullable(),
  reader: z.string().optional(),
  nth: z.number().optional()
});

/** What of a row the ledger keeps, to place it anew when reports are read again. */
export const writtenOf = (read: Line): string => JSON.stringify({...read, line: undefined, position: undefined});

/** The files of extractions as a ledger holds them. */
export async function heldExtractions(connection: DuckDBConnection): Promise<ExtractionFile[]> {
  // A ledger that is made anew may be older than these tables.
  const tables = await connection.runAndReadAll("SELECT 1 FROM duckdb_tables() WHERE table_name = 'extraction_file'");
  if (tables.currentRowCount === 0) return [];
  const rowsOf = async (sql: string) => (await connection.runAndReadAll(sql)).getRowObjectsJson();
  const files = z.array(FileRow).parse(await rowsOf("FROM extraction_file ORDER BY path"));
  const written = z
    .array(WrittenRow)
    .parse(await rowsOf("SELECT path, line, position, written FROM extraction ORDER BY path, position"));
  const byPath = groupBy(written, ({path}) => path);
  return files.map((file) => ({...file, lines: (byPath.get(file.path) ?? []).map(lineOf)}));
}

function lineOf({line, position, written}: z.infer<typeof WrittenRow>): Line {
  const {row, fault, reader, ...read} = Written.parse(JSON.parse(written));
  if (row !== null) return {row, fault: null, ...read, line, position};
  if (fault === null) throw new Error(`an extraction without a row and without a fault: ${written}`);
  return {row, fault, reader, ...read, line, position};
}

/** What a ledger is to hold, beside what it held. */
interface Merging {
  held: readonly ExtractionFile[];
  /** Whether it is to hold these files and no others. */
  only: boolean;
  sources: readonly ExtractionSource[];
  ledger: string;
}

/**
 * Files of extractions with those that a ledger holds besides: those named again are as they are now, by the reader who was
 * named once, and one that lay in a folder that was read is gone when it is there no more.
 */
export function mergedExtractions(
  now: readonly ExtractionFile[],
  {held, only, sources, ledger}: Merging
): ExtractionFile[] {
  const paths = sources.flatMap(({paths}) => paths).filter((path) => existsSync(path));
  const folders = paths.map((path) => `${keyOf(ledger, path)}/`);
  const kept = held.filter(({path}) => !only && !folders.some((folder) => path.startsWith(folder)));
  const readers = new Map(held.map(({path, reader}) => [path, reader]));
  const byPath = new Map(kept.map((file) => [file.path, file]));
  for (const file of now) {
    const reader = file.reader ?? byPath.get(file.path)?.reader ?? readers.get(file.path) ?? null;
    byPath.set(file.path, {...file, reader});
  }
  return [...byPath.values()].sort((a, b) => (a.path < b.path ? -1 : 1));
}
