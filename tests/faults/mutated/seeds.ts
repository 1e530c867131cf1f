import {readFileSync} from "node:fs";
import {deflateSync} from "node:zlib";
import {strToU8, zipSync} from "fflate";
import iconv from "iconv-lite";
import {ofdParts, zipOf} from "../../read/makeOfd.ts";
import {assemblePdf, gridLines, makePdf, type PrintedLine} from "../../read/makePdf.ts";
import {makeWorkbook, sheetOf} from "../../read/makeWorkbook.ts";
import {lines, table, traditional} from "./report.ts";

/** What a seed is made of, which says how it may be mutated beside byte by byte. */
export type Kind = "text" | "markup" | "values" | "zip" | "pdf" | "compound";

/** A small file that is read as it is. */
export interface Seed {
  /** The name of its format, with what is particular. */
  name: string;
  kind: Kind;
  bytes: Buffer;
  /** How its text is encoded, where not in UTF-8. */
  encoding?: string;
}

const plain = `${lines.join("\n")}\n`;

const shipped = (name: string): Buffer => readFileSync(new URL(`../../files/${name}`, import.meta.url));

const rowsOf = (cell: (words: string, row: number) => string, row: (cells: string) => string): string =>
  table.map((cells, i) => row(cells.map((words) => cell(words, i)).join(""))).join("");

const htmlTable = `<table border="1">${rowsOf(
  (words, i) => (i === 0 ? `<th>${words}</th>` : `<td>${words}</td>`),
  (cells) => `<tr>${cells}</tr>`
)}<tr><td colspan="2" rowspan="2">合计</td><td>134.6</td></tr></table>`;

const page = `<!DOCTYPE html><html><head><meta charset="utf-8"><title>${lines[0]}-赣州市人民政府</title>
<meta name="ArticleTitle" content="${lines[0]}"><meta name="PubDate" content="2022-01-14"><style>.a{display:none}</style></head>
<body><div class="nav"><a href="/">首页</a> &gt; <a href="/x">公开</a></div><div id="content"><h1>${lines[0]}</h1>
${lines
  .slice(1)
  .map((line) => `<p style="text-indent:2em"><span>${line}</span></p>`)
  .join("\n")}
${htmlTable}<ul><li>第一，减少材料35%。<li>第二，新增学位1.2万个&nbsp;。</ul></div><script>var a = 1 < 2;</script></body></html>`;

const markdown = `# ${lines[0]}\n\n${lines.slice(1).join("\n\n")}\n\n${table
  .map((cells, i) => `| ${cells.join(" | ")} |${i === 0 ? `\n|${" --- |".repeat(cells.length)}` : ""}`)
  .join("\n")}\n\n1. **减少材料**35%。\n2. 新增学位1.2万个。\n`;

const records = [
  {title: lines[0], 发布日期: "2022-01-14", year: 2021, city: "赣州市", content: plain},
  {title: traditional[0], year: 2020, content: [...traditional]}
];

const quoted = (text: string): string => `"${text.replaceAll('"', '""')}"`;
const csvFile = `标题,年份,城市,正文\n${[
  [lines[0], "2021", "赣州市", quoted(plain)],
  [traditional[0], "2020", "潍坊市", quoted(traditional.join("\n"))]
]
  .map((cells) => cells.join(","))
  .join("\n")}\n`;

const inGbk = (text: string): string =>
  [...iconv.encode(text, "gbk")].map((byte) => `\\'${byte.toString(16).padStart(2, "0")}`).join("");
const rtfRow = (cells: readonly string[]): string =>
  `\\trowd${cells.map((_, i) => `\\cellx${(i + 1) * 1500}`).join("")}${cells.map((words) => `${inGbk(words)}\\intbl\\cell `).join("")}\\row\n`;
const rtfFile = `{\\rtf1\\ansi\\ansicpg936{\\fonttbl{\\f0\\fcharset134 SimSun;}}\\f0\n${lines
  .map((line) => `${inGbk(line)}\\par\n`)
  .join("")}${table.map(rtfRow).join("")}\\pard\\u20943?\\u23569? 35%\\par}`;

const mhtFile = [
  "MIME-Version: 1.0",
  'Content-Type: multipart/related; boundary="part"; type="text/html"',
  "",
  "--part",
  "Content-Type: text/html; charset=utf-8",
  "Content-Transfer-Encoding: base64",
  "Content-Location: http://example.org/a.html",
  "",
  Buffer.from(page).toString("base64").replace(/.{76}/g, "$&\r\n"),
  "--part--",
  ""
].join("\r\n");

const w = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
const wordLine = (line: string, of = ""): string =>
  `<w:p>${of}<w:r><w:t xml:space="preserve">${line}</w:t></w:r></w:p>`;
const wordTable = `<w:tbl><w:tblPr/>${rowsOf(
  (words) => `<w:tc><w:tcPr><w:gridSpan w:val="1"/></w:tcPr>${wordLine(words)}</w:tc>`,
  (cells) => `<w:tr>${cells}</w:tr>`
)}</w:tbl>`;
const numbered = '<w:pPr><w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr></w:pPr>';
const wordParts = {
  "[Content_Types].xml": `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>`,
  "_rels/.rels": `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>`,
  "word/_rels/document.xml.rels": `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r2" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/numbering" Target="numbering.xml"/></Relationships>`,
  "word/numbering.xml": `<w:numbering ${w}><w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="chineseCounting"/><w:lvlText w:val="%1、"/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num></w:numbering>`,
  "word/document.xml": `<w:document ${w}><w:body>${lines.map((line) => wordLine(line)).join("")}${wordTable}${wordLine("减少材料35%。", numbered)}${wordLine("新增学位1.2万个。", numbered)}<w:sectPr/></w:body></w:document>`
};

const printed: PrintedLine[] = lines.map((text, i) => ({text: text.slice(0, 40), x: 60, y: 780 - 24 * i}));
const [xs, ys] = [
  [60, 200, 280, 380, 480],
  [560, 536, 512, 488]
];
const cells: PrintedLine[] = table.flatMap((row, i) =>
  row.map((text, j) => ({text, x: (xs[j] ?? 0) + 4, y: (ys[i] ?? 0) - 16}))
);
const drawn = [...printed, ...gridLines(xs, ys), ...cells];

/** What its glyphs stand for, of those that it shows alone: the map of every character would be most of the work. */
function shownCharacters(pdf: Buffer): string {
  const file = pdf.toString("latin1");
  const shown = new Set(
    Array.from(file.matchAll(/<([0-9A-F]+)> Tj/g), ([, glyphs = ""]) => glyphs.match(/.{4}/g) ?? []).flat()
  );
  return [...shown].map((glyph) => `<${glyph}> <${glyph}>`).join("\n");
}

const smallMap = (pdf: Buffer): Buffer => {
  const shown = shownCharacters(pdf);
  const map = `begincmap 1 begincodespacerange <0000> <FFFF> endcodespacerange\n${shown.split("\n").length} beginbfchar\n${shown}\nendbfchar\nendcmap`;
  const bodies = Array.from(pdf.toString("latin1").matchAll(/\d+ 0 obj\n([^]*?)\nendobj/g), ([, body = ""]) => body);
  const stream = `<< /Length ${map.length} >>\nstream\n${map}\nendstream`;
  return assemblePdf(
    bodies.map((body) => (body.includes("begincmap") ? stream : body)),
    ""
  );
};

/** The same with its streams packed, as programs write them. */
const packedPdf = (pdf: Buffer): Buffer =>
  Buffer.from(
    pdf.toString("latin1").replace(/<< \/Length \d+ >>\nstream\n([^]*?)\nendstream/g, (_, content: string) => {
      const packed = deflateSync(Buffer.from(content, "latin1")).toString("latin1");
      return `<< /Filter /FlateDecode /Length ${packed.length} >>\nstream\n${packed}\nendstream`;
    }),
    "latin1"
  );

const workbook = {
  报表: sheetOf([["2021年主要指标"], ...table.map((row) => row.map(valueOf))]),
  说明: sheetOf(lines.map((line) => [line]))
};
function valueOf(words: string): string | number {
  const number = Number(words.replace(",", ""));
  return Number.isNaN(number) ? words : number;
}

/** One of every kind of file that is read. */
export function seedFiles(): Seed[] {
  const pdf = smallMap(makePdf([drawn, printed.slice(0, 3)]));
  const text = (name: string, content: string, kind: Kind = "text"): Seed => ({
    name,
    kind,
    bytes: Buffer.from(content)
  });
  const encoded = (name: string, content: string, encoding: string): Seed => ({
    name,
    kind: "text",
    encoding,
    bytes: iconv.encode(content, encoding, {addBOM: encoding.startsWith("utf-16")})
  });
  const zip = (name: string, bytes: Uint8Array): Seed => ({name, kind: "zip", bytes: Buffer.from(bytes)});
  return [
    text("txt", plain),
    encoded("txt-utf16", plain, "utf-16le"),
    encoded("txt-gb18030", plain, "gb18030"),
    encoded("txt-big5", `${traditional.join("\r\n")}\r\n`, "big5"),
    text("md", markdown),
    text("html", page, "markup"),
    text("json", JSON.stringify(records), "values"),
    text("ndjson", records.map((record) => JSON.stringify(record)).join("\n"), "values"),
    text("csv", csvFile),
    encoded("csv-gb18030", csvFile, "gb18030"),
    text("rtf", rtfFile),
    text("mht", mhtFile),
    zip("docx", zipSync(Object.fromEntries(Object.entries(wordParts).map(([name, xml]) => [name, strToU8(xml)])))),
    zip("docx", shipped("report.docx")),
    zip("odt", shipped("report.odt")),
    zip("epub", shipped("report.epub")),
    zip("ofd", zipOf(ofdParts([drawn, printed.slice(0, 3)], printed.slice(0, 1)))),
    zip("xlsx", makeWorkbook(workbook)),
    zip("xlsx", shipped("table.xlsx")),
    zip("ods", shipped("table.ods")),
    zip("zip", zipSync({"2021/总结.txt": strToU8(plain), "a.html": strToU8(`<p>${traditional.join("<p>")}`)})),
    {name: "pdf", kind: "pdf", bytes: pdf},
    {name: "pdf", kind: "pdf", bytes: packedPdf(pdf)},
    {name: "doc", kind: "compound", bytes: shipped("report.doc")},
    {name: "xls", kind: "compound", bytes: makeWorkbook(workbook, "biff8")},
    {name: "xls", kind: "compound", bytes: shipped("table.xls")}
  ];
}
