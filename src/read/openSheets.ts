import {strFromU8, strToU8, type Unzipped} from "fflate";
import {unreadable} from "../lexicon/unread.ts";
import {tagsOf} from "./nesting.ts";
import {valueIn} from "./xmlTag.ts";

/** The parts of a workbook in OpenDocument as they are parsed. Throws UnreadableError where its cells are repeated without end. */
export function readyOpenParts(parts: Unzipped, path: string): Unzipped {
  const content = textOf(parts, "content.xml");
  requireFewCells(content, path);
  return {
    ...parts,
    "content.xml": strToU8(withFewBlanks(withoutFormats(content))),
    // It may go without styles; its parser may not.
    "styles.xml": strToU8(withoutFormats(textOf(parts, "styles.xml") || "<office:document-styles/>"))
  };
}

const textOf = (parts: Unzipped, name: string): string => strFromU8(parts[name] ?? new Uint8Array());

/** Each cell of an OpenDocument holds how it is shown. */
const withoutFormats = (content: string): string =>
  content
    .split(/(?=<number:\w{1,20}-style\b)/)
    .map((part) => part.replace(/^<number:(\w{1,20}-style)\b[^<>]*>.*?<\/number:\1>/s, ""))
    .join("");

/** Blanks in a row are told by their number; cells line up by none of them. */
const withFewBlanks = (content: string): string =>
  content.replace(/(\btext:c=["'])\d{3,}/g, (_, told: string) => `${told}99`);

/** An OpenDocument says how often a row and a cell are repeated; no workbook says so of more cells that hold something. */
const mostRepeated = 1 << 21;

/** The name of an element without that of its kind. */
const nameOf = (tag: string): string | undefined => /^<(?:\w{1,20}:)?([\w-]{1,20})/.exec(tag)?.[1];

/** Cells without words and values are passed over, however often they are repeated. */
function requireFewCells(content: string, path: string): void {
  const times = {row: 1, cell: 0};
  let cells = 0;
  for (const tag of tagsOf(content)) {
    const name = nameOf(tag);
    if (name === "table-row") times.row = timesIn(tag);
    if (name === "table-cell") times.cell = timesIn(tag);
    if (name !== "p" && !(name === "table-cell" && valued.test(tag))) continue;
    cells += times.row * times.cell;
    times.cell = 0;
    if (cells > mostRepeated) throw unreadable("zip-bomb", {path});
  }
}

/** What has a value has no need of words. */
const valued = /value-type\s{0,9}=\s{0,9}["'](?!string)/;

/** However it is written, as its parser takes it. */
function timesIn(tag: string): number {
  const told = /-repeated\s{0,9}=\s{0,9}["']([^"']*)/.exec(tag)?.[1] ?? "1";
  return Math.max(1, Number.parseInt(told, 10) || 1, Number(told) || 1);
}

/** What tells how a sheet looks, and which sheet looks so. */
const looks = /^<(?:style:style|style:table-properties|table:table)\s/;

/** The names of the sheets that nobody sees, by their styles. */
export function unseenSheets(parts: Unzipped): ReadonlySet<string> {
  const [names, unseen] = [new Set<string>(), new Set<string>()];
  let style = "";
  for (const tag of tagsOf(textOf(parts, "styles.xml") + textOf(parts, "content.xml"))) {
    if (!looks.test(tag)) continue;
    if (tag.startsWith("<style:style")) style = valueIn(tag, "style:name");
    else if (valueIn(tag, "table:display") === "false") unseen.add(style);
    else if (unseen.has(valueIn(tag, "table:style-name"))) names.add(valueIn(tag, "table:name"));
  }
  return names;
}
