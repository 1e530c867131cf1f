import {strFromU8, type Unzipped} from "fflate";
import {unreadable} from "../lexicon/unread.ts";
import type {SourceFile} from "../model/source.ts";
import {layOut, type PageLayout} from "./layout/page.ts";
import {isEmpty, isUnread, pagesThat, writtenPages} from "./layout/pages.ts";
import {elementsIn, parseXml} from "./markup.ts";
import {nestingOfXml} from "./nesting.ts";
import {pageOf} from "./ofdPage.ts";
import {reasonOr, type Reader} from "./reader.ts";
import {namesIn, unpack} from "./zip.ts";

const root = "OFD.xml";

/** OFD (GB/T 33190), the page format of public bodies: a zip of XML, laid out as the pages of a PDF are. */
export const ofd: Reader = {
  format: "ofd",
  accepts: (bytes) => namesIn(bytes)?.includes(root) ?? false,
  async read(file) {
    const book = new Book(
      file,
      unpack(file, "broken-ofd", (name) => name.endsWith(".xml"))
    );
    const main = await book.open(root);
    const [body] = elementsIn(main, "DocRoot");
    const pages = await book.pages(resolved("", body?.textContent ?? ""));
    if (pages.every(isEmpty)) throw unreadable("ofd-without-text", {path: file.path});
    const warnings = [
      ...pagesThat(pages, isEmpty, "pages-without-text"),
      ...pagesThat(pages, isUnread, "tables-unread")
    ];
    return [{format: "ofd", encoding: null, ...writtenPages(pages), hardWrapped: true, stated: {}, warnings}];
  }
};

/**
 * A document has no more pages, a page no more runs of words, and no more is read of it: it may name one page without end. Real
 * parts nest ten deep.
 */
const most = {pages: 5000, runs: 20_000, characters: 1 << 26, elements: 1_000_000, inPart: 200_000, depth: 200};

class Book {
  readonly #file: SourceFile;
  readonly #parts: Unzipped;
  readonly #read = {characters: 0, elements: 0};

  constructor(file: SourceFile, parts: Unzipped) {
    this.#file = file;
    this.#parts = parts;
  }

  /** A part of the zip. Throws UnreadableError where it is not there, or no XML, and when too much is read. */
  async open(name: string): Promise<Document> {
    const {path} = this.#file;
    const part = this.#parts[name];
    if (!part) throw unreadable("broken-ofd", {path});
    const xml = strFromU8(part);
    this.#count(xml);
    try {
      return await parseXml(xml, path);
    } catch (cause) {
      throw reasonOr("broken-ofd", path, cause);
    }
  }

  #count(xml: string): void {
    const {path} = this.#file;
    const {depth, elements} = nestingOfXml(xml);
    this.#read.characters += xml.length;
    this.#read.elements += elements;
    const isMore = this.#read.characters > most.characters || this.#read.elements > most.elements;
    if (isMore || elements > most.inPart) throw unreadable("zip-bomb", {path});
    if (depth > most.depth) throw unreadable("deep-page", {path});
  }

  async pages(name: string): Promise<PageLayout[]> {
    const document = await this.open(name);
    const templates = new Map(
      elementsIn(document, "TemplatePage").map((page) => [page.getAttribute("ID"), locationOf(page, name)])
    );
    const listed = elementsIn(document, "Page").map((page) => locationOf(page, name));
    const names = listed.length > 0 ? listed : this.#unlisted();
    if (names.length > most.pages) throw unreadable("zip-bomb", {path: this.#file.path});
    const pages: PageLayout[] = [];
    for (const name of names) pages.push(await this.#page(name, templates));
    return pages;
  }

  async #page(name: string, templates: ReadonlyMap<string | null, string>): Promise<PageLayout> {
    const page = await this.open(name);
    const below = elementsIn(page, "Template").flatMap((one) => templates.get(one.getAttribute("TemplateID")) ?? []);
    const documents: Document[] = [];
    for (const template of new Set(below)) documents.push(await this.open(template));
    const shown = pageOf([...documents, page]);
    if (shown.glyphs.length > most.runs) throw unreadable("zip-bomb", {path: this.#file.path});
    return layOut(shown);
  }

  /** The pages of a document that lists none, in the order of their numbers. */
  #unlisted(): string[] {
    const names = Object.keys(this.#parts).filter((name) => name.includes("/Pages/") && name.endsWith("Content.xml"));
    return names.sort(new Intl.Collator("en", {numeric: true}).compare);
  }
}

const locationOf = (element: Element, from: string): string => resolved(from, element.getAttribute("BaseLoc") ?? "");

/** The name in the zip of what one part calls another, from its own folder or from the root. */
function resolved(from: string, location: string): string {
  const folder = location.startsWith("/") ? [] : from.split("/").slice(0, -1);
  return [...folder, ...location.trim().split("/")].filter((step) => step !== "" && step !== ".").join("/");
}
