import {AsyncDuckDB, VoidLogger} from "@duckdb/duckdb-wasm";
import {request} from "../components/request.ts";

/** DuckDB at work in a thread of its own. */
export interface Engine {
  /** What a single statement gives, as Arrow in the IPC stream format. Throws Error with DuckDB's words. */
  ask: (sql: string) => Promise<Uint8Array>;
  /** Takes a table in; one that goes by this name already gives way. */
  put: (table: string, bytes: Uint8Array) => Promise<void>;
}

/** The schema of the analyst's tables, as in a ledger: `facts` and `analysis.facts` are the same table. */
const schema = "analysis";

/**
 * What holds for every statement: nothing is fetched or written, whoever wrote the statement, and none may allow it again.
 * DuckDB would look for extensions at a host of its own.
 */
const settings = [
  "SET autoinstall_known_extensions = false",
  "SET autoload_known_extensions = false",
  `CREATE SCHEMA ${schema}`,
  `USE ${schema}`,
  "SET enable_external_access = false",
  "SET lock_configuration = true"
];

/**
 * Starts DuckDB. It ends at once, whatever it does, when `stopped` rejects, and all that waits for it
 * rejects likewise. Throws Unavailable when a part of it does not come.
 */
export async function startEngine(stopped: Promise<never>): Promise<Engine> {
  const [program, worker] = await Promise.all([programAddress(), startWorker()]);
  const database = new AsyncDuckDB(new VoidLogger(), worker);
  const orStopped = <T>(work: Promise<T>): Promise<T> => Promise.race([work, stopped]);
  stopped.catch(() => worker.terminate());
  await orStopped(database.instantiate(program));
  URL.revokeObjectURL(program);
  await orStopped(database.open({}));
  const connection = await orStopped(database.connectInternal());
  const ask = (sql: string): Promise<Uint8Array> => orStopped(answer(database, connection, sql));
  for (const statement of settings) await ask(statement);
  return {
    ask,
    put: async (table, bytes) => {
      await ask(`DROP TABLE IF EXISTS ${schema}.${table}`);
      // The worker takes the bytes over; those of the page stay with the page.
      await orStopped(
        database.insertArrowFromIPCStream(connection, bytes.slice(), {schema, name: table, create: true})
      );
    }
  };
}

/** Runs one statement; what is prepared cannot be several. */
async function answer(database: AsyncDuckDB, connection: number, sql: string): Promise<Uint8Array> {
  const prepared = await database.createPrepared(connection, sql);
  try {
    return await database.runPrepared(connection, prepared, []);
  } finally {
    await database.closePrepared(connection, prepared);
  }
}

/** The first bytes of what is packed. */
const isPacked = ([first, second]: Uint8Array): boolean => first === 0x1f && second === 0x8b;

/** Where DuckDB's program is, unpacked. Some servers have the browser unpack what is packed by itself. */
async function programAddress(): Promise<string> {
  const bytes = new Uint8Array(await (await request("duckdb/duckdb.wasm.gz")).arrayBuffer());
  const packed = new Blob([bytes]).stream();
  const program = isPacked(bytes) ? packed.pipeThrough(new DecompressionStream("gzip")) : packed;
  // Only what says that it is WebAssembly is compiled while it comes.
  const typed = new Response(program, {headers: {"Content-Type": "application/wasm"}});
  return URL.createObjectURL(await typed.blob());
}

/** A worker that begins in the page itself has the policy of the page: it, too, can ask no other host for anything. */
async function startWorker(): Promise<Worker> {
  const code = await (await request("duckdb/worker.js")).text();
  const address = URL.createObjectURL(new Blob([code], {type: "text/javascript"}));
  const worker = new Worker(address);
  URL.revokeObjectURL(address);
  return worker;
}
