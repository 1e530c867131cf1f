import type {DuckDBConnection} from "@duckdb/node-api";
import {groupBy} from "../model/group.ts";
import {firstOf, firstRows} from "./within.ts";

/** How much is held at once, whatever the ledger holds. */
export interface Sizes {
  /** Reports with their texts and figures. */
  reports: number;
  /** Portions of places whose figures are picked at once: to look through all the ledger for those of one takes as long. */
  portions: number;
  /** Names of reforms. */
  names: number;
  /** Reports whose figures are looked through for gaps. */
  gaps: number;
}

export const usual: Sizes = {reports: 128, portions: 16, names: 40_000, gaps: 2000};

/** What a run has changed, and so what is to be linked anew. */
export interface LinkScope {
  /** Whether it is all that the ledger holds: what links it is another then, or there was nothing. */
  all: boolean;
  /** The reports that are another now. Statistics are none. */
  reports: string[];
  /** The places whose reports, or statistics, are others now, or were. */
  places: string[];
  sizes: Sizes;
}

/** What is to be linked anew after a run that touched what `touch` was told of: that, or all. */
export async function linkScope(
  connection: DuckDBConnection,
  {all, sizes}: Pick<LinkScope, "all" | "sizes">
): Promise<LinkScope> {
  const touched = all ? "" : "AND id IN (FROM touched)";
  return {
    all,
    sizes,
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

/** Parts of a list, each of so many. */
export const partsOf = <T>(all: readonly T[], most: number): T[][] =>
  Array.from({length: Math.ceil(all.length / most)}, (_, i) => all.slice(i * most, (i + 1) * most));

/** Parts of the places in a scope whose reports, together, are about as many as are held. Places without any are in none. */
export async function placePortions(
  connection: DuckDBConnection,
  {places, sizes}: Pick<LinkScope, "places" | "sizes">
): Promise<string[][]> {
  const held = await firstOf(
    connection,
    "SELECT place_code FROM report WHERE place_code IN (SELECT unnest($all)) ORDER BY place_code",
    places
  );
  const starts = new Map<string, number>();
  for (const [i, place] of held.entries()) if (!starts.has(place)) starts.set(place, Math.floor(i / sizes.reports));
  return [...groupBy([...starts], ([, portion]) => portion).values()].map((part) => part.map(([place]) => place));
}
