import {describe, expect, test} from "vitest";
import {clean} from "../../src/clean/index.ts";
import {loadLexicon} from "../../src/lexicon/index.ts";
import type {SourceText} from "../../src/model/source.ts";
import {gridOf} from "../../src/model/table.ts";
import {read} from "../../src/read/index.ts";
import {ofdParts, zipOf} from "./makeOfd.ts";
import {gridLines, makePdf, type PrintedLine} from "./makePdf.ts";
import {prose} from "./prose.ts";

const lexicon = loadLexicon();

async function only(bytes: Uint8Array): Promise<SourceText> {
  const [text, ...others] = await read({path: "report.ofd", bytes}, lexicon);
  if (!text || others.length > 0) throw new Error("one report expected");
  return text;
}

const grids = ({text, tables}: SourceText): (string | null)[][][] =>
  tables.map((table) => gridOf(table).map((row) => row.map((cell) => cell && text.slice(cell.start, cell.end))));

/** A paragraph in lines of 36 characters, the first indented by two. */
const set = (top: number): PrintedLine[] =>
  [prose.slice(0, 34), ...(prose.slice(34).match(/.{1,36}/gsu) ?? [])].map((text, i) => ({
    text,
    x: i === 0 ? 96 : 72,
    y: top - 20 * i
  }));

const words = [
  ["项目", "预算数", "执行数"],
  ["税收", "12.5", "13"],
  ["其中：增值税（含改征）", "8", "9"]
];
const table = [
  ...gridLines([72, 200, 300, 400], [740, 710, 680, 640]),
  ...words.flatMap((row, i) =>
    i === 2 ? [] : row.map((text, j) => ({text, x: [76, 204, 304][j] ?? 0, y: 720 - 30 * i}))
  ),
  {text: "其中：增值税", x: 76, y: 664},
  {text: "（含改征）", x: 76, y: 648},
  {text: "8", x: 204, y: 656},
  {text: "9", x: 304, y: 656}
];

const pages = [
  [{text: "工作总结", x: 250, y: 780, size: 18}, ...set(740)],
  [...table, ...set(600)]
];
const running = [{text: "虚拟市人民政府文件", x: 230, y: 810, size: 9}];

test("an OFD document reads as a PDF that shows the same", async () => {
  const source = await only(zipOf(ofdParts(pages, running)));
  const pdf = await only(makePdf(pages.map((page) => [...running, ...page])));
  expect(source).toEqual({...pdf, format: "ofd"});
  expect(grids(source)).toEqual([words]);
  expect(clean(source, lexicon).text).toContain(`${prose}\n项目\t预算数\t执行数`);
});

test("lines without a place, of pages that are not listed, follow each other", async () => {
  const {"OFD.xml": main = "", ...parts} = ofdParts([[], []]);
  const bare = (text: string): string =>
    `<ofd:Page xmlns:ofd="http://www.ofdspec.org/2016"><ofd:TextObject><ofd:TextCode>${text}</ofd:TextCode></ofd:TextObject></ofd:Page>`;
  const source = await only(
    zipOf({
      "OFD.xml": main,
      ...parts,
      "Doc_0/Document.xml": "<Document/>",
      "Doc_0/Pages/Page_0/Content.xml": bare("工作总结\n推出举措37项。"),
      "Doc_0/Pages/Page_10/Content.xml": bare("完。"),
      "Doc_0/Pages/Page_9/Content.xml": bare("其他")
    })
  );
  expect(source.text.split(/\s+/)).toEqual(["工作总结", "推出举措37项。", "其他", "完。"]);
});

test("what is not visible, and white boxes, are not read", async () => {
  const parts = ofdParts([[...table, {text: "正文", x: 72, y: 600}]]);
  const name = "Doc_0/Pages/Page_0/Content.xml";
  const hidden = (parts[name] ?? "").replaceAll("<ofd:PathObject", '<ofd:PathObject Visible="false"');
  expect((await only(zipOf({...parts, [name]: hidden}))).tables).toEqual([]);
});

test("pages without text are named", async () => {
  const {warnings} = await only(zipOf(ofdParts([set(700), []])));
  expect(warnings).toEqual([{code: "pages-without-text", values: {pages: "2"}}]);
});

describe("an OFD document that cannot be read says why", () => {
  const parts = ofdParts([set(700)]);
  const document = parts["Doc_0/Document.xml"] ?? "";
  const endless = document.replace(/<ofd:Page ID.*?\/>/, (page) => page.repeat(6000));
  const deep = `${"<ofd:PageBlock>".repeat(200_000)}x`;
  const page = "Doc_0/Pages/Page_0/Content.xml";
  const cases: [why: string, parts: Record<string, string>, fault: string][] = [
    ["it has pictures alone", ofdParts([[], []]), "ofd-without-text"],
    ["a part is missing", {...parts, "Doc_0/Document.xml": document.replace("Page_0", "Page_7")}, "broken-ofd"],
    ["a part is no XML", {...parts, [page]: "<ofd:Page"}, "broken-ofd"],
    ["a part nests without end", {...parts, [page]: deep}, "deep-page"],
    ["a part has objects without end", {...parts, [page]: `<a>${"<b/>".repeat(200_000)}</a>`}, "zip-bomb"],
    ["it names one page without end", {...parts, "Doc_0/Document.xml": endless}, "zip-bomb"]
  ];
  test.each(cases)("%s", async (_why, parts, fault) => {
    await expect(read({path: "report.ofd", bytes: zipOf(parts)}, lexicon)).rejects.toMatchObject({
      name: "UnreadableError",
      fault
    });
  });

  test("a page of lines without end is read without them", async () => {
    const drawing = (lines: number): string =>
      `<ofd:PathObject Boundary="0 0 9 9"><ofd:AbbreviatedData>${"M 0 0 L 9 0 ".repeat(lines)}</ofd:AbbreviatedData></ofd:PathObject>`;
    const drawn = drawing(100_000) + drawing(8000).repeat(4);
    const many = (parts[page] ?? "").replace("</ofd:Layer>", `${drawn}</ofd:Layer>`);
    expect((await only(zipOf({...parts, [page]: many}))).text).toContain(prose.slice(0, 30));
  });
});
