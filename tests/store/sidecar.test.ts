import {describe, expect, test} from "vitest";
import {readSidecar, statedBefore} from "../../src/store/sidecar.ts";

test.each([
  [
    "a day that no year has",
    "published: 2021-02-30",
    "published: must be a date such as 2025-12-31, and in the calendar: 2021-02-30"
  ],
  ["a day beyond the month", "retrieved: 2021-13-45", "in the calendar: 2021-13-45"],
  [
    "a day of no age that reports are of",
    "published: 0001-01-01",
    "published: must be in a year from 1949 to 2100: 0001-01-01"
  ],
  [
    "a period that ends before it begins",
    "period: {start: 2021-12-31, end: 2021-01-01}",
    "period.end: must not be before the start"
  ],
  ["a period with a day that is none", "period: {start: 2021-02-29, end: 2021-12-31}", "period.start: must be a date"],
  ["the year 0", "year: 0", "year: must be a year from 1949 to 2100: 0"],
  ["a year of five digits", "year: 20211", "year: must be a year from 1949 to 2100: 20211"],
  ["a year in words", "year: last", "year: must be a year from 1949 to 2100: last"],
  ["a text of any length", `${"长".repeat(5000)}`, `whole: must be fields with their values: ${"长".repeat(80)}…`],
  ["a part of a year", "year: 2021.5", "year: must be a year from 1949 to 2100: 2021.5"],
  ["a year in hexadecimal", 'year: "0x7e5"', "year: must be a year"],
  ["20,000 lists in one another", "[".repeat(20_000), "lists or fields in one another, more than 100 deep"],
  ["20,000 lists a line", "- ".repeat(20_000), "more than 100 deep"],
  [
    "3,000 fields in one another",
    Array.from({length: 3000}, (_, n) => `${" ".repeat(n)}a:`).join("\n"),
    "more than 100"
  ],
  ["8,000 tags", `title: ${"!!str ".repeat(8000)}a`, "more than 10 tags or anchors before one value"],
  ["a field twice", "title: a\nplace: 赣州市\ntitle: b", "Map keys must be unique, title is there twice at line 3"],
  ["fields that there are not", "a: 1\nb: 1\nc: 1\nd: 1\ne: 1\nf: 1\ng: 1", "no such field: a, b, c, d, e and 2 more"],
  ["101 lists in one another", `title: ${"[".repeat(101)}${"]".repeat(101)}`, "more than 100 deep"],
  ["an empty place", 'place: ""', "place: "],
  ["a place that is a list", "place: [赣州市, 永州市]", "place: "]
])("a sidecar with %s is refused by its field", (_what, text, message) => {
  expect(() => readSidecar("a.meta.yml", text)).toThrow(message);
});

test.each(["6-4", "0-3", "0"])("headings of a table in rows %s are refused", (rows) => {
  expect(() => readSidecar("a.csv.meta.yml", `headings: ${rows}`, "a.csv")).toThrow(/headings: /);
});

describe("what a sidecar states", () => {
  test.each([
    ["2021", 2021],
    ['"2021"', 2021],
    ["1949", 1949],
    ["2100", 2100]
  ])("may be the year %s", (written, year) => {
    expect(readSidecar("a.meta.yml", `year: ${written}`)).toEqual({year});
  });

  test("may be a period of one day, and a code for the place", () => {
    const period = {start: "2024-02-29", end: "2024-02-29"};
    expect(readSidecar("a.meta.yml", "place: 360700\nperiod: {start: 2024-02-29, end: 2024-02-29}")).toEqual({
      place: "360700",
      period
    });
  });

  test("in an earlier version counts as far as it can be stated now", () => {
    const period = {start: "2021-12-31", end: "2021-01-01"};
    expect(statedBefore({period, year: 2021, published: "0001-01-01", unknown: 1})).toEqual({year: 2021});
  });
});
