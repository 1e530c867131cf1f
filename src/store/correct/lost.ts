import type {DuckDBConnection} from "@duckdb/node-api";
import {z} from "zod";
import {text} from "../../query/columns.ts";
import type {Correction} from "../corrections.ts";
import {rowsOf} from "../within.ts";

const AppliedRow = z.object({id: text, file: text, figure: text, quote: text});

/** An entry that a ledger has applied, and the file that it stood in. */
export type Applied = z.infer<typeof AppliedRow>;

/** The entries that the last run of a ledger applied and that are no more, neither by name nor with its words in another file. */
export async function lostOf(connection: DuckDBConnection, corrections: readonly Correction[]): Promise<Applied[]> {
  const sql = "SELECT id, file, figure, quote FROM correction WHERE status = 'applied' ORDER BY position";
  const applied = await rowsOf(connection, sql, {}, AppliedRow);
  const here = new Set(corrections.flatMap((one) => [one.id, movable(one)]));
  return applied.filter((one) => !here.has(one.id) && !here.has(movable(one)));
}

/** What stays of an entry that is moved to another file. */
const movable = ({id, quote, figure}: Pick<Applied, "id" | "quote" | "figure">): string =>
  JSON.stringify([id.slice(id.indexOf("#") + 1), quote, figure]);
