import {readdirSync, readFileSync} from "node:fs";
import {DuckDBInstance, type DuckDBConnection, version} from "@duckdb/node-api";
import {messageOf, UserError} from "../model/errors.ts";
import {sha256} from "../model/record.ts";
import {quoted} from "../model/sql.ts";
import {explainTables, tableWords} from "./analysis.ts";
import {hasLedger, ledgerFile, noLedger} from "./ledgerFile.ts";
import {naming, storageFault} from "./storage.ts";

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
  const ledger = await open(ledgerFile(path), {access_mode: "READ_ONLY", autoinstall_known_extensions: "false"});
  try {
    await confine(ledger.connection, writable);
    requireMigrated(path, await applied(ledger.connection));
    // `facts` is `analysis.facts`, as on the site.
    await ledger.connection.run("SET search_path = 'main,analysis'");
    await ledger.connection.run("SET lock_configuration = true");
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
    return await naming(path, () => work(ledger.connection));
  } finally {
    ledger.close();
  }
}

/** Opens a database for writing, new or old, and brings its tables up to date; what fails is told of the ledger `named`. */
export async function openForWriting(path: string, named = path): Promise<Ledger> {
  const ledger = await open(path, {autoinstall_known_extensions: "false"}, named);
  try {
    await migrate(ledger.connection);
    return ledger;
  } catch (error) {
    ledger.close();
    throw error;
  }
}

async function open(path: string, options: Record<string, string>, named = path): Promise<Ledger> {
  const instance = await DuckDBInstance.create(path, options).catch((cause: unknown) => {
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
    : new UserError(`another program has the ledger ${path} open: ${holder}`, {
        cause,
        hint: "end that program, or name another file with --ledger"
      });
}

/** Runs `work` as one transaction: all of it is kept, or nothing. */
export async function inTransaction<T>(connection: DuckDBConnection, work: () => Promise<T>): Promise<T> {
  await connection.run("BEGIN");
  const result = await work().catch(async (error: unknown) => {
    // What failed first is what is told: after it, a database may refuse even this.
    await connection.run("ROLLBACK").catch(() => undefined);
    throw error;
  });
  // One that fails has rolled back already: a second time would hide what failed.
  await connection.run("COMMIT");
  return result;
}

interface Migration {
  name: string;
  sql: string;
  sha256: string;
}

const migrationsFolder = new URL("migrations/", import.meta.url);

/** Every migration in order. A released one is never edited: write the next number. */
export const migrations = (): Migration[] =>
  readdirSync(migrationsFolder)
    .filter((name) => name.endsWith(".sql"))
    .sort()
    .map((name) => scriptOf(new URL(name, migrationsFolder), name));

function scriptOf(file: URL, name: string): Migration {
  const sql = readFileSync(file, "utf8");
  return {name, sql, sha256: sha256(sql)};
}

/**
 * What makes the views, which follow the tables, and says what the analyst's are: run again when any of it has changed and
 * after each migration.
 */
function views(): Migration {
  const [own = "", analysis = ""] = ["views.sql", "analysis.sql"].map((name) =>
    readFileSync(new URL(name, import.meta.url), "utf8")
  );
  return {name: "views.sql", sql: own + analysis, sha256: sha256(own + analysis + tableWords())};
}

const scripts = (): Migration[] => [...migrations(), views()];

const createHistory = `
  CREATE TABLE IF NOT EXISTS schema_migration (
    name VARCHAR PRIMARY KEY,
    sha256 VARCHAR NOT NULL,
    applied_at TIMESTAMP NOT NULL DEFAULT (now() AT TIME ZONE 'UTC')
  );
  COMMENT ON TABLE schema_migration IS 'The migrations that made these tables.';
  COMMENT ON COLUMN schema_migration.name IS 'File name in src/store/migrations/, or views.sql.';
  COMMENT ON COLUMN schema_migration.sha256 IS 'SHA-256 of the file.';
  COMMENT ON COLUMN schema_migration.applied_at IS 'UTC.';`;

/**
 * Applies the migrations that a database has not seen yet, and then makes the views anew. A database that holds rows takes
 * each in a transaction of its own (DuckDB cannot commit a table that was altered twice); an empty one takes all in one,
 * which needs half the time.
 */
export async function migrate(connection: DuckDBConnection): Promise<void> {
  await connection.run(createHistory);
  const seen = await applied(connection);
  const unseen = migrations().filter(({name, sha256}) => seen.get(name) !== sha256);
  const edited = unseen.find(({name}) => seen.has(name));
  if (edited) throw incompatible(`migration ${edited.name} is not the one that made it`, renew);
  const shown = views();
  if (unseen.length > 0 || seen.get(shown.name) !== shown.sha256) {
    const steps = seen.size === 0 ? [unseen] : unseen.map((migration) => [migration]);
    for (const step of steps) await apply(connection, step);
    await apply(connection, [shown], explainTables);
  }
  requireMigrated("", await applied(connection));
}

const apply = (
  connection: DuckDBConnection,
  scripts: readonly Migration[],
  then?: (connection: DuckDBConnection) => Promise<void>
): Promise<void> =>
  inTransaction(connection, async () => {
    await connection.run(scripts.map(({sql}) => sql).join("\n"));
    await then?.(connection);
    // Of a row that is there DuckDB replaces the columns that are named, and no others.
    const rows = scripts.map(({name, sha256}) => `(${quoted(name)}, ${quoted(sha256)}, now() AT TIME ZONE 'UTC')`);
    await connection.run(
      `INSERT OR REPLACE INTO schema_migration (name, sha256, applied_at) VALUES ${rows.join(", ")}`
    );
  });

/** Whether the tables of a ledger are of this version. Throws UserError when it is no ledger. */
export async function isCurrent(path: string): Promise<boolean> {
  const ledger = await open(ledgerFile(path), {access_mode: "READ_ONLY"});
  try {
    const seen = await applied(ledger.connection);
    if (seen.size === 0) throw noLedger(path, "it is a database of something else");
    return scripts().every(({name, sha256}) => seen.get(name) === sha256);
  } finally {
    ledger.close();
  }
}

async function applied(connection: DuckDBConnection): Promise<Map<string, string>> {
  const tables = await connection.runAndReadAll(
    "SELECT 1 FROM duckdb_tables() WHERE table_name = 'schema_migration' AND database_name = current_database()"
  );
  if (tables.currentRowCount === 0) return new Map();
  const rows = await connection.runAndReadAll("SELECT name, sha256 FROM schema_migration");
  return new Map(rows.getRowsJson().map(([name, hash]) => [String(name), String(hash)]));
}

function requireMigrated(path: string, seen: Map<string, string>): void {
  const known = scripts();
  const later = [...seen.keys()].find((name) => !known.some((migration) => migration.name === name));
  if (later !== undefined) throw incompatible(`made by a newer version, which knows ${later}: ${path}`, renew);
  if (known.some(({name, sha256}) => seen.get(name) !== sha256)) {
    throw incompatible(`made by another version: ${path}`, "run ingest to bring it up to date");
  }
}

const renew = "name another file with --ledger and ingest again: reports and corrections are files";

const incompatible = (message: string, hint: string): UserError =>
  new UserError(`cannot use the ledger: ${message}`, {hint});
