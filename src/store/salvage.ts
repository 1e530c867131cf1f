import type {DuckDBConnection} from "@duckdb/node-api";
import type {StatedMetadata} from "../model/source.ts";
import {append, type Row} from "./append.ts";
import {withDatabase} from "./database.ts";
import {type ExtractionFile, heldExtractions} from "./extractions/files.ts";
import {isMigrated} from "./migrate.ts";
import {type KnownFile, knownFiles, rememberedFiles} from "./plan.ts";
import {noting} from "./storage.ts";

/** What only a ledger knows: nothing of it can be read again in a report. */
export interface Salvage {
  /** Rows of the tables of runs, by table. */
  history: Map<string, Row[]>;
  /** Files that it held, with what flags had stated of them. */
  files: KnownFile[];
  /** What flags had stated of files that were gone, by their keys. */
  remembered: Map<string, StatedMetadata>;
  extractions: ExtractionFile[];
  /** What could not be read, each with its reason. */
  lost: string[];
}

/** The tables of runs, in the order in which they are of use without the next. */
const tablesOfRuns = ["run", "history", "fact_change"];

/**
 * Reads what only the ledger at `path` knows, each table by itself, so that what is damaged keeps nothing else out. Throws
 * UserError for a database of something else.
 */
export async function salvage(path: string): Promise<Salvage> {
  const saved: Salvage = {history: new Map(), files: [], remembered: new Map(), extractions: [], lost: []};
  await noting(saved.lost, "all that only it knew", () =>
    withDatabase(path, async (connection) => {
      await noting(saved.lost, "its mark", () => isMigrated(connection, path));
      for (const table of tablesOfRuns)
        await noting(saved.lost, `the table ${table}`, async () =>
          saved.history.set(table, await rowsOf(connection, table))
        );
      await noting(saved.lost, "its files", async () => (saved.files = await knownFiles(connection)));
      await noting(
        saved.lost,
        "files that were gone",
        async () => (saved.remembered = await rememberedFiles(connection))
      );
      await noting(saved.lost, "what others read", async () => (saved.extractions = await heldExtractions(connection)));
    })
  );
  return saved;
}

async function rowsOf(connection: DuckDBConnection, table: string): Promise<Row[]> {
  const read = await connection.runAndReadAll(`FROM main.${table}`);
  return read.getRowObjectsJS() as Row[];
}

/** Puts rows of an older ledger into a table: columns that it did not have yet are null. */
export async function restore(connection: DuckDBConnection, table: string, rows: readonly Row[]): Promise<void> {
  const columns = await connection.runAndReadAll("SELECT name FROM pragma_table_info($table)", {table});
  const empty = Object.fromEntries(columns.getRowsJson().map(([name]) => [String(name), null]));
  await append(
    connection,
    table,
    rows.map((row) => ({...empty, ...row}))
  );
}
