import {posix} from "node:path";
import {strFromU8, type Unzipped} from "fflate";
import {unreadable} from "../lexicon/unread.ts";
import type {SourceFile} from "../model/source.ts";
import {requireReadable} from "./html.ts";
import {elementsIn, linesOf, parsePage, parseXml} from "./markup.ts";
import {reasonOr, type Reader} from "./reader.ts";
import {type Line, written} from "./written.ts";
import {namesIn, unpack} from "./zip.ts";

const container = "META-INF/container.xml";

/** A book that stands for a report has some dozens of pages; to read one takes some milliseconds, however little is on it. */
const mostPages = 2000;

/** Books: their pages in the order in which they are read. */
export const epub: Reader = {
  format: "epub",
  accepts: (bytes) => namesIn(bytes)?.includes(container) ?? false,
  async read(file) {
    const parts = unpack(file, "broken-document", (name) => /\.(?:xml|opf|css|x?html?)$/i.test(name));
    const lines: Line[] = [];
    const gone = unseenIn(parts);
    const pages = await pagesOf(parts, file);
    if (pages.length > mostPages) throw unreadable("zip-bomb", {path: file.path});
    for (const page of pages) lines.push(...(await linesIn(page, gone, file)));
    return [{format: "epub", encoding: null, ...written(lines), hardWrapped: false, stated: {}, warnings: []}];
  }
};

/** The pages that the spine of a book lists, each once. */
async function pagesOf(parts: Unzipped, {path}: SourceFile): Promise<string[]> {
  try {
    const root = elementsIn(await xmlIn(parts, container, path), "rootfile")[0]?.getAttribute("full-path") ?? "";
    const book = await xmlIn(parts, root, path);
    const items = elementsIn(book, "item");
    const places = new Map(items.map((item) => [item.getAttribute("id"), item.getAttribute("href") ?? ""]));
    const spine = elementsIn(book, "itemref");
    const names = spine.map((ref) => decodeURI(places.get(ref.getAttribute("idref")) ?? ""));
    return [...new Set(names)]
      .flatMap((name) => parts[posix.join(posix.dirname(root), name)] ?? [])
      .map((page) => strFromU8(page));
  } catch (cause) {
    throw reasonOr("broken-document", path, cause);
  }
}

const xmlIn = (parts: Unzipped, name: string, path: string): Promise<Document> =>
  parseXml(strFromU8(parts[name] ?? new Uint8Array()), path);

/** Elements that XHTML closes where they open would stay open in HTML. */
const closed = /<(a|div|i|p|script|span|style|td|title)(\s[^<>]*)?\/>/gi;

/** The classes that the styles of a book hide or strike out. */
const unseenIn = (parts: Unzipped): string[] =>
  Object.entries(parts)
    .filter(([name]) => name.endsWith(".css"))
    .flatMap(([, css]) =>
      Array.from(strFromU8(css).matchAll(/\.([\w-]{1,60})\s{0,9}\{([^{}]*)\}/g), ([, name = "", rules = ""]) =>
        /line-through|display\s*:\s*none/.test(rules) ? [name] : []
      ).flat()
    );

async function linesIn(page: string, gone: readonly string[], {path}: SourceFile): Promise<Line[]> {
  const html = page.replace(closed, "<$1$2></$1>");
  requireReadable(html, path);
  const {body} = (await parsePage(html, path)).window.document;
  for (const name of gone) for (const element of body.getElementsByClassName(name)) element.textContent = "";
  return linesOf(body);
}
