import {copyFile, mkdtemp, rm} from "node:fs/promises";
import {tmpdir} from "node:os";
import {join} from "node:path";
import type {DuckDBConnection} from "@duckdb/node-api";
import {openForWriting, withLedger} from "./database.ts";
import {ledgerFile} from "./ledgerFile.ts";
import {references} from "./references.ts";
import {isStorageFault, reasonOf, StorageError} from "./storage.ts";

/** What was looked at in a ledger, and what is broken in it, in words. */
export interface Soundness {
  tables: number;
  columns: number;
  references: number;
  broken: string[];
}

/**
 * Looks whether what a ledger says holds together; with `storage` also whether each value of each column and each key can be
 * read. Throws UserError where there is no ledger, or one of another version.
 */
export async function soundnessOf(ledger: string, {storage}: {storage: boolean}): Promise<Soundness> {
  const sound: Soundness = {tables: 0, columns: 0, references: 0, broken: []};
  await orBroken(sound, "the ledger", () =>
    withLedger(ledger, async (connection) => {
      for (const [what, sql] of Object.entries(references))
        await orBroken(sound, what, () => checkReference(connection, sound, what, sql));
      if (storage) await readAll(connection, sound);
    })
  );
  // What cannot be read cannot be written either.
  if (storage && sound.broken.length === 0)
    await orBroken(sound, "the keys", () => checkKeys(ledgerFile(ledger), sound));
  return sound;
}

async function orBroken({broken}: Soundness, what: string, work: () => Promise<unknown>): Promise<void> {
  try {
    await work();
  } catch (error) {
    if (!isStorageFault(error) && !(error instanceof StorageError)) throw error;
    broken.push(`${what}: ${reasonOf(error)}`);
  }
}

async function checkReference(
  connection: DuckDBConnection,
  sound: Soundness,
  what: string,
  sql: string
): Promise<void> {
  const rows = (await connection.runAndReadAll(sql)).getRowsJson();
  sound.references++;
  if (rows.length > 0) sound.broken.push(`${what}: ${rows.length} without it, the first is ${String(rows[0]?.[0])}`);
}

/** Reads every value that a ledger holds. */
async function readAll(connection: DuckDBConnection, sound: Soundness): Promise<void> {
  const columns = await connection.runAndReadAll(`
    SELECT schema_name, table_name, column_name FROM duckdb_columns() JOIN duckdb_tables() USING (schema_name, table_name)
    ORDER BY ALL`);
  const tables = new Set<string>();
  for (const [schema, table, column] of columns.getRowsJson().map((row) => row.map(String))) {
    const sql = `SELECT bit_xor(hash("${column}")) FROM "${schema}"."${table}"`;
    await orBroken(sound, `the column ${table}.${column}`, () => connection.runAndReadAll(sql));
    tables.add(`${schema}.${table}`);
    sound.columns++;
  }
  sound.tables = tables.size;
}

/** Asks the key of each row, in a copy: only what writes asks them, and none of them may be missing. */
async function checkKeys(path: string, sound: Soundness): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), "reform-ledger-"));
  try {
    const copy = join(folder, "copy.duckdb");
    await copyFile(path, copy);
    const {connection, close} = await openForWriting(copy, path);
    const keyed = await connection.runAndReadAll(
      "SELECT DISTINCT table_name FROM duckdb_constraints() WHERE constraint_type = 'PRIMARY KEY'"
    );
    for (const [table] of keyed.getRowsJson().map((row) => row.map(String)))
      await orBroken(sound, `the keys of ${table}`, async () => {
        const added = await connection.run(`INSERT OR IGNORE INTO "${table}" FROM "${table}"`);
        if (added.rowsChanged > 0) sound.broken.push(`the keys of ${table}: ${added.rowsChanged} are missing`);
      });
    close();
  } finally {
    await rm(folder, {recursive: true, force: true});
  }
}
