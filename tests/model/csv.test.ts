import {parse} from "csv-parse/sync";
import fc from "fast-check";
import {describe, expect, it, test} from "vitest";
import {type CsvValue, guarded, toCsv, unguarded} from "../../src/model/csv.ts";

const read = (csv: string): string[][] => parse(csv, {bom: true, record_delimiter: "\r\n"});

/** Words with what a reader may take for the mark between cells, and how they are set. */
const parted: [words: string, set: string][] = [
  ["x;=1+1;.txt", "x;'=1+1;.txt"],
  ["t\t=2+3\tu", "t\t'=2+3\tu"],
  ["t\r\n@A1", "t\r\n'@A1"],
  ["\t=1", "'\t'=1"],
  ["\r=1", "'\r'=1"],
  ["-3;x;-3", "'-3;x;-3"],
  ["x; ＝1", "x;' ＝1"],
  ['x;"=1+1"', `x;'"=1+1"`],
  ["x;'=1", "x;''=1"],
  ["x;;-见附件\n- 二", "x;;'-见附件\n'- 二"],
  ["x;-5项;+12 %\n－8.5％", "x;-5项;+12 %\n－8.5％"],
  ["x,=1", "x,=1"]
];

describe("words of a report in a spreadsheet", () => {
  it.each([
    "=1+1",
    "@SUM(A1)",
    "+cmd|' /C calc'!A0",
    "-见附件",
    '"=1+1"',
    "'=1",
    "\t赣州",
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

  it.each(parted)("%j is set as words behind each mark that may part cells", (words, set) => {
    expect([guarded(words), unguarded(set)]).toEqual([set, words]);
  });
});

test("words with a mark that may part cells are one cell for readers who know two", () => {
  expect(toCsv([["a;b", "a\tb"]])).toBe('\uFEFF"a;b","a\tb"\r\n');
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

const words = fc.string({unit: fc.constantFrom(..."赣 ,;\"'=+-@\r\n\t5%项")});

test("whatever the words are, they come back from their cell", () => {
  fc.assert(
    fc.property(words, (written) => {
      expect(unguarded(guarded(written))).toBe(written);
    })
  );
});

test("whatever a reader takes for the mark between cells, and whether or not it knows quotes, nothing runs", () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(words, words), {minLength: 1}), (rows) => {
      expect(toCsv(rows)).not.toMatch(/[\uFEFF;\t\r\n][\s"]*[=@]/);
    })
  );
});

test("whatever the words are, a reader gets them back", () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(words, words), {minLength: 1}), (rows) => {
      expect(read(toCsv(rows))).toEqual(rows.map((row) => row.map(guarded)));
    })
  );
});
