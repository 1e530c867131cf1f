import type {JSDOM} from "jsdom";
import {unreadable} from "../lexicon/unread.ts";
import {coversFew, gridTableOf, isGrid} from "./grid.ts";
import {requireModestXml} from "./modestXml.ts";
import {keepSeen} from "./seen.ts";
import {type Line, rowLine, withoutEnd} from "./written.ts";

/** Elements that a reader of the page never sees as text. */
const unseen = new Set(
  "SCRIPT STYLE NOSCRIPT TEMPLATE HEAD IFRAME OBJECT SVG CANVAS SELECT BUTTON INPUT TEXTAREA AUDIO VIDEO".split(" ")
);

const blocks = new Set(
  (
    "ADDRESS ARTICLE ASIDE BLOCKQUOTE BODY CAPTION CENTER DD DETAILS DIV DL DT FIELDSET FIGCAPTION FIGURE FOOTER FORM " +
    "H1 H2 H3 H4 H5 H6 HEADER HGROUP HR HTML LI MAIN MENU NAV OL P PRE SECTION SUMMARY TABLE TBODY TD TFOOT TH THEAD " +
    "TITLE TR UL"
  ).split(" ")
);

/** A cell with more characters than this holds paragraphs, as in pages that are laid out by tables. */
const longCell = 400;

/** Parses a page, and leaves in it what is seen. The library is large, so it is loaded when the first page comes. */
export async function parseHtml(html: string): Promise<JSDOM> {
  const {JSDOM: Dom, VirtualConsole} = await import("jsdom");
  const page = new Dom(html, {virtualConsole: new VirtualConsole()});
  keepSeen(page.window.document);
  return page;
}

/** The same of a page that is a file. Throws UnreadableError where its tables cover more than those of any page. */
export async function parsePage(html: string, path: string): Promise<JSDOM> {
  const page = await parseHtml(html);
  if (!coversFew(page.window.document)) throw unreadable("many-parts", {path});
  return page;
}

/** Parses XML of a file. Throws what the parser throws when it is malformed, and UnreadableError for what is no modest one. */
export async function parseXml(xml: string, path: string): Promise<Document> {
  requireModestXml(xml, path);
  const {JSDOM: Dom} = await import("jsdom");
  return new Dom(xml, {contentType: "application/xml"}).window.document;
}

/**
 * The elements of a name below a node, whatever their namespace, in their order; all where no name is asked for. (The lists of
 * jsdom take time by the square of their length.)
 */
export function elementsIn(root: Node, name?: string): Element[] {
  const found: Element[] = [];
  let node: Node | null = root.firstChild;
  while (node) {
    if (isElement(node) && (name === undefined || node.localName === name)) found.push(node);
    let next: Node | null = node.firstChild;
    for (let up: Node | null = node; !next && up && up !== root; up = up.parentNode) next = up.nextSibling;
    node = next;
  }
  return found;
}

/** The lines of an element as it is seen: one for each block, list item and table row, cells parted by a tab. */
export function linesOf(root: Node): Line[] {
  const lines: Line[] = [];
  // In parts: a look at the end of a string that has just grown would copy it whole, each time.
  let line: string[] = [];
  const endsIn = (ends: string): boolean => line.length === 0 || ends.includes(line.at(-1)?.at(-1) ?? "");
  const flush = (): void => {
    const text = withoutEnd(line.join("").replace(/^ +/, ""));
    if (text !== "") lines.push({text, row: null});
    line = [];
  };
  walk(root, {
    text: (value) => {
      const rest = endsIn(" \t") ? value.replace(/^ /, "") : value;
      if (rest !== "") line.push(rest);
    },
    cell: () => {
      if (line.length > 0 && endsIn(" ")) line.push((line.pop() ?? "").slice(0, -1));
      line.push("\t");
    },
    space: () => {
      if (!endsIn(" \t")) line.push(" ");
    },
    table: (table) => {
      flush();
      lines.push(...rowLines(table));
    },
    flush
  });
  flush();
  return lines;
}

/** The rows of a table that say something, and its caption above them. */
function rowLines(element: Element): Line[] {
  const caption = element.querySelector("caption");
  const table = gridTableOf(element);
  const wordsOf = (cell: Element): string =>
    linesOf(cell)
      .map(({text}) => text)
      .join(" ");
  const rows = table.rows.map((cells) =>
    rowLine(
      table,
      cells.map(({element: cell, ...place}) => ({...place, words: wordsOf(cell)}))
    )
  );
  return [...(caption ? linesOf(caption) : []), ...rows.filter(({text}) => text.trim() !== "")];
}

interface Visitor {
  text(value: string): void;
  /** The end of a cell in a row of short cells. */
  cell(): void;
  /** A line break inside such a cell. */
  space(): void;
  /** A table whose cells are entries; nothing else is told of what is in it. */
  table(element: Element): void;
  flush(): void;
}

/** Walks without recursion: a page may nest deeper than the call stack. */
function walk(root: Node, visitor: Visitor): void {
  const open: {node: Node; inRow: boolean; leaving: boolean}[] = [{node: root, inRow: false, leaving: false}];
  for (let step = open.pop(); step; step = open.pop()) {
    const {node, inRow, leaving} = step;
    if (node.nodeType === node.TEXT_NODE) visitor.text((node.nodeValue ?? "").replace(/[ \t\r\n\f]+/g, " "));
    if (node.nodeType !== node.ELEMENT_NODE && node.nodeType !== node.DOCUMENT_FRAGMENT_NODE) continue;
    if (isUnseen(node)) continue;
    if (isElement(node) && isGrid(node)) {
      visitor.table(node);
      continue;
    }
    const here = inRow || isRow(node);
    brk(node, {inRow, leaving}, visitor);
    if (leaving) continue;
    open.push({node, inRow, leaving: true});
    for (let child = node.lastChild; child; child = child.previousSibling) {
      open.push({node: child, inRow: here, leaving: false});
    }
  }
}

function brk(node: Node, {inRow, leaving}: {inRow: boolean; leaving: boolean}, visitor: Visitor): void {
  const {nodeName} = node;
  if (nodeName === "BR") return leaving ? undefined : inRow ? visitor.space() : visitor.flush();
  if (!blocks.has(nodeName)) return;
  if (!inRow) return visitor.flush();
  if (leaving && (nodeName === "TD" || nodeName === "TH")) visitor.cell();
  else visitor.space();
}

const isElement = (node: Node): node is Element => node.nodeType === node.ELEMENT_NODE;

const isUnseen = (node: Node): boolean => unseen.has(node.nodeName.toUpperCase());

/** A row of two or more short cells reads as one line; others are boxes of a layout. */
function isRow(node: Node): boolean {
  if (node.nodeName !== "TR") return false;
  const cells = [...node.childNodes].filter(({nodeName}) => nodeName === "TD" || nodeName === "TH");
  return cells.length > 1 && cells.every((cell) => (cell.textContent ?? "").length <= longCell && !holdsTable(cell));
}

const holdsTable = (cell: Node): boolean =>
  "querySelector" in cell && (cell as Element).querySelector("table") !== null;
