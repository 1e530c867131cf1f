import type {TableSchema} from "../components/data.ts";

/** The analyst's tables that a statement names; one too many does no harm. */
export function namedIn(sql: string, tables: readonly TableSchema[]): TableSchema[] {
  const words = new Set(sql.toLowerCase().match(/\w+/g));
  return tables.filter(({name}) => words.has(name));
}

/** The one table whose rows the `id` of a result names: where a statement names several, nobody can tell. */
export function identifiedIn(sql: string, tables: readonly TableSchema[]): TableSchema | null {
  const [only, ...others] = namedIn(sql, tables).filter(({columns}) =>
    ["id", "link"].every((name) => columns.some((column) => column.name === name))
  );
  return only && others.length === 0 ? only : null;
}
