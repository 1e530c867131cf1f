import {CsvError, parse} from "csv-parse/sync";
import {z} from "zod";
import type {ContainerWords} from "../lexicon/containers.ts";
import {unreadable} from "../lexicon/unread.ts";
import {dateIn, knownYears} from "../model/dates.ts";
import type {Warning} from "../model/report.ts";
import {reportKinds} from "../model/report.ts";
import type {SourceText, StatedMetadata} from "../model/source.ts";
import {type Decoded, decode} from "./encoding.ts";
import {holds, type Reader} from "./reader.ts";

const delimiters = [",", "\t", ";"] as const;

const headerSize = 1 << 14;

/** A table with a row per report: one column holds the text, others may state what the report is. */
export const csv: Reader = {
  format: "csv",
  accepts(bytes, {columns}) {
    if (holds(bytes, "\0\0", headerSize)) return false;
    const head = decode(bytes.subarray(0, lineEnd(bytes)));
    return head !== null && layout(head.text, columns) !== null;
  },
  async read({bytes, path}, {columns}) {
    const decoded = decode(bytes);
    const table = decoded && layout(decoded.text, columns);
    if (!decoded || !table) throw unreadable("table-encoding", {path});
    const rows = records(decoded.text, table.delimiter, path);
    const full = rows.filter((row) => (row[table.at.text ?? -1] ?? "").trim() !== "");
    if (full.length === 0) throw unreadable("no-row", {path});
    const texts = full.map((row) => report(row, table, decoded));
    texts[0]?.warnings.push(...missing(rows.length - full.length));
    return texts;
  }
};

/** A cut in the middle of a character would read as a fault, so the first line is taken whole. */
function lineEnd(bytes: Uint8Array): number {
  const at = bytes.subarray(0, headerSize).indexOf(0x0a);
  return at === -1 ? 0 : at + (bytes[at + 1] === 0 ? 2 : 1);
}

type Columns = ContainerWords["columns"];
type Column = keyof Columns;

interface Layout {
  delimiter: string;
  at: Partial<Record<Column, number>>;
}

/** Which column holds what, by the header line; null when no column holds a text. */
function layout(text: string, columns: Columns): Layout | null {
  const [header = ""] = text.split(/\r?\n/, 1);
  for (const delimiter of delimiters) {
    const names = header.split(delimiter).map((name) => name.toLowerCase().replace(/["\s_-]/g, ""));
    if (names.length < 2) continue;
    const at: Layout["at"] = {};
    for (const column of Object.keys(columns) as Column[]) {
      const found = columns[column].map((name) => names.indexOf(name)).find((index) => index !== -1);
      if (found !== undefined) at[column] = found;
    }
    if (at.text !== undefined) return {delimiter, at};
  }
  return null;
}

function records(text: string, delimiter: string, path: string): string[][] {
  try {
    const rows: string[][] = parse(text, {delimiter, from_line: 2, relax_column_count: true, skip_empty_lines: true});
    return rows;
  } catch (cause) {
    if (!(cause instanceof CsvError)) throw cause;
    throw unreadable("malformed-table", {path, detail: cause.message}, cause);
  }
}

function report(row: string[], {at}: Layout, {encoding, warnings}: Decoded): SourceText {
  const text = row[at.text ?? -1] ?? "";
  const own = text.includes("\uFFFD") ? warnings.map(({code, values}) => ({code, values})) : [];
  return {format: "csv", encoding, text, hardWrapped: false, tables: [], stated: stated(row, at), warnings: own};
}

const missing = (count: number): Warning[] => (count === 0 ? [] : [{code: "rows-without-text", values: {n: count}}]);

/** What the columns say; a value that cannot be what its column is called is passed over. */
function stated(row: string[], at: Layout["at"]): StatedMetadata {
  const value = (column: Column): string | undefined =>
    (at[column] === undefined ? "" : row[at[column]])?.trim() || undefined;
  const place = [value("province"), value("place")].filter((name) => name !== undefined).join("");
  const fields = {
    place: place || undefined,
    kind: z.enum(reportKinds).safeParse(value("kind")).data,
    year: z.coerce.number().int().min(knownYears.first).max(knownYears.last).safeParse(value("year")).data,
    published: dateIn(value("published") ?? "") ?? undefined,
    title: value("title"),
    source: value("source"),
    author: value("author")
  };
  return Object.fromEntries(Object.entries(fields).filter(([, field]) => field !== undefined));
}
