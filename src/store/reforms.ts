import {readFileSync} from "node:fs";
import type {DuckDBConnection} from "@duckdb/node-api";
import {
  clustersOf,
  type Named,
  type Quoted,
  type ReformCluster,
  type ReformMember,
  type ReformTeller
} from "../link/reforms/cluster.ts";
import {type LinkReportRow, ReformKeyRow} from "../query/link/rows.ts";
import {append, type Row} from "./append.ts";
import {rememberKeys} from "./history.ts";
import type {LinkScope} from "./linkScope.ts";
import {firstRows, rowsOf} from "./within.ts";

/** What a run has changed, as far as reforms go. */
interface Changed {
  scope: LinkScope;
  /** All reports. */
  reports: readonly LinkReportRow[];
  /** Reports that count now and did not, or did and do not. */
  turned: readonly string[];
}

/**
 * Writes the reforms that reports name, under all their names, in place of those there: all, or those that a report that has changed
 * names or named. Belongs in the transaction of a run, when it is known which reports count.
 */
export async function writeReforms(connection: DuckDBConnection, {scope, reports, turned}: Changed): Promise<void> {
  await rememberKeys(connection, scope.all ? [] : [...scope.reports, ...turned]);
  // A name that is short for a brand is another reform's when the brand comes or goes.
  await connection.run("INSERT INTO touched_key SELECT key FROM reform_key WHERE short IN (FROM touched_key)");
  await connection.run(gather, {all: scope.all});
  await forget(connection, scope);
  const starts = await firstRows(connection, startsSql(scope.sizes.names));
  const tellers = new Map(reports.map((report) => [report.id, report]));
  for (const [i, from] of starts.entries()) {
    const rows = await rowsOf(connection, partSql, {from, to: starts[i + 1] ?? null}, ReformKeyRow);
    await writeClusters(connection, clustersOf(namedIn(rows, tellers), quotedIn(rows, tellers)), rows);
  }
  await connection.run("DROP TABLE linked_key");
}

const gather = readFileSync(new URL("reforms.sql", import.meta.url), "utf8");

async function forget(connection: DuckDBConnection, {all}: LinkScope): Promise<void> {
  const touched = (key: string): string => (all ? "" : `WHERE ${key} IN (FROM touched_key)`);
  await connection.run(`DELETE FROM reform_cluster ${touched("key")}`);
  await connection.run(`DELETE FROM reform_member ${touched("cluster_key")}`);
}

const partSql = `
  SELECT
    report_id AS "reportId", how, key, short, label, is_branded AS branded, founds, name, domain, sentence_index AS sentence,
    start_at AS start, end_at AS "end", source_start AS "sourceStart", source_end AS "sourceEnd"
  FROM linked_key
  WHERE cluster >= $from AND ($to IS NULL OR cluster < $to)`;

/** The first reform of each part. The rows stand in the order of reforms, so that DuckDB reads no more than the part. */
const startsSql = (names: number): string =>
  `SELECT DISTINCT cluster FROM linked_key WHERE rowid % ${names} = 0 ORDER BY cluster`;

type Tellers = ReadonlyMap<string, ReformTeller>;

function tellerOf(tellers: Tellers, {reportId}: ReformKeyRow): ReformTeller {
  const teller = tellers.get(reportId);
  if (!teller) throw new Error(`no report has the reform of report ${reportId}`);
  return teller;
}

const namedIn = (rows: readonly ReformKeyRow[], tellers: Tellers): Named[] =>
  rows.flatMap((row) => {
    const {how, key, short, label, branded, founds, name, domain, start, end} = row;
    if (how === "quoted" || label === null || domain === null) return [];
    return [{key, short, label, branded, founds, source: tellerOf(tellers, row), reform: {name, domain, start, end}}];
  });

const quotedIn = (rows: readonly ReformKeyRow[], tellers: Tellers): Quoted[] =>
  rows.flatMap((row) => {
    const {how, key, name, start, end} = row;
    return how === "quoted" ? [{key, name, start, end, source: tellerOf(tellers, row)}] : [];
  });

const placeOf = ({reportId, how, start}: Pick<ReformMember, "reportId" | "how" | "start">): string =>
  `${reportId} ${how} ${start}`;

async function writeClusters(
  connection: DuckDBConnection,
  clusters: readonly ReformCluster[],
  rows: readonly ReformKeyRow[]
): Promise<void> {
  const places = new Map(rows.map((row) => [placeOf(row), row]));
  await append(connection, "reform_cluster", clusters.map(clusterRow));
  await append(
    connection,
    "reform_member",
    clusters.flatMap(({key, members}) =>
      members.map((member, position) => memberRow(key, position, member, places.get(placeOf(member))))
    )
  );
}

const clusterRow = (cluster: ReformCluster): Row => ({
  key: cluster.key,
  name: cluster.name,
  domain: cluster.domain,
  is_branded: cluster.branded,
  reports: cluster.members.length,
  places: cluster.places,
  first_year: cluster.firstYear,
  first_place_code: cluster.firstPlace,
  last_year: cluster.lastYear
});

function memberRow(key: string, position: number, member: ReformMember, placed: ReformKeyRow | undefined): Row {
  if (!placed) throw new Error(`no sentence holds the reform of report ${member.reportId} at ${member.start}`);
  return {
    cluster_key: key,
    report_id: member.reportId,
    position,
    how: member.how,
    is_first: member.isFirst,
    name: member.name,
    sentence_index: placed.sentence,
    start_at: member.start,
    end_at: member.end,
    source_start: placed.sourceStart,
    source_end: placed.sourceEnd
  };
}
