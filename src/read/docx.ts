import {unzipSync} from "fflate";
import {UnreadableError} from "../model/errors.ts";
import type {SourceFile} from "../model/source.ts";
import {linesOf, parseHtml} from "./markup.ts";
import {beginsWith, type Reader} from "./reader.ts";

/** Word documents: paragraphs, list items and table rows become lines. */
export const docx: Reader = {
  format: "docx",
  accepts: (bytes) => beginsWith(bytes, "PK\u0003\u0004"),
  async read(file) {
    requireDocument(file);
    const {document} = (await parseHtml(await toHtml(file))).window;
    for (const mark of document.querySelectorAll(noteMarks)) mark.remove();
    const text = linesOf(document.body);
    return [{format: "docx", encoding: null, text, hardWrapped: false, stated: {}, warnings: []}];
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
    throw damaged(path, cause);
  }
  if (names.includes("word/document.xml")) return;
  throw new UnreadableError("binary", `zip file that is no Word document: ${path}`, {
    hint: "unpack it, or save the document as .docx"
  });
}

async function toHtml({bytes, path}: SourceFile): Promise<string> {
  const {default: mammoth} = await import("mammoth");
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  try {
    // Pictures would come as data URLs, many times the size of the text.
    const convertImage = mammoth.images.imgElement(async () => ({src: ""}));
    return (await mammoth.convertToHtml({buffer}, {convertImage})).value;
  } catch (cause) {
    throw damaged(path, cause);
  }
}

const damaged = (path: string, cause: unknown): UnreadableError =>
  new UnreadableError("damaged", `broken Word document: ${path}`, {cause, hint: "open it in Word and save it again"});
