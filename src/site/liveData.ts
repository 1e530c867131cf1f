import {type Ledger, openLedger} from "../store/database.ts";
import {readDataFiles} from "./data.ts";
import {type Resource, resource} from "./http.ts";

/** The data files of the site, made from the ledger as they are asked for. */
export interface LiveData {
  /** A data file by its path below `_file/data/`; null when there is none. */
  find(path: string): Promise<Resource | null>;
  /** Goes up each time that the ledger is taken in anew. */
  version(): number;
  /** Takes in the ledger as it is now. */
  refresh(): Promise<void>;
  close(): Promise<void>;
}

/** Opens the ledger for the site. A ledger is replaced as a whole, so an open one stays what it was until refreshed. */
export async function openData(path: string): Promise<LiveData> {
  let ledger: Ledger = await openLedger(path);
  let version = 1;
  let made = new Map<string, Resource>();
  let last: Promise<unknown> = Promise.resolve();

  // One thing at a time: a refresh must not close the ledger under a reader.
  function inTurn<T>(work: () => Promise<T>): Promise<T> {
    const result = last.then(work);
    last = result.catch(() => undefined);
    return result;
  }

  /** Files that wait for their turn together: documents of one kind cost little more than one. */
  let waiting: {paths: Set<string>; found: Promise<Map<string, Resource>>} | null = null;

  function gather(): NonNullable<typeof waiting> {
    const paths = new Set<string>();
    const found = inTurn(() => {
      waiting = null;
      return make([...paths]);
    });
    return {paths, found};
  }

  async function make(paths: readonly string[]): Promise<Map<string, Resource>> {
    const fresh = await readDataFiles(
      ledger.connection,
      paths.filter((path) => !made.has(path))
    );
    for (const [path, bytes] of fresh) made.set(path, resource(`/_file/data/${path}`, bytes));
    return made;
  }

  async function find(path: string): Promise<Resource | null> {
    const known = made.get(path);
    if (known !== undefined) return known;
    waiting ??= gather();
    waiting.paths.add(path);
    return (await waiting.found).get(path) ?? null;
  }

  async function refresh(): Promise<void> {
    const next = await openLedger(path);
    ledger.close();
    ledger = next;
    made = new Map();
    version++;
  }

  return {
    find,
    version: () => version,
    refresh: () => inTurn(refresh),
    close: () => inTurn(async () => ledger.close())
  };
}
