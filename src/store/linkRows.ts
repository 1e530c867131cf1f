import type {DuckDBConnection} from "@duckdb/node-api";
import type {Lexicon} from "../lexicon/index.ts";
import type {Digest} from "../pipeline.ts";
import {append, type Row} from "./append.ts";
import {toldSql} from "./history.ts";
import {partsOf, type Sizes} from "./linkScope.ts";
import {nearRowsHeld, nearRowsOf} from "./nearEntries.ts";
import {keyRowsHeld, keyRowsOf} from "./reformKeys.ts";
import {deleteWhere} from "./within.ts";

/** The tables of what a single report brings to the links of all. */
export const linkTables = ["reform_key", "near_entry"] as const;

type LinkRows = Record<(typeof linkTables)[number], Row[]>;

/** The rows of a report as it was read: made while it is at hand, since to ask the ledger for all its words takes ten times as long. */
export const linkRowsOf = (digest: Digest, lexicon: Lexicon): LinkRows =>
  digest.description.kind === "statistics"
    ? {reform_key: [], near_entry: []}
    : {reform_key: keyRowsOf(digest, lexicon), near_entry: nearRowsOf(digest, lexicon)};

/** What a run has made, which needs no second look. */
export interface Fresh {
  /** Whether the ledger holds reports that were linked with other tables. */
  all: boolean;
  /** The run that is under way; null where its reports were not stored by `writeReports`. */
  run: number | null;
  sizes: Sizes;
}

/**
 * Makes these rows anew, as the ledger has their reports now, of those that corrections or others told of, and of those that are linked
 * anew and that the run did not store. Belongs in the transaction of a run.
 */
export async function renewLinkRows(
  connection: DuckDBConnection,
  {all, run, sizes}: Fresh,
  lexicon: Lexicon
): Promise<void> {
  const result = await connection.runAndReadAll(
    `SELECT id FROM report
     WHERE kind <> 'statistics'
       AND (run_id IS DISTINCT FROM $run AND ($all OR id IN (FROM touched)) OR id IN (${toldSql}))
     ORDER BY rowid`,
    {all, run}
  );
  const reports = result.getRowsJson().map(([id]) => String(id));
  for (const portion of partsOf(reports, sizes.reports)) {
    const rows: LinkRows = {
      reform_key: await keyRowsHeld(connection, portion, lexicon),
      near_entry: await nearRowsHeld(connection, portion, lexicon)
    };
    for (const table of linkTables) {
      await deleteWhere(connection, table, "report_id", portion);
      await append(connection, table, rows[table]);
    }
  }
}
