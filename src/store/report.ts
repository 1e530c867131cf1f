import type {DuckDBConnection} from "@duckdb/node-api";
import type {Lexicon} from "../lexicon/index.ts";
import type {Places} from "../lexicon/places.ts";
import type {Place} from "../model/report.ts";
import type {Digest} from "../pipeline.ts";
import {append} from "./append.ts";
import {touch} from "./history.ts";
import {linkRowsOf, linkTables} from "./linkRows.ts";
import {deleteWhere, firstOf} from "./within.ts";
import {type Origin, placeRow, reportRows, reportTables} from "./rows.ts";

/** A report, and the file that it is held as. */
export interface Told {
  digest: Digest;
  path: string;
}

/**
 * Writes reports, all different, in place of what the ledger holds of them; each table is opened once. Belongs in a transaction of a run.
 * Throws Error where two figures of a report have one id.
 */
export async function writeReports(
  connection: DuckDBConnection,
  reports: readonly Told[],
  {lexicon, ...origin}: Omit<Origin, "path"> & {lexicon: Lexicon}
): Promise<void> {
  if (reports.length === 0) return;
  for (const {digest} of reports) refuseTwins(digest);
  const ids = reports.map(({digest}) => digest.id);
  await deleteReports(connection, ids);
  await touch(connection, ids);
  await writePlaces(
    connection,
    reports.flatMap(({digest}) => digest.description.place ?? []),
    lexicon.places
  );
  const all = reports.map(({digest, path}) => ({
    ...reportRows(digest, {...origin, path}),
    ...linkRowsOf(digest, lexicon)
  }));
  for (const table of ["report", ...reportTables, ...linkTables] as const)
    await append(
      connection,
      table,
      all.flatMap((rows) => rows[table])
    );
}

/** No table holds that ids are one of a kind: an index of them takes more than all else of a figure. */
function refuseTwins({findings}: Digest): void {
  const seen = new Set<string>();
  for (const {id} of findings.facts) {
    if (seen.has(id)) throw new Error(`two figures have one id: ${id}`);
    seen.add(id);
  }
}

/** Deletes reports from every table but `report_file` and those of runs. Belongs in a transaction of a run. */
export async function deleteReports(connection: DuckDBConnection, ids: readonly string[]): Promise<void> {
  const held = await firstOf(connection, "SELECT id FROM report WHERE id IN (SELECT unnest($all))", ids);
  await touch(connection, held);
  for (const table of [...reportTables, ...linkTables]) await deleteWhere(connection, table, "report_id", held);
  await deleteWhere(connection, "report", "id", held);
}

async function writePlaces(connection: DuckDBConnection, told: readonly Place[], places: Places): Promise<void> {
  const codes = [...new Set(told.map(({code}) => code))];
  const rows = codes.map((code) => {
    const place = places.byCode.get(code);
    if (!place) throw new RangeError(`no such place: ${code}`);
    return placeRow(place);
  });
  await deleteWhere(connection, "place", "code", codes);
  await append(connection, "place", rows);
}
