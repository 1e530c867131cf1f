import {constants, existsSync} from "node:fs";
import {copyFile, mkdir, open, rename, rm} from "node:fs/promises";
import {dirname} from "node:path";
import type {DuckDBConnection} from "@duckdb/node-api";
import {UserError} from "../model/errors.ts";
import {openForWriting} from "./database.ts";
import {hasLedger, ledgerFile} from "./ledgerFile.ts";
import {lock} from "./lock.ts";

/**
 * Changes a ledger, or makes one. `work` sees a copy, which takes the ledger's place only when `work` has ended well:
 * readers are never kept waiting, and a process that dies leaves the last good ledger. Throws UserError when another
 * process is writing it.
 */
export async function rewriteLedger<T>(ledger: string, work: (connection: DuckDBConnection) => Promise<T>): Promise<T> {
  const path = ledgerFile(ledger);
  await mkdir(dirname(path), {recursive: true}).catch((cause: unknown) => {
    throw new UserError(`cannot make the folder of the ledger: ${dirname(path)}`, {
      cause,
      hint: "check its permissions"
    });
  });
  const release = await lock(path);
  const next = `${path}.next`;
  try {
    await discard(next);
    await copyInto(path, next);
    const result = await withConnection(next, work);
    await flush(next);
    await rename(next, path);
    return result;
  } finally {
    await discard(next);
    release();
  }
}

async function withConnection<T>(path: string, work: (connection: DuckDBConnection) => Promise<T>): Promise<T> {
  const ledger = await openForWriting(path);
  try {
    const result = await work(ledger.connection);
    await ledger.connection.run("CHECKPOINT");
    return result;
  } finally {
    ledger.close();
  }
}

async function copyInto(path: string, next: string): Promise<void> {
  if (!hasLedger(path)) return;
  // Another program may have left a log beside the ledger: opening it for writing takes that in.
  if (existsSync(`${path}.wal`)) (await openForWriting(path)).close();
  await copyFile(path, next, constants.COPYFILE_FICLONE).catch((cause: unknown) => {
    throw new UserError(`cannot write beside the ledger: ${next}`, {
      cause,
      hint: "check the permissions of its folder, and the space on the disk"
    });
  });
}

const discard = (path: string): Promise<void[]> =>
  Promise.all([path, `${path}.wal`].map((file) => rm(file, {force: true})));

async function flush(path: string): Promise<void> {
  const file = await open(path, "r+");
  try {
    await file.sync();
  } finally {
    await file.close();
  }
}
