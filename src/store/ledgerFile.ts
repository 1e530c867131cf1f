import {closeSync, existsSync, lstatSync, openSync, readlinkSync, readSync, statSync} from "node:fs";
import {dirname, resolve} from "node:path";
import {isFree, standingAt, standingWords, strangerAt} from "../files/standing.ts";
import {UserError} from "../model/errors.ts";

/**
 * The file of a ledger: the path itself or, where that is a link, what it leads to, so that the link outlives a rewrite. Throws
 * UserError for links in a circle and for one into a folder that is not there.
 */
export function ledgerFile(path: string): string {
  const full = resolve(path);
  const standing = standingAt(full);
  if (standing === "circle" || standing === "closed") throw noLedger(path, standingWords[standing]);
  if (lstatSync(full, {throwIfNoEntry: false})?.isSymbolicLink() !== true) return full;
  const to = ledgerFile(resolve(dirname(full), readlinkSync(full)));
  if (!existsSync(dirname(to))) throw noLedger(path, `it is a link into a folder that is not there, ${dirname(to)}`);
  return to;
}

/**
 * Whether a file stands where a ledger should. Throws UserError when what stands there is no DuckDB database, without
 * opening what may never answer.
 */
export function hasLedger(path: string): boolean {
  const file = ledgerFile(path);
  const stranger = strangerAt(file, "file");
  if (stranger !== null) throw noLedger(path, stranger);
  if (isFree(file)) return false;
  if (statSync(file).size === 0) throw emptyFile(path);
  if (!isDatabase(path)) throw noLedger(path, "it is another kind of file");
  return true;
}

/** The fault of a path at which something else stands than a ledger. It may be dear to somebody. */
export const noLedger = (path: string, why: string, cause?: unknown): UserError =>
  new UserError(`not a ledger: ${path}: ${why}`, {cause, hint: "name another file with --ledger"});

const emptyFile = (path: string): UserError =>
  new UserError(`not a ledger: ${path}: it is an empty file`, {
    hint: "no ledger is ever empty: delete it and make one with reform-ledger ingest FOLDER, or name another file with --ledger"
  });

/**
 * Makes sure that no log lies beside the database at `path`: DuckDB would take in what it says, whoever wrote it. The program
 * works on copies and leaves none. Throws UserError otherwise.
 */
export function requireNoLog(path: string): void {
  const log = `${path}.wal`;
  if (isFree(log)) return;
  throw new UserError(`a log of another program lies beside the ledger: ${log}`, {
    hint: "end that program if it still runs, and open the ledger with it once more, which takes its log in; a log that is of something else, move away"
  });
}

/** How a file of DuckDB begins: a checksum, then these letters. */
const [letters, lettersAt] = ["DUCK", 8];

/** Whether a file that begins so is one of DuckDB. */
export const isDatabaseHead = (bytes: Buffer): boolean =>
  bytes.toString("latin1", lettersAt, lettersAt + letters.length) === letters;

const isDatabase = (path: string): boolean => isDatabaseHead(headOf(path));

/** The number that DuckDB gives to the storage of a database: 64 up to version 1.1, 67 since 1.4. */
export const storageOf = (path: string): number => headOf(path).readUInt32LE(lettersAt + letters.length);

function headOf(path: string): Buffer {
  const head = Buffer.alloc(lettersAt + letters.length + 4);
  let file: number;
  try {
    file = openSync(path, "r");
  } catch (cause) {
    throw new UserError(`cannot open the ledger: ${path}`, {cause, hint: "check its permissions"});
  }
  try {
    readSync(file, head, 0, head.length, 0);
    return head;
  } finally {
    closeSync(file);
  }
}
