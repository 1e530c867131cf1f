import type {getDocumentProxy} from "unpdf";
import {UnreadableError} from "../model/errors.ts";
import type {Warning} from "../model/report.ts";
import {type Glyphs, pageText} from "./layout.ts";
import {holds, type Reader} from "./reader.ts";

type Document = Awaited<ReturnType<typeof getDocumentProxy>>;

/** How far into a file the mark may stand: some are wrapped in a mail header or begin with a stray line. */
const headSize = 1024;

/** PDF with a text layer: lines as printed, pages parted by a form feed. */
export const pdf: Reader = {
  format: "pdf",
  accepts: (bytes) => holds(bytes, "%PDF-", headSize),
  async read({bytes, path}) {
    const document = await open(bytes, path);
    try {
      const pages = await textOf(document);
      if (pages.every((page) => page === "")) throw await withoutText(document, path);
      const text = pages.join("\n\f\n");
      return [{format: "pdf", encoding: null, text, hardWrapped: true, stated: {}, warnings: emptyPages(pages)}];
    } finally {
      await document.destroy();
    }
  }
};

async function open(bytes: Uint8Array, path: string): Promise<Document> {
  const unpdf = await import("unpdf");
  try {
    // pdf.js takes the buffer away from its caller, so it gets a copy; level 0 silences its own console output.
    return await unpdf.getDocumentProxy(Uint8Array.from(bytes), {verbosity: 0});
  } catch (cause) {
    if (cause instanceof Error && cause.name === "PasswordException") {
      throw new UnreadableError("encrypted", `PDF needs a password: ${path}`, {cause, hint: "save it without one"});
    }
    throw new UnreadableError("damaged", `broken PDF: ${path}`, {cause, hint: "download or save it again"});
  }
}

async function textOf(document: Document): Promise<string[]> {
  const pages: string[] = [];
  for (let number = 1; number <= document.numPages; number++) {
    const page = await document.getPage(number);
    const {items} = await page.getTextContent();
    pages.push(pageText(items.filter((item): item is typeof item & Glyphs => "str" in item)));
    page.cleanup();
  }
  return pages;
}

/** Tells pictures of text from text in fonts whose characters cannot be known: the ways out differ. */
async function withoutText(document: Document, path: string): Promise<UnreadableError> {
  const {getResolvedPDFJS} = await import("unpdf");
  const {OPS} = await getResolvedPDFJS();
  const {fnArray} = await (await document.getPage(1)).getOperatorList();
  if (fnArray.some((operation) => operation === OPS.showText)) {
    const hint = "open it and save its text, or print it to a PDF that embeds its fonts";
    return new UnreadableError("no-text", `PDF whose fonts do not say which characters they show: ${path}`, {hint});
  }
  return new UnreadableError("scanned", `PDF without a text layer: ${path}`, {hint: "run character recognition on it"});
}

function emptyPages(pages: string[]): Warning[] {
  const empty = pages.flatMap((page, i) => (page === "" ? [i + 1] : []));
  if (empty.length === 0) return [];
  return [{code: "pages-without-text", message: `pages without a text layer: ${empty.join(", ")}`}];
}
