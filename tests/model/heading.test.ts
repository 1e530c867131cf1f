import {expect, test} from "vitest";
import {saidOf} from "../../src/model/heading.ts";

test.each([
  ["地区生 产总值 （亿元）", "地区生产总值（亿元）"],
  ["区　县", "区县"],
  ["比上年 增长（%）", "比上年增长（%）"],
  ["全市 Total City", "全市 Total City"],
  ["R&D 人员", "R&D 人员"],
  ["2024 年", "2024 年"]
])("a heading without the blanks of its column: %s", (written, said) => {
  expect(saidOf(written)).toBe(said);
});
