import {statSync} from "node:fs";
import {rename} from "node:fs/promises";
import {DuckDBInstance, type Json} from "@duckdb/node-api";
import {expect, test} from "vitest";
import {withDatabase} from "../../src/store/database.ts";
import {storageOf} from "../../src/store/ledgerFile.ts";
import {rewriteLedger} from "../../src/store/rewrite.ts";
import {project, reportText} from "./setup.ts";

/** All that a ledger holds and says of itself, by table. */
const contentOf = (path: string): Promise<Record<string, Json>> =>
  withDatabase(path, async (connection) => {
    const rows = async (sql: string): Promise<Json[][]> => (await connection.runAndReadAll(sql)).getRowsJson();
    const content: Record<string, Json> = {
      columns: await rows(
        "SELECT schema_name, table_name, column_name, data_type, is_nullable, comment FROM duckdb_columns() WHERE NOT internal ORDER BY ALL"
      ),
      views: await rows("SELECT schema_name, view_name, comment FROM duckdb_views() WHERE NOT internal ORDER BY ALL"),
      // DuckDB tells the columns that a macro leaves out in any order.
      macros: await rows(
        "SELECT function_name, list_sort(string_split_regex(macro_definition, '[ (),]+')), comment FROM duckdb_functions() WHERE NOT internal ORDER BY ALL"
      ),
      keys: await rows("SELECT table_name, constraint_text FROM duckdb_constraints() ORDER BY ALL")
    };
    const tables = await rows(
      "SELECT table_name FROM duckdb_tables() WHERE table_name <> 'schema_migration' ORDER BY ALL"
    );
    for (const [table] of tables) content[String(table)] = await rows(`FROM "${String(table)}" ORDER BY ALL`);
    return content;
  });

/** Writes a ledger as older versions of DuckDB keep it. */
async function makeOld(path: string): Promise<void> {
  const instance = await DuckDBInstance.create(":memory:");
  const connection = await instance.connect();
  await connection.run(`ATTACH '${path}' AS a (READ_ONLY); ATTACH '${path}.old' AS b (STORAGE_VERSION 'v1.0.0')`);
  await connection.run("COPY FROM DATABASE a TO b; DETACH b; DETACH a");
  connection.closeSync();
  instance.closeSync();
  await rename(`${path}.old`, path);
}

test("a ledger of an older storage is packed anew by the next run, with all that it holds", async () => {
  const {write, ingest, ledger} = project();
  write("a.txt", reportText("赣州市", 2021));
  await ingest();
  const before = await contentOf(ledger);
  await makeOld(ledger);
  expect(storageOf(ledger)).toBe(64);
  await rewriteLedger(ledger, () => Promise.resolve());
  expect(storageOf(ledger)).toBe(67);
  expect(await contentOf(ledger)).toEqual(before);
});

test("room that is free in a ledger is not copied for ever", async () => {
  const {write, ingest, ledger} = project();
  write("a.txt", reportText("赣州市", 2021));
  await ingest();
  await rewriteLedger(ledger, async (connection) => {
    const heap = (name: string): string =>
      `CREATE TABLE ${name} AS SELECT md5(range::VARCHAR) AS words FROM range(100_000); CHECKPOINT`;
    await connection.run(`${heap("first")}; ${heap("behind")}; DROP TABLE first`);
  });
  const before = await contentOf(ledger);
  const large = statSync(ledger).size;
  await rewriteLedger(ledger, () => Promise.resolve());
  expect(statSync(ledger).size).toBeLessThan(large * 0.8);
  expect(await contentOf(ledger)).toEqual(before);
});
