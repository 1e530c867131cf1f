import type {DuckDBConnection} from "@duckdb/node-api";
import type {Lexicon} from "../lexicon/index.ts";
import {contradictions, type Contradiction, statisticConflicts, statisticsApart} from "../link/contradictions.ts";
import {LinkFact, type LinkReport} from "../link/fact.ts";
import {versionsOf} from "../link/versions.ts";
import {judgeTargets, type TargetOutcome} from "../link/targets/judge.ts";
import {groupBy} from "../model/group.ts";
import {slackOf} from "../model/interval.ts";
import {query, sqlOf} from "../query/index.ts";
import {LinkGapRow, LinkReportRow, TwinRow} from "../query/link/rows.ts";
import {append, dateCell, type Row} from "./append.ts";
import {noteContradictions} from "./contradictions.ts";
import {writeGaps} from "./gaps.ts";
import {knownEntries} from "./history.ts";
import {type Fresh, renewLinkRows} from "./linkRows.ts";
import {deleteStale, linkScope, type LinkScope, partsOf, placePortions} from "./linkScope.ts";
import {writeReforms} from "./reforms.ts";
import {deleteWhere, firstOf, firstRows, rowsOf} from "./within.ts";

/**
 * Ties the reports of a ledger together anew, or those that a run has changed: versions of one report, reforms under all their names,
 * targets beside what became of them, figures that exclude each other, those that come near an entry. No more than a portion of
 * the ledger is held at once. Belongs in the transaction of a run, after the corrections.
 */
export async function rebuildLinks(connection: DuckDBConnection, lexicon: Lexicon, fresh: Fresh): Promise<void> {
  await renewLinkRows(connection, fresh, lexicon);
  const scope = await linkScope(connection, fresh);
  const reports = await query(connection, "link/reports", {}, LinkReportRow);
  const portions = await placePortions(connection, scope);
  const turned = await writeVersions(connection, portions, scope);
  await writeReforms(connection, {scope, reports, turned});
  await writeGaps(connection, scope);
  await writeFigures(connection, portions, {scope, reports}, lexicon);
  await writeNear(connection, scope);
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
  {scope: {places, sizes}, reports}: Linked,
  lexicon: Lexicon
): Promise<void> {
  for (const table of figureTables) await deleteWhere(connection, table, "place_code", places);
  const byPlace = groupBy(placedOf(reports), ({placeCode}) => placeCode);
  const versions = new Set(await firstRows(connection, "SELECT report_id FROM report_version"));
  for (const many of partsOf(portions, sizes.portions)) {
    // In the order of places: of what is asked for one after the other, DuckDB reads no more than that then.
    await connection.run(`CREATE OR REPLACE TEMP TABLE link_fact AS ${sqlOf("link/facts")}`, {
      places: many.flat().join(",")
    });
    const gaps = await query(connection, "link/gaps", {}, LinkGapRow);
    const unread = new Set(gaps.map(({reportId, indicatorId}) => `${reportId} ${indicatorId}`));
    for (const portion of many) {
      const reports = portion.flatMap((code) => byPlace.get(code) ?? []);
      await writeFiguresOf(connection, {portion, reports, unread, versions}, lexicon);
    }
  }
  await connection.run("DROP TABLE IF EXISTS link_fact");
}

const placedOf = (reports: readonly LinkReportRow[]): LinkReport[] =>
  reports.flatMap(({id, placeCode, covers, plansFrom}) =>
    placeCode === null ? [] : [{id, placeCode, covers, plansFrom}]
  );

interface Places {
  /** Their codes, in order. */
  portion: readonly string[];
  reports: readonly LinkReport[];
  /** `report indicator` of what reports name beside a number that was not read: a target may be answered there. */
  unread: ReadonlySet<string>;
  /** Reports that are versions of another. */
  versions: ReadonlySet<string>;
}

const factsSql = 'FROM link_fact WHERE "placeCode" BETWEEN $first AND $last';

async function writeFiguresOf(
  connection: DuckDBConnection,
  {portion, reports, unread, versions}: Places,
  lexicon: Lexicon
): Promise<void> {
  const [first = "", last = ""] = [portion.at(0), portion.at(-1)];
  const facts = await rowsOf(connection, factsSql, {first, last}, LinkFact);
  // A target of a version is answered as one of the report that counts; what it says otherwise was settled since.
  const counted = facts.filter(({reportId}) => !versions.has(reportId));
  const answers = facts.filter(({role, reportId, isStatistic}) =>
    role === "target" ? !isStatistic : !versions.has(reportId)
  );
  const targets = judgeTargets({facts: answers, reports, unread}, lexicon);
  await append(connection, "target_outcome", targets.map(targetRow));
  const ofReports = counted.filter(({isStatistic}) => !isStatistic);
  await append(connection, "contradiction", contradictions(ofReports, lexicon).map(contradictionRow));
  const conflicts = [...statisticConflicts(counted, lexicon), ...statisticsApart(counted, lexicon)];
  await append(connection, "statistic_conflict", conflicts.map(conflictRow));
}

async function writeNear(connection: DuckDBConnection, {all}: LinkScope): Promise<void> {
  await connection.run(`CREATE OR REPLACE TEMP TABLE known AS ${knownEntries}`);
  const turned = await firstRows(
    connection,
    "(FROM known EXCEPT FROM known_before) UNION ALL (FROM known_before EXCEPT FROM known)"
  );
  // An entry that nobody gave before may be near to figures of any report.
  const isOther = all || turned.length > 0;
  await deleteStale(connection, "near_figure", isOther);
  await connection.run(
    `INSERT INTO near_figure FROM near_entry
     WHERE indicator_id IN (FROM known) AND ($all OR report_id IN (FROM touched))`,
    {all: isOther}
  );
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
