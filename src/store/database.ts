import {DuckDBInstance, type DuckDBConnection, version} from "@duckdb/node-api";
import {messageOf, UserError} from "../model/errors.ts";
import {quoted} from "../model/sql.ts";
import {hasLedger, ledgerFile, requireNoLog} from "./ledgerFile.ts";
import {isMigrated, migrate, requireMigrated} from "./migrate.ts";
import {naming, namingRead, storageFault} from "./storage.ts";

/** The version of DuckDB that keeps ledgers. Loads its native part. */
export const duckdbVersion = (): string => version();

/** An open ledger. Close it: an open one is locked for other processes. */
export interface Ledger {
  connection: DuckDBConnection;
  close(): void;
}

/**
 * Opens a ledger for reading; files may be written into the folder `writable` and nowhere else. Throws UserError when there is
 * no ledger, when it is none, or when its tables are of another version.
 */
export async function openLedger(path: string, writable?: string): Promise<Ledger> {
  if (!hasLedger(path)) {
    throw new UserError(`no ledger: ${path}`, {hint: "make one with: reform-ledger ingest FOLDER"});
  }
  const ledger = await open(ledgerFile(path), readOnly);
  try {
    await namingRead(path, async () => {
      await confine(ledger.connection, writable);
      await requireMigrated(ledger.connection, path);
      // `facts` is `analysis.facts`, as on the site.
      await ledger.connection.run("SET search_path = 'main,analysis'");
      // What a question names twice, `current_fact` above all, would be made as a whole once, without what either asks of it.
      await ledger.connection.run("SET disabled_optimizers = 'common_subplan'");
      await ledger.connection.run("SET lock_configuration = true");
    });
    return ledger;
  } catch (error) {
    ledger.close();
    throw error;
  }
}

/** Nothing that runs on a ledger may reach other files or hosts, whoever wrote the SQL. */
async function confine(connection: DuckDBConnection, writable: string | undefined): Promise<void> {
  if (writable !== undefined) await connection.run(`SET allowed_directories = [${quoted(writable)}]`);
  await connection.run("SET enable_external_access = false");
}

/** Runs `work` on a ledger opened for reading, and closes it. Throws UserError as `openLedger` does. */
export async function withLedger<T>(
  path: string,
  work: (connection: DuckDBConnection) => Promise<T>,
  writable?: string
): Promise<T> {
  const ledger = await openLedger(path, writable);
  try {
    return await namingRead(path, () => work(ledger.connection));
  } finally {
    ledger.close();
  }
}

/** Opens a database for writing, new or old, and brings its tables up to date; what fails is told of the ledger `named`. */
export async function openForWriting(path: string, named = path): Promise<Ledger> {
  const ledger = await open(path, {}, named);
  try {
    await naming(named, () => migrate(ledger.connection, named));
    return ledger;
  } catch (error) {
    ledger.close();
    throw error;
  }
}

const readOnly = {access_mode: "READ_ONLY"};

/**
 * With which DuckDB keeps a ledger. One thread, since tables of fewer than 122,880 rows are read by one, and others wait for it
 * in a loop. Small blocks for a new file, since each of its many short tables begins one; each run copies them all. The storage packs
 * texts: by the one that DuckDB takes where none is named, a ledger is twice as large. A long log, since each checkpoint packs all texts
 * anew, up to 122,880 reports.
 */
export const settings = {
  autoinstall_known_extensions: "false",
  threads: "1",
  default_block_size: "32768",
  checkpoint_threshold: "256MB",
  storage_compatibility_version: "v1.4.0"
};

async function open(path: string, options: Record<string, string>, named = path): Promise<Ledger> {
  requireNoLog(path);
  const instance = await DuckDBInstance.create(path, {...settings, ...options}).catch((cause: unknown) => {
    throw cannotOpen(named, cause);
  });
  const connection = await instance.connect();
  return {
    connection,
    close: () => {
      connection.closeSync();
      instance.closeSync();
    }
  };
}

function cannotOpen(path: string, cause: unknown): UserError {
  const [reason = ""] = messageOf(cause).split("\n");
  const holder = /\bPID (\d+)/.exec(reason)?.[1];
  return holder === undefined
    ? storageFault(path, cause)
    : new UserError(`another program has the ledger ${path} open: process ${holder}`, {
        cause,
        hint: "end that program, or name another file with --ledger"
      });
}

/** Whether the tables of a ledger are of this version. Throws UserError when it is no ledger. */
export const isCurrent = (path: string): Promise<boolean> =>
  withDatabase(path, (connection) => isMigrated(connection, path));

/** Runs `work` on whatever database is at `path`, opened for reading. Throws UserError where it cannot be read. */
export async function withDatabase<T>(path: string, work: (connection: DuckDBConnection) => Promise<T>): Promise<T> {
  const ledger = await open(ledgerFile(path), readOnly);
  try {
    await confine(ledger.connection, undefined);
    return await namingRead(path, () => work(ledger.connection));
  } finally {
    ledger.close();
  }
}
