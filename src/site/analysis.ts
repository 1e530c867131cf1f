import {Bool, DateDay, type DataType, Field, Float64, Int32, List, Utf8} from "apache-arrow";
import type {DuckDBConnection} from "@duckdb/node-api";
import {referenceFolder} from "../lexicon/folder.ts";
import {loadTables} from "../lexicon/tables.ts";
import type {DocumentKind} from "../query/documentKind.ts";
import type {AnalysisSchema, TableSchema} from "../query/analysis/document.ts";
import {analysis, columnsOf} from "../store/analysis.ts";
import {columnsToArrow} from "./arrow.ts";

/** The names of the analyst's tables. */
export const analysisTables = (): string[] => loadTables(referenceFolder).map(({name}) => name);

/** All rows of an analyst's table as Arrow in the IPC stream format: texts, numbers, truth values, days, lists of texts. */
export async function analysisArrow(connection: DuckDBConnection, table: string): Promise<Uint8Array> {
  const columns = await columnsOf(connection, table);
  const result = await connection.runAndReadAll(`FROM ${analysis}.${table}`);
  const values = result.getColumnsJson();
  return columnsToArrow(
    columns.map(({name, type}, i) => {
      const {arrow, from} = formOf(`${table}.${name}`, type);
      return {name, type: arrow, values: (values[i] ?? []).map((value) => (value === null ? null : from(value)))};
    })
  );
}

interface Form {
  arrow: DataType;
  /** A value as DuckDB gives it in JSON, as Arrow takes it. */
  from: (value: unknown) => unknown;
}

const asIs = (value: unknown): unknown => value;

const forms: Readonly<Record<string, Form>> = {
  VARCHAR: {arrow: new Utf8(), from: asIs},
  INTEGER: {arrow: new Int32(), from: asIs},
  DOUBLE: {arrow: new Float64(), from: asIs},
  BOOLEAN: {arrow: new Bool(), from: asIs},
  DATE: {arrow: new DateDay(), from: (day) => new Date(`${String(day)}T00:00:00Z`)},
  "VARCHAR[]": {arrow: new List(new Field("item", new Utf8(), true)), from: asIs}
};

function formOf(column: string, type: string): Form {
  const form = forms[type];
  if (!form) throw new Error(`no Arrow type for column ${column}: ${type}`);
  return form;
}

/** What the analyst's tables are: one document, `schema`. */
export const analysisSchema: DocumentKind<AnalysisSchema> = {
  ids: () => Promise.resolve(["schema"]),
  make: async (connection) => {
    const tables = [];
    for (const words of loadTables(referenceFolder)) tables.push(await schemaOf(connection, words));
    return [{id: "schema", tables}];
  }
};

async function schemaOf(
  connection: DuckDBConnection,
  {name, about, column}: ReturnType<typeof loadTables>[number]
): Promise<TableSchema> {
  const counted = await connection.runAndReadAll(`SELECT count(*)::INTEGER FROM ${analysis}.${name}`);
  const columns = await columnsOf(connection, name);
  return {
    name,
    about,
    rows: Number(counted.getRowsJson()[0]?.[0]),
    columns: columns.map((one) => ({...one, ...column(one.name)}))
  };
}
