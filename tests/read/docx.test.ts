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

/** The text of a document whose second paragraph holds this XML. */
async function seen(inner: string): Promise<string | undefined> {
  const names = {
    w: "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
    m: "http://schemas.openxmlformats.org/officeDocument/2006/math",
    mc: "http://schemas.openxmlformats.org/markup-compatibility/2006",
    wp: "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing",
    wps: "http://schemas.microsoft.com/office/word/2010/wordprocessingShape",
    v: "urn:schemas-microsoft-com:vml"
  };
  const declared = Object.entries(names).map(([name, address]) => ` xmlns:${name}="${address}"`);
  const document = `<w:document${declared.join("")}><w:body><w:p>${run("改革总结")}</w:p><w:p>${inner}</w:p></w:body></w:document>`;
  const relation = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument";
  const parts = {
    "_rels/.rels": `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="${relation}" Target="word/document.xml"/></Relationships>`,
    "word/document.xml": document
  };
  const bytes = zipSync(Object.fromEntries(Object.entries(parts).map(([name, xml]) => [name, Buffer.from(xml)])));
  return (await read({path: "report.docx", bytes}, lexicon))[0]?.text;
}

const run = (text: string, properties = ""): string => `<w:r><w:rPr>${properties}</w:rPr><w:t>${text}</w:t></w:r>`;
const box = `<w:txbxContent><w:p>${run("新建学校35所。")}</w:p></w:txbxContent>`;
const drawing = `<w:drawing><wp:inline><wps:wsp><wps:txbx>${box}</wps:txbx></wps:wsp></wp:inline></w:drawing>`;
const pict = `<w:pict><v:shape><v:textbox>${box}</v:textbox></v:shape></w:pict>`;
const math = (text: string): string => `<m:r><m:t>${text}</m:t></m:r>`;

describe("a Word document shows", () => {
  test.each([
    ["nothing of a run that is struck out", run("45", "<w:strike/>"), "35"],
    ["nothing of one that is struck out twice", run("45", "<w:dstrike/>"), "35"],
    ["one whose line is switched off", run("4", '<w:strike w:val="0"/><w:dstrike w:val="false"/>'), "435"],
    ["nothing of a hidden run", run("99", "<w:vanish/>"), "35"],
    ["one that is hidden no more", run("4", '<w:vanish w:val="0"/>'), "435"],
    ["nothing that was deleted", '<w:del w:id="1"><w:r><w:delText>45</w:delText></w:r></w:del>', "35"],
    ["nothing that was moved away", `<w:moveFrom w:id="1">${run("45")}</w:moveFrom>`, "35"],
    ["what was inserted", `<w:ins w:id="1">${run("4")}</w:ins>`, "435"],
    ["what was moved here", `<w:moveTo w:id="1">${run("4")}</w:moveTo>`, "435"],
    ["nothing of the code of a field", "<w:r><w:instrText> SUM(A1) </w:instrText></w:r>", "35"],
    ["what a field shows", `<w:fldSimple w:instr="SUM(A1)">${run("4")}</w:fldSimple>`, "435"],
    ["what a control holds", `<w:sdt><w:sdtContent>${run("4")}</w:sdtContent></w:sdt>`, "435"],
    ["a formula", `<m:oMath>${math("4")}</m:oMath>`, "435"],
    ["a formula on a line", `<m:oMathPara><m:oMath>${math("4")}</m:oMath></m:oMathPara>`, "435"],
    ["a fraction", `<m:oMath><m:f><m:num>${math("1")}</m:num><m:den>${math("4")}</m:den></m:f></m:oMath>`, "1/435"],
    ["a power", `<m:oMath><m:sSup><m:e>${math("m")}</m:e><m:sup>${math("2")}</m:sup></m:sSup></m:oMath>`, "m²35"],
    [
      "the characters under a reading",
      `<w:r><w:ruby><w:rt>${run("sì")}</w:rt><w:rubyBase>${run("四")}</w:rubyBase></w:ruby></w:r>`,
      "四35"
    ],
    ["no raised number of a note", run("1", '<w:vertAlign w:val="superscript"/>'), "35"]
  ])("%s", async (_what, inner, figure) => {
    expect(await seen(`${run("新建学校")}${inner}${run("35所。")}`)).toBe(`改革总结\n新建学校${figure}所。`);
  });

  test.each([
    [
      "of a drawing alone",
      `<mc:AlternateContent><mc:Choice Requires="wps">${drawing}</mc:Choice></mc:AlternateContent>`
    ],
    [
      "of a drawing with a picture for old programs",
      `<mc:AlternateContent><mc:Choice Requires="wps">${drawing}</mc:Choice><mc:Fallback><w:pict/></mc:Fallback></mc:AlternateContent>`
    ],
    [
      "of a drawing with another for old programs, once",
      `<mc:AlternateContent><mc:Choice Requires="wps">${drawing}</mc:Choice><mc:Fallback>${pict}</mc:Fallback></mc:AlternateContent>`
    ],
    ["of a drawing with nothing around it", drawing],
    ["of an old program", pict]
  ])("the text of a box %s", async (_what, inner) => {
    expect(await seen(`<w:r>${inner}</w:r>`)).toBe("改革总结\n新建学校35所。");
  });
});

describe("a zip that cannot be read says why", async () => {
  const document = await Packer.toBuffer(new Document({sections: [{children: [new Paragraph(prose.repeat(20))]}]}));
  const cases: [why: string, bytes: Uint8Array, code: string][] = [
    ["it is cut off", document.subarray(0, document.length >> 1), "damaged"],
    ["it holds nothing to read", zipSync({"readme.txt": Buffer.from(prose)}), "binary"],
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
