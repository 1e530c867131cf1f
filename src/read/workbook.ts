import type {ParsingOptions, WorkBook} from "@e965/xlsx";
import {strFromU8, strToU8, zipSync} from "fflate";
import {unreadable} from "../lexicon/unread.ts";
import {messageOf} from "../model/errors.ts";
import type {Sheet} from "../model/sheet.ts";
import type {SourceFile} from "../model/source.ts";
import {streamsIn} from "./compound.ts";
import {beginsWith} from "./reader.ts";
import {seenIn} from "./sheetSeen.ts";
import {namesIn, openDocumentKind, unpack} from "./zip.ts";

/** The formats of workbooks, by what is in the file; ET is one of the first two. */
export type WorkbookFormat = "xlsx" | "xls" | "ods";

/** Which kind of workbook the bytes are; null where they are none. */
export async function workbookFormat(bytes: Uint8Array): Promise<WorkbookFormat | null> {
  const names = namesIn(bytes);
  if (names?.includes("xl/workbook.xml")) return "xlsx";
  if (names && openDocumentKind(bytes) === "spreadsheet") return "ods";
  const streams = [...((await streamsIn(bytes))?.keys() ?? [])];
  return streams.some((name) => /^(?:Workbook|Book)$/i.test(name)) ? "xls" : null;
}

/**
 * The sheets of a workbook (XLSX, XLS, ET, ODS), each cell as a person sees it, with its number format. Throws UnreadableError
 * for one that is broken or has a password.
 */
export async function sheetsOf(file: SourceFile): Promise<Sheet[]> {
  const {SSF, workbook} = await parsed(file);
  const isDate = (format: unknown): boolean => format !== undefined && SSF.is_date(String(format));
  return workbook.SheetNames.map((name, i) => {
    const isHidden = (workbook.Workbook?.Sheets?.[i]?.Hidden ?? 0) !== 0;
    return {name: name.trim(), isHidden, ...seenIn(workbook.Sheets[name] ?? {}, isDate)};
  });
}

/** A day that has no format of its own is written as Chinese Excel does. */
const options: ParsingOptions = {
  type: "array",
  dense: true,
  cellFormula: false,
  cellHTML: false,
  dateNF: "yyyy/m/d"
};

interface Parsed {
  SSF: {is_date(format: string): boolean};
  workbook: WorkBook;
}

async function parsed(file: SourceFile): Promise<Parsed> {
  const {SSF, read, set_cptable} = await import("@e965/xlsx");
  const isZip = beginsWith(file.bytes, "PK");
  // Old workbooks write Chinese in code pages, whose tables are a module of their own.
  if (!isZip) set_cptable(await import("@e965/xlsx/dist/cpexcel.full.mjs"));
  const bytes = isZip ? repacked(file) : file.bytes;
  // Of an OpenDocument they tell nothing, and would have each empty cell read.
  const cellStyles = !isZip || openDocumentKind(file.bytes) === null;
  const workbook = readOr(() => read(bytes, {...options, cellStyles}), file);
  if (workbook.SheetNames.length === 0) throw unreadable("broken-workbook", {path: file.path});
  return {SSF, workbook};
}

function readOr(read: () => WorkBook, {path}: SourceFile): WorkBook {
  try {
    return quietly(read);
  } catch (cause) {
    const isLocked = /password|encrypt/i.test(messageOf(cause));
    throw unreadable(isLocked ? "workbook-password" : "broken-workbook", {path}, cause);
  }
}

/** What the parser thinks of a damaged record it prints, whoever is listening. */
function quietly<T>(read: () => T): T {
  const {error} = console;
  // oxlint-disable-next-line no-console -- the parser has no option for it
  console.error = () => undefined;
  try {
    return read();
  } finally {
    // oxlint-disable-next-line no-console -- as it was
    console.error = error;
  }
}

/** The parts of a workbook that hold its cells, none packed: pictures and drawings say nothing, and a bomb stays shut. */
function repacked(file: SourceFile): Uint8Array {
  const parts = unpack(file, "broken-workbook", (name) => /\.(?:xml|rels)$|^mimetype$/.test(name) && !drawn.test(name));
  for (const [name, part] of Object.entries(parts)) {
    if (name.startsWith("xl/worksheets/")) parts[name] = strToU8(sheetOf(strFromU8(part), file.path));
    if (name === "content.xml") requireFewCells(strFromU8(part), file.path);
    if (name === "content.xml" || name === "styles.xml") parts[name] = strToU8(withoutFormats(strFromU8(part)));
  }
  // An OpenDocument may go without styles; its parser may not.
  if (parts["content.xml"]) parts["styles.xml"] ??= strToU8("<office:document-styles/>");
  return zipSync(parts, {level: 0});
}

const drawn = /(?:^|\/)(?:drawings|charts|media|theme)\/|^settings\.xml$/;

/** Each cell of an OpenDocument holds how it is shown. */
const withoutFormats = (content: string): string =>
  content
    .split(/(?=<number:\w{1,20}-style\b)/)
    .map((part) => part.replace(/^<number:(\w{1,20}-style)\b[^<>]*>.*?<\/number:\1>/s, ""))
    .join("");

/** An OpenDocument says how often a row and a cell are repeated; no workbook says so of more cells that hold something. */
const mostRepeated = 1 << 21;

function requireFewCells(content: string, path: string): void {
  let cells = 0;
  for (const part of content.split("</table:table-row>").slice(0, -1)) {
    const [, row, inner = ""] = /<table:table-row\b([^<>]*)>(.*)$/s.exec(part) ?? [];
    if (row === undefined) continue;
    const filled = Array.from(inner.matchAll(/<table:table-cell\b([^<>]*[^/<>])?>/g), ([, cell = ""]) => timesOf(cell));
    cells += timesOf(row) * filled.reduce((sum, times) => sum + times, 0);
    if (cells > mostRepeated) throw unreadable("zip-bomb", {path});
  }
}

const timesOf = (attributes: string): number => Number(/-repeated="(\d{1,12})"/.exec(attributes)?.[1] ?? 1);

/** A place beyond the million rows of a sheet. */
const beyond = /\sr="[A-Z]{0,20}\d{8}/;

/** A sheet as it is parsed: each row up to the last place would be looked at, however few there are. */
function sheetOf(sheet: string, path: string): string {
  if (beyond.test(sheet)) throw unreadable("broken-workbook", {path});
  return withoutWidths(sheet);
}

/** Columns that are only wide or narrow are many and say nothing; a sheet has 16384. */
const withoutWidths = (sheet: string): string =>
  sheet.replace(/<(?:\w{1,20}:)?col\s[^<>]*>/g, (column) => {
    const isHidden = /\shidden="(?:1|true)"/.test(column);
    return isHidden ? column.replace(/\b(max|min)="(\d+)"/g, (_, end, at) => `${end}="${Math.min(+at, 1 << 14)}"`) : "";
  });
