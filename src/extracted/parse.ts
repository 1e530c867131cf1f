import {CsvError, parse} from "csv-parse/sync";
import {z} from "zod";
import {unguarded} from "../model/csv.ts";
import {checkedRow} from "./fields.ts";
import {isDocument, type Read, rowsOfDocument} from "./langextract.ts";

/** A row of a file: the line that it stands on, and its place among the rows. */
export type Line = Read & {line: number; position: number};

type Found = Read & {line: number};

/**
 * The rows of a file of extractions: JSON lines, those of langextract among them, or CSV with a heading. One that cannot be
 * understood comes with its fault. A CSV that is none is one fault.
 */
export function parseExtracted(text: string): Line[] {
  const plain = text.replace(/^\uFEFF/, "");
  const found = /^\s*[[{]/.test(plain) ? jsonLines(plain) : csvRows(plain);
  return found.map((row, position) => ({...row, position}));
}

const jsonLines = (text: string): Found[] =>
  text
    .split(/\r?\n|\r/)
    .flatMap((line, i): Found[] =>
      line.trim() === "" ? [] : rowsOfLine(line).map((read) => ({...read, line: i + 1}))
    );

function rowsOfLine(line: string): Read[] {
  const {object, detail} = parsed(line);
  if (object === null) return [unread(detail)];
  return isDocument(object) ? rowsOfDocument(object) : [{...checkedRow({...object}), textId: null}];
}

const unread = (detail: string): Read => ({
  row: null,
  fault: {code: "extraction-bad-line", values: {detail}},
  textId: null
});

function parsed(line: string): {object: object | null; detail: string} {
  try {
    const value: unknown = JSON.parse(line);
    const isObject = typeof value === "object" && value !== null && !Array.isArray(value);
    return {object: isObject ? value : null, detail: isObject ? "" : "not an object {…}"};
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    return {object: null, detail: error.message};
  }
}

function csvRows(text: string): Found[] {
  try {
    const [heading, ...rows] = recordsOf(text);
    const names = (heading?.record ?? []).map((name) => name.trim());
    return rows.map(({record, info}) => ({...checkedRow(rowOf(names, record)), textId: null, line: info.lines}));
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    return [{...unread(error.message), line: Number(error["lines"] ?? 1)}];
  }
}

/** The cells of each row, with the line that it ends on. */
const Records = z.array(z.object({record: z.array(z.string()), info: z.object({lines: z.number()})}));

const recordsOf = (text: string): z.infer<typeof Records> =>
  Records.parse(
    parse(text, {
      delimiter: delimiterOf(text),
      relax_column_count: true,
      relax_quotes: true,
      skip_empty_lines: true,
      info: true
    })
  );

/** The mark that parts the columns of the heading. */
function delimiterOf(text: string): string {
  const [heading = ""] = text.split(/\r?\n|\r/, 1);
  const marks = [",", "\t", ";"].map((mark) => ({mark, n: heading.split(mark).length}));
  return marks.sort((a, b) => b.n - a.n)[0]?.mark ?? ",";
}

/** The cells of a row by their columns; an empty one says nothing. */
const rowOf = (names: readonly string[], cells: readonly string[]): Record<string, unknown> =>
  Object.fromEntries(
    cells.flatMap((cell, i) => (cell.trim() === "" || (names[i] ?? "") === "" ? [] : [[names[i], unguarded(cell)]]))
  );
