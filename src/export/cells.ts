import {type DuckDBResultReader, type DuckDBValueConverter, JsonDuckDBValueConverter} from "@duckdb/node-api";
import {jsonOf} from "./json.ts";

/** A value of a result as it stands in one cell. */
export type Cell = string | number | boolean | null;

/** The rows of a result, a cell a value: lists and structs as JSON, integers that no number holds as their digits. */
export const cellRows = (result: DuckDBResultReader): Cell[][] => result.convertRows(cellOf);

/** A value as a cell. */
export const cellOf: DuckDBValueConverter<Cell> = (value, type) => {
  if (typeof value === "bigint" && Number.isSafeInteger(Number(value))) return Number(value);
  const plain = JsonDuckDBValueConverter(value, type, JsonDuckDBValueConverter);
  return typeof plain === "object" && plain !== null ? jsonOf(value, type, jsonOf) : plain;
};
