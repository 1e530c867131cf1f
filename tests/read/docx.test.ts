import {
  Document,
  Footer,
  FootnoteReferenceRun,
  Header,
  HeadingLevel,
  LevelFormat,
  Packer,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun
} from "docx";
import {zipSync} from "fflate";
import {describe, expect, test} from "vitest";
import {loadLexicon} from "../../src/lexicon/index.ts";
import {read} from "../../src/read/index.ts";
import {prose, sentences} from "./prose.ts";

const lexicon = loadLexicon();

const cell = (text: string): TableCell => new TableCell({children: [new Paragraph(text)]});

/** A list as officials number: 一、 then （一） then 1. */
const official = {
  reference: "official",
  levels: [
    {level: 0, format: LevelFormat.CHINESE_COUNTING, text: "%1、"},
    {level: 1, format: LevelFormat.CHINESE_COUNTING, text: "（%2）"},
    {level: 2, format: LevelFormat.DECIMAL, text: "%3."}
  ]
};

async function textOf(children: (Paragraph | Table)[], footnotes = {}): Promise<string> {
  const section = {
    headers: {default: new Header({children: [new Paragraph("虚拟市人民政府文件")]})},
    footers: {default: new Footer({children: [new Paragraph("第1页")]})},
    children
  };
  const numbering = {config: [official]};
  const bytes = await Packer.toBuffer(new Document({sections: [section], footnotes, numbering}));
  const [report] = await read({path: "report.bin", bytes}, lexicon);
  expect(report).toMatchObject({format: "docx", encoding: null, hardWrapped: false});
  return report?.text ?? "";
}

describe("a Word document", () => {
  test("gives a line for each paragraph, without head and foot of the page", async () => {
    expect(await textOf(sentences.map((sentence) => new Paragraph(sentence)))).toBe(sentences.join("\n"));
  });

  test("joins the runs of a paragraph", async () => {
    const runs = [new TextRun("办结率"), new TextRun({text: "97.5%", bold: true}), new TextRun("，同比提高")];
    expect(await textOf([new Paragraph({children: runs})])).toBe("办结率97.5%，同比提高");
  });

  test("gives a line for each row of a table, its cells parted by a tab", async () => {
    const rows = [
      ["任务", "牵头单位"],
      ["数据共享", "市数据局"],
      ["一网通办", "市政务局"]
    ];
    const table = new Table({rows: rows.map((row) => new TableRow({children: row.map(cell)}))});
    expect(await textOf([new Paragraph("附件"), table])).toBe(
      "附件\n任务\t牵头单位\n数据共享\t市数据局\n一网通办\t市政务局"
    );
  });

  test("writes out the numbers that Word counts itself", async () => {
    const item = (text: string, level: number): Paragraph =>
      new Paragraph({text, numbering: {reference: "official", level}});
    const outline = [
      item("总体要求", 0),
      item("指导思想", 1),
      item("工作目标", 1),
      item("改革文件", 2),
      item("重点任务", 0),
      item("优化环境", 1)
    ];
    expect(
      await textOf([new Paragraph("实施方案"), ...outline, new Paragraph({text: "附注", bullet: {level: 0}})])
    ).toBe("实施方案\n一、总体要求\n（一）指导思想\n（二）工作目标\n1.改革文件\n二、重点任务\n（一）优化环境\n附注");
  });

  test("leaves numbers that are typed as they are", async () => {
    expect(await textOf([new Paragraph({text: "一、总体要求", heading: HeadingLevel.HEADING_1})])).toBe("一、总体要求");
  });

  test("leaves the numbers of footnotes out of the text, which would read as figures", async () => {
    const note = new Paragraph({
      children: [new TextRun("推出改革举措23"), new FootnoteReferenceRun(1), new TextRun("项。")]
    });
    const text = await textOf([note], {1: {children: [new Paragraph("含试点。")]}});
    expect(text).toContain("推出改革举措23项。");
  });
});

describe("a zip that cannot be read says why", async () => {
  const document = await Packer.toBuffer(new Document({sections: [{children: [new Paragraph(prose.repeat(20))]}]}));
  const cases: [why: string, bytes: Uint8Array, code: string][] = [
    ["it is cut off", document.subarray(0, document.length >> 1), "damaged"],
    ["it holds no document", zipSync({"data.txt": Buffer.from(prose)}), "binary"],
    [
      "its document is no XML",
      zipSync({"[Content_Types].xml": Buffer.from("<a/>"), "word/document.xml": Buffer.from("no XML")}),
      "damaged"
    ],
    ["it holds no text", Buffer.from(await Packer.toBuffer(new Document({sections: [{children: []}]}))), "no-text"]
  ];
  test.each(cases)("%s", async (_why, bytes, code) => {
    await expect(read({path: "report.docx", bytes}, lexicon)).rejects.toMatchObject({name: "UnreadableError", code});
  });
});
