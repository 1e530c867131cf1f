import {Document, HeadingLevel, Packer, Paragraph, Table, TableCell, TableRow, TextRun, WidthType} from "docx";
import {strFromU8, strToU8, unzipSync, zipSync} from "fflate";
import type {Block} from "./blocks.ts";
import {titleOf} from "./blocks.ts";

const headings = {
  title: HeadingLevel.TITLE,
  heading: HeadingLevel.HEADING_1,
  subheading: HeadingLevel.HEADING_2
} as const;

/** A report as a Word document with heading styles and real tables. `date` (ISO) is the date that the file states. */
export async function wordDocument(blocks: readonly Block[], date: string): Promise<Buffer> {
  const document = new Document({
    title: titleOf(blocks),
    creator: "改革台账编写组",
    lastModifiedBy: "改革台账编写组",
    sections: [{children: childrenOf(blocks)}]
  });
  return pinDates(await Packer.toBuffer(document), date);
}

function childrenOf(blocks: readonly Block[]): (Paragraph | Table)[] {
  const children: (Paragraph | Table)[] = [];
  let rows: string[][] = [];
  for (const block of blocks) {
    if (block.kind === "row") {
      rows.push(block.cells);
      continue;
    }
    if (rows.length > 0) children.push(tableOf(rows));
    rows = [];
    children.push(paragraphOf(block));
  }
  return children;
}

function paragraphOf({kind, text}: Exclude<Block, {kind: "row"}>): Paragraph {
  const children = [new TextRun({text, font: "仿宋", size: 28})];
  if (kind === "byline" || kind === "paragraph") return new Paragraph({children, indent: {firstLine: 560}});
  return new Paragraph({children, heading: headings[kind]});
}

function tableOf(rows: readonly string[][]): Table {
  return new Table({
    width: {size: 100, type: WidthType.PERCENTAGE},
    rows: rows.map((cells, i) => new TableRow({tableHeader: i === 0, children: cells.map(cellOf)}))
  });
}

const cellOf = (text: string): TableCell => new TableCell({children: [new Paragraph(text)]});

/** Packs the document anew with one fixed date, so that the same text makes the same bytes. */
function pinDates(docx: Uint8Array, date: string): Buffer {
  const files = unzipSync(docx);
  const name = "docProps/core.xml";
  const core = files[name];
  if (!core) throw new Error(`document without ${name}`);
  const stamp = `${date}T00:00:00Z`;
  files[name] = strToU8(strFromU8(core).replace(/(<dcterms:\w+ [^>]*>)[^<]*/g, `$1${stamp}`));
  return Buffer.from(zipSync(files, {mtime: `${date}T00:00:00`, level: 9}));
}
