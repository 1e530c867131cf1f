import {strFromU8} from "fflate";
import {unreadable} from "../lexicon/unread.ts";
import type {SourceFile} from "../model/source.ts";
import {requireReadable} from "./html.ts";
import {linesOf, parsePage, parseXml} from "./markup.ts";
import {odtToHtml} from "./odtHtml.ts";
import {reasonOr, type Reader} from "./reader.ts";
import {written} from "./written.ts";
import {namesIn, openDocumentKind, unpack} from "./zip.ts";

const content = "content.xml";

/** OpenDocument texts: what they hold as a page, whose blocks and rows are lines. */
export const odt: Reader = {
  format: "odt",
  accepts: (bytes) => (namesIn(bytes)?.includes(content) ?? false) && openDocumentKind(bytes) === "text",
  async read(file) {
    const html = odtToHtml(await contentOf(file), file.path);
    requireReadable(html, file.path);
    const {document} = (await parsePage(html, file.path)).window;
    return [
      {format: "odt", encoding: null, ...written(linesOf(document.body)), hardWrapped: false, stated: {}, warnings: []}
    ];
  }
};

async function contentOf(file: SourceFile): Promise<Document> {
  const parts = unpack(file, "broken-document", (name) => name === content || name === "META-INF/manifest.xml");
  const {path} = file;
  // What is encrypted is listed with how.
  const manifest = strFromU8(parts["META-INF/manifest.xml"] ?? new Uint8Array());
  if (manifest.includes("encryption-data")) throw unreadable("word-password", {path});
  try {
    return await parseXml(strFromU8(parts[content] ?? new Uint8Array()), path);
  } catch (cause) {
    throw reasonOr("broken-document", path, cause);
  }
}
