import type {DuckDBConnection} from "@duckdb/node-api";
import {query} from "../query/index.ts";
import {ContradictionRow} from "../query/link/rows.ts";
import {groupBy} from "../model/group.ts";
import {append, type Row} from "./append.ts";

type Side = ContradictionRow["one"];

/**
 * Lists anew, as issues, the figures of the table of contradictions: what was reported otherwise as a warning, what was
 * planned otherwise as a note. Belongs in a transaction.
 */
export async function noteContradictions(connection: DuckDBConnection): Promise<void> {
  const pairs = await query(connection, "link/contradictions", {}, ContradictionRow);
  const sides = pairs.flatMap((pair) => [
    {pair, own: pair.one, other: pair.other},
    {pair, own: pair.other, other: pair.one}
  ]);
  await connection.run("DELETE FROM issue WHERE origin = 'ledger'");
  const rows = [...groupBy(sides, ({own}) => own.factId).values()].flatMap(([first, ...more]) =>
    first
      ? [
          issueRow(
            first.pair,
            first.own,
            [first, ...more].map(({other}) => other)
          )
        ]
      : []
  );
  await append(connection, "issue", rows);
}

const issueRow = ({place, indicator, periodEnd, kind}: ContradictionRow, own: Side, others: readonly Side[]): Row => ({
  origin: "ledger",
  check_name: "contradiction",
  severity: kind === "outcome" ? "warning" : "note",
  message: `another report of ${place} gives ${indicator} up to ${periodEnd} as ${textsOf(others)}, this one as ${own.text}`,
  report_id: own.reportId,
  fact_id: own.factId,
  start_at: own.start,
  end_at: own.end,
  source_start: own.sourceStart,
  source_end: own.sourceEnd
});

const textsOf = (sides: readonly Side[]): string => [...new Set(sides.map(({text}) => text))].sort().join(", ");
