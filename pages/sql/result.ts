import {tableFromIPC, type DataType} from "@uwdata/flechette";
import {kindOf, textOf, type Kind} from "./values.ts";

/** A column of what a statement gave. */
export interface ResultColumn {
  /** Its name, which no other column of the result has. */
  name: string;
  type: DataType;
  kind: Kind;
  /** Its value in a row, null for none. */
  at: (row: number) => unknown;
}

/** What a statement gave. */
export interface Result {
  columns: readonly ResultColumn[];
  rows: number;
}

/** Reads a result out of Arrow in the IPC stream format. Whole numbers of any size and decimals stay exact. */
export function resultOf(bytes: Uint8Array): Result {
  const table = tableFromIPC(bytes, {useBigInt: true, useDecimalInt: true});
  const names = ownNames(table.schema.fields.map(({name}) => name));
  const columns = table.schema.fields.map(({type}, i): ResultColumn => ({
    name: names[i] ?? "",
    type,
    kind: kindOf(type),
    at: (row) => table.getChildAt(i).at(row)
  }));
  return {columns, rows: table.numRows};
}

/** Names of which none comes twice: of `SELECT a.id, b.id` the second is `id_1`, as DuckDB calls it in a subquery. */
function ownNames(names: readonly string[]): string[] {
  const seen = new Map<string, number>();
  return names.map((name) => {
    const before = seen.get(name) ?? 0;
    seen.set(name, before + 1);
    return before === 0 ? name : `${name}_${before}`;
  });
}

const collator = new Intl.Collator("zh-CN");

/** Orders two rows by a column: numbers by size, words as the browser sorts Chinese; what has no value comes last. */
export function comparing({type, kind, at}: ResultColumn, down: boolean): (a: number, b: number) => number {
  const sign = down ? -1 : 1;
  const order = kind === "number" ? bySize : byWords(type);
  return (a, b) => {
    const [one, other] = [at(a), at(b)];
    if (one === null || other === null) return Number(one === null) - Number(other === null);
    return sign * order(one, other);
  };
}

type Order = (a: unknown, b: unknown) => number;

const byWords =
  (type: DataType): Order =>
  (a, b) =>
    collator.compare(textOf(a, type), textOf(b, type));

// Decimals come as whole numbers of one scale, so that all numbers of a column compare as they come.
const bySize: Order = (a, b) => Number((a as number) > (b as number)) - Number((a as number) < (b as number));
