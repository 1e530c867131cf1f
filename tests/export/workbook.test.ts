import {strFromU8, unzipSync} from "fflate";
import {readSheet} from "read-excel-file/node";
import {expect, test} from "vitest";
import type {SheetValue} from "../../src/export/sheet.ts";
import {workbook} from "../../src/export/workbook.ts";
import {linkedTo} from "../../src/export/workbookLinks.ts";

/** The rows below the head of a sheet, written and read back. */
async function written(...rows: SheetValue[][]) {
  const bytes = await workbook([{name: "a", head: ["one", "two"], rows}]);
  return (await readSheet(Buffer.from(bytes), "a")).slice(1);
}

test("words stay words, whatever they begin with, and values keep their types", async () => {
  const day = new Date("2021-12-31T00:00:00Z");
  const rows: SheetValue[][] = [
    ["=1+1", "-3.5%"],
    ["<a & b>", "'"],
    [-8, true],
    [day, null]
  ];
  expect(await written(...rows)).toEqual(rows);
});

test("a text that no cell holds is cut and says so", async () => {
  const [[long, whole] = []] = await written(["字".repeat(40_000), "字".repeat(32_767)]);
  expect(String(long)).toMatch(/^字+… \[cut: 40000 characters, more than a cell holds\]$/u);
  expect([String(long).length, String(whole).length]).toEqual([32_767, 32_767]);
});

test("more rows than a sheet holds are refused with what to do", async () => {
  const rows = Array.from({length: 1_048_576}, () => []);
  await expect(workbook([{name: "facts", head: ["one"], rows}])).rejects.toMatchObject({
    message: "too many rows for a sheet of Excel, which holds 1048576: facts 1048577",
    hint: "choose --format csv, parquet or json"
  });
});

test("a text that is the name of something in JavaScript is a text like others", async () => {
  const rows: SheetValue[][] = [
    ["constructor", "__proto__"],
    ["toString", "¶toString"]
  ];
  expect(await written(...rows)).toEqual(rows);
  const bytes = await workbook([{name: "constructor", head: ["valueOf", "two"], rows: []}]);
  expect(await readSheet(Buffer.from(bytes), "constructor")).toEqual([["valueOf", "two"]]);
});

test("what leads somewhere is a link: to a cell of the workbook, or to a web address, which is written as XML", async () => {
  const [home, away] = [{text: "a1", to: "#b!A2"}, linkedTo('https://example.org/?a=1&b="2"')];
  const bytes = await workbook([
    {name: "a", head: ["one", "two"], rows: [[home, away]]},
    {name: "b", head: ["one"], rows: [["https://example.org"]]}
  ]);
  expect((await readSheet(Buffer.from(bytes), "a"))[1]).toEqual(["a1", 'https://example.org/?a=1&b="2"']);
  const files = unzipSync(bytes);
  const [one, two] = ["1", "2"].map((n) => strFromU8(files[`xl/worksheets/sheet${n}.xml`] ?? new Uint8Array()));
  expect(one).toContain(
    '<hyperlinks><hyperlink ref="A2" location="b!A2"/><hyperlink ref="B2" r:id="link1"/></hyperlinks>'
  );
  expect(two).not.toContain("hyperlink");
  expect(strFromU8(files["xl/worksheets/_rels/sheet1.xml.rels"] ?? new Uint8Array())).toContain(
    'Id="link1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/hyperlink" ' +
      'Target="https://example.org/?a=1&amp;b=%222%22" TargetMode="External"'
  );
});

test("what is no address of the web, or is longer than Excel takes, leads nowhere", () => {
  const long = `https://example.org/${"a".repeat(2100)}`;
  for (const words of ["report.html?id=1", "javascript:alert(1)", "https://", long])
    expect(linkedTo(words)).toBe(words);
});

test("a sheet has as many links as Excel holds, from its top", async () => {
  const rows = Array.from({length: 65_540}, (_, i) => [{text: "a", to: `#a!A${i + 2}`}]);
  const bytes = await workbook([{name: "a", head: ["one"], rows}]);
  const xml = strFromU8(unzipSync(bytes)["xl/worksheets/sheet1.xml"] ?? new Uint8Array());
  expect(xml.match(/<hyperlink /g)).toHaveLength(65_530);
});
