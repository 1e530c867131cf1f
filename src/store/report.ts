import type {DuckDBConnection} from "@duckdb/node-api";
import type {Places} from "../lexicon/places.ts";
import type {Place} from "../model/report.ts";
import type {Digest} from "../pipeline.ts";
import {append} from "./append.ts";
import {type Origin, placeRow, reportRows, reportTables} from "./rows.ts";

/** Writes a report in place of what the ledger holds of it. Belongs in a transaction. */
export async function writeReport(
  connection: DuckDBConnection,
  digest: Digest,
  {places, ...origin}: Origin & {places: Places}
): Promise<void> {
  const held = await connection.runAndReadAll("SELECT 1 FROM report WHERE id = $id", {id: digest.id});
  if (held.currentRowCount > 0) await deleteReport(connection, digest.id);
  if (digest.description.place) await writePlace(connection, digest.description.place, places);
  for (const [table, rows] of Object.entries(reportRows(digest, origin))) await append(connection, table, rows);
}

/** Deletes a report from every table but `report_file` and those of runs. Belongs in a transaction. */
export async function deleteReport(connection: DuckDBConnection, id: string): Promise<void> {
  for (const table of reportTables) await connection.run(`DELETE FROM ${table} WHERE report_id = $id`, {id});
  await connection.run("DELETE FROM report WHERE id = $id", {id});
}

async function writePlace(connection: DuckDBConnection, {code}: Place, places: Places): Promise<void> {
  const place = places.byCode.get(code);
  if (!place) throw new RangeError(`no such place: ${code}`);
  await connection.run("DELETE FROM place WHERE code = $code", {code});
  await append(connection, "place", [placeRow(place)]);
}
