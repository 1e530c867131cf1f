import {closeSync, lstatSync, openSync, readlinkSync, readSync, type Stats, statSync} from "node:fs";
import {dirname, resolve} from "node:path";
import {messageOf, UserError} from "../model/errors.ts";

/** The file of a ledger: the path itself or, where that is a link, what it leads to, so that the link outlives a rewrite. */
export function ledgerFile(path: string): string {
  const full = resolve(path);
  // Links in a circle are a fault here.
  entryAt(full);
  const isLink = lstatSync(full, {throwIfNoEntry: false})?.isSymbolicLink() === true;
  return isLink ? ledgerFile(resolve(dirname(full), readlinkSync(full))) : full;
}

/**
 * Whether a file stands where a ledger should. Throws UserError when what stands there is no DuckDB database, without
 * opening what may never answer.
 */
export function hasLedger(path: string): boolean {
  const entry = entryAt(path);
  if (!entry) return false;
  if (!entry.isFile()) throw noLedger(path, entry.isDirectory() ? "it is a folder" : "it is no regular file");
  if (!isDatabase(path)) throw noLedger(path, "it is another kind of file");
  return true;
}

/** The fault of a path at which something else stands than a ledger. It may be dear to somebody. */
export const noLedger = (path: string, why: string, cause?: unknown): UserError =>
  new UserError(`not a ledger: ${path}: ${why}`, {cause, hint: "name another file with --ledger"});

/** What stands at a path or where its link leads to; null when nothing does. */
function entryAt(path: string): Stats | null {
  try {
    return statSync(path, {throwIfNoEntry: false}) ?? null;
  } catch (cause) {
    throw noLedger(path, messageOf(cause), cause);
  }
}

/** How a file of DuckDB begins: a checksum, then these letters. */
const [letters, lettersAt] = ["DUCK", 8];

/** Whether a file that begins so is one of DuckDB. */
export const isDatabaseHead = (bytes: Buffer): boolean =>
  bytes.toString("latin1", lettersAt, lettersAt + letters.length) === letters;

function isDatabase(path: string): boolean {
  const head = Buffer.alloc(lettersAt + letters.length);
  let file: number;
  try {
    file = openSync(path, "r");
  } catch (cause) {
    throw new UserError(`cannot open the ledger: ${path}`, {cause, hint: "check its permissions"});
  }
  try {
    readSync(file, head, 0, head.length, 0);
    return isDatabaseHead(head);
  } finally {
    closeSync(file);
  }
}
