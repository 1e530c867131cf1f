import {existsSync, rmSync} from "node:fs";
import {setTimeout} from "node:timers/promises";
import {DuckDBInstance} from "@duckdb/node-api";
import {BusyError, UserError} from "../model/errors.ts";
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
  held.add(file);
  try {
    const database = await openOrMend(file, what);
    return () => {
      held.delete(file);
      database.closeSync();
    };
  } catch (error) {
    held.delete(file);
    throw error;
  }
}

/** Opens the database. Who is killed in the moment of making it leaves a torn one: that is made anew. */
async function openOrMend(file: string, what: string): Promise<DuckDBInstance> {
  try {
    return await DuckDBInstance.create(file);
  } catch (cause) {
    refuseIfHeld(cause, what);
    if (!existsSync(file)) throw unlockable(file, what, cause);
  }
  // Another process may be making it just now.
  await setTimeout(100);
  return DuckDBInstance.create(file).catch((cause: unknown) => {
    refuseIfHeld(cause, what);
    return openAnew(file, what);
  });
}

async function openAnew(file: string, what: string): Promise<DuckDBInstance> {
  try {
    rmSync(file);
    return await DuckDBInstance.create(file);
  } catch (cause) {
    refuseIfHeld(cause, what);
    throw unlockable(file, what, cause);
  }
}

function refuseIfHeld(cause: unknown, what: string): void {
  const holder = cause instanceof Error ? /PID (\d+)/.exec(cause.message)?.[1] : undefined;
  if (holder !== undefined) throw busy(what, holder, cause);
}

const busy = (what: string, holder: string | number, cause?: unknown): BusyError =>
  new BusyError(`another process is writing ${what}: ${holder}`, {cause, hint: "wait until it has ended"});

const unlockable = (file: string, what: string, cause: unknown): UserError =>
  new UserError(`cannot lock ${what}: ${file}: ${reasonOf(cause)}`, {
    cause,
    hint: "check the permissions of its folder and the room on its disk; what else stands there, move away"
  });
