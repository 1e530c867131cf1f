import {csvFormatRows} from "d3";

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

// A spreadsheet takes a text that begins with one of these for a formula; the reports' words are not ours to run.
const formula = /^[=+\-@\t\r]/;

// A number with its sign is what it says: +5.5%, -3.
const signed = /^[+-][\d.,]+ ?[%‰]?$/;

/** Words that a spreadsheet takes for words, whatever they begin with. */
export const guarded = (words: string): string => (formula.test(words) && !signed.test(words) ? `'${words}` : words);

const cell = (value: Value | undefined): string => {
  if (value === null || value === undefined) return "";
  return typeof value === "number" ? String(value) : guarded(value);
};

/** The sheet as CSV that spreadsheets open as it is: UTF-8 with a byte-order mark, lines ending in CRLF. */
export function toCsv({columns, rows}: Sheet): string {
  const lines = [columns.map(({key}) => key), ...rows.map(({values}) => columns.map(({key}) => cell(values[key])))];
  return `\uFEFF${csvFormatRows(lines).replaceAll("\n", "\r\n")}\r\n`;
}
