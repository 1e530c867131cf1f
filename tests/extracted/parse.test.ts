import {describe, expect, test} from "vitest";
import {parseExtracted} from "../../src/extracted/parse.ts";

const told = (text: string) => parseExtracted(text).map(({row, fault, line}) => ({line, ...(row ?? fault)}));
const json = (row: object): string => JSON.stringify({report: "a", quote: "b", ...row});

describe("a row", () => {
  test("may join the words of its names in any way, and write numbers as words", () => {
    expect(
      told(json({indicator_id: "x", "Value-Max": "1,234.5", value: "５.8%", cumulative: "yes", year: "2024"}))
    ).toEqual([
      {
        line: 1,
        report: "a",
        quote: "b",
        indicatorId: "x",
        valueMax: 1234.5,
        value: 5.8,
        unit: "%",
        cumulative: true,
        year: 2024
      }
    ]);
  });

  test("keeps null where that says that there is none, and drops it elsewhere", () => {
    expect(told(json({scope: null, value: null}))).toEqual([{line: 1, report: "a", quote: "b", scope: null}]);
  });

  test.each([
    ["a misspelt field", {qoute: "x"}, {code: "extraction-misspelt-field", values: {field: "qoute", meant: "quote"}}],
    ["a field that nobody knows", {colour: "x"}, {code: "extraction-strange-field", values: {field: "colour"}}],
    [
      "a misspelt word",
      {role: "outcom"},
      {code: "extraction-misspelt-value", values: {field: "role", meant: "outcome"}}
    ],
    [
      "another word",
      {role: "x"},
      {code: "extraction-bad-value", values: {allowed: "reform_count, target, outcome, context"}}
    ],
    ["words for a number", {value: "about five"}, {code: "extraction-bad-value", values: {allowed: "number"}}],
    ["a bad period", {period: "last year"}, {code: "extraction-bad-value", values: {field: "period"}}],
    ["a day that there is not", {deadline: "2024-02-30"}, {code: "extraction-bad-value", values: {field: "deadline"}}],
    [
      "a period that ends before it begins",
      {period: "2024-06-30..2024-01-01"},
      {code: "extraction-bad-value", values: {field: "period", value: "2024-06-30..2024-01-01"}}
    ],
    [
      "one in two fields",
      {period: {start: "2024-06-30", end: "2024-01-01"}},
      {code: "extraction-bad-value", values: {field: "period"}}
    ],
    [
      "a year that no report is of",
      {year: 9999},
      {code: "extraction-bad-value", values: {field: "year", value: "9999"}}
    ],
    ["a day of no age", {deadline: "0001-01-01"}, {code: "extraction-bad-value", values: {field: "deadline"}}],
    ["a month that there is not", {deadline: "2024-13"}, {code: "extraction-bad-value", values: {field: "deadline"}}],
    [
      "days that there are not",
      {period: "2024-99-99..2024-99-99"},
      {code: "extraction-bad-value", values: {field: "period"}}
    ],
    ["a field beyond all counting", {field: 1e12}, {code: "extraction-bad-value", values: {field: "field"}}],
    ["a name of the program's own", {reader: "rules"}, {code: "extraction-bad-value", values: {field: "reader"}}],
    ["no quote", {quote: ""}, {code: "extraction-lacks-field", values: {field: "quote"}}]
  ])("with %s is told, with what may be meant", (_, fields, fault) => {
    expect(told(json(fields))).toMatchObject([fault]);
  });
});

describe("a file", () => {
  test("has its lines counted, empty ones too, and each bad one told alone", () => {
    expect(told(`${json({})}\n\n{"report": \n[1]\n${json({value: 2})}`)).toMatchObject([
      {line: 1, quote: "b"},
      {line: 3, code: "extraction-bad-line"},
      {line: 4, code: "extraction-bad-line", values: {detail: "not an object {…}"}},
      {line: 5, value: 2}
    ]);
  });

  test.each([",", "\t", ";"])("of CSV parts its columns by %j, and an empty cell says nothing", (mark) => {
    const rows = [
      ["report", "quote", "value", "scope"],
      ["a", '"甲\n乙"', "5", ""],
      ["a", "'-3个", "-3", "市本级"]
    ];
    expect(told(rows.map((row) => row.join(mark)).join("\r\n"))).toEqual([
      {line: 2, report: "a", quote: "甲\n乙", value: 5},
      {line: 4, report: "a", quote: "-3个", value: -3, scope: "市本级"}
    ]);
  });

  test("of langextract gives a row for each extraction, its own attributes kept as a note", () => {
    const line = {
      document_id: "a.txt",
      text: "𠮷5家",
      extractions: [
        {
          extraction_class: "target",
          extraction_text: "5家",
          char_interval: {start_pos: 1, end_pos: 3},
          alignment_status: "match_fuzzy",
          attributes: {value: "5", unit: "家", colour: "red", scope: ""}
        },
        {extraction_class: 5}
      ]
    };
    expect(told(JSON.stringify(line))).toEqual([
      {
        line: 1,
        report: "a.txt",
        quote: "5家",
        start: 2,
        end: 4,
        role: "target",
        class: "target",
        note: '{"colour":"red"}',
        value: 5,
        unit: "家"
      },
      {line: 1, code: "extraction-bad-document", values: {}}
    ]);
    expect(parseExtracted(JSON.stringify(line)).map(({nth}) => nth)).toEqual([1, 2]);
  });

  test("that cannot be understood names its reader all the same", () => {
    const [line] = parseExtracted('{"report": "a", "quote": "5家", "Reader": "李", "role": "strange"}');
    expect(line).toMatchObject({row: null, reader: "李"});
  });
});
