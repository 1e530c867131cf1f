import type {DuckDBConnection} from "@duckdb/node-api";
import type {Brief} from "../model/brief.ts";
import {UserError} from "../model/errors.ts";
import {NamedReportRow} from "../query/brief/rows.ts";
import {query} from "../query/index.ts";

/**
 * Says of which places of a brief the ledger has no report of its years. Throws UserError, with the years that it has, where
 * that is so of each of them: such a brief would be about other places.
 */
export async function placesWithoutYears(
  connection: DuckDBConnection,
  {places, years}: Pick<Brief, "places" | "years">,
  where: string
): Promise<string[]> {
  if (!years) return [];
  const reports = await query(connection, "brief/reports", {}, NamedReportRow);
  const lacking = places
    .map((code) => reports.filter(({place}) => place === code))
    .filter((rows) => !rows.some(({year}) => year !== null && year >= years.from && year <= years.to));
  const asked = years.from === years.to ? years.from : `${years.from}-${years.to}`;
  if (lacking.length < places.length || places.length === 0)
    return lacking.map((rows) => `the ledger has no report of ${asked}, but of ${heldOf(rows)}`);
  throw new UserError(`${where}: the ledger has no report of these places of ${asked}`, {
    hint: `it has reports of ${lacking.map(heldOf).join("; ")}`
  });
}

/** A place and the years of its reports: 赣州市 2021, 2023. */
const heldOf = (rows: readonly NamedReportRow[]): string =>
  `${rows[0]?.name ?? rows[0]?.place} ${[...new Set(rows.map(({year}) => year ?? "year unknown"))].join(", ")}`;
