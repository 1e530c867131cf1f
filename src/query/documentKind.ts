import type {DuckDBConnection} from "@duckdb/node-api";

/** Documents that there is one of for each of many subjects. */
export interface DocumentKind<T extends {id: string} = {id: string}> {
  /** Ids of the subjects; they name the files. */
  ids: (connection: DuckDBConnection) => Promise<string[]>;
  make: (connection: DuckDBConnection, ids: readonly string[]) => Promise<T[]>;
  /** How many are made in one go when all are: enough to be quick, few enough to hold in memory. 50 where nothing is said. */
  atOnce?: number;
}
