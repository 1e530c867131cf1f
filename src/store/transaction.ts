import type {DuckDBConnection} from "@duckdb/node-api";

/** Runs `work` as one transaction: all of it is kept, or nothing. */
export async function inTransaction<T>(connection: DuckDBConnection, work: () => Promise<T>): Promise<T> {
  await connection.run("BEGIN");
  const result = await work().catch(async (error: unknown) => {
    // What failed first is what is told: after it, a database may refuse even this.
    await connection.run("ROLLBACK").catch(() => undefined);
    throw error;
  });
  // One that fails has rolled back already: a second time would hide what failed.
  await connection.run("COMMIT");
  return result;
}
