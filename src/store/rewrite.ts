import {mkdir, open, readFile, rm, writeFile} from "node:fs/promises";
import {dirname, join} from "node:path";
import type {DuckDBConnection} from "@duckdb/node-api";
import {kept} from "../kept.mjs";
import {UserError} from "../model/errors.ts";
import {copyLedger} from "./copy.ts";
import {duckdbVersion, openForWriting} from "./database.ts";
import {hasLedger, ledgerFile, requireNoLog} from "./ledgerFile.ts";
import {lock} from "./lock.ts";
import {schemaVersion} from "./migrate.ts";
import {naming} from "./storage.ts";
import {putInPlace} from "./wholeFile.ts";

/**
 * Changes a ledger, or makes one. `work` sees a copy, which takes the ledger's place only when `work` has ended well:
 * readers are never kept waiting, and a process that dies leaves the last good ledger. Throws UserError when another
 * process is writing it, and when its disk fails.
 */
export const rewriteLedger = <T>(ledger: string, work: (connection: DuckDBConnection) => Promise<T>): Promise<T> =>
  replaceLedger(ledger, async (path, next) => {
    await copyInto(path, next);
    return withConnection(path, next, work);
  });

/** Puts the database that `make` makes at `next` in the place of the ledger at `path`. Throws as `rewriteLedger` does. */
export async function replaceLedger<T>(ledger: string, make: (path: string, next: string) => Promise<T>): Promise<T> {
  const path = ledgerFile(ledger);
  await mkdir(dirname(path), {recursive: true}).catch((cause: unknown) => {
    throw new UserError(`cannot make the folder of the ledger: ${dirname(path)}`, {
      cause,
      hint: "check its permissions, or name another file with --ledger"
    });
  });
  const release = await lock(path);
  const next = `${path}.next`;
  try {
    await makeRoom(next);
    return await naming(path, async () => {
      const result = await make(path, next);
      await flush(next);
      putInPlace(next, path);
      return result;
    });
  } finally {
    // What is left of it, the next run takes away: what went wrong before is what is told.
    await discard(next).catch(() => undefined);
    release();
  }
}

/** Opens the copy `next` of the ledger at `path` for as long as `work` takes. */
export async function withConnection<T>(
  path: string,
  next: string,
  work: (connection: DuckDBConnection) => Promise<T>
): Promise<T> {
  const ledger = await openForWriting(next, path);
  try {
    const result = await work(ledger.connection);
    await ledger.connection.run("CHECKPOINT");
    return result;
  } finally {
    ledger.close();
  }
}

async function copyInto(path: string, next: string): Promise<void> {
  // Its bytes, not the file: who may read it is of the one that made it.
  if (!hasLedger(path)) return writeFile(next, await readFile(await emptyLedger()));
  requireNoLog(path);
  await copyLedger(path, next);
}

/** The one that is being made: what is kept has one maker in a process. */
let making: Promise<string> | undefined;

/** The path of a ledger that holds nothing: to make all its tables takes longer than to store a few reports. */
const emptyLedger = (): Promise<string> => (making ??= keepEmpty().finally(() => (making = undefined)));

async function keepEmpty(): Promise<string> {
  const name = "ledger.duckdb";
  // In a folder, with which its log goes where the maker was killed.
  const folder = await kept(`ledger-${schemaVersion()}-${duckdbVersion()}`, async (draft) => {
    const path = join(draft, name);
    await mkdir(draft);
    await withConnection(path, path, () => Promise.resolve());
    await flush(path);
  });
  return join(folder, name);
}

const discard = (path: string): Promise<void[]> =>
  Promise.all([path, `${path}.wal`].map((file) => rm(file, {force: true})));

/** Takes away what a run left that was killed. */
const makeRoom = (next: string): Promise<unknown> =>
  discard(next).catch((cause: unknown) => {
    throw new UserError(`cannot write beside the ledger, something else stands there: ${next}`, {
      cause,
      hint: "move it away, or name another file with --ledger"
    });
  });

async function flush(path: string): Promise<void> {
  const file = await open(path, "r+");
  try {
    await file.sync();
  } finally {
    await file.close();
  }
}
