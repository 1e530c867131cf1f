import {lstatSync, statSync} from "node:fs";
import {copyFile, rm} from "node:fs/promises";
import {join} from "node:path";
import {DuckDBInstance} from "@duckdb/node-api";
import {readRegular} from "../files/regular.ts";
import {strangerAt} from "../files/standing.ts";
import {BusyError, UserError} from "../model/errors.ts";
import {isDatabaseHead} from "./ledgerFile.ts";
import {temporaryFolder} from "./ownFolder.ts";
import {reasonOf} from "./storage.ts";

/** The file that is locked for a ledger. */
export const lockFile = (path: string): string => `${path}.lock`;

/**
 * Makes this process the only writer of the ledger `path`, and returns the way to give that up. Throws BusyError naming the
 * process that holds it.
 */
export const lock = (path: string): Promise<() => void> => hold(lockFile(path), "the ledger");

/** What this process holds: the system would let it have the same file a second time. */
const held = new Set<string>();

/**
 * Makes this process the only writer of something, and returns the way to give that up. The lock is the operating system's, on
 * an empty database in `file`, so it ends with the process however that ends; the file stays, since deleting it would let two
 * writers in. Throws BusyError naming the process that holds it, and `what` it writes.
 */
export async function hold(file: string, what: string): Promise<() => void> {
  if (held.has(file)) throw busy(what, process.pid);
  requireLock(file, what);
  held.add(file);
  try {
    const database = await opened(file, what);
    return () => {
      held.delete(file);
      database.closeSync();
    };
  } catch (error) {
    held.delete(file);
    throw error;
  }
}

/** Makes sure that no pipe or device stands where the database will open its file and its log. Throws UserError otherwise. */
function requireLock(file: string, what: string): void {
  for (const path of [file, `${file}.wal`]) {
    // A torn lock is mended where it stands, which behind a link is a file of somebody else.
    const isLink = lstatSync(path, {throwIfNoEntry: false})?.isSymbolicLink() === true;
    const stranger = isLink ? "it is a link" : strangerAt(path, "file");
    if (stranger !== null) throw unlockable(path, what, new Error(stranger));
  }
}

/** Opens the database. Who is killed in the moment of making it leaves a torn one. Throws as `hold` does. */
async function opened(file: string, what: string): Promise<DuckDBInstance> {
  try {
    return await DuckDBInstance.create(file).catch((cause: unknown) => {
      if (holderIn(cause) !== undefined || !isTorn(file)) throw cause;
      return openMended(file);
    });
  } catch (cause) {
    const holder = holderIn(cause);
    throw holder === undefined ? unlockable(file, what, cause) : busy(what, holder, cause);
  }
}

/** Writes an empty database over a torn one. The file stays the same: another in its place would be another lock. */
async function openMended(file: string): Promise<DuckDBInstance> {
  const folder = await temporaryFolder("lock");
  try {
    const whole = join(folder, "whole");
    (await DuckDBInstance.create(whole)).closeSync();
    await copyFile(whole, file);
  } finally {
    await rm(folder, {recursive: true, force: true});
  }
  return DuckDBInstance.create(file);
}

/** The size of an empty database. */
const emptySize = 3 * 4096;

/** Whether a file is the beginning of an empty database, and nothing that somebody else wrote. */
function isTorn(file: string): boolean {
  const entry = statSync(file, {throwIfNoEntry: false});
  if (!entry?.isFile() || entry.size > emptySize) return false;
  const bytes = readRegular(file);
  return bytes.every((byte) => byte === 0) || isDatabaseHead(bytes);
}

const holderIn = (cause: unknown): string | undefined =>
  cause instanceof Error ? /PID (\d+)/.exec(cause.message)?.[1] : undefined;

const busy = (what: string, holder: string | number, cause?: unknown): BusyError =>
  new BusyError(`another process is writing ${what}: process ${holder}`, {cause, hint: "wait until it has ended"});

const unlockable = (file: string, what: string, cause: unknown): UserError =>
  new UserError(`cannot lock ${what}: ${file}: ${reasonOf(cause)}`, {
    cause,
    hint: "check the permissions of its folder and the room on its disk; what else stands there, move away"
  });
