import type {DuckDBConnection} from "@duckdb/node-api";
import {z} from "zod";
import {referenceFolder} from "../lexicon/folder.ts";
import {type ColumnWords, loadChanges, loadTables, type TableWords} from "../lexicon/tables.ts";
import {sqlOf} from "../query/index.ts";
import {analysis, Column, columnsOf} from "../store/analysis.ts";

/** A table that leaves the ledger: what it and its columns are, and the query that gives its rows. */
export interface ExportTable extends Pick<TableWords, "name" | "about" | "key"> {
  columns: (Column & ColumnWords)[];
  sql: string;
}

/** Two runs: what is told became of figures after the first, up to the second. */
export interface Between {
  from: number;
  to: number;
}

/** The analyst's tables in the order of `tables.yml`. */
export async function analystsTables(connection: DuckDBConnection): Promise<ExportTable[]> {
  const tables = [];
  for (const {name, about, key, column} of loadTables(referenceFolder)) {
    const columns = (await columnsOf(connection, name)).map((one) => ({...one, ...column(one.name)}));
    tables.push({name, about, key, columns, sql: `FROM ${analysis}.${name}`});
  }
  return tables;
}

/** The name of the table of what became of figures. */
export const changes = "changes";

/** What became of figures between two runs; the figures and reports that it is about, as they are now. */
export async function changedTables(connection: DuckDBConnection, between: Between): Promise<ExportTable[]> {
  await connection.run(`CREATE TEMP TABLE ${changes} AS ${sqlOf("export/changes")}`, {...between});
  const told = `id IN (SELECT report_id FROM ${changes} UNION SELECT report_id FROM history WHERE run_id > ${between.from})`;
  const kept: Record<string, string> = {facts: `id IN (SELECT fact_id FROM ${changes})`, reports: told};
  const tables = await analystsTables(connection);
  return [
    await changesTable(connection),
    ...tables.flatMap((table) => (kept[table.name] ? [{...table, sql: `${table.sql} WHERE ${kept[table.name]}`}] : []))
  ];
}

async function changesTable(connection: DuckDBConnection): Promise<ExportTable> {
  const {name, about, key, column} = loadChanges(referenceFolder);
  const sql = `FROM ${changes}`;
  const rows = await connection.runAndReadAll(`SELECT column_name AS name, column_type AS type FROM (DESCRIBE ${sql})`);
  const columns = z.array(Column).parse(rows.getRowObjectsJson());
  return {name, about, key, columns: columns.map((one) => ({...one, ...column(one.name)})), sql};
}
