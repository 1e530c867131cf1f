import type {DuckDBConnection} from "@duckdb/node-api";
import type {Checks} from "../../lexicon/checks.ts";
import type {Lexicon} from "../../lexicon/index.ts";
import {append, dateCell, type Row} from "../append.ts";
import type {Correction} from "../corrections.ts";
import {codeRow} from "../rows.ts";
import {correctFigure, type CorrectedFacts, tryFigure, writeCorrected} from "./figures.ts";
import {correctedTables, correctFinding, tryFinding} from "./findings.ts";
import {defined, type Outcome} from "./outcome.ts";

type Tables = Pick<Lexicon, "places" | "checks" | "units" | "catalogue">;

/** What corrections have made of the ledger before. */
const derived = ["corrected_fact", "added_fact", ...correctedTables];

/**
 * Applies corrections to a ledger in place of those that it holds, and lists each that does not apply as an issue. What
 * was read stays as it was. Belongs in a transaction.
 */
export async function applyCorrections(
  connection: DuckDBConnection,
  corrections: readonly Correction[],
  tables: Tables
): Promise<void> {
  // First of all: without them the ledger shows what was read, which is what corrections are about.
  for (const table of derived) await connection.run(`DELETE FROM ${table}`);
  const corrected: CorrectedFacts = new Map();
  const outcomes: [Correction, Outcome][] = [];
  for (const correction of corrections) {
    outcomes.push([correction, await applied(connection, correction, corrected, tables)]);
  }
  await connection.run("DELETE FROM issue WHERE origin = 'correction'");
  await connection.run("DELETE FROM correction");
  const issues = outcomes.flatMap(([, {issue}]) => (issue ? [tables.checks.tell(issue)] : []));
  await append(connection, "issue", issues.map(issueRow));
  await append(connection, "correction", outcomes.map(correctionRow));
  await writeCorrected(connection, corrected);
}

/** What would become of one more correction of what a ledger holds. Nothing is changed. */
export const tryCorrection = (
  connection: DuckDBConnection,
  correction: Correction,
  tables: Tables
): Promise<Outcome> =>
  correction.of === "figure" ? tryFigure(connection, correction, tables) : tryFinding(connection, correction, tables);

const applied = (
  connection: DuckDBConnection,
  correction: Correction,
  corrected: CorrectedFacts,
  tables: Tables
): Promise<Outcome> =>
  correction.of === "figure"
    ? correctFigure(connection, correction, corrected, tables)
    : correctFinding(connection, correction, tables);

const correctionRow = ([correction, {status, target}]: [Correction, Outcome], position: number): Row => ({
  id: correction.id,
  position,
  file: correction.file,
  subject: correction.of,
  place: correction.place,
  year: correction.year,
  report_file: correction.report ?? null,
  quote: correction.quote,
  figure: correction.figure,
  action: correction.action,
  set_fields: JSON.stringify("set" in correction ? correction.set : {}),
  expect: JSON.stringify("expect" in correction ? defined(correction.expect) : {}),
  reason: correction.reason,
  source: correction.source,
  made_by: correction.by,
  made_on: dateCell(correction.date),
  status,
  fact_id: target?.factId ?? null,
  report_id: target?.reportId ?? null,
  start_at: target?.start ?? null,
  end_at: target?.end ?? null
});

const issueRow = ({check, severity, message, ...coded}: ReturnType<Checks["tell"]>): Row => ({
  origin: "correction",
  check_name: check,
  severity,
  message,
  report_id: null,
  fact_id: null,
  start_at: null,
  end_at: null,
  source_start: null,
  source_end: null,
  ...codeRow(coded)
});
