import {constants} from "node:fs";
import {copyFile} from "node:fs/promises";
import {DuckDBInstance} from "@duckdb/node-api";
import {z} from "zod";
import {quoted} from "../model/sql.ts";
import {settings, withDatabase} from "./database.ts";
import {storageOf} from "./ledgerFile.ts";

/** The first storage of DuckDB that packs texts; it is as `settings` ask for. */
const packing = 67;

/** Free blocks in a file are what earlier runs left; of this share of all they are not copied along. */
const muchFree = 1 / 3;

/** Copies a ledger to `next`: its bytes or, where an older storage or much free room would come along, what it holds. */
export const copyLedger = async (path: string, next: string): Promise<void> =>
  storageOf(path) < packing || (await freeShare(path)) > muchFree
    ? copyTables(path, next)
    : copyFile(path, next, constants.COPYFILE_FICLONE);

const SizeRow = z.tuple([z.coerce.number()]);

const freeShare = (path: string): Promise<number> =>
  withDatabase(path, async (connection) => {
    const size = await connection.runAndReadAll("SELECT free_blocks / total_blocks FROM pragma_database_size()");
    return SizeRow.parse(size.getRowsJson()[0])[0];
  });

async function copyTables(path: string, next: string): Promise<void> {
  const {default_block_size: size, storage_compatibility_version: version, ...others} = settings;
  const instance = await DuckDBInstance.create(":memory:", others);
  const connection = await instance.connect();
  try {
    await connection.run(`ATTACH ${quoted(path)} AS held (READ_ONLY)`);
    await connection.run(`ATTACH ${quoted(next)} AS next (BLOCK_SIZE ${size}, STORAGE_VERSION ${quoted(version)})`);
    await connection.run("COPY FROM DATABASE held TO next");
    // Views come over in other words, some in a syntax that later versions refuse: whoever opens it makes them anew.
    await connection.run("DELETE FROM next.schema_migration WHERE name = 'views.sql'");
    await connection.run("DETACH next");
  } finally {
    connection.closeSync();
    instance.closeSync();
  }
}
