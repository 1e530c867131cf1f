import {categoriesOf, typeOf} from "./schema.ts";
import type {ExportTable} from "./tables.ts";

/** A line of the codebook: what a column holds. */
export interface Entry {
  column: string;
  /** Table Schema's name of its type. */
  type: string;
  /** What a number counts; empty where nothing is to be said. */
  unit: string;
  zh: string;
  en: string;
  /** The values of a fixed list, with what they are called. */
  values: string;
}

/** What stands above the parts of an entry. */
export const codebookHead = ["column", "type", "unit", "chinese", "english", "values"] as const;

/** What the columns of a table hold, in their order. */
export const codebook = (table: ExportTable): Entry[] =>
  table.columns.map((column) => ({
    column: column.name,
    type: typeOf(table, column),
    unit: typeof column.unit === "object" ? `→ ${column.unit.in}` : (column.unit ?? ""),
    zh: column.zh,
    en: column.en,
    values: categoriesOf(column)
      .map(({value, label}) => `${value}: ${label}`)
      .join("; ")
  }));
