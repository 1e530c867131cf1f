import type {ParsingOptions, WorkBook} from "@e965/xlsx";
import {type Unzipped, zipSync} from "fflate";
import {unreadable} from "../lexicon/unread.ts";
import {messageOf} from "../model/errors.ts";
import type {Sheet} from "../model/sheet.ts";
import type {SourceFile} from "../model/source.ts";
import {compoundOf, streamsIn} from "./compound.ts";
import {mostOfWorkbook, unpackXml} from "./modestXml.ts";
import {readyOpenParts, unseenSheets} from "./openSheets.ts";
import {beginsWith} from "./reader.ts";
import {readyParts} from "./sheetParts.ts";
import {cellRecords} from "./sheetRecords.ts";
import {seenIn} from "./sheetSeen.ts";
import {namesIn, openDocumentKind} from "./zip.ts";

/** The formats of workbooks, by what is in the file; ET is one of the first two. */
export type WorkbookFormat = "xlsx" | "xls" | "ods";

/** Which kind of workbook the bytes are; null where they are none. */
export async function workbookFormat(bytes: Uint8Array): Promise<WorkbookFormat | null> {
  const names = namesIn(bytes);
  if (names?.includes("xl/workbook.xml")) return "xlsx";
  if (names && openDocumentKind(bytes) === "spreadsheet") return "ods";
  return (await cellStreams(bytes)).size > 0 ? "xls" : null;
}

/** The streams of an old workbook that hold its cells; none where the bytes are no such file. */
const cellStreams = async (bytes: Uint8Array): Promise<ReadonlyMap<string, Uint8Array>> =>
  new Map([...((await streamsIn(bytes)) ?? [])].filter(([name]) => /^(?:Workbook|Book)$/i.test(name)));

/**
 * The sheets of a workbook (XLSX, XLS, ET, ODS), each cell as a person sees it, with its number format. Throws UnreadableError
 * for one that is broken or has a password.
 */
export async function sheetsOf(file: SourceFile): Promise<Sheet[]> {
  const {SSF, workbook, unseen} = await parsed(file);
  const isDate = (format: unknown): boolean => format !== undefined && SSF.is_date(String(format));
  return workbook.SheetNames.map((name, i) => {
    const isHidden = unseen.has(name) || (workbook.Workbook?.Sheets?.[i]?.Hidden ?? 0) !== 0;
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
  /** The names of sheets that nobody sees, where the parser does not tell. */
  unseen: ReadonlySet<string>;
}

async function parsed(file: SourceFile): Promise<Parsed> {
  const {SSF, read, set_cptable} = await import("@e965/xlsx");
  const isZip = beginsWith(file.bytes, "PK");
  // Old workbooks write Chinese in code pages, whose tables are a module of their own.
  if (!isZip) set_cptable(await import("@e965/xlsx/dist/cpexcel.full.mjs"));
  const parts = isZip ? partsOf(file) : {};
  const bytes = isZip ? zipSync(parts, {level: 0}) : await cellsAlone(file.bytes);
  // Of an OpenDocument they tell nothing, and would have each empty cell read.
  const cellStyles = !isZip || openDocumentKind(file.bytes) === null;
  const workbook = readOr(() => read(bytes, {...options, cellStyles}), file);
  if (workbook.SheetNames.length === 0) throw unreadable("broken-workbook", {path: file.path});
  return {SSF, workbook, unseen: unseenSheets(parts)};
}

/** An old workbook without its titles and the like, of which its parser would believe that there are billions. */
async function cellsAlone(bytes: Uint8Array): Promise<Uint8Array> {
  const streams = await cellStreams(bytes);
  return compoundOf(new Map([...streams].map(([name, stream]) => [name, cellRecords(stream)])));
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

/** The parts of a workbook that hold its cells: pictures and drawings say nothing, and a bomb stays shut. */
function partsOf(file: SourceFile): Unzipped {
  const parts = unpackXml(file, "broken-workbook", {wanted: (name) => !drawn.test(name), limit: mostOfWorkbook});
  const ready = readyParts(parts, file.path);
  return ready["content.xml"] ? readyOpenParts(ready, file.path) : ready;
}

const drawn = /(?:^|\/)(?:drawings|charts|media|theme)\/|^settings\.xml$/;
