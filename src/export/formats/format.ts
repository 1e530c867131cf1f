import type {DuckDBConnection} from "@duckdb/node-api";
import type {About} from "../about.ts";
import type {FormatName} from "../names.ts";
import type {ExportTable} from "../tables.ts";

/** What a package is written from and to. */
export interface Writing {
  connection: DuckDBConnection;
  about: About;
  tables: readonly ExportTable[];
  folder: string;
}

/** A kind of file that tables are written as. */
export interface Format {
  name: FormatName;
  mediatype: string;
  encoding?: "utf-8";
  /** What stands for a missing value, where the format itself has none. */
  missingValues: string[];
  /** The file of a table, or the folder of its files, as a path in the package. */
  pathOf: (table: string) => string;
  /** What a reader has to know to find the table in its file. */
  dialectOf?: (table: string) => Record<string, string>;
  /** Writes all files. Throws UserError where the tables do not fit the format. */
  write: (writing: Writing) => Promise<void>;
}

/** Writes a file for each table. */
export const eachTable =
  (write: (table: ExportTable, writing: Writing) => Promise<void>): Format["write"] =>
  async (writing) => {
    for (const table of writing.tables) await write(table, writing);
  };
