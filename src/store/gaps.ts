import type {DuckDBConnection} from "@duckdb/node-api";
import {sqlOf} from "../query/index.ts";
import {deleteStale, type LinkScope, partsOf} from "./linkScope.ts";
import {firstRows} from "./within.ts";

/** Writes what the reports in a scope name beside a number that was not read. Belongs in the transaction of a run, after the corrections. */
export async function writeGaps(connection: DuckDBConnection, {all, sizes}: LinkScope): Promise<void> {
  await deleteStale(connection, "gap", all);
  const touched = all ? "" : "WHERE id IN (FROM touched)";
  const reports = await firstRows(connection, `SELECT id FROM report ${touched} ORDER BY rowid`);
  for (const some of partsOf(reports, sizes.gaps)) {
    await connection.run(`INSERT INTO gap ${sqlOf("link/report-gaps")}`, {ids: some.join(",")});
  }
}
