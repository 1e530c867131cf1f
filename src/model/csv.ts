/** What may stand in a cell. */
export type CsvValue = string | number | boolean | null | undefined;

// A spreadsheet takes a text that begins with one of these for a formula, in full width too; the reports' words are not
// ours to run.
const formula = /^[\s\p{Cc}\p{Cf}]*[=+\-@＝＋－＠﹦﹢﹣﹫]|^[\t\r\n]/u;

// A number with its sign is what it says, with its unit too: +5.5%, -3, －8个百分点.
const signed = /^[+\-＋－][\d.,０-９．，]+ ?(?:[%‰％]|\p{Script=Han}+)?$/u;

/** A cell without the apostrophe that keeps a spreadsheet from running it, of signed numbers too: others set one there. */
export const unguarded = (cell: string): string =>
  cell.startsWith("'") && formula.test(cell.slice(1)) ? cell.slice(1) : cell;

/** Words that a spreadsheet takes for words, whatever they begin with. */
export const guarded = (words: string): string => (formula.test(words) && !signed.test(words) ? `'${words}` : words);

// By this spreadsheets know UTF-8.
const byteOrderMark = "\uFEFF";

function lineOf(cells: readonly CsvValue[]): string {
  const line = cells.map(cellOf).join(",");
  // Readers pass over an empty line.
  return line === "" ? '""\r\n' : `${line}\r\n`;
}

/** Rows as CSV that spreadsheets open as it is: UTF-8 with a byte-order mark, lines ending in CRLF, nothing that would run; a missing value is an empty cell. */
export const toCsv = (rows: readonly (readonly CsvValue[])[]): string => byteOrderMark + rows.map(lineOf).join("");

function cellOf(value: CsvValue): string {
  if (value === null || value === undefined) return "";
  return typeof value === "string" ? quoted(guarded(value)) : String(value);
}

const quoted = (text: string): string => (/[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);
