/** What may stand in a cell. */
export type CsvValue = string | number | boolean | null | undefined;

// A spreadsheet takes a text that begins with one of these for a formula, in full width too; the reports' words are not
// ours to run. Quotation marks may be taken away before it is looked at, and an apostrophe that stands there already needs
// another, so that what comes back is what was written.
const formula = /^['"\s\p{Cc}\p{Cf}]*[=+\-@＝＋－＠﹦﹢﹣﹫]|^'*[\t\r\n]/u;

// A number with its sign is what it says, with its unit too: +5.5%, -3, －8个百分点.
const signed = /^[+\-＋－][\d.,０-９．，]+ ?(?:[%‰％]|\p{Script=Han}+)?$/u;

/** Words behind what parts cells for a reader who takes another mark than the comma: quotes in a line do not hold them then. */
const behindMarks = /(?<=[;\t\r\n])[^;\t\r\n]+/g;

const guard = (words: string): string => (formula.test(words) && !signed.test(words) ? `'${words}` : words);

const unguard = (words: string): string =>
  words.startsWith("'") && formula.test(words.slice(1)) ? words.slice(1) : words;

/** Words that a spreadsheet takes for words, whatever they begin with and whatever it takes for the mark between cells. */
export const guarded = (words: string): string => guard(words.replace(behindMarks, guard));

/** A cell without the apostrophes that keep a spreadsheet from running it, of signed numbers too: others set one there. */
export const unguarded = (cell: string): string => unguard(cell.replace(behindMarks, unguard));

// By this spreadsheets know UTF-8.
const byteOrderMark = "\uFEFF";

function lineOf(cells: readonly CsvValue[]): string {
  const line = cells.map(cellOf).join(",");
  // Readers pass over an empty line.
  return line === "" ? '""\r\n' : `${line}\r\n`;
}

/**
 * Rows as CSV that spreadsheets open as it is: UTF-8 with a byte-order mark, lines ending in CRLF, nothing that would run; a
 * missing value is an empty cell.
 */
export const toCsv = (rows: readonly (readonly CsvValue[])[]): string => byteOrderMark + csvLines(rows);

/** Further rows of such a text. */
export const csvLines = (rows: readonly (readonly CsvValue[])[]): string => rows.map(lineOf).join("");

function cellOf(value: CsvValue): string {
  if (value === null || value === undefined) return "";
  return typeof value === "string" ? quoted(guarded(value)) : String(value);
}

const quoted = (text: string): string => (/[",;\t\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);
