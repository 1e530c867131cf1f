import type {ColumnSchema, TableSchema} from "../components/data.ts";

/** The analyst's tables that a statement names; one too many does no harm. */
export function namedIn(sql: string, tables: readonly TableSchema[]): TableSchema[] {
  const words = new Set(sql.toLowerCase().match(/\w+/g));
  return tables.filter(({name}) => words.has(name));
}

/**
 * The tables that a name stands for in a statement: the one of this name, or those that it is an alias of
 * (`facts f`, `facts AS f`).
 */
export function calledIn(sql: string, called: string, tables: readonly TableSchema[]): TableSchema[] {
  const own = tables.filter(({name}) => name === called.toLowerCase());
  if (own.length > 0 || !/^\w+$/.test(called)) return own;
  return tables.filter(({name}) => new RegExp(`\\b${name}\\s+(?:as\\s+)?${called}\\b`, "i").test(sql));
}

/** The one table whose rows the `id` of a result names: where a statement names several, nobody can tell. */
export function identifiedIn(sql: string, tables: readonly TableSchema[]): TableSchema | null {
  const [only, ...others] = namedIn(sql, tables).filter(({columns}) =>
    ["id", "link"].every((name) => columns.some((column) => column.name === name))
  );
  return only && others.length === 0 ? only : null;
}

/** The columns of tables that a statement gives by their own names, but for names that it gives anew (`count(*) AS value`). */
export function heldIn(sql: string, tables: readonly TableSchema[]): Map<string, ColumnSchema> {
  const anew = new Set(
    Array.from(sql.matchAll(/(?:\bas\s+|\)\s+(?!as\b))"?(\w+)/gi), ([, name = ""]) => name.toLowerCase())
  );
  const columns = tables.toReversed().flatMap((table) => table.columns);
  return new Map(columns.filter(({name}) => !anew.has(name)).map((column) => [column.name, column]));
}
