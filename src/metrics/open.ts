import {z} from "zod";
import {unreadable} from "../lexicon/unread.ts";
import {messageOf} from "../model/errors.ts";
import type {Sheet} from "../model/sheet.ts";
import type {SourceFile} from "../model/source.ts";
import {partedBy} from "../read/delimiter.ts";
import {decode} from "../read/encoding.ts";
import {beginsWith} from "../read/reader.ts";
import {jsonLines} from "../read/jsonLines.ts";
import {rowsOf} from "../read/rows.ts";
import {sheetsOf, workbookFormat} from "../read/workbook.ts";
import {addressIn, type FigureSheet, sheetOfRecords, sheetOfWorkbook} from "./sheet.ts";

/** A file of tables, opened. */
export interface Opened {
  format: string;
  encoding: string | null;
  sheets: FigureSheet[];
  /** Of a workbook, its sheets as they are seen. */
  seen?: readonly Sheet[];
}

/** Whether bytes are a Parquet file, which holds no reports. */
export const isParquet = (bytes: Uint8Array): boolean => beginsWith(bytes, "PAR1");

/** The tables of a file. Throws UnreadableError for one that cannot be opened. */
export async function openTables(file: SourceFile): Promise<Opened> {
  if (isParquet(file.bytes)) return {format: "parquet", encoding: null, sheets: await parquetSheets(file)};
  const workbook = await workbookFormat(file.bytes);
  if (workbook) {
    const seen = (await sheetsOf(file)).filter(({isHidden}) => !isHidden);
    return {format: workbook, encoding: null, sheets: seen.map(sheetOfWorkbook), seen};
  }
  const decoded = decode(file.bytes);
  if (!decoded) throw unreadable("unknown-encoding", {path: file.path});
  const {text, encoding} = decoded;
  return /^\s*[[{]/.test(text)
    ? {format: "json", encoding, sheets: [sheetOfRecords(recordsIn(text, file.path))]}
    : {format: "csv", encoding, sheets: [csvSheet(text)]};
}

async function parquetSheets({path}: SourceFile): Promise<FigureSheet[]> {
  const {DuckDBInstance} = await import("@duckdb/node-api");
  const instance = await DuckDBInstance.create(":memory:");
  const connection = await instance.connect();
  try {
    const rows = await connection.runAndReadAll("FROM read_parquet($path)", {path});
    return [sheetOfRecords(rows.getRowObjectsJson())];
  } catch (cause) {
    throw unreadable("broken-parquet", {path, detail: messageOf(cause).split("\n")[0] ?? ""}, cause);
  } finally {
    connection.closeSync();
    instance.closeSync();
  }
}

type Named = Record<string, unknown>;

/** The records of a list, or of lines; a list of lines that say nothing has gaps in it, so that records keep their numbers. */
function recordsIn(text: string, path: string): Named[] {
  if (text.trimStart().startsWith("[")) return asRecords(parsed(text, path), "whole", path);
  const records: Named[] = [];
  for (const {line, value, fault} of jsonLines(text)) {
    const where = `line ${line}`;
    if (fault !== null) throw unreadable("broken-json", {path, detail: `${where}: ${fault}`});
    records[line - 1] = asRecords([value], where, path)[0] ?? {};
  }
  return Array.from(records, (record) => record ?? {});
}

function parsed(text: string, path: string): unknown {
  try {
    return JSON.parse(text);
  } catch (cause) {
    throw unreadable("broken-json", {path, detail: messageOf(cause)}, cause);
  }
}

const Records = z.array(z.record(z.string(), z.unknown()));

function asRecords(value: unknown, where: string, path: string): Record<string, unknown>[] {
  const records = Records.safeParse(value);
  if (records.success) return records.data;
  throw unreadable("broken-json", {path, detail: `${where}: no record with names`});
}

function csvSheet(text: string): FigureSheet {
  const {delimiter, start} = partedBy(text);
  const rows: string[][] = [];
  // A cell is called by the line that it stands on.
  for (const {cells, line} of rowsOf(text.slice(start), delimiter))
    rows[line - (start > 0 ? 0 : 1)] = cells.map((cell) => cell.trim());
  return {name: null, rows: Array.from(rows, (row) => row ?? []), merges: [], address: addressIn(null), heads: null};
}
