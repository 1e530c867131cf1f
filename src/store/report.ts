import type {DuckDBConnection} from "@duckdb/node-api";
import type {Places} from "../lexicon/places.ts";
import type {Place} from "../model/report.ts";
import type {Digest} from "../pipeline.ts";
import {append} from "./append.ts";
import {type Origin, placeRow, reportRows, reportTables} from "./rows.ts";

/**
 * Writes reports, all different, in place of what the ledger holds of them; each table is opened once, for a table of metrics
 * comes as hundreds. Belongs in a transaction.
 */
export async function writeReports(
  connection: DuckDBConnection,
  digests: readonly Digest[],
  {places, ...origin}: Origin & {places: Places}
): Promise<void> {
  for (const {id} of digests) {
    const held = await connection.runAndReadAll("SELECT 1 FROM report WHERE id = $id", {id});
    if (held.currentRowCount > 0) await deleteReport(connection, id);
  }
  await writePlaces(
    connection,
    digests.flatMap(({description}) => description.place ?? []),
    places
  );
  const all = digests.map((digest) => reportRows(digest, origin));
  for (const table of ["report", ...reportTables] as const)
    await append(
      connection,
      table,
      all.flatMap((rows) => rows[table])
    );
}

/** Deletes a report from every table but `report_file` and those of runs. Belongs in a transaction. */
export async function deleteReport(connection: DuckDBConnection, id: string): Promise<void> {
  for (const table of reportTables) await connection.run(`DELETE FROM ${table} WHERE report_id = $id`, {id});
  await connection.run("DELETE FROM report WHERE id = $id", {id});
}

async function writePlaces(connection: DuckDBConnection, told: readonly Place[], places: Places): Promise<void> {
  const codes = [...new Set(told.map(({code}) => code))];
  const rows = codes.map((code) => {
    const place = places.byCode.get(code);
    if (!place) throw new RangeError(`no such place: ${code}`);
    return placeRow(place);
  });
  await connection.run("DELETE FROM place WHERE list_contains(string_split($codes, ','), code)", {
    codes: codes.join(",")
  });
  await append(connection, "place", rows);
}
