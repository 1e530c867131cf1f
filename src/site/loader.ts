import {realpathSync} from "node:fs";
import {fileURLToPath} from "node:url";
import type {DuckDBConnection} from "@duckdb/node-api";
import type {z} from "zod";
import {query} from "../query/index.ts";
import {withLedger} from "../store/database.ts";
import {toArrow} from "./arrow.ts";

/** Makes one data file of the site out of the ledger. */
export type Loader = (connection: DuckDBConnection) => Promise<Uint8Array>;

/** A loader that writes all rows of `src/query/<name>.sql` as Arrow. */
export const tableLoader =
  <Shape extends z.ZodObject>(name: string, row: Shape): Loader =>
  async (connection) =>
    toArrow(await query(connection, name, {}, row as z.ZodType<object>), row);

/**
 * When a loader's file is run as a program, as Framework runs loaders, writes its data to standard output. The ledger is
 * the one that REFORM_LEDGER names, else build/ledger.duckdb.
 */
export async function runAsProgram(meta: ImportMeta, loader: Loader): Promise<void> {
  if (!process.argv[1] || realpathSync(process.argv[1]) !== fileURLToPath(meta.url)) return;
  const bytes = await withLedger(process.env["REFORM_LEDGER"] ?? "build/ledger.duckdb", loader);
  process.stdout.write(bytes);
}
