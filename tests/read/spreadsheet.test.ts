import type {Range} from "@e965/xlsx";
import {strFromU8, strToU8, unzipSync, zipSync} from "fflate";
import {describe, expect, test} from "vitest";
import {loadLexicon} from "../../src/lexicon/index.ts";
import type {SourceText} from "../../src/model/source.ts";
import {gridOf} from "../../src/model/table.ts";
import {read} from "../../src/read/index.ts";
import {sheetsOf} from "../../src/read/workbook.ts";
import {makeWorkbook, sheetOf} from "./makeWorkbook.ts";

const lexicon = loadLexicon();

const rows = [
  ["乙县2025年审批情况表"],
  ["", "", "", "单位：件"],
  ["事项", "2025年", "", "增长"],
  ["", "办件", "退件", ""],
  ["登记", 2110, 12, 0.153],
  ["  变更", 1250.5, -3, 0.05],
  ["注：不含乡镇办件，数据截至年底，来自窗口登记簿。"]
];
const range = (top: number, left: number, bottom: number, right: number): Range => ({
  s: {r: top, c: left},
  e: {r: bottom, c: right}
});
const merges = [range(0, 0, 0, 3), range(2, 0, 3, 0), range(2, 1, 2, 2), range(2, 3, 3, 3)];
const formats = {B5: "#,##0", B6: "#,##0.0", C6: "0;[Red]0", D5: "0.0%", D6: "0.0%"};
const sheet = sheetOf(rows, {"!merges": merges}, formats);

const readOne = async (bytes: Uint8Array): Promise<SourceText> => {
  const [text] = await read({path: "表", bytes}, lexicon);
  return text ?? expect.fail("nothing was read");
};

/** The words in each place of the grid of a table. */
const gridIn = ({text, tables}: SourceText, at = 0): (string | null)[][] => {
  const table = tables[at] ?? expect.fail("no such table");
  return gridOf(table).map((row) => row.map((cell) => (cell ? text.slice(cell.start, cell.end) : null)));
};

describe.each(["xlsx", "biff8"] as const)("a workbook as %s", (bookType) => {
  test("has no words where a formula failed", async () => {
    const failed = sheetOf([
      ["事项", "办件", "退件"],
      ["登记", {t: "e", v: 0x07}, 12],
      ["变更", 37, "#N/A"]
    ]);
    expect(gridIn(await readOne(makeWorkbook({审批: failed}, bookType)))).toEqual([
      ["事项", "办件", "退件"],
      ["登记", "", "12"],
      ["变更", "37", ""]
    ]);
  });

  test("is its sheets, with titles above a table and notes below", async () => {
    const read = await readOne(makeWorkbook({审批: sheet}, bookType));
    expect(read.text.split("\n")).toEqual([
      "审批",
      "乙县2025年审批情况表",
      "单位：件",
      "事项\t2025年\t增长",
      "办件\t退件",
      "登记\t2,110\t12\t15.3%",
      "  变更\t1,250.5\t-3\t5.0%",
      "注：不含乡镇办件，数据截至年底，来自窗口登记簿。"
    ]);
    expect(read.tables).toMatchObject([{rows: 4, columns: 4, origin: {sheet: "审批", row: 2, column: 0}}]);
    expect(gridIn(read)).toEqual([
      ["事项", "2025年", "2025年", "增长"],
      ["事项", "办件", "退件", "增长"],
      ["登记", "2,110", "12", "15.3%"],
      ["  变更", "1,250.5", "-3", "5.0%"]
    ]);
  });
});

test("cells keep what the file holds behind what they show", async () => {
  const bytes = makeWorkbook({A: sheetOf([[0.153, 46023, true, "甲"]], {}, {A1: "0.0%", B1: "yyyy/m/d"})});
  const [{rows: [row]} = expect.fail("no sheet")] = await sheetsOf({path: "a.xlsx", bytes});
  expect(row?.cells).toEqual([
    {row: 0, column: 0, shown: "15.3%", value: 0.153, type: "number"},
    {row: 0, column: 1, shown: "2026/1/1", value: 46023, type: "date"},
    {row: 0, column: 2, shown: "TRUE", value: true, type: "boolean"},
    {row: 0, column: 3, shown: "甲", value: "甲", type: "text"}
  ]);
});

test("what is hidden is left out, and said to be", async () => {
  const hidden = {"!rows": [{}, {}, {}, {}, {hidden: true}], "!cols": [{}, {}, {hidden: true}]};
  const book = {审批: sheetOf(rows, {"!merges": merges, ...hidden}, formats), 底稿: sheetOf([["草稿", 1]])};
  const read = await readOne(makeWorkbook(book, "xlsx", ["底稿"]));
  expect(read.text).not.toMatch(/2,110|退件|草稿/);
  expect(read.warnings).toEqual([
    {code: "hidden-sheets", values: {sheets: "底稿"}},
    {code: "hidden-rows", values: {sheet: "审批", n: 1}},
    {code: "hidden-columns", values: {sheet: "审批", n: 1}}
  ]);
  // A hidden row keeps its place, so that a cell leads to its own.
  expect(gridIn(read)[3]?.[1]).toBe("1,250.5");
});

test("a merged cell is seen where its first column is hidden", async () => {
  const bytes = makeWorkbook({A: sheetOf(rows, {"!merges": merges, "!cols": [{}, {hidden: true}]})});
  expect((await readOne(bytes)).text).toContain("事项\t2025年\t增长");
});

test("a row of no number stands before the others, whose merged cells cover what they do", async () => {
  const files = unzipSync(makeWorkbook({A: sheet}));
  const name = "xl/worksheets/sheet1.xml";
  const xml = strFromU8(files[name] ?? new Uint8Array()).replace('<row r="1"', '<row r="x"');
  files[name] = strToU8(xml.replace(/"A1(?=[":])/g, '"Ax'));
  const read = await readOne(zipSync(files));
  expect(read.text.split("\n")[0]).toBe("乙县2025年审批情况表");
  expect(read.tables[0]?.cells.filter(({rows, columns}) => rows < 1 || columns < 1)).toEqual([]);
  expect(gridIn(read)[1]?.[0]).toBe("事项");
});

test("parts of a sheet stand for themselves, and a table goes on below an empty row", async () => {
  const parts = sheetOf([
    ["事项", "办件", "", "", "窗口", "人数"],
    ["登记", 21, "", "", "一", 3],
    [],
    ["变更", 34, "", "", "二", 5],
    [],
    ["后记"]
  ]);
  const read = await readOne(makeWorkbook({Sheet1: parts}));
  expect(read.text).toBe("事项\t办件\n登记\t21\n变更\t34\n窗口\t人数\n一\t3\n二\t5\n后记");
  expect(read.tables.map(({origin}) => origin)).toEqual([
    {sheet: "Sheet1", row: 0, column: 0},
    {sheet: "Sheet1", row: 0, column: 4}
  ]);
});

test("a sheet that claims to reach to its last row and column is read at once", async () => {
  const files = unzipSync(
    makeWorkbook({
      Sheet1: sheetOf([
        ["甲", "乙"],
        ["丙", 1]
      ])
    })
  );
  const name = "xl/worksheets/sheet1.xml";
  const far = '<row r="1048576"><c r="XFD1048576" t="str"><v>远</v></c></row></sheetData>';
  const xml = strFromU8(files[name] ?? new Uint8Array())
    .replace("</sheetData>", far)
    .replace(/<dimension[^>]*>/, '<cols><col min="1" max="2000000000" width="9"/></cols>');
  const {text} = await readOne(Buffer.from(zipSync({...files, [name]: strToU8(xml)})));
  expect(text).toBe("甲\t乙\n丙\t1\n远");
});

/** An OpenDocument workbook whose sheets are these tables, with these styles. */
const openBook = (tables: string, styles = ""): Buffer => {
  const kind = "application/vnd.oasis.opendocument.spreadsheet";
  const body = `<office:body><office:spreadsheet>${tables}</office:spreadsheet></office:body>`;
  const content = `<office:document-content>${styles}${body}</office:document-content>`;
  const parts = {mimetype: kind, "content.xml": content, "META-INF/manifest.xml": "<manifest:manifest/>"};
  return Buffer.from(zipSync(Object.fromEntries(Object.entries(parts).map(([name, part]) => [name, strToU8(part)]))));
};
const openCell = (words: string, more = ""): string =>
  `<table:table-cell office:value-type="string" ${more}><text:p>${words}</text:p></table:table-cell>`;
const openRow = (cells: string, more = ""): string => `<table:table-row ${more}>${cells}</table:table-row>`;
const openTable = (rows: string, name = "情况", style = "a"): string =>
  `<table:table table:name="${name}" table:style-name="${style}">${rows}</table:table>`;

test.each([
  [
    "a row of cells",
    openRow(openCell("甲", 'table:number-columns-repeated="16384"'), 'table:number-rows-repeated="1048576"')
  ],
  ["a row", openRow(openCell("甲"), 'table:number-rows-repeated="1000000000"')],
  ["a cell, written otherwise", openRow(openCell("甲", "table:number-columns-repeated = '1e9'"))],
  [
    "a number",
    openRow('<table:table-cell office:value-type="float" office:value="1" table:number-columns-repeated="1000000000"/>')
  ]
])("an OpenDocument that repeats %s without end is refused", async (_, rows) => {
  await expect(readOne(openBook(openTable(rows)))).rejects.toMatchObject({fault: "zip-bomb"});
});

test("what is empty in an OpenDocument may be repeated without end", async () => {
  const empty = '<table:table-cell table:number-columns-repeated="1000000000"/>';
  const rows = [
    openRow(openCell("甲") + empty + openCell("乙")),
    openRow(empty, 'table:number-rows-repeated="1000000000"')
  ];
  const {text, tables} = await readOne(openBook(openTable(rows.join("") + openRow(openCell("丙")))));
  expect([text, tables]).toEqual(["情况\n甲\n乙\n丙", []]);
});

test("sheets of an OpenDocument that are hidden are left out, and said to be", async () => {
  const looks = (name: string, display: boolean): string =>
    `<style:style style:name="${name}" style:family="table"><style:table-properties table:display="${display}"/></style:style>`;
  const styles = `<office:automatic-styles>${looks("a", true)}${looks("b", false)}</office:automatic-styles>`;
  const tables = openTable(openRow(openCell("登记"))) + openTable(openRow(openCell("草稿")), "底稿", "b");
  const read = await readOne(openBook(tables, styles));
  expect(read.text).toBe("情况\n登记");
  expect(read.warnings).toEqual([{code: "hidden-sheets", values: {sheets: "底稿"}}]);
});

/** The same workbook with a part of it otherwise. */
const changed = (part: string, change: (xml: string) => string): Buffer => {
  const files = unzipSync(makeWorkbook({一: sheetOf([["甲", 1]]), 二: sheetOf([["乙", 2]])}));
  return Buffer.from(zipSync({...files, [part]: strToU8(change(strFromU8(files[part] ?? new Uint8Array())))}));
};

test.each([
  [
    "xl/worksheets/sheet1.xml",
    "xml-entities",
    (xml: string) => xml.replace("<worksheet", '<!DOCTYPE x [<!ENTITY a "b">]><worksheet')
  ],
  [
    "xl/workbook.xml",
    "xml-entities",
    (xml: string) => xml.replace("<workbook", '<!DOCTYPE x [<!ENTITY a "b">]><workbook')
  ],
  ["xl/styles.xml", "deep-page", (xml: string) => xml.replace("</styleSheet>", "<a>".repeat(2000))],
  [
    "xl/worksheets/sheet1.xml",
    "many-parts",
    (xml: string) => xml.replace("<sheetData", `${"<!---->".repeat(600_000)}<sheetData`)
  ],
  ["xl/worksheets/sheet1.xml", "many-parts", (xml: string) => xml.replace("<c ", `<c ${' a=""'.repeat(2000)} `)],
  ["xl/_rels/workbook.xml.rels", "many-parts", (xml: string) => xml.replace("sheet2.xml", "sheet1.xml")],
  ["xl/workbook.xml", "many-parts", (xml: string) => xml.replace(/<sheet .*?>/, (sheet) => sheet.repeat(2))]
])("a workbook whose part %s is beyond any is refused as %s", async (part, fault, change) => {
  await expect(readOne(changed(part, change))).rejects.toMatchObject({fault});
});

test("a workbook has more cells than any document has elements", async () => {
  const row = `<row>${'<c t="b"><v>1</v></c>'.repeat(1000)}</row>`.repeat(260);
  const {text} = await readOne(
    changed("xl/worksheets/sheet2.xml", (xml) =>
      xml.replace(/<sheetData.*<\/sheetData>/, `<sheetData>${row}</sheetData>`)
    )
  );
  expect(text.match(/TRUE/g)).toHaveLength(260_000);
});

test("cells strewn over a sheet are lines, no table", async () => {
  const strewn = Array.from({length: 500}, (_, i) => [...Array.from({length: i}, () => null), "甲", "乙"]);
  const {text, tables} = await readOne(makeWorkbook({Sheet1: sheetOf(strewn)}));
  expect(text.split("\n")).toHaveLength(500);
  expect(tables).toEqual([]);
});

const cities = ["北京市", "上海市", "广州市", "杭州市", "武汉市", "成都市"];
const districts = ["章贡区", "南康区", "赣县区", "信丰县", "大余县", "上犹县"];
const tableOf = (places: readonly string[]): Buffer =>
  makeWorkbook({Sheet1: sheetOf([["地区", "常住人口"], ...places.map((place, i) => [place, 100 + i])])});

test("a table of the parts of one place is a report of it, one of places all over the country is not", async () => {
  expect((await readOne(tableOf(["赣州市", ...districts]))).text).toContain("南康区\t102");
  await expect(readOne(tableOf(cities))).rejects.toMatchObject({fault: "metrics-of-places"});
});
