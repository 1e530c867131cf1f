import {strFromU8, strToU8, type Unzipped, zipSync} from "fflate";
import type {SourceFile} from "../model/source.ts";
import {linesOf, parsePage, parseXml} from "./markup.ts";
import {unpackXml} from "./modestXml.ts";
import {readLists, writeNumbers} from "./numbering.ts";
import {reasonOr, type Reader} from "./reader.ts";
import {withSeen} from "./wordSeen.ts";
import {written} from "./written.ts";
import {namesIn} from "./zip.ts";

const body = "word/document.xml";
const numbering = "word/numbering.xml";
const styles = "word/styles.xml";

/** Word documents: paragraphs, list items and table rows become lines. */
export const docx: Reader = {
  format: "docx",
  accepts: (bytes) => namesIn(bytes)?.includes(body) ?? false,
  async read(file) {
    const {document} = (await parsePage(await toHtml(file), file.path)).window;
    for (const mark of document.querySelectorAll(noteMarks)) mark.remove();
    return [
      {format: "docx", encoding: null, ...written(linesOf(document.body)), hardWrapped: false, stated: {}, warnings: []}
    ];
  }
};

/** The numbers of notes in the text, which would read as figures, and the arrows back to them. */
const noteMarks = 'sup:has(> a[href^="#footnote"]), sup:has(> a[href^="#endnote"]), a[href*="note-ref"]';

async function toHtml(file: SourceFile): Promise<string> {
  const {default: mammoth} = await import("mammoth");
  const files = unpackXml(file, "broken-word");
  try {
    const buffer = Buffer.from(await prepared(files, file.path));
    // Pictures would come as data URLs, many times the size of the text.
    const convertImage = mammoth.images.imgElement(async () => ({src: ""}));
    return (await mammoth.convertToHtml({buffer}, {convertImage})).value;
  } catch (cause) {
    throw reasonOr("broken-word", file.path, cause);
  }
}

/** The document with what is seen of it alone, and the numbers of its lists, which mammoth leaves away. */
async function prepared(files: Unzipped, path: string): Promise<Uint8Array> {
  const seen = await withSeen(strFromU8(files[body] ?? new Uint8Array()), path);
  const xmlOf = async (name: string): Promise<Document | null> =>
    files[name] ? await parseXml(strFromU8(files[name]), path) : null;
  const lists = await xmlOf(numbering);
  const written = lists ? writeNumbers(seen, readLists(lists, await xmlOf(styles))) : seen;
  return zipSync({...files, [body]: strToU8(written)}, {level: 0});
}
