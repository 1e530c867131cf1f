import {parse} from "csv-parse/sync";
import fc from "fast-check";
import {describe, expect, it, test} from "vitest";
import {type CsvValue, guarded, toCsv, unguarded} from "../../src/model/csv.ts";

const read = (csv: string): string[][] => parse(csv, {bom: true, record_delimiter: "\r\n"});

describe("words of a report in a spreadsheet", () => {
  it.each([
    "=1+1",
    "@SUM(A1)",
    "+cmd|' /C calc'!A0",
    "-见附件",
    "\t=1",
    "\r=1",
    "　=1",
    "＝1+1",
    "－A1",
    "-3-5",
    "-1,A1",
    "\u200B=1",
    "\u0000=1",
    "\uFEFF@A1",
    "\u202E=1",
    "﹦1+1",
    "-Infinity"
  ])("%j is set as words", (words) => expect(guarded(words)).toBe(`'${words}`));

  it.each(["-3.5", "+12%", "+12 %", "－8.5％", "−8", "-5项", "+0.3个百分点", "-1,234.5万元", "赣州", "1=1", "'", ""])(
    "%j is what it says",
    (words) => expect(guarded(words)).toBe(words)
  );
});

test.each(["=1", "'", "赣州", "-3.5", "－A1"])("%j comes back from its cell", (words) => {
  expect(unguarded(guarded(words))).toBe(words);
});

test("a signed number loses the apostrophe that another program has set before it", () => {
  expect(unguarded("'-3个")).toBe("-3个");
});

test("begins with a byte-order mark, ends lines in CRLF, and leaves a missing value empty", () => {
  const rows: CsvValue[][] = [
    ["place", "value", "kept"],
    ["赣州, 江西", -3.5, true],
    ['“"”\n', null, undefined]
  ];
  expect(toCsv(rows)).toBe('\uFEFFplace,value,kept\r\n"赣州, 江西",-3.5,true\r\n"“""”\n",,\r\n');
});

test("a row of one missing value is a row", () => {
  expect(read(toCsv([["a"], [null], ["b"]]))).toEqual([["a"], [""], ["b"]]);
});

test("whatever the words are, a reader gets them back", () => {
  const words = fc.string({unit: fc.constantFrom(..."赣 ,\"'=+-@\r\n\t5%项")});
  fc.assert(
    fc.property(fc.array(fc.tuple(words, words), {minLength: 1}), (rows) => {
      expect(read(toCsv(rows))).toEqual(rows.map((row) => row.map(guarded)));
    })
  );
});
