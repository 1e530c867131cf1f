import {readFileSync} from "node:fs";
import type {DuckDBConnection} from "@duckdb/node-api";

const sql = (name: string): string => readFileSync(new URL(`history/${name}.sql`, import.meta.url), "utf8");

/** Remembers what a ledger says, for `recordHistory` to compare with. Lasts as long as the connection. */
export async function remember(connection: DuckDBConnection): Promise<void> {
  await connection.run(sql("late-fields"));
  await snapshot(connection, "before");
}

/** By what a fact is known again, the surest first. */
const signs = ["place", "words", "shape", "meaning"];

/** Writes what has changed since `remember` into `history` and `fact_change`, as the doing of a run. */
export async function recordHistory(connection: DuckDBConnection, run: number): Promise<void> {
  await snapshot(connection, "after");
  await connection.run(sql("pair-reports"));
  await connection.run("CREATE OR REPLACE TEMP TABLE fact_match (before_id VARCHAR, after_id VARCHAR)");
  for (const by of signs) await connection.run(sql("match-facts"), {by});
  await connection.run(sql("pair-facts"));
  await connection.run(sql("record-facts"), {run});
  await connection.run(sql("record-reports"), {run});
}

async function snapshot(connection: DuckDBConnection, when: "before" | "after"): Promise<void> {
  await connection.run(`CREATE OR REPLACE TEMP TABLE fact_${when} AS ${sql("facts")}`);
  await connection.run(`CREATE OR REPLACE TEMP TABLE report_${when} AS ${sql("reports")}`);
  await connection.run(`CREATE OR REPLACE TEMP TABLE file_${when} AS FROM report_file SELECT path, part, report_id`);
}
