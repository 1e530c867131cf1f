import {extname} from "node:path";

/** The formats of tables, by the ends of names. */
const extensions = new Set([".csv", ".tsv", ".xlsx", ".xls", ".et", ".ods", ".parquet", ".json", ".jsonl", ".ndjson"]);

/** Whether a name is one of a table. */
export const isTableName = (path: string): boolean => extensions.has(extname(path).toLowerCase());
