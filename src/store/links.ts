import type {DuckDBConnection} from "@duckdb/node-api";
import {z} from "zod";
import type {Lexicon} from "../lexicon/index.ts";
import {contradictions, type Contradiction, statisticConflicts, statisticsApart} from "../link/contradictions.ts";
import {LinkFact, type LinkReport} from "../link/fact.ts";
import {type Near, nearFigures} from "../link/near/near.ts";
import {versionsOf} from "../link/versions.ts";
import {judgeTargets, type TargetOutcome} from "../link/targets/judge.ts";
import {slackOf} from "../model/interval.ts";
import {GapRow} from "../query/report/rows.ts";
import {query} from "../query/index.ts";
import {LinkReportRow, NearFactRow} from "../query/link/rows.ts";
import {dateCell, replace, type Row} from "./append.ts";
import {noteContradictions} from "./contradictions.ts";
import {writeReforms} from "./reforms.ts";

/**
 * Ties the reports of a ledger together anew: versions of one report, reforms under all their names, targets beside what
 * became of them, figures that exclude each other, those that come near an entry. Belongs in a transaction, after the corrections.
 */
export async function rebuildLinks(connection: DuckDBConnection, lexicon: Lexicon): Promise<void> {
  const reports = await query(connection, "link/reports", {}, LinkReportRow);
  const versions = await writeVersions(connection, reports);
  const counted = reports.filter(({id}) => !versions.has(id));
  await writeReforms(connection, counted, lexicon);
  await writeFigures(connection, reports, versions, lexicon);
  await writeNear(connection, lexicon);
  await noteContradictions(connection, lexicon.checks);
}

/** Writes which reports are versions of another. Returns the ids of those. */
async function writeVersions(connection: DuckDBConnection, reports: readonly LinkReportRow[]): Promise<Set<string>> {
  const versions = versionsOf(reports);
  const rows = versions.map(({id, of, share}) => ({report_id: id, of_id: of, share}));
  await replace(connection, "report_version", rows);
  return new Set(versions.map(({id}) => id));
}

async function writeFigures(
  connection: DuckDBConnection,
  reports: readonly LinkReportRow[],
  versions: ReadonlySet<string>,
  lexicon: Lexicon
): Promise<void> {
  const facts = await query(connection, "link/facts", {}, LinkFact);
  const placed = reports.flatMap(({id, placeCode, covers, plansFrom}): LinkReport[] =>
    placeCode === null ? [] : [{id, placeCode, covers, plansFrom}]
  );
  // A target of a version is answered as one of the report that counts; what it says otherwise was settled since.
  const counted = facts.filter(({reportId}) => !versions.has(reportId));
  const answers = facts.filter(({role, reportId, isStatistic}) =>
    role === "target" ? !isStatistic : !versions.has(reportId)
  );
  const targets = judgeTargets({facts: answers, reports: placed, unread: await unreadOf(connection)}, lexicon);
  await replace(connection, "target_outcome", targets.map(targetRow));
  const ofReports = counted.filter(({isStatistic}) => !isStatistic);
  await replace(connection, "contradiction", contradictions(ofReports, lexicon).map(contradictionRow));
  const conflicts = [...statisticConflicts(counted, lexicon), ...statisticsApart(counted, lexicon)];
  await replace(connection, "statistic_conflict", conflicts.map(conflictRow));
}

async function writeNear(connection: DuckDBConnection, lexicon: Lexicon): Promise<void> {
  const near = nearFigures(await query(connection, "link/near-facts", {}, NearFactRow), lexicon);
  await replace(connection, "near_figure", near.map(nearRow));
}

const nearRow = ({reportId, indicatorId, factId}: Near): Row => ({
  report_id: reportId,
  indicator_id: indicatorId,
  fact_id: factId
});

/** What reports name beside a number that was not read. Only a place with several can have a target answered so. */
async function unreadOf(connection: DuckDBConnection): Promise<Set<string>> {
  const busy = await query(connection, "link/busy-reports", {}, z.object({id: z.string()}));
  if (busy.length === 0) return new Set();
  const ids = busy.map(({id}) => id).join(",");
  const gaps = await query(connection, "report/gaps", {ids}, GapRow);
  return new Set(gaps.map(({reportId, indicatorId}) => `${reportId} ${indicatorId}`));
}

const targetRow = (found: TargetOutcome): Row => ({
  target_id: found.target.id,
  report_id: found.target.reportId,
  place_code: found.target.placeCode,
  indicator_id: found.target.indicatorId,
  verdict: found.verdict,
  reason: found.reason,
  due: dateCell(found.due),
  unit: found.target.unit,
  value: found.value,
  tolerance: found.target.comparator === "approx" ? slackOf(found.value) : null,
  outcome_id: found.outcome?.fact.id ?? null,
  outcome_value: found.outcome?.figure.value ?? null,
  difference: found.difference,
  base_id: found.base?.fact.id ?? null,
  base_value: found.base?.figure.value ?? null
});

const contradictionRow = (found: Contradiction): Row => ({kind: found.kind, ...conflictRow(found)});

const conflictRow = ({one, other, unit, value, otherValue}: Contradiction): Row => ({
  place_code: one.placeCode,
  indicator_id: one.indicatorId,
  unit,
  report_id: one.reportId,
  fact_id: one.id,
  value,
  other_report_id: other.reportId,
  other_fact_id: other.id,
  other_value: otherValue
});
