import {Bool, DateDay, type DataType, Field, Float64, Int32, List, Utf8} from "apache-arrow";
import {type DuckDBConnection, DuckDBListValue, type DuckDBValue} from "@duckdb/node-api";
import {referenceFolder} from "../lexicon/folder.ts";
import {loadTables} from "../lexicon/tables.ts";
import type {DocumentKind} from "../query/documentKind.ts";
import type {AnalysisSchema, TableSchema} from "../query/analysis/document.ts";
import {analysis, type Column, columnsOf} from "../store/analysis.ts";
import {growingTable, rowsAText} from "./arrow.ts";

/** The names of the analyst's tables. */
export const analysisTables = (): string[] => loadTables(referenceFolder).map(({name}) => name);

/** All rows of an analyst's table as Arrow in the IPC stream format: texts, numbers, truth values, days, lists of texts. */
export async function analysisArrow(connection: DuckDBConnection, name: string): Promise<Uint8Array> {
  const kinds = await columnsOf(connection, name);
  const repeating = await repeatingOf(connection, name, kinds);
  const columns = kinds.map((column) => ({
    name: column.name,
    repeats: repeating.has(column.name),
    ...formOf(`${name}.${column.name}`, column.type)
  }));
  const table = growingTable(columns);
  for await (const chunk of await connection.stream(`FROM ${analysis}.${name}`)) {
    const valuesOf = (i: number, from: Form["from"]): unknown[] =>
      chunk.getColumnValues(i).map((value) => (value === null ? null : from(value)));
    table.append(columns.map(({from}, i) => valuesOf(i, from)));
  }
  return table.finish();
}

/** Those of these columns of an analyst's table in which texts come again and again. */
async function repeatingOf(
  connection: DuckDBConnection,
  table: string,
  columns: readonly Column[]
): Promise<Set<string>> {
  const counts = columns.flatMap(({name, type}) =>
    type === "VARCHAR" ? [`count(DISTINCT ${name}) * ${rowsAText} < count(*) AS ${name}`] : []
  );
  const result = await connection.runAndReadAll(`SELECT ${counts.join(", ")} FROM ${analysis}.${table}`);
  const [row = {}] = result.getRowObjectsJson();
  return new Set(Object.keys(row).filter((name) => row[name] === true));
}

interface Form {
  type: DataType;
  /** A value of DuckDB as Arrow takes it. */
  from: (value: DuckDBValue) => unknown;
}

const asIs = (value: DuckDBValue): DuckDBValue => value;

const itemsOf = (list: DuckDBValue): unknown => (list instanceof DuckDBListValue ? list.items : list);

const forms: Readonly<Record<string, Form>> = {
  VARCHAR: {type: new Utf8(), from: asIs},
  INTEGER: {type: new Int32(), from: asIs},
  DOUBLE: {type: new Float64(), from: asIs},
  BOOLEAN: {type: new Bool(), from: asIs},
  DATE: {type: new DateDay(), from: (day) => new Date(`${String(day)}T00:00:00Z`)},
  "VARCHAR[]": {type: new List(new Field("item", new Utf8(), true)), from: itemsOf}
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
