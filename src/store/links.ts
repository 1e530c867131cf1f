import type {DuckDBConnection} from "@duckdb/node-api";
import {z} from "zod";
import type {Lexicon} from "../lexicon/index.ts";
import {contradictions, type Contradiction, statisticConflicts, statisticsApart} from "../link/contradictions.ts";
import {LinkFact, type LinkReport} from "../link/fact.ts";
import {type Near, nearAmong} from "../link/near/near.ts";
import {versionsOf} from "../link/versions.ts";
import {judgeTargets, type TargetOutcome} from "../link/targets/judge.ts";
import {groupBy} from "../model/group.ts";
import {slackOf} from "../model/interval.ts";
import {GapRow} from "../query/report/rows.ts";
import {query, sqlOf} from "../query/index.ts";
import {LinkReportRow, NearFactRow, TwinRow} from "../query/link/rows.ts";
import {append, dateCell, type Row} from "./append.ts";
import {noteContradictions} from "./contradictions.ts";
import {knownEntries} from "./history.ts";
import {linkScope, type LinkScope, placePortions, portions as portionsOf} from "./linkScope.ts";
import {writeReforms} from "./reforms.ts";
import {deleteWhere, firstOf, firstRows, rowsOf} from "./within.ts";

/**
 * Ties the reports of a ledger together anew, or those that a run has changed: versions of one report, reforms under all their names,
 * targets beside what became of them, figures that exclude each other, those that come near an entry. No more than a portion of
 * the ledger is held at once. Belongs in the transaction of a run, after the corrections.
 */
export async function rebuildLinks(connection: DuckDBConnection, lexicon: Lexicon, all = true): Promise<void> {
  const scope = await linkScope(connection, {all});
  const reports = await query(connection, "link/reports", {}, LinkReportRow);
  const portions = await placePortions(connection, scope.places);
  const turned = await writeVersions(connection, portions, scope);
  await writeReforms(connection, {scope, reports, turned}, lexicon);
  await writeFigures(connection, portions, {scope, reports}, lexicon);
  await writeNear(connection, scope, lexicon);
  await noteContradictions(connection, scope, lexicon.checks);
}

/** Writes which reports are versions of another. Returns the ids of those that are now and were not, or were and are not. */
async function writeVersions(
  connection: DuckDBConnection,
  portions: readonly string[][],
  {places}: LinkScope
): Promise<string[]> {
  const versions = [];
  for (const portion of portions) {
    versions.push(...versionsOf(await query(connection, "link/twins", {places: portion.join(",")}, TwinRow)));
  }
  const before = await firstOf(
    connection,
    `DELETE FROM report_version
     WHERE report_id NOT IN (SELECT id FROM report)
       OR report_id IN (SELECT id FROM report WHERE place_code IN (SELECT unnest($all)))
     RETURNING report_id`,
    // Where no place is told, what is gone goes all the same.
    ["", ...places]
  );
  await append(
    connection,
    "report_version",
    versions.map(({id, of, share}) => ({report_id: id, of_id: of, share}))
  );
  const now = new Set(versions.map(({id}) => id));
  const then = new Set(before);
  return [...before.filter((id) => !now.has(id)), ...[...now].filter((id) => !then.has(id))];
}

interface Linked {
  scope: LinkScope;
  reports: readonly LinkReportRow[];
}

/** What is made of the figures of single places. */
const figureTables = ["target_outcome", "contradiction", "statistic_conflict"];

async function writeFigures(
  connection: DuckDBConnection,
  portions: readonly string[][],
  {scope: {places}, reports}: Linked,
  lexicon: Lexicon
): Promise<void> {
  for (const table of figureTables) await deleteWhere(connection, table, "place_code", places);
  // All at once, in the order in which they are asked for: to look for those of each portion would take as long each time.
  await connection.run(`CREATE OR REPLACE TEMP TABLE link_fact AS ${sqlOf("link/facts")}`, {places: places.join(",")});
  const byPlace = groupBy(placedOf(reports), ({placeCode}) => placeCode);
  const versions = await firstRows(connection, "SELECT report_id FROM report_version");
  for (const portion of portions) {
    const ours = {places: portion.join(","), reports: portion.flatMap((code) => byPlace.get(code) ?? [])};
    await writeFiguresOf(connection, ours, new Set(versions), lexicon);
  }
  await connection.run("DROP TABLE link_fact");
}

const placedOf = (reports: readonly LinkReportRow[]): LinkReport[] =>
  reports.flatMap(({id, placeCode, covers, plansFrom}) =>
    placeCode === null ? [] : [{id, placeCode, covers, plansFrom}]
  );

const factsSql = `
  FROM link_fact WHERE "placeCode" IN (SELECT unnest(string_split($places, ','))) ORDER BY "reportId", start`;

async function writeFiguresOf(
  connection: DuckDBConnection,
  {places, reports}: {places: string; reports: readonly LinkReport[]},
  versions: ReadonlySet<string>,
  lexicon: Lexicon
): Promise<void> {
  const facts = await rowsOf(connection, factsSql, {places}, LinkFact);
  // A target of a version is answered as one of the report that counts; what it says otherwise was settled since.
  const counted = facts.filter(({reportId}) => !versions.has(reportId));
  const answers = facts.filter(({role, reportId, isStatistic}) =>
    role === "target" ? !isStatistic : !versions.has(reportId)
  );
  const targets = judgeTargets({facts: answers, reports, unread: await unreadOf(connection, places)}, lexicon);
  await append(connection, "target_outcome", targets.map(targetRow));
  const ofReports = counted.filter(({isStatistic}) => !isStatistic);
  await append(connection, "contradiction", contradictions(ofReports, lexicon).map(contradictionRow));
  const conflicts = [...statisticConflicts(counted, lexicon), ...statisticsApart(counted, lexicon)];
  await append(connection, "statistic_conflict", conflicts.map(conflictRow));
}

async function writeNear(connection: DuckDBConnection, scope: LinkScope, lexicon: Lexicon): Promise<void> {
  const known = new Set(await firstRows(connection, knownEntries));
  const before = await firstRows(connection, "FROM known_before");
  // An entry that nobody gave before may be near to figures of any report.
  const isOther = scope.all || before.length !== known.size || before.some((id) => !known.has(id));
  const {reports} = isOther ? await linkScope(connection, {all: true}) : scope;
  await connection.run(
    isOther
      ? "DELETE FROM near_figure"
      : "DELETE FROM near_figure WHERE report_id IN (FROM touched) OR report_id NOT IN (SELECT id FROM report)"
  );
  const near = nearAmong(lexicon);
  for (const portion of portionsOf(reports)) {
    const facts = await query(connection, "link/near-facts", {ids: portion.join(",")}, NearFactRow);
    await append(connection, "near_figure", near(facts, known).map(nearRow));
  }
}

const nearRow = ({reportId, indicatorId, factId}: Near): Row => ({
  report_id: reportId,
  indicator_id: indicatorId,
  fact_id: factId
});

/** What reports name beside a number that was not read. Only a place with several can have a target answered so. */
async function unreadOf(connection: DuckDBConnection, places: string): Promise<Set<string>> {
  const busy = await query(connection, "link/busy-reports", {places}, z.object({id: z.string()}));
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
