import {readdirSync, readFileSync} from "node:fs";
import type {DuckDBConnection} from "@duckdb/node-api";
import {UserError} from "../model/errors.ts";
import {sha256} from "../model/record.ts";
import {quoted} from "../model/sql.ts";
import {explainTables, tableWords} from "./analysis.ts";
import {noLedger} from "./ledgerFile.ts";
import {inTransaction} from "./transaction.ts";

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

/** Names the tables and views of this version. */
export const schemaVersion = (): string =>
  sha256(
    scripts()
      .map((script) => script.sha256)
      .join(" ")
  ).slice(0, 16);

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
 * Applies the migrations that the database at `path` has not seen yet, and then makes the views anew; throws UserError when it is
 * something else's, or of a newer version. A database that holds rows takes
 * each in a transaction of its own (DuckDB cannot commit a table that was altered twice); an empty one takes all in one,
 * which needs half the time.
 */
export async function migrate(connection: DuckDBConnection, path: string): Promise<void> {
  const seen = await seenBy(connection, path, {mayBeEmpty: true});
  await refuseNewer(connection, path, seen);
  await connection.run(createHistory);
  const unseen = migrations().filter(({name, sha256}) => seen.get(name) !== sha256);
  const edited = unseen.find(({name}) => seen.has(name));
  if (edited) throw incompatible(`migration ${edited.name} is not the one that made it: ${path}`, renew(path));
  const shown = views();
  if (unseen.length > 0 || seen.get(shown.name) !== shown.sha256) {
    const steps = seen.size === 0 ? [unseen] : unseen.map((migration) => [migration]);
    for (const step of steps) await apply(connection, step);
    await apply(connection, [shown], explainTables);
  }
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

/** Whether the tables of the database at `path` are of this version. Throws UserError when it is no ledger. */
export async function isMigrated(connection: DuckDBConnection, path: string): Promise<boolean> {
  const seen = await seenBy(connection, path);
  return scripts().every(({name, sha256}) => seen.get(name) === sha256);
}

/** Throws UserError when the database at `path` is no ledger, or its tables are of another version. */
export async function requireMigrated(connection: DuckDBConnection, path: string): Promise<void> {
  const seen = await seenBy(connection, path);
  await refuseNewer(connection, path, seen);
  if (scripts().some(({name, sha256}) => seen.get(name) !== sha256)) {
    throw incompatible(`made by another version: ${path}`, "run ingest to bring it up to date");
  }
}

/** What each ledger holds in `ledger_mark` since there is one. */
const mark = "a42477b6-33ee-457b-badd-e418e7cf5a7a";

/** The migrations that made a ledger, by name. Throws UserError for a database that is none. */
async function seenBy(
  connection: DuckDBConnection,
  path: string,
  {mayBeEmpty = false} = {}
): Promise<Map<string, string>> {
  const tables = await tablesOf(connection);
  if (tables.size === 0 && mayBeEmpty) return new Map();
  const has = async (table: string, ...columns: string[]): Promise<boolean> =>
    tables.has(table) && (await holdsColumns(connection, table, columns));
  const seen = (await has("main.schema_migration", "name", "sha256")) ? await applied(connection) : new Map();
  const isMarked = (await has("main.ledger_mark", "mark")) && (await holdsMark(connection));
  const [first] = migrations();
  // Before there was a mark, how a ledger began was one.
  if (isMarked || (first && seen.get(first.name) === first.sha256)) return seen;
  throw noLedger(path, "it is a database of something else");
}

/** The tables and views of a database. Not their columns: for those DuckDB reads what each view would show. */
async function tablesOf(connection: DuckDBConnection): Promise<Set<string>> {
  const rows = await connection.runAndReadAll(`
    FROM (FROM duckdb_tables() SELECT database_name, schema_name, table_name, internal
          UNION ALL FROM duckdb_views() SELECT database_name, schema_name, view_name, internal)
    SELECT schema_name || '.' || table_name WHERE database_name = current_database() AND NOT internal`);
  return new Set(rows.getRowsJson().map(([name]) => String(name)));
}

async function holdsColumns(connection: DuckDBConnection, table: string, columns: readonly string[]): Promise<boolean> {
  const rows = await connection.runAndReadAll("SELECT name FROM pragma_table_info($table)", {table});
  const held = new Set(rows.getRowsJson().map(([name]) => String(name)));
  return columns.every((column) => held.has(column));
}

async function applied(connection: DuckDBConnection): Promise<Map<string, string>> {
  const rows = await connection.runAndReadAll("SELECT name, sha256 FROM main.schema_migration");
  return new Map(rows.getRowsJson().map(([name, hash]) => [String(name), String(hash)]));
}

async function holdsMark(connection: DuckDBConnection): Promise<boolean> {
  const rows = await connection.runAndReadAll("SELECT 1 FROM main.ledger_mark WHERE mark::VARCHAR = $mark", {mark});
  return rows.currentRowCount > 0;
}

async function refuseNewer(connection: DuckDBConnection, path: string, seen: Map<string, string>): Promise<void> {
  const known = scripts();
  const later = [...seen.keys()].find((name) => !known.some((migration) => migration.name === name));
  if (later === undefined) return;
  const rows = await connection.runAndReadAll("SELECT version FROM main.run ORDER BY id DESC LIMIT 1");
  const version = rows.getRowsJson()[0]?.[0];
  const by = version === undefined ? "" : ` (${String(version)})`;
  throw incompatible(
    `made by a newer version of Reform Ledger${by}, which knows ${later}: ${path}`,
    "update Reform Ledger, or name another file with --ledger"
  );
}

const renew = (path: string): string =>
  `use the version that made it, name another file with --ledger, or make it anew: reform-ledger ledger rebuild --ledger ${path}`;

const incompatible = (message: string, hint: string): UserError =>
  new UserError(`cannot use the ledger: ${message}`, {hint});
