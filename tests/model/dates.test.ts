import {describe, expect, test} from "vitest";
import {dateIn, yearIn} from "../../src/model/dates.ts";

describe("dateIn", () => {
  test.each([
    ["发布时间：2024-01-09 10:12", "2024-01-09"],
    ["2024年1月9日", "2024-01-09"],
    ["二〇二四年一月九日", "2024-01-09"],
    ["二零二四年十二月三十一日", "2024-12-31"],
    ["二○二四年十月二十日印发", "2024-10-20"],
    ["（2024/3/5）", "2024-03-05"],
    ["2024 - 3 - 5", "2024-03-05"],
    ["一九九八年五月六日", "1998-05-06"],
    ["2023年2月30日", null],
    ["2023年13月1日", null],
    ["2023年三四月五日", null],
    ["2024年1月", null],
    ["没有日期", null]
  ])("%s: %s", (text, date) => expect(dateIn(text)).toBe(date));
});

describe("yearIn", () => {
  test.each([
    ["2024", 2024],
    ["二〇二四", 2024],
    ["一九四九", 1949],
    ["1948", null],
    ["2101", null],
    ["二四", null]
  ])("%s: %s", (written, year) => expect(yearIn(written)).toBe(year));
});
