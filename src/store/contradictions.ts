import type {DuckDBConnection} from "@duckdb/node-api";
import {ContradictionRow} from "../query/checkRows.ts";
import {query} from "../query/index.ts";
import {append, type Row} from "./append.ts";

/** Lists anew each figure that another report of the same place gives otherwise. Belongs in a transaction. */
export async function noteContradictions(connection: DuckDBConnection): Promise<void> {
  const rows = await query(connection, "contradictions", {}, ContradictionRow);
  await connection.run("DELETE FROM issue WHERE origin = 'ledger'");
  await append(connection, "issue", rows.map(issueRow));
}

const issueRow = (row: ContradictionRow): Row => ({
  origin: "ledger",
  check_name: "contradiction",
  severity: "warning",
  message: `another report of ${row.place} gives ${row.indicator} up to ${row.periodEnd} as ${row.others.join(", ")}, this one as ${row.text}`,
  report_id: row.reportId,
  fact_id: row.factId,
  start_at: row.start,
  end_at: row.end,
  source_start: row.sourceStart,
  source_end: row.sourceEnd
});
