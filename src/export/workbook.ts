import type {Blob} from "node:buffer";
import type Stream from "node:stream";
import {strFromU8, strToU8, unzipSync, zipSync} from "fflate";
import writeXlsxFile, {type Cell, type Feature, type Sheet as XlsxSheet} from "write-excel-file/node";
import {
  getCellAddress,
  getOrderOfSiblings,
  insertElementMarkupAccordingToOrderOfSiblings
} from "write-excel-file/utility";
import {UserError} from "../model/errors.ts";
import type {Sheet, SheetValue} from "./sheet.ts";
import {isLinked, links} from "./workbookLinks.ts";

/** What the package takes for the content of a file. */
type Content = Stream | Buffer | Blob;

/** What Excel holds: rows of a sheet, the head among them, and characters of a cell, in UTF-16 units. */
const most = {rows: 1_048_576, characters: 32_767};

/**
 * The bytes of a workbook: the same for the same sheets. Cells are of their type and run nothing; a text that no cell holds
 * is cut, and says so. Throws UserError when a sheet has more rows than Excel holds.
 */
export async function workbook(sheets: readonly Sheet[]): Promise<Uint8Array> {
  for (const {name, rows} of sheets) requireFitting(name, rows.length + 1);
  const made = await writeXlsxFile(sheets.map(laidOut), {
    ...font,
    features: [filters(sheets), links(sheets)]
  }).toBuffer();
  return finished(made);
}

/** Cells that have a style of their own, as links have, would be of another font else. */
const font = {fontFamily: "Calibri", fontSize: 11};

function requireFitting(name: string, rows: number): void {
  if (rows <= most.rows) return;
  throw new UserError(`too many rows for a sheet of Excel, which holds ${most.rows}: ${name} ${rows}`, {
    hint: "choose --format csv, parquet or json"
  });
}

const laidOut = ({name, head, rows}: Sheet): XlsxSheet<Content> => ({
  sheet: name,
  data: [
    head.map((words): Cell => ({value: mark + words, type: String, fontWeight: "bold"})),
    ...rows.map((row) => row.map(cellOf))
  ],
  columns: head.map((words, i) => ({width: widthOf([words, ...rows.slice(0, 200).map((row) => row[i] ?? null)])})),
  stickyRowsCount: 1
});

function cellOf(value: SheetValue): Cell {
  if (value === null || value === "") return null;
  if (typeof value === "number") return {value, type: Number};
  if (typeof value === "boolean") return {value, type: Boolean};
  if (value instanceof Date) return {value, type: Date, format: "yyyy-mm-dd"};
  if (isLinked(value)) return {value: mark + fitted(value.text), type: String, ...asLink};
  return {value: mark + fitted(value), type: String};
}

const asLink = {textColor: "#0563C1", textDecoration: {underline: true}} as const;

/**
 * Stands before every text while the package works, and in no workbook: it keeps texts as the keys of an object, which has some
 * already (constructor, __proto__), and would lose a cell that says the same.
 */
const mark = "¶";

/** The texts of a workbook as they were given, with the space around them. */
const unmarked = (strings: string): string =>
  strings.replaceAll(new RegExp(`<t(?: xml:space="preserve")?>${mark}`, "g"), '<t xml:space="preserve">');

/** A text as a cell holds it. */
function fitted(text: string): string {
  if (text.length <= most.characters) return text;
  const note = `… [cut: ${text.length} characters, more than a cell holds]`;
  return text.slice(0, most.characters - note.length) + note;
}

/** How wide a column is, in characters of the Latin alphabet, of which a Chinese one takes two. */
function widthOf(values: readonly SheetValue[]): number {
  const widths = values.map((value) =>
    value instanceof Date ? 10 : textOf(value).replaceAll(/\p{Script=Han}|[，。；：、“”（）《》]/gu, "  ").length
  );
  return Math.min(60, Math.max(...widths) + 2);
}

const textOf = (value: SheetValue): string => (isLinked(value) ? value.text : String(value ?? ""));

/** Buttons in the head of each sheet, by which its rows are filtered and sorted. */
const filters = (sheets: readonly Sheet[]): Feature<Content> => ({
  files: {
    transform: {
      "xl/worksheets/sheet{id}.xml": {
        transform: (xml, _, {sheetIndex}) => {
          const {head, rows} = sheets[sheetIndex] ?? {head: [], rows: []};
          const filter = `<autoFilter ref="A1:${getCellAddress(rows.length, head.length - 1)}"/>`;
          const order = getOrderOfSiblings("xl/worksheets/sheet{id}.xml", "worksheet") ?? [];
          return insertElementMarkupAccordingToOrderOfSiblings(xml, filter, order, "worksheet");
        }
      }
    }
  }
});

/** The archive with its texts as they were given. Its files bear no time of today, so that the same content is the same bytes. */
function finished(archive: Uint8Array): Uint8Array {
  const files = unzipSync(archive);
  const strings = files[texts];
  if (!strings) throw new Error(`a workbook lacks its texts: ${texts}`);
  return zipSync({...files, [texts]: strToU8(unmarked(strFromU8(strings)))}, {mtime: new Date(1980, 0, 1), level: 6});
}

const texts = "xl/sharedStrings.xml";
