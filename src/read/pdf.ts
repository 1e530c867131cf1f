import type {getDocumentProxy} from "unpdf";
import {unreadable} from "../lexicon/unread.ts";
import type {UnreadableError} from "../model/errors.ts";
import type {Warning} from "../model/report.ts";
import {layOut, type PageLayout} from "./layout/page.ts";
import {isEmpty, isUnread, pagesThat, writtenPages} from "./layout/pages.ts";
import {drawingOf, EndlessPage, glyphsOn} from "./pdfPage.ts";
import {type OperatorList, type Operations, rulingsIn} from "./pdfRulings.ts";
import {isTorn, unpacksToTooMuch} from "./pdfStreams.ts";
import {holds, type Reader} from "./reader.ts";

type Document = Awaited<ReturnType<typeof getDocumentProxy>>;

/** How far into a file the mark may stand: some are wrapped in a mail header or begin with a stray line. */
const headSize = 1024;

/** PDF with a text layer: lines as printed, pages parted by a form feed. */
export const pdf: Reader = {
  format: "pdf",
  accepts: (bytes) => holds(bytes, "%PDF-", headSize),
  async read({bytes, path}) {
    if (isTorn(bytes)) throw unreadable("broken-pdf", {path});
    if (unpacksToTooMuch(bytes)) throw unreadable("pdf-bomb", {path});
    const document = await open(bytes, path);
    try {
      if (document.numPages > mostPages) throw unreadable("pdf-bomb", {path});
      const pages = await pagesOf(document, path);
      if (pages.every(({broken}) => broken)) throw unreadable("broken-pdf", {path});
      if (pages.every(isEmpty)) throw withoutText(pages, path);
      const text = writtenPages(pages);
      return [{format: "pdf", encoding: null, ...text, hardWrapped: true, stated: {}, warnings: lostPages(pages)}];
    } finally {
      await document.destroy();
    }
  }
};

/** Yearbooks have some two thousand pages; a file may name one page without end. */
const mostPages = 5000;

/** A page, whether it shows characters that its fonts do not name, and whether it could not be read. */
interface Page extends PageLayout {
  unnamed: boolean;
  broken: boolean;
}

async function open(bytes: Uint8Array, path: string): Promise<Document> {
  const unpdf = await import("unpdf");
  allowTransfer();
  try {
    // pdf.js takes the buffer away from its caller, so it gets a copy; level 0 silences its own console output. Pictures are
    // not needed: of no picture is decoded more than nothing.
    return await unpdf.getDocumentProxy(Uint8Array.from(bytes), {
      verbosity: 0,
      maxImageSize: 0,
      isEvalSupported: false
    });
  } catch (cause) {
    const isLocked = cause instanceof Error && cause.name === "PasswordException";
    throw unreadable(isLocked ? "pdf-password" : "broken-pdf", {path}, cause);
  }
}

/** pdf.js lists no operation behind the first font without this method, which Node has from 21 on. */
function allowTransfer(): void {
  if ("transferToFixedLength" in ArrayBuffer.prototype) return;
  // oxlint-disable-next-line no-extend-native -- pdf.js calls it on buffers of its own
  Object.defineProperty(ArrayBuffer.prototype, "transferToFixedLength", {
    value(this: ArrayBuffer, length = this.byteLength): ArrayBuffer {
      return this.slice(0, length);
    },
    configurable: true,
    writable: true
  });
}

async function pagesOf(document: Document, path: string): Promise<Page[]> {
  const {getResolvedPDFJS} = await import("unpdf");
  const {OPS} = await getResolvedPDFJS();
  const pages: Page[] = [];
  for (let number = 1; number <= document.numPages; number++) {
    try {
      pages.push(await pageOf(document, number, OPS));
    } catch (cause) {
      if (cause instanceof EndlessPage) throw unreadable("pdf-bomb", {path}, cause);
      // What pdf.js throws for a page that is damaged; the others may be whole.
      pages.push({...layOut({glyphs: [], rulings: []}), unnamed: false, broken: true});
    }
  }
  return pages;
}

async function pageOf(document: Document, number: number, operations: Operations): Promise<Page> {
  const page = await document.getPage(number);
  const glyphs = await glyphsOn(page);
  const drawing = await drawingOf(page);
  const layout = layOut({glyphs, rulings: rulingsIn(drawing, operations)});
  const unnamed = lengthOf(layout) < sparse && showsUnnamed(drawing, operations.showText);
  page.cleanup();
  return {...layout, unnamed, broken: false};
}

/** A page with less text than this may be a picture, or show more than its fonts name. */
const sparse = 40;

const lengthOf = ({parts}: PageLayout): number =>
  parts.reduce((sum, part) => sum + (typeof part === "string" ? part.length : sparse), 0);

/** Whether a page shows a run of text of which no sign has a name: pdf.js then draws nothing for it. */
const showsUnnamed = ({fnArray, argsArray}: OperatorList, showText: number): boolean =>
  Array.from(fnArray).some((operation, i) => {
    const [glyphs]: unknown[] = operation === showText && Array.isArray(argsArray[i]) ? argsArray[i] : [null];
    return Array.isArray(glyphs) && glyphs.length === 0;
  });

/** Tells pictures of text from text in fonts whose characters cannot be known: the ways out differ. */
const withoutText = (pages: readonly Page[], path: string): UnreadableError =>
  unreadable(pages.some(({unnamed}) => unnamed) ? "unnamed-fonts" : "no-text-layer", {path});

const lostPages = (pages: readonly Page[]): Warning[] => [
  ...pagesThat(pages, ({broken}) => broken, "pages-broken"),
  ...pagesThat(pages, (page) => isEmpty(page) && !page.unnamed && !page.broken, "pages-without-text"),
  ...pagesThat(pages, ({unnamed}) => unnamed, "pages-unnamed"),
  ...pagesThat(pages, isUnread, "tables-unread")
];
