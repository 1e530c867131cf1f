import {readFileSync} from "node:fs";
import type {DuckDBConnection} from "@duckdb/node-api";
import {firstOf, firstRows, rowsWith} from "./within.ts";

const sql = (name: string): string => readFileSync(new URL(`history/${name}.sql`, import.meta.url), "utf8");

/** Begins to remember what a ledger says, for `recordHistory` to compare with. Lasts as long as the connection. */
export async function remember(connection: DuckDBConnection): Promise<void> {
  await connection.run(sql("late-fields"));
  await snapshot(connection, "before");
  await ask(connection, []);
  await connection.run(`CREATE OR REPLACE TEMP TABLE fact_before AS ${sql("facts")}`);
  await connection.run("CREATE OR REPLACE TEMP TABLE touched (id VARCHAR)");
  await connection.run("CREATE OR REPLACE TEMP TABLE touched_key (key VARCHAR)");
  await connection.run(`CREATE OR REPLACE TEMP TABLE known_before AS ${knownEntries}`);
}

/**
 * Remembers the facts of reports that are about to change, as they were when the run began; only what is touched is looked at when it
 * ends, so that a run takes what its changes take. Belongs in the transaction that changes them.
 */
export async function touch(connection: DuckDBConnection, reports: readonly string[]): Promise<void> {
  const fresh = await firstOf(connection, "SELECT unnest($all) EXCEPT FROM touched", reports);
  await rowsWith(connection, "INSERT INTO touched SELECT unnest($all)", fresh);
  const held = await firstOf(connection, "SELECT id FROM report_before WHERE id IN (SELECT unnest($all))", fresh);
  await rememberKeys(connection, held);
  await ask(connection, held);
  if (held.length > 0) await connection.run(`INSERT INTO fact_before ${sql("facts")}`);
}

/** Remembers under which names reports name reforms: what is tied by one of them is tied anew. */
export async function rememberKeys(connection: DuckDBConnection, reports: readonly string[]): Promise<void> {
  await rowsWith(
    connection,
    "INSERT INTO touched_key SELECT unnest([key, short]) FROM reform_key WHERE report_id IN (SELECT unnest($all))",
    reports
  );
}

/** The query for the reports of which others, or corrections, say something that counts. */
export const toldSql = sql("told");

/** Picks the facts of some reports: to join all with their sentences would take as long as the ledger is large. */
async function ask(connection: DuckDBConnection, reports: readonly string[]): Promise<void> {
  await connection.run("CREATE OR REPLACE TEMP TABLE asked_fact AS FROM current_fact WHERE false");
  await rowsWith(
    connection,
    "INSERT INTO asked_fact FROM current_fact WHERE report_id IN (SELECT unnest($all))",
    reports
  );
}

/** The entries of the catalogue that some report gives. */
export const knownEntries = `
  SELECT DISTINCT indicator_id FROM current_fact
  WHERE role <> 'context' AND indicator_id IS NOT NULL AND report_id NOT IN (SELECT id FROM statistic)`;

/** By what a fact is known again, the surest first. */
const signs = ["place", "words", "shape", "meaning"];

/** Writes what has changed since `remember` into `history` and `fact_change`, as the doing of a run. */
export async function recordHistory(connection: DuckDBConnection, run: number): Promise<void> {
  await snapshot(connection, "after");
  await connection.run(sql("pair-reports"));
  const kept = "SELECT after_id FROM report_pair WHERE before_id IS NOT NULL AND after_id IN (FROM touched)";
  await ask(connection, await firstRows(connection, kept));
  await connection.run(`CREATE OR REPLACE TEMP TABLE fact_after AS ${sql("facts")}`);
  await connection.run("CREATE OR REPLACE TEMP TABLE fact_match (before_id VARCHAR, after_id VARCHAR)");
  for (const by of signs) await connection.run(sql("match-facts"), {by});
  await connection.run(sql("pair-facts"));
  await connection.run(sql("record-facts"), {run});
  await connection.run(sql("record-reports"), {run});
}

async function snapshot(connection: DuckDBConnection, when: "before" | "after"): Promise<void> {
  await connection.run(`CREATE OR REPLACE TEMP TABLE report_${when} AS ${sql("reports")}`);
  await connection.run(`CREATE OR REPLACE TEMP TABLE file_${when} AS FROM report_file SELECT path, part, report_id`);
}
