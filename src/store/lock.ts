import {DuckDBInstance} from "@duckdb/node-api";
import {BusyError, UserError} from "../model/errors.ts";

/** The file that is locked for a ledger. */
export const lockFile = (path: string): string => `${path}.lock`;

/**
 * Makes this process the only writer of `path`, and returns the way to give that up. The lock is the operating
 * system's, on an empty database beside the ledger, so it ends with the process however that ends; the file stays, since
 * deleting it would let two writers in. Throws BusyError naming the process that holds it.
 */
export async function lock(path: string): Promise<() => void> {
  const file = lockFile(path);
  const held = await DuckDBInstance.create(file).catch((cause: unknown) => {
    const holder = cause instanceof Error ? /PID (\d+)/.exec(cause.message)?.[1] : undefined;
    if (holder === undefined) {
      throw new UserError(`cannot lock the ledger: ${file}`, {
        cause,
        hint: "check the folder's permissions; delete the lock file"
      });
    }
    throw new BusyError(`another process is writing the ledger: ${holder}`, {cause, hint: "wait until it has ended"});
  });
  return () => held.closeSync();
}
