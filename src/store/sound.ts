import {copyFile, rm} from "node:fs/promises";
import {join} from "node:path";
import type {DuckDBConnection} from "@duckdb/node-api";
import {withLedger} from "./database.ts";
import {ledgerFile} from "./ledgerFile.ts";
import {temporaryFolder} from "./ownFolder.ts";
import {references} from "./references.ts";
import {withConnection} from "./rewrite.ts";
import {noting} from "./storage.ts";

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
  await noting(sound.broken, "the ledger", () =>
    withLedger(ledger, async (connection) => {
      for (const [what, sql] of Object.entries(references))
        await noting(sound.broken, what, () => checkReference(connection, sound, what, sql));
      if (storage) await readAll(connection, sound);
    })
  );
  // What cannot be read cannot be written either.
  if (storage && sound.broken.length === 0)
    await noting(sound.broken, "the keys", () => checkKeys(ledgerFile(ledger), sound));
  return sound;
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
    await noting(sound.broken, `the column ${table}.${column}`, () => connection.runAndReadAll(sql));
    tables.add(`${schema}.${table}`);
    sound.columns++;
  }
  sound.tables = tables.size;
}

/** Asks the key of each row, in a copy: only what writes asks them, and none of them may be missing. */
async function checkKeys(path: string, sound: Soundness): Promise<void> {
  const folder = await temporaryFolder("check");
  try {
    const copy = join(folder, "copy.duckdb");
    await copyFile(path, copy);
    await withConnection(path, copy, (connection) => askKeys(connection, sound));
  } finally {
    await rm(folder, {recursive: true, force: true});
  }
}

async function askKeys(connection: DuckDBConnection, {broken}: Soundness): Promise<void> {
  const keyed = await connection.runAndReadAll(
    "SELECT DISTINCT table_name FROM duckdb_constraints() WHERE constraint_type = 'PRIMARY KEY'"
  );
  for (const [table] of keyed.getRowsJson().map((row) => row.map(String)))
    await noting(broken, `the keys of ${table}`, async () => {
      const added = await connection.run(`INSERT OR IGNORE INTO "${table}" FROM "${table}"`);
      if (added.rowsChanged > 0) broken.push(`the keys of ${table}: ${added.rowsChanged} are missing`);
    });
}
