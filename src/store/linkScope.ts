import type {DuckDBConnection} from "@duckdb/node-api";
import {groupBy} from "../model/group.ts";
import {firstOf, firstRows} from "./within.ts";

/** What a run has changed, and so what is to be linked anew. */
export interface LinkScope {
  /** Whether it is all that the ledger holds: what links it is another then, or there was nothing. */
  all: boolean;
  /** The reports that are another now. Statistics are none. */
  reports: string[];
  /** The places whose reports, or statistics, are others now, or were. */
  places: string[];
}

/** What is to be linked anew after a run that touched what `touch` was told of: that, or all. */
export async function linkScope(connection: DuckDBConnection, {all}: Pick<LinkScope, "all">): Promise<LinkScope> {
  const touched = all ? "" : "AND id IN (FROM touched)";
  return {
    all,
    reports: await firstRows(connection, `SELECT id FROM report WHERE kind <> 'statistics' ${touched} ORDER BY rowid`),
    places: await firstRows(
      connection,
      `
      SELECT place_code FROM report WHERE place_code IS NOT NULL ${touched}
      UNION SELECT place_code FROM report_before WHERE place_code IS NOT NULL ${touched}
      ORDER BY place_code`
    )
  };
}

/** Deletes the rows of all reports from a table of links, or of those that are another now and those that are gone. */
export const deleteStale = async (connection: DuckDBConnection, table: string, all: boolean): Promise<void> =>
  void (await connection.run(
    `DELETE FROM ${table} WHERE $all OR report_id IN (FROM touched) OR report_id NOT IN (SELECT id FROM report)`,
    {all}
  ));

/** So many reports are held at once, whatever the ledger holds. */
const most = 128;

/** Parts of a list of reports, each small enough to be held with its texts and figures. */
export const portions = <T>(all: readonly T[]): T[][] => partsOf(all, most);

/** Parts of a list, each of so many. */
export const partsOf = <T>(all: readonly T[], most: number): T[][] =>
  Array.from({length: Math.ceil(all.length / most)}, (_, i) => all.slice(i * most, (i + 1) * most));

/** Parts of a list of places whose reports, together, are about as many. Places without any are in none. */
export async function placePortions(connection: DuckDBConnection, places: readonly string[]): Promise<string[][]> {
  const held = await firstOf(
    connection,
    "SELECT place_code FROM report WHERE place_code IN (SELECT unnest($all)) ORDER BY place_code",
    places
  );
  const starts = new Map<string, number>();
  for (const [i, place] of held.entries()) if (!starts.has(place)) starts.set(place, Math.floor(i / most));
  return [...groupBy([...starts], ([, portion]) => portion).values()].map((part) => part.map(([place]) => place));
}
