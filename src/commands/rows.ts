import type {Format} from "./options.ts";
import type {Value} from "./table.ts";
import {print, write} from "./terminal.ts";

/** What a column is called, and what stands in it. */
export type Column<T> = readonly [name: string, valueOf: (row: T) => Value];

/** Prints rows in a format that a person or a program reads. */
export const printRows = <T>(format: Format, columns: readonly Column<T>[], rows: readonly T[]): Promise<void> =>
  writers[format](
    columns.map(([name]) => name),
    rows.map((row) => columns.map(([, valueOf]) => valueOf(row) ?? null))
  );

type Write = (names: readonly string[], rows: readonly (readonly Value[])[]) => Promise<void>;

const writers: Record<Format, Write> = {
  json: (names, rows) => {
    const objects = rows.map((row) => Object.fromEntries(names.map((name, i) => [name, row[i]])));
    return write(`${JSON.stringify(objects, null, 1)}\n`);
  },
  csv: async (names, rows) => write((await import("../model/csv.ts")).toCsv([names, ...rows])),
  table: async (names, rows) => print((await import("./table.ts")).table(names, rows))
};
