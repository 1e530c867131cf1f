import {
  DuckDBArrayType,
  DuckDBArrayValue,
  DuckDBListType,
  DuckDBListValue,
  DuckDBMapType,
  DuckDBMapValue,
  type DuckDBResult,
  type DuckDBResultReader,
  DuckDBStructType,
  DuckDBStructValue,
  DuckDBTypeId,
  type DuckDBValueConverter,
  JsonDuckDBValueConverter
} from "@duckdb/node-api";

/** Types of which JavaScript has no number that holds all digits; DuckDB's own conversion makes them text. */
const exact: readonly DuckDBTypeId[] = [
  DuckDBTypeId.BIGINT,
  DuckDBTypeId.UBIGINT,
  DuckDBTypeId.HUGEINT,
  DuckDBTypeId.UHUGEINT,
  DuckDBTypeId.DECIMAL
];

/** A value as JSON: a number with all its digits, lists and structs as such, a date and the rest as DuckDB says them. */
export const jsonOf: DuckDBValueConverter<string> = (value, type, self) => {
  const inner = (one: typeof value, its: typeof type): string => self(one, its, self) ?? "null";
  if (value === null) return "null";
  if (exact.includes(type.typeId)) return String(value);
  if (value instanceof DuckDBListValue && type instanceof DuckDBListType) {
    return list(value.items.map((item) => inner(item, type.valueType)));
  }
  if (value instanceof DuckDBArrayValue && type instanceof DuckDBArrayType) {
    return list(value.items.map((item) => inner(item, type.valueType)));
  }
  if (value instanceof DuckDBStructValue && type instanceof DuckDBStructType) {
    const {entries} = value;
    return object(type.entryNames, (name) => inner(entries[name] ?? null, type.typeForEntry(name)));
  }
  if (value instanceof DuckDBMapValue && type instanceof DuckDBMapType) {
    const {keyType, valueType} = type;
    return list(
      value.entries.map((entry) => `{"key": ${inner(entry.key, keyType)}, "value": ${inner(entry.value, valueType)}}`)
    );
  }
  return JSON.stringify(JsonDuckDBValueConverter(value, type, JsonDuckDBValueConverter));
};

const list = (items: readonly string[]): string => `[${items.join(", ")}]`;

const object = (names: readonly string[], valueOf: (name: string, i: number) => string): string =>
  `{${names.map((name, i) => `${JSON.stringify(name)}: ${valueOf(name, i)}`).join(", ")}}`;

/** Rows as a JSON array of objects, a line each. Of columns with one name all but the first are numbered. */
export function jsonRows(result: DuckDBResultReader): string {
  const rows = objects(result.deduplicatedColumnNames(), result.convertRows(jsonOf));
  return rows.length === 0 ? "[]\n" : `[\n${rows.join(",\n")}\n]\n`;
}

/** The same text, some rows at a time: a large ledger does not stand in memory. */
export async function* jsonParts(result: DuckDBResult): AsyncGenerator<string> {
  const names = result.deduplicatedColumnNames();
  let before = "[";
  for await (const rows of result.yieldConvertedRows(jsonOf)) {
    if (rows.length > 0) yield `${before}\n${objects(names, rows).join(",\n")}`;
    if (rows.length > 0) before = ",";
  }
  yield before === "[" ? "[]\n" : "\n]\n";
}

const objects = (names: readonly string[], rows: readonly (readonly (string | null)[])[]): string[] =>
  rows.map((row) => object(names, (_, i) => row[i] ?? "null"));
