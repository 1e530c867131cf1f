import {
  AlignmentType,
  Document,
  ExternalHyperlink,
  Footer,
  FootnoteReferenceRun,
  HeadingLevel,
  ImageRun,
  Packer,
  PageNumber,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
  WidthType,
  type ParagraphChild
} from "docx";
import {inXml} from "../charts/svg.ts";
import {bulleted, docxStyles, margins, marked, paper, rules, sizes, widthsOf} from "./docxStyles.ts";

/** A drawing as a PNG and as an SVG that needs no style sheet. */
interface Drawn {
  svg: string;
  png: Uint8Array;
}

/** What draws an SVG of the brief for a file; the command line and the browser each have their own. */
type Draw = (drawing: SVGSVGElement) => Promise<Drawn>;

/** What a paragraph is written from besides its element. */
interface Ground {
  /** Ids of footnotes by the ids of notes, in order of their first use. */
  notes: Map<string, number>;
  used: Set<string>;
  pictures: ReadonlyMap<Element, Drawn>;
}

type Block = Paragraph | Table;

/** A brief as a Word file: real headings, charts as pictures that say what they show, notes as footnotes. */
export async function briefDocx(sheet: HTMLElement, draw: Draw): Promise<Uint8Array> {
  clearWords(sheet);
  const drawings = [...sheet.querySelectorAll<SVGSVGElement>(".brief-chart > svg")];
  const drawn = await Promise.all(drawings.map(async (drawing) => [drawing, await draw(drawing)] as const));
  const items = [...sheet.querySelectorAll<HTMLElement>(".brief-notes li")];
  const notes = new Map(items.map(({id}, i) => [id, i + 1]));
  const ground: Ground = {notes, used: new Set(), pictures: new Map(drawn)};
  const parts = [...sheet.children].filter((part) => !part.matches(".brief-notes, [hidden]"));
  const document = new Document({
    title: sheet.querySelector("h1")?.textContent ?? "",
    creator: "Reform Ledger · 改革台账",
    styles: docxStyles(sheet.lang),
    footnotes: Object.fromEntries(items.map((item, i) => [i + 1, {children: [footnoteOf(item, ground)]}])),
    sections: [
      {
        properties: {page: {size: paper, margin: margins}},
        footers: {default: new Footer({children: [pageNumber()]})},
        children: parts.flatMap((part) => blocksOf(part, ground))
      }
    ]
  });
  return new Uint8Array(await Packer.toArrayBuffer(document));
}

/** Takes out of the words below an element what XML has no place for. */
function clearWords(root: Element): void {
  const texts = root.ownerDocument.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  while (texts.nextNode()) {
    const {currentNode} = texts;
    const clear = inXml(currentNode.nodeValue ?? "");
    if (clear !== currentNode.nodeValue) currentNode.nodeValue = clear;
  }
}

const pageNumber = (): Paragraph =>
  new Paragraph({
    alignment: AlignmentType.CENTER,
    children: [new TextRun({children: [PageNumber.CURRENT, " / ", PageNumber.TOTAL_PAGES], size: sizes.note})]
  });

const footnoteOf = (note: Element, ground: Ground): Paragraph =>
  new Paragraph({children: [new TextRun({text: " ", size: sizes.note}), ...runsOf(note, ground, {size: sizes.note})]});

const headings: Record<string, (typeof HeadingLevel)[keyof typeof HeadingLevel]> = {
  H1: HeadingLevel.HEADING_1,
  H2: HeadingLevel.HEADING_2,
  H3: HeadingLevel.HEADING_3
};

/** The paragraphs and tables of an element. */
function blocksOf(element: Element, ground: Ground): Block[] {
  const {tagName} = element;
  const heading = headings[tagName];
  if (heading) return [new Paragraph({heading, children: runsOf(element, ground)})];
  if (element.matches("svg")) return pictureOf(element, ground);
  if (element instanceof HTMLTableElement) return [tableOf(element, ground)];
  if (tagName === "LI") return [new Paragraph({...bulleted, children: runsOf(element, ground)})];
  if (tagName === "BLOCKQUOTE") return [new Paragraph({indent: {left: 400}, children: runsOf(element, ground)})];
  if (element.matches("p, figcaption"))
    return [new Paragraph({children: runsOf(element, ground, {size: sizeOf(element)})})];
  return [...element.children].flatMap((child) => blocksOf(child, ground));
}

function pictureOf(drawing: Element, {pictures}: Ground): Block[] {
  const drawn = pictures.get(drawing);
  if (!drawn) return [];
  const [width, height] = ["width", "height"].map((name) => Number(drawing.getAttribute(name)));
  const transformation = {width: width ?? 0, height: height ?? 0};
  const label = drawing.getAttribute("aria-label") ?? "";
  const words = inXml(drawing.matches(".chart") ? label : `${label}: ${textsIn(drawing).join(", ")}`);
  const image = new ImageRun({
    type: "svg",
    data: new TextEncoder().encode(drawn.svg),
    transformation,
    fallback: {type: "png", data: drawn.png},
    altText: {name: words.slice(0, 60), title: words.slice(0, 60), description: words}
  });
  return [new Paragraph({children: [image], keepLines: true, keepNext: true})];
}

/** What a legend says. */
const textsIn = (drawing: Element): string[] =>
  [...drawing.querySelectorAll("text")].flatMap(({textContent}) => textContent || []);

/** Words beside a figure are smaller than the author's own, those on the state of the ledger smaller still. */
const sizeOf = (paragraph: Element): number =>
  paragraph.closest(".brief-foot") ? sizes.note : paragraph.matches("[class]") ? sizes.beside : sizes.text;

const tableOf = (table: HTMLTableElement, ground: Ground): Table =>
  new Table({
    width: {size: 100, type: WidthType.PERCENTAGE},
    columnWidths: widthsOf(table),
    borders: rules,
    rows: [...table.rows].map((row) => rowOf(row, ground))
  });

function rowOf(row: HTMLTableRowElement, ground: Ground): TableRow {
  const bold = row.closest("thead") !== null;
  const style = {size: sizes.table, bold};
  const cells = [...row.cells].map(
    (cell) =>
      new TableCell({
        columnSpan: cell.colSpan,
        children: linesOf(cell).map(
          (line) => new Paragraph({keepNext: bold || row.matches(".group"), children: runsIn(line, ground, style)})
        )
      })
  );
  return new TableRow({tableHeader: bold, cantSplit: true, children: cells});
}

/** The lines of a cell: what its list and its paragraphs hold each stands in one of its own. */
function linesOf(cell: Element): Node[][] {
  const lines: Node[][] = [[]];
  for (const node of [...cell.childNodes].flatMap((one) => (isList(one) ? [...one.childNodes] : [one]))) {
    if (isLine(node)) lines.push([...node.childNodes], []);
    else lines.at(-1)?.push(node);
  }
  const told = lines.filter((line) => line.some(({textContent}) => textContent?.trim()));
  return told.length === 0 ? [[]] : told;
}

const isList = (node: Node): node is Element => node instanceof Element && node.matches("ul, ol");
const isLine = (node: Node): boolean => node instanceof Element && node.matches("li, p");

interface Style {
  size?: number;
  bold?: boolean;
  italics?: boolean;
  shading?: typeof marked;
  underline?: object;
}

const styles: Record<string, Style> = {
  B: {bold: true},
  STRONG: {bold: true},
  MARK: {shading: marked},
  SMALL: {size: sizes.small},
  EM: {italics: true},
  I: {italics: true}
};

/** The words of an element with their emphasis, links and numbers of notes. */
const runsOf = (element: Element, ground: Ground, style: Style = {}): ParagraphChild[] =>
  runsIn([...element.childNodes], ground, style);

function runsIn(nodes: readonly Node[], ground: Ground, style: Style): ParagraphChild[] {
  return nodes.flatMap((node): ParagraphChild[] => {
    if (node instanceof Text) return node.data === "" ? [] : [new TextRun({text: node.data, ...style})];
    if (!(node instanceof Element) || node.matches("[hidden], .unseen, svg")) return [];
    if (node.matches("sup[data-note]")) return referenceOf(node as HTMLElement, ground);
    const inner = runsOf(node, ground, {...style, ...styles[node.tagName]});
    const href = node.tagName === "A" ? (node.getAttribute("href") ?? "") : "";
    const all =
      /^https?:/.test(href) && inner.length > 0 ? [new ExternalHyperlink({link: href, children: inner})] : inner;
    // What stands in a line of its own is set apart by a space where all is one paragraph.
    return node.matches("li, small, p") ? [new TextRun(" "), ...all] : all;
  });
}

/**
 * The footnote where it is referred to first; later its number, for Word would count it anew. Numbers that follow each other
 * are set apart, or 1 and 2 would read as 12.
 */
function referenceOf(reference: HTMLElement, {notes, used}: Ground): ParagraphChild[] {
  const note = `note-${reference.dataset["note"]}`;
  const id = notes.get(note);
  const raised = (text: string): TextRun => new TextRun({text, superScript: true});
  const apart = reference.previousSibling?.nodeName === "SUP" ? [raised(", ")] : [];
  if (id === undefined || used.has(note)) return [...apart, raised(reference.textContent ?? "")];
  used.add(note);
  return [...apart, new FootnoteReferenceRun(id)];
}
