import {type Ledger, openLedger} from "../store/database.ts";
import {readDataFiles} from "./data.ts";
import {type Resource, resource} from "./http.ts";
import {together, turns} from "./turns.ts";

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
  // One thing at a time: a refresh must not close the ledger under a reader.
  const inTurn = turns();

  async function make(paths: readonly string[]): Promise<Map<string, Resource>> {
    const fresh = await readDataFiles(
      ledger.connection,
      paths.filter((path) => !made.has(path))
    );
    for (const [path, bytes] of fresh) made.set(path, resource(`/_file/data/${path}`, bytes));
    return made;
  }

  // Documents of one kind cost little more than one.
  const findAnew = together(inTurn, make);

  async function refresh(): Promise<void> {
    const next = await openLedger(path);
    ledger.close();
    ledger = next;
    made = new Map();
    version++;
  }

  return {
    find: async (path) => made.get(path) ?? findAnew(path),
    version: () => version,
    refresh: () => inTurn(refresh),
    close: () => inTurn(async () => ledger.close())
  };
}
