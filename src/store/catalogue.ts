import type {DuckDBConnection} from "@duckdb/node-api";
import type {Lexicon} from "../lexicon/index.ts";

export async function writeCatalogue(_connection: DuckDBConnection, _lexicon: Lexicon): Promise<void> {}
