import {toCsv as csvOf} from "../../src/model/csv.ts";

export type Value = string | number | null;

export interface Column {
  /** Name in a file: the same in every language. */
  key: string;
  /** Name on the page. */
  label: string;
  numeric?: boolean;
  /** False for a column that only a file needs. */
  shown?: boolean;
}

/** Columns that only a file has, under the names given. */
export const hidden = (...keys: string[]): Column[] => keys.map((key) => ({key, label: key, shown: false}));

/** What a chart draws, as rows: the table beside it and the CSV below it are made of the same. */
export interface Sheet {
  columns: readonly Column[];
  rows: readonly SheetRow[];
}

export interface SheetRow {
  values: Readonly<Record<string, Value>>;
  /** Where the row leads: its sentence, or the report that it measures. */
  href: string | null;
  /** Cells that lead somewhere themselves, by column. */
  links?: Readonly<Record<string, string>>;
}

/** The sheet as CSV that spreadsheets open as it is. */
export const toCsv = ({columns, rows}: Sheet): string =>
  csvOf([columns.map(({key}) => key), ...rows.map(({values}) => columns.map(({key}) => values[key]))]);
