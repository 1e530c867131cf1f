import {CsvError, parse} from "csv-parse/sync";

/** A row of a table, and the line of its file on which it begins, from 1. */
export interface Row {
  cells: string[];
  line: number;
  /** Whether its quotation marks do not pair, so that it was read as it stands. */
  stray: boolean;
}

const lineEnds = ["\r\n", "\n", "\r"];

/** The rows of a table but for empty ones. Quotation marks that do not pair spoil the row in which they stand, no other. */
export function rowsOf(text: string, delimiter: string): Row[] {
  const whole = strict(text, delimiter);
  if (whole !== null) return whole;
  const lines = linesOf(text);
  const rows: Row[] = [];
  for (let at = 0; at < lines.length;) {
    const end = closing(lines, at);
    const read = end === null ? null : strict(lines.slice(at, end + 1).join(""), delimiter);
    const found = read ?? [{cells: loose(lines[at] ?? "", delimiter), line: 1, stray: true}];
    rows.push(...found.map((row) => ({...row, line: row.line + at})));
    at = read === null || end === null ? at + 1 : end + 1;
  }
  return rows.filter(({cells}) => cells.some((cell) => cell !== ""));
}

/** The lines of a text with their ends. */
export const linesOf = (text: string): string[] => text.match(/[^\r\n]*(?:\r\n|\n|\r)|[^\r\n]+$/g) ?? [];

/** Which line closes the quotation marks that a line leaves open; null where none does. */
function closing(lines: readonly string[], at: number): number | null {
  const isOdd = (line: string): boolean => line.split('"').length % 2 === 0;
  if (!isOdd(lines[at] ?? "")) return at;
  const next = lines.findIndex((line, i) => i > at && isOdd(line));
  return next === -1 ? null : next;
}

const options = {relax_column_count: true, skip_empty_lines: true, record_delimiter: lineEnds} as const;

/** Null where quotation marks do not pair. */
function strict(text: string, delimiter: string): Row[] | null {
  try {
    const ends: number[] = [];
    const rows = parse(text, {
      ...options,
      delimiter,
      on_record: (record: string[], {lines}) => {
        ends.push(lines);
        return record;
      }
    });
    return rows.map((cells, i) => ({cells, line: (ends[i - 1] ?? 0) + 1, stray: false}));
  } catch (error) {
    if (error instanceof CsvError) return null;
    throw error;
  }
}

/** One line whose quotation marks are characters like others. */
function loose(line: string, delimiter: string): string[] {
  const text = line.replace(/[\r\n]{1,2}$/, "");
  try {
    const [cells = []] = parse(text, {...options, delimiter, relax_quotes: true});
    return cells;
  } catch (error) {
    if (error instanceof CsvError) return text.split(delimiter);
    throw error;
  }
}
