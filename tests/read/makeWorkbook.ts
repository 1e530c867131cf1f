import {zipSync} from "fflate";
import {type BookType, CFB, utils, type WorkSheet, write} from "@e965/xlsx";

/** What a sheet of a test is: rows from A1, or a sheet that is made. */
type Rows = readonly (readonly unknown[])[];

/** A sheet of these rows; what `more` says of merges, hidden rows and number formats is laid over it. */
export function sheetOf(rows: Rows, more: Partial<WorkSheet> = {}, formats: Record<string, string> = {}): WorkSheet {
  const sheet: WorkSheet = {...utils.aoa_to_sheet(rows.map((row) => [...row])), ...more};
  for (const [at, format] of Object.entries(formats)) Object.assign(sheet[at] ?? {}, {z: format});
  return sheet;
}

/** A workbook of sheets by their names, those of `hidden` hidden. */
export function makeWorkbook(
  sheets: Record<string, WorkSheet>,
  bookType: BookType = "xlsx",
  hidden: readonly string[] = []
): Buffer {
  const names = Object.keys(sheets);
  const visibility = names.map((name) => ({name, Hidden: hidden.includes(name) ? (1 as const) : (0 as const)}));
  return Buffer.from(
    write({SheetNames: names, Sheets: sheets, Workbook: {Sheets: visibility}}, {type: "buffer", bookType})
  );
}

/** An old Office file with these streams. */
export function makeCompound(streams: Record<string, Uint8Array>): Buffer {
  const container = CFB.utils.cfb_new();
  for (const [name, bytes] of Object.entries(streams)) CFB.utils.cfb_add(container, `/${name}`, bytes);
  return Buffer.from(CFB.write(container, {type: "buffer"}));
}

/** The beginning of an old workbook that is encrypted: its version, and that what follows needs a password. */
export const lockedWorkbook = makeCompound({
  Workbook: Buffer.from("09081000000605000000000000000000000000002F000600000012345678", "hex")
});

/** A zip with an entry that says to come to a gigabyte. */
export function makeBomb(name: string): Buffer {
  const zip = Buffer.from(zipSync({[name]: Buffer.alloc(1000)}));
  const directory = zip.lastIndexOf(Buffer.from("PK\u0001\u0002", "latin1"));
  zip.writeUInt32LE(1 << 30, directory + 24);
  return zip;
}
