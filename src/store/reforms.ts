import type {DuckDBConnection} from "@duckdb/node-api";
import type {Lexicon} from "../lexicon/index.ts";
import {clusterReforms, type ReformCluster, type ReformMember} from "../link/reforms/cluster.ts";
import {inSource} from "../link/reforms/locate.ts";
import {groupBy} from "../model/group.ts";
import {query} from "../query/index.ts";
import {LinkReformRow, type LinkReportRow, LinkSentenceRow} from "../query/link/rows.ts";
import {replace, type Row} from "./append.ts";

/** Writes the reforms that reports name, under all their names, in place of those there. Belongs in a transaction. */
export async function writeReforms(
  connection: DuckDBConnection,
  reports: readonly LinkReportRow[],
  lexicon: Lexicon
): Promise<void> {
  const named = await query(connection, "link/reforms", {}, LinkReformRow);
  const byReport = groupBy(named, ({reportId}) => reportId);
  const sources = reports.map((report) => ({...report, text: report.clean, reforms: byReport.get(report.id) ?? []}));
  const clusters = clusterReforms(sources, lexicon);
  const places = await placesOf(connection, clusters, named, reports);
  await replace(connection, "reform_cluster", clusters.map(clusterRow));
  await replace(
    connection,
    "reform_member",
    clusters.flatMap(({key, members}) =>
      members.map((member, position) => memberRow(key, position, member, places.get(placeOf(member))))
    )
  );
}

/** The sentence of a name, and where the name stands in the source. */
interface Placed {
  sentence: number;
  sourceStart: number;
  sourceEnd: number;
}

const placeOf = ({reportId, start}: {reportId: string; start: number}): string => `${reportId}:${start}`;

/** Where each member stands, by report and offset: as it was read, or looked up where it was only found quoted. */
async function placesOf(
  connection: DuckDBConnection,
  clusters: readonly ReformCluster[],
  named: readonly LinkReformRow[],
  reports: readonly LinkReportRow[]
): Promise<Map<string, Placed>> {
  const places = new Map(named.map((row): [string, Placed] => [placeOf(row), row]));
  const sought = clusters.flatMap(({members}) => members.filter((member) => !places.has(placeOf(member))));
  if (sought.length === 0) return places;
  const rows = await query(connection, "link/sentences", {places: sought.map(placeOf).join(",")}, LinkSentenceRow);
  const sentences = new Map(rows.map((row) => [`${row.reportId}:${row.at}`, row]));
  const sources = new Map(reports.map(({id, source}) => [id, source]));
  for (const member of sought) {
    const found = sentences.get(placeOf(member));
    if (!found) continue;
    const span = inSource(
      sources.get(member.reportId) ?? "",
      {start: found.sourceStart, end: found.sourceEnd},
      member.name
    );
    places.set(placeOf(member), {sentence: found.index, sourceStart: span.start, sourceEnd: span.end});
  }
  return places;
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

function memberRow(key: string, position: number, member: ReformMember, placed: Placed | undefined): Row {
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
