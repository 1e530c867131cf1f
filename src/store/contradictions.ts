import type {DuckDBConnection} from "@duckdb/node-api";
import type {Checks, Coded} from "../lexicon/checks.ts";
import {query} from "../query/index.ts";
import {ContradictionRow, StatisticConflictRow} from "../query/link/rows.ts";
import {groupBy} from "../model/group.ts";
import {textWithSign} from "../model/moved.ts";
import {append, type Row} from "./append.ts";
import type {LinkScope} from "./linkScope.ts";
import {codeRow} from "./rows.ts";
import {rowsWith} from "./within.ts";

type Side = ContradictionRow["one"];

/**
 * Lists anew, as issues, the figures of the table of contradictions, what was reported otherwise as a warning, what was planned
 * otherwise as a note, and those that statistics exclude, of other statistics too: of the places that a run has changed. Belongs in a
 * transaction.
 */
export async function noteContradictions(
  connection: DuckDBConnection,
  {places}: LinkScope,
  {tell}: Checks
): Promise<void> {
  if (places.length === 0) return;
  const of = {places: places.join(",")};
  const pairs = await query(connection, "link/contradictions", of, ContradictionRow);
  const sides = pairs.flatMap((pair) => [
    {pair, own: pair.one, other: pair.other},
    {pair, own: pair.other, other: pair.one}
  ]);
  await rowsWith(
    connection,
    `DELETE FROM issue WHERE origin = 'ledger'
     AND report_id IN (SELECT id FROM report WHERE place_code IN (SELECT unnest($all)))`,
    places
  );
  const told = [...groupBy(sides, ({own}) => own.id).values()].flatMap(([first, ...more]) =>
    first ? [{...first, others: [first, ...more].map(({other}) => other)}] : []
  );
  await append(
    connection,
    "issue",
    told.map(({pair, own, others}) => issueRow(own, tell(issueOf(pair, own, others))))
  );
  const conflicts = await query(connection, "link/statistic-conflicts", of, StatisticConflictRow);
  await append(
    connection,
    "issue",
    conflicts.map((conflict) => issueRow(conflict.one, tell(conflictIssue(conflict))))
  );
}

function conflictIssue({ownFile, ownAddress, file, address, ...row}: StatisticConflictRow): Coded {
  const {place, indicator, periodEnd, one, other} = row;
  const values = {place, indicator, date: periodEnd, other: textWithSign(other), own: textWithSign(one)};
  const where = `${file}, ${address}`;
  return ownAddress === null
    ? {code: "statistic-differs", values: {...values, where}}
    : {code: "statistics-differ", values: {...values, where, here: `${ownFile}, ${ownAddress}`}};
}

const issueOf = ({place, indicator, periodEnd, kind}: ContradictionRow, own: Side, others: readonly Side[]): Coded => ({
  code: kind === "outcome" ? "contradiction" : "contradiction-planned",
  values: {place, indicator, date: periodEnd, others: textsOf(others), own: textWithSign(own)}
});

const issueRow = (own: Side, {check, severity, message, ...coded}: ReturnType<Checks["tell"]>): Row => ({
  origin: "ledger",
  check_name: check,
  severity,
  message,
  report_id: own.reportId,
  fact_id: own.id,
  start_at: own.start,
  end_at: own.end,
  source_start: own.received.start,
  source_end: own.received.end,
  ...codeRow(coded)
});

const textsOf = (sides: readonly Side[]): string => [...new Set(sides.map(textWithSign))].sort().join(", ");
