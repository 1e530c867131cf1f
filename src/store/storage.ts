import {codeOf, messageOf, UserError} from "../model/errors.ts";
import {diskOf, noRoom} from "./disk.ts";

/**
 * What DuckDB says of values that a table does not take, which is a fault of what was to be stored, and of SQL that is none,
 * which is one of the program. All else that it says is about the storage.
 */
const ofProgram =
  /^(?:Constraint|Conversion|Out of Range|Invalid Input) Error: (?!.*(?:duplicate key|invalidated))|CHECK constraint|NOT NULL constraint|^Parser Error: /u;

/** How an error of DuckDB begins, or one of its appender. */
const ofDatabase = /^[A-Z][A-Za-z ]*Error: |^Failed to (?:append|commit|flush)|database has been invalidated/u;

/** Whether what was thrown is about the file of a ledger, its disk or memory, and not about what was to be stored. */
export const isStorageFault = (error: unknown): boolean => isOfSystem(error) || isOfDatabase(error);

const isOfSystem = (error: unknown): boolean =>
  error instanceof Error && typeof codeOf(error) === "string" && "syscall" in error;

const isOfDatabase = (error: unknown): boolean =>
  error instanceof Error &&
  !(error instanceof UserError) &&
  ofDatabase.test(error.message) &&
  !ofProgram.test(error.message);

interface Kind {
  /** What the cause says. */
  says: RegExp;
  message: (path: string, reason: string) => string;
  hint: (path: string) => string;
}

const asOption = (path: string): string => `--ledger ${path}`;

/** What helps where the bytes of a ledger are not those that were written. */
const mending = (path: string): string =>
  `reform-ledger ledger check --storage ${asOption(path)} tells what can still be read; reform-ledger ledger rebuild ${asOption(path)} makes it anew from reports and corrections, and keeps this one`;

const kinds: Kind[] = [
  {
    says: noRoom,
    message: (path, reason) => `no room for the ledger on the disk ${diskOf(path)}: ${path}: ${reason}`,
    hint: () =>
      "make room on that disk and run this again: the ledger is as it was. A run needs room for a second ledger beside it"
  },
  {
    says: /Out of Memory|could not allocate|ENOMEM|Cannot allocate memory/iu,
    message: (path, reason) => `not enough memory for the ledger: ${path}: ${reason}`,
    hint: () => "end other programs and run this again: the ledger is as it was"
  },
  {
    says: /version number (?:\d+)|newer version of DuckDB|storage version/iu,
    message: (path, reason) => `the ledger was written by another version of DuckDB: ${path}: ${reason}`,
    hint: () => "update Reform Ledger, or name another file with --ledger"
  },
  {
    says: /Permission denied|Read-only file system|Operation not permitted|EACCES|EROFS|EPERM|EISDIR|Is a directory/u,
    message: (path, reason) => `cannot write the ledger, or beside it: ${path}: ${reason}`,
    hint: () => "check the permissions of the file and its folder, or name another file with --ledger"
  },
  {
    says: /Input\/output error|EIO|Stale file handle|ESTALE|ENODEV|ENXIO|Transport endpoint/u,
    message: (path, reason) => `the disk ${diskOf(path)} of the ledger fails: ${path}: ${reason}`,
    hint: (path) => `look after the disk; on a sound one, ${mending(path)}`
  },
  {
    // Damage does that, and so does a question of the program that no ledger can answer.
    says: /^(?:Binder|Catalog) Error: /u,
    message: (path, reason) => `what the program looks for is not in the ledger: ${path}: ${reason}`,
    hint: (path) => `it may be damaged: ${mending(path)}`
  },
  {
    // The system refuses something that is no matter of the bytes: too many open files, a file that is in use.
    says: /^E[A-Z]{2,}\b: /u,
    message: (path, reason) => `cannot work on the ledger: ${path}: ${reason}`,
    hint: () => "run this again when that is mended: the ledger is as it was"
  },
  {
    says: /checksum|corrupt|damaged|deseriali[sz]|Serialization|INTERNAL|FATAL|not a valid|magic bytes|Could not read enough bytes/iu,
    message: (path, reason) => `the ledger is damaged: ${path}: ${reason}`,
    hint: mending
  },
  {
    says: /.*/u,
    message: (path, reason) => `the ledger cannot be worked on, and may be damaged: ${path}: ${reason}`,
    hint: mending
  }
];

/** A fault of the file of a ledger, of its disk or of memory. */
export class StorageError extends UserError {}

/** Names a fault of the storage: the ledger, the cause, and what to do. */
export function storageFault(path: string, cause: unknown): StorageError {
  const reason = reasonOf(cause);
  const kind = kinds.find(({says}) => says.test(reason));
  if (!kind) throw cause;
  return new StorageError(kind.message(path, reason), {cause, hint: kind.hint(path)});
}

/** The first line that says something, without where the fault came from. */
export const reasonOf = (cause: unknown): string => {
  const message = messageOf(cause);
  const [first = ""] = (/Original error: "?([^"]+)/u.exec(message)?.[1] ?? message).split("\n");
  return first.trim();
};

/** Does `work`, which writes the ledger at `path`, and names it where its storage fails. */
export const naming = <T>(path: string, work: () => Promise<T>): Promise<T> => named(path, work, isStorageFault);

/** Does `work`, which reads the ledger at `path`, and names it where DuckDB fails: what else does, fails at other files. */
export const namingRead = <T>(path: string, work: () => Promise<T>): Promise<T> => named(path, work, isOfDatabase);

async function named<T>(path: string, work: () => Promise<T>, isOurs: (error: unknown) => boolean): Promise<T> {
  try {
    return await work();
  } catch (error) {
    throw isOurs(error) ? storageFault(path, error) : error;
  }
}

/** Does `work`; where the storage fails, adds what was wanted and the reason to `faults`. */
export async function noting(faults: string[], what: string, work: () => Promise<unknown>): Promise<void> {
  try {
    await work();
  } catch (error) {
    if (!isStorageFault(error) && !(error instanceof StorageError)) throw error;
    faults.push(`${what}: ${reasonOf(error)}`);
  }
}
