import type {DuckDBConnection} from "@duckdb/node-api";
import type {Lexicon} from "../lexicon/index.ts";
import {type Near, nearAmong, type NearFact} from "../link/near/near.ts";
import type {Digest} from "../pipeline.ts";
import {query} from "../query/index.ts";
import {NearFactRow} from "../query/link/rows.ts";
import type {Row} from "./append.ts";

type Finder = (facts: readonly NearFact[]) => Near[];

const finders = new WeakMap<Lexicon, Finder>();

/** Its lists are made once for all reports. */
function finderOf(lexicon: Lexicon): Finder {
  const finder = finders.get(lexicon) ?? nearAmong(lexicon);
  finders.set(lexicon, finder);
  return finder;
}

/** The rows in `near_entry` of a report as it was read. */
export const nearRowsOf = ({id, findings}: Digest, lexicon: Lexicon): Row[] =>
  finderOf(lexicon)(findings.facts.map((fact) => ({...fact, reportId: id}))).map(nearRow);

/** The same of reports as a ledger has them. */
export async function nearRowsHeld(
  connection: DuckDBConnection,
  reports: readonly string[],
  lexicon: Lexicon
): Promise<Row[]> {
  const facts = await query(connection, "link/near-facts", {ids: reports.join(",")}, NearFactRow);
  return finderOf(lexicon)(facts).map(nearRow);
}

const nearRow = ({reportId, indicatorId, factId}: Near): Row => ({
  report_id: reportId,
  indicator_id: indicatorId,
  fact_id: factId
});
