import type {JSDOM} from "jsdom";
import type {ContainerWords} from "../lexicon/containers.ts";
import {toSimplified} from "../lexicon/script.ts";
import {unreadable} from "../lexicon/unread.ts";
import {dateIn} from "../model/dates.ts";
import type {Warning} from "../model/report.ts";
import type {StatedMetadata} from "../model/source.ts";
import {attachmentsOf} from "./attachments.ts";
import {decode} from "./encoding.ts";
import {linesOf, parsePage} from "./markup.ts";
import {mostAttributes, nestingOf, type PageSize} from "./nesting.ts";
import {listed, type Reader, requireShort} from "./reader.ts";
import {type Line, written} from "./written.ts";

/** How far into a file the first tag and the declared encoding are looked for, in bytes. */
const headSize = 4096;

/** A page is a page when its first visible characters are a tag that pages begin with. */
const opening = /^<(?:!doctype\s+html|html|head|body|meta|title|div|table|article|p)[\s>]/i;

/** Web pages: the article without the site around it, with the title and the lines of origin above it. */
export const html: Reader = {
  format: "html",
  accepts: (bytes) => opening.test(afterProlog(decode(bytes.subarray(0, headSize), charset(bytes))?.text ?? "")),
  async read({bytes, path}, words) {
    const decoded = decode(bytes, charset(bytes));
    if (!decoded) throw unreadable("page-encoding", {path});
    requireShort(decoded.text, path, "markup");
    const {depth, elements, crowding} = requireReadable(decoded.text, path);
    const page = await parsePage(decoded.text, path);
    const {stated, warnings} = metadata(page.window.document, words);
    const attached = attachmentsOf(page.window.document, words);
    const searched = depth <= deepest.searched && elements <= mostSearched && crowding <= mostCrowded;
    const lines = searched ? await article(page, stated.title, words) : linesOf(page.window.document.body);
    return [
      {
        format: "html",
        encoding: decoded.encoding,
        ...written(lines),
        hardWrapped: false,
        stated,
        warnings: [...elsewhere(lines, attached), ...warnings]
      }
    ];
  }
};

/**
 * Time goes by the square of the depth: beyond the first the article is not looked for, beyond the second nothing is. Real
 * pages nest some thirty elements deep; browsers flatten at 512.
 */
const deepest = {searched: 100, read: 1000} as const;

/** Beyond so many elements the article is not looked for either. */
const mostSearched = 20_000;

/**
 * Nor where more than some three thousand elements or comments stand side by side: each that the search moves has the
 * others of its parent counted anew, so that time goes by their square.
 */
const mostCrowded = 10_000_000;

/** The elements of an empty page. A page of more elements than characters repeats open ones without end. */
const bareElements = 3;

/** No page has more: what is made of each takes half a thousand bytes. */
const mostElements = 500_000;

const nestingIn = (html: string): ReturnType<typeof nestingOf> =>
  nestingOf(html, {
    depth: deepest.read,
    elements: Math.min(html.length + bareElements, mostElements),
    attributes: mostAttributes
  });

/** Whether a page is neither too deep nor too much to be read. */
export const isReadable = (html: string): boolean => typeof nestingIn(html) !== "string";

/** How a page nests. Throws UnreadableError where that is too deep, or too much, to be read. */
export function requireReadable(html: string, path: string): PageSize {
  const nesting = nestingIn(html);
  if (nesting === "depth") throw unreadable("deep-page", {path});
  if (typeof nesting === "string") throw unreadable("many-parts", {path});
  return nesting;
}

/** What follows the XML declaration and the comments that may stand before a page; one left open hides all. */
function afterProlog(html: string): string {
  const declared = /^\s*<\?xml[^>]*>/.exec(html)?.[0] ?? "";
  let rest = html.slice(declared.length).trimStart();
  while (rest.startsWith("<!--")) {
    const end = rest.indexOf("-->", "<!--".length);
    rest = end === -1 ? "" : rest.slice(end + "-->".length).trimStart();
  }
  return rest;
}

function charset(bytes: Uint8Array): string | null {
  const head = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, headSize)).toString("latin1");
  return /charset\s{0,9}=\s{0,9}["']?\s{0,9}([\w-]+)/i.exec(head)?.[1] ?? null;
}

/** With less prose than this, in characters, a page that links a file is about that file. */
const leastProse = 80;

/** That a report stands in the files that its page links. */
function elsewhere(lines: readonly Line[], attached: readonly string[]): Warning[] {
  if (attached.length === 0 || prose(lines) >= leastProse || rows(lines) > 0) return [];
  return [{code: "text-attached", values: {files: listed(attached)}}];
}

/** What a page states in its head, and that the day there is none where it is not in the calendar. */
function metadata(
  document: Document,
  {meta: names, siteName}: ContainerWords
): {stated: StatedMetadata; warnings: Warning[]} {
  const values = new Map<string, string>();
  for (const meta of document.querySelectorAll("meta[content]")) {
    const name = (meta.getAttribute("name") ?? meta.getAttribute("property") ?? "").toLowerCase();
    // Parts that a page takes in from others bring tags of their own: the first is the page's.
    if (!values.get(name)) values.set(name, meta.getAttribute("content")?.trim() ?? "");
  }
  const first = (known: readonly string[]): string | undefined => known.map((name) => values.get(name)).find(Boolean);
  const title = first(names.title)?.split(siteName)[0]?.trim();
  const day = first(names.published) ?? "";
  const fields = {
    title,
    published: dateIn(day) ?? undefined,
    source: first(names.source),
    author: first(names.author),
    site: document.title.split(siteName).slice(1).join(" ").trim() || undefined
  };
  const isStrange = fields.published === undefined && /\d/.test(day);
  return {
    stated: Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)),
    warnings: isStrange ? [{code: "meta-day-strange", values: {value: day.slice(0, longestShown)}}] : []
  };
}

/** Longer values are cut where they are told. */
const longestShown = 40;

/** Share of the page's prose that the article must hold; below, the extraction went wrong and the whole page is taken. */
const enough = 0.6;

async function article(
  {window: {document}}: JSDOM,
  stated: string | undefined,
  words: ContainerWords
): Promise<Line[]> {
  const {Readability} = await import("@mozilla/readability");
  const page = linesOf(document.body);
  const heading = document.querySelector("h1")?.textContent?.trim();
  const found = new Readability(document, {serializer: (node) => node}).parse();
  const lines = found?.content ? linesOf(found.content) : [];
  if (prose(lines) < enough * prose(page) || rows(lines) < enough * rows(page)) return page;
  const titles = [stated, heading, found?.title].map((title) => title?.split(words.siteName)[0]?.trim() ?? "");
  return framed(lines, page, titles.filter(Boolean), words);
}

/** Characters in lines that are sentences rather than links and labels. */
const prose = (lines: readonly Line[]): number =>
  lines.filter(({text}) => text.length >= 20 && /[，。；,;]/.test(text)).reduce((sum, {text}) => sum + text.length, 0);

/** Rows of tables with a cell that is a figure: no page has them around its article. */
const rows = (lines: readonly Line[]): number =>
  lines.filter(({text, row}) => row?.cells.some(({start, end}) => isFigure(text.slice(start, end)))).length;

const isFigure = (cell: string): boolean => /^[-−+]?\d[\d,.]*%?$/.test(cell);

/** A line of fields, as pages of public bodies set above a document: 发布机构：…, or cells parted by a tab. */
const field = /^[^，。；]{2,10}[：:\t]/;

/** At most so many lines stand between a title and its article: origin, date, tools. */
const preamble = 16;

/** The article with its title and the lines of origin that the page shows around it. */
function framed(lines: Line[], page: Line[], titles: string[], {origin}: ContainerWords): Line[] {
  const texts = page.map(({text}) => text);
  const [first = "", last = ""] = [lines[0]?.text, lines.at(-1)?.text];
  const start = Math.max(0, texts.indexOf(first));
  const shown = titles
    .map((title) => texts.lastIndexOf(title, start))
    .find((at) => at !== -1 && start - at <= preamble);
  const end = texts.lastIndexOf(last) + 1;
  const below = end === 0 ? [] : page.slice(end, end + preamble).filter(({text}) => origin.test(toSimplified(text)));
  if (shown !== undefined && shown < start) return [...page.slice(shown, start), ...lines, ...below];
  const above = page.slice(Math.max(0, start - preamble), start).filter(({text}) => field.test(text));
  const title = titles[0] === undefined || first.includes(titles[0]) ? [] : [{text: titles[0], row: null}];
  return [...title, ...above, ...lines, ...below];
}
