import {readSheet} from "read-excel-file/node";
import {expect, test} from "vitest";
import {type SheetValue, workbook} from "../../src/export/workbook.ts";

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
