import {quoted} from "../../src/model/sql.ts";

/** A value as SQL writes it; of a list each of its values, for `IN (…)`. Throws TypeError for a value that SQL has none of. */
export function literal(value: unknown): string {
  if (value === null || value === undefined) return "NULL";
  if (typeof value === "number" && Number.isFinite(value)) return String(value);
  if (typeof value === "boolean" || typeof value === "bigint") return String(value);
  if (typeof value === "string") return quoted(value);
  if (value instanceof Date) return `TIMESTAMP '${value.toISOString().slice(0, 23)}'`;
  if (Array.isArray(value) && value.length > 0) return value.map(literal).join(", ");
  throw new TypeError(`no value of SQL: ${String(value)}`);
}
