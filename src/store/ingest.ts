import {isDeepStrictEqual} from "node:util";
import {stampOf} from "../lexicon/folder.ts";
import type {Lexicon} from "../lexicon/index.ts";
import type {StatedMetadata} from "../model/source.ts";
import {type Applied, lostOf} from "./correct/lost.ts";
import {type Correction, loadCorrections} from "./corrections.ts";
import {isCurrent, withLedger} from "./database.ts";
import {
  type ExtractionFile,
  type ExtractionSource,
  extractionsVersion,
  heldExtractions,
  loadExtractions,
  mergedExtractions
} from "./extractions/files.ts";
import type {ReadFile} from "./files.ts";
import {unlimited} from "./limits.ts";
import {hasLedger} from "./ledgerFile.ts";
import {
  type GivenFile,
  keyOf,
  type KnownFile,
  knownFiles,
  liesIn,
  type Plan,
  planRun,
  rememberedFiles
} from "./plan.ts";
import type {Reader} from "./reader.ts";
import {nothingAt} from "./ready.ts";
import {rewriteLedger} from "./rewrite.ts";
import type {Source} from "./sources.ts";
import {digestVersion, lastRun, lastVersions, requireSameTables, type Versions, versionOf} from "./version.ts";
import {heldBack, type Mass, massOf} from "./withdraw.ts";

export interface IngestOptions {
  /** Path of the ledger; made when it is not there. */
  ledger: string;
  /** Files and folders to read. */
  paths: readonly string[];
  /** Of these paths those that nobody misses where the ledger holds nothing of them. */
  optional?: readonly string[];
  /** Whether the ledger is to hold these paths and no others. */
  only: boolean;
  /** Metadata that wins over what the files say. */
  stated: StatedMetadata;
  /** Folder of the corrections; it need not be there. */
  corrections: string;
  /** What others read: files and folders. None where it is left out. */
  extracted?: readonly ExtractionSource[];
  /** Folder of the reference data. */
  reference: string;
  /** Its tables, asked for only when something has to be read. */
  lexicon: () => Lexicon | Promise<Lexicon>;
  /** Whether a run may withdraw more than half of the reports. It may not where this is left out. */
  mayWithdraw?: (mass: Mass) => boolean | Promise<boolean>;
  /** What reads the files; left out, they are read in this process, and one that has no end stops the run. */
  reader?: Reader;
  /** Files that were read elsewhere, in place of those at `paths`; `reader` has what was read of them. */
  given?: readonly GivenFile[];
  onStart?: (files: number) => unknown;
  onFile?: (file: ReadFile) => unknown;
}

export interface IngestResult {
  /** Whether the ledger is another now. */
  changed: boolean;
  same: number;
  /** Files that the ledger held and that are gone. */
  gone: KnownFile[];
  /** Corrections that were applied and that are gone. */
  lost: Applied[];
  /** Paths that were asked for and are not there. */
  missing: Source[];
}

/**
 * Brings a ledger up to date with files, corrections and reference data. What is as it was is not read again; when all
 * is as it was, the ledger is not touched. Throws UserError when there is nothing at any of the paths, when another process is
 * writing the ledger, when most of it would be withdrawn and may not be, or when the tables change meanwhile.
 */
export async function ingest(options: IngestOptions): Promise<IngestResult> {
  const stamp = stampOf(options.reference);
  const corrections = loadCorrections(options.corrections);
  const held = await heldBy(options.ledger, corrections);
  const extractions = extractionsOf(options, held.extractions);
  const versions = {
    digest: digestVersion(options.reference),
    corrections: versionOf(corrections),
    extractions: extractionsVersion(extractions)
  };
  const plan = await planRun(held.files, {
    ...options,
    remembered: held.remembered,
    limits: options.reader?.limits ?? unlimited,
    digestVersion: versions.digest
  });
  requireSomething(plan, options);
  const mass = massOf(plan, held.files);
  if (mass !== null && (await options.mayWithdraw?.(mass)) !== true) throw heldBack(mass, options.paths);
  const changed = plan.read.length + plan.gone.length > 0 || !isDeepStrictEqual(held.versions, versions);
  // It gets ready while the tables are loaded here as well.
  if (plan.read.length > 0) options.reader?.begin(plan.read);
  const lexicon = changed ? await options.lexicon() : null;
  options.onStart?.(plan.read.length);
  if (lexicon) {
    const {carryOut} = await import("./carryOut.ts");
    const {readerHere} = await import("./read.ts");
    const reader = options.reader ?? readerHere(lexicon);
    const job = {...options, plan, lexicon, reader, digestVersion: versions.digest, corrections, extractions};
    const isDone = await rewriteLedger(options.ledger, async (connection) => {
      if ((await lastRun(connection)) !== held.run) return false;
      await carryOut(connection, job);
      requireSameTables(options.reference, stamp);
      return true;
    });
    // Another process wrote the ledger meanwhile: what was planned would undo some of that.
    if (!isDone) return ingest(options);
  }
  return {
    changed,
    same: plan.same.length,
    gone: plan.gone,
    lost: held.lost,
    missing: missedOf(plan, held.files, options)
  };
}

/** Paths that are not there and should be. */
function missedOf({missing}: Plan, known: readonly KnownFile[], {ledger, optional = []}: IngestOptions): Source[] {
  const isHeld = (path: string): boolean => known.some(({key}) => liesIn(key, keyOf(ledger, path)));
  return missing.filter(({path}) => !optional.includes(path) || isHeld(path));
}

function requireSomething({missing}: Plan, {paths, optional}: IngestOptions): void {
  const absent = new Set(missing.map(({path}) => path));
  if (paths.length === 0 || !paths.every((path) => absent.has(path))) return;
  throw nothingAt(paths, optional);
}

/** What others read, as the ledger is to hold it after a run. */
function extractionsOf(
  {extracted: sources = [], ledger, only}: IngestOptions,
  held: readonly ExtractionFile[]
): ExtractionFile[] {
  return mergedExtractions(loadExtractions(sources, ledger), {held, only, sources, ledger});
}

interface Held {
  files: KnownFile[];
  remembered: Map<string, StatedMetadata>;
  extractions: ExtractionFile[];
  versions: Versions | null;
  /** The number of its last run. */
  run: number;
  /** What it has applied and is not among the corrections any more. */
  lost: Applied[];
}

/** What a ledger holds before a run; an older one is brought up to date first. */
async function heldBy(path: string, corrections: readonly Correction[]): Promise<Held> {
  if (!hasLedger(path)) return {files: [], remembered: new Map(), extractions: [], versions: null, run: 0, lost: []};
  if (!(await isCurrent(path))) await rewriteLedger(path, () => Promise.resolve());
  return withLedger(path, async (connection) => ({
    files: await knownFiles(connection),
    remembered: await rememberedFiles(connection),
    extractions: await heldExtractions(connection),
    versions: await lastVersions(connection),
    run: await lastRun(connection),
    lost: await lostOf(connection, corrections)
  }));
}
