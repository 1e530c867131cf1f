import type Stream from "node:stream";
import type {Blob} from "node:buffer";
import type {Feature} from "write-excel-file/node";
import {
  getCellAddress,
  getOrderOfSiblings,
  insertElementMarkupAccordingToOrderOfSiblings
} from "write-excel-file/utility";
import {escapeHtml} from "../model/html.ts";
import type {Linked, Sheet, SheetValue} from "./sheet.ts";

/** What Excel holds: links of a sheet, and characters of an address. */
const most = {links: 65_530, address: 2079};

/** A text that leads to a web address, where it is one that Excel takes. */
export const linkedTo = (text: string, address = text): SheetValue =>
  /^https?:\/\//.test(address) && URL.canParse(address) && address.length <= most.address
    ? {text, to: new URL(address).href}
    : text;

export const isLinked = (value: SheetValue): value is Linked =>
  typeof value === "object" && value !== null && "to" in value;

interface Link {
  cell: string;
  to: string;
}

/** The links of a sheet from its top, as many as Excel holds. */
const linksIn = ({rows}: Sheet): Link[] =>
  rows
    .flatMap((row, i) =>
      row.flatMap((value, j) => (isLinked(value) ? [{cell: getCellAddress(i + 1, j), to: value.to}] : []))
    )
    .slice(0, most.links);

/** Makes the links of sheets such that a spreadsheet follows: those of the web by a list beside each sheet. */
export function links(sheets: readonly Sheet[]): Feature<Stream | Buffer | Blob> {
  const found = sheets.map(linksIn);
  return {
    files: {
      transform: {
        "xl/worksheets/sheet{id}.xml": {
          transform: (xml, _, {sheetIndex}) => {
            const own = found[sheetIndex] ?? [];
            if (own.length === 0) return xml;
            const order = getOrderOfSiblings("xl/worksheets/sheet{id}.xml", "worksheet") ?? [];
            const all = `<hyperlinks>${own.map(elementOf).join("")}</hyperlinks>`;
            return insertElementMarkupAccordingToOrderOfSiblings(xml, all, order, "worksheet");
          }
        },
        "xl/worksheets/_rels/sheet{id}.xml.rels": {
          insert: (_, {sheetIndex}) => (found[sheetIndex] ?? []).map(targetOf).join("")
        }
      }
    }
  };
}

const elementOf = ({cell, to}: Link, i: number): string =>
  to.startsWith("#")
    ? `<hyperlink ref="${cell}" location="${escapeHtml(to.slice(1))}"/>`
    : `<hyperlink ref="${cell}" r:id="link${i}"/>`;

const kind = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/hyperlink";

const targetOf = ({to}: Link, i: number): string =>
  to.startsWith("#")
    ? ""
    : `<Relationship Id="link${i}" Type="${kind}" Target="${escapeHtml(to)}" TargetMode="External"/>`;
