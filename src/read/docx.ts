import {strFromU8, strToU8, unzipSync, type Unzipped, zipSync} from "fflate";
import {unreadable} from "../lexicon/unread.ts";
import type {SourceFile} from "../model/source.ts";
import {linesOf, parseHtml, parseXml} from "./markup.ts";
import {readLists, writeNumbers} from "./numbering.ts";
import {beginsWith, type Reader} from "./reader.ts";
import {withSeen} from "./wordSeen.ts";
import {written} from "./written.ts";

const body = "word/document.xml";
const numbering = "word/numbering.xml";
const styles = "word/styles.xml";

/** Word documents: paragraphs, list items and table rows become lines. */
export const docx: Reader = {
  format: "docx",
  accepts: (bytes) => beginsWith(bytes, "PK\u0003\u0004"),
  async read(file) {
    requireDocument(file);
    const {document} = (await parseHtml(await toHtml(file))).window;
    for (const mark of document.querySelectorAll(noteMarks)) mark.remove();
    return [
      {format: "docx", encoding: null, ...written(linesOf(document.body)), hardWrapped: false, stated: {}, warnings: []}
    ];
  }
};

/** The numbers of notes in the text, which would read as figures, and the arrows back to them. */
const noteMarks = 'sup:has(> a[href^="#footnote"]), sup:has(> a[href^="#endnote"]), a[href*="note-ref"]';

/** Lists the zip without unpacking it. */
function requireDocument({bytes, path}: SourceFile): void {
  const names: string[] = [];
  try {
    unzipSync(bytes, {filter: ({name}) => names.push(name) < 0});
  } catch (cause) {
    throw unreadable("broken-word", {path}, cause);
  }
  if (names.includes(body)) return;
  throw unreadable("zip", {path});
}

async function toHtml({bytes, path}: SourceFile): Promise<string> {
  const {default: mammoth} = await import("mammoth");
  try {
    const buffer = Buffer.from(await prepared(bytes));
    // Pictures would come as data URLs, many times the size of the text.
    const convertImage = mammoth.images.imgElement(async () => ({src: ""}));
    return (await mammoth.convertToHtml({buffer}, {convertImage})).value;
  } catch (cause) {
    throw unreadable("broken-word", {path}, cause);
  }
}

/** The document with what is seen of it alone, and the numbers of its lists, which mammoth leaves away. */
async function prepared(bytes: Uint8Array): Promise<Uint8Array> {
  const files = unzipSync(bytes);
  const document = files[body];
  if (!document) return bytes;
  const seen = await withSeen(strFromU8(document));
  const lists = await xmlOf(files, numbering);
  const written = lists ? writeNumbers(seen, readLists(lists, await xmlOf(files, styles))) : seen;
  return zipSync({...files, [body]: strToU8(written)}, {level: 0});
}

async function xmlOf(files: Unzipped, name: string): Promise<Document | null> {
  const file = files[name];
  return file ? await parseXml(strFromU8(file)) : null;
}
