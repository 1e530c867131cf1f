import {describe, expect, test} from "vitest";
import {cellsOf} from "../tables.ts";

/** What is said of each figure, in the order of the cells: value, unit, what is measured, the year, whose, what kind of figure. */
const toldOf = async (rows: string, above?: string): Promise<string[]> =>
  (await cellsOf(rows, above)).map(({value, unit, indicator, period, scope, role, measure}) =>
    [value, unit, indicator, period?.start.slice(0, 4) ?? "", scope ?? "", role, measure].join(" ")
  );

describe("what a figure of a table means", () => {
  test("rows name what is measured, columns are years", async () => {
    expect(await toldOf("指标|2024年|2025年\n工业用水量（万吨）|12.5|13")).toEqual([
      "125000 吨 工业用水量 2024  context level",
      "130000 吨 工业用水量 2025  outcome level"
    ]);
  });

  test("a column of units, and one of growth", async () => {
    expect(await toldOf("指标|单位|绝对数|比上年增长（%）\n固定资产投资|亿元|3.2|-4.5")).toEqual([
      "320000000 元 固定资产投资 2025  outcome level",
      "-4.5 % 固定资产投资 2025  outcome rate"
    ]);
  });

  test("rows are places", async () => {
    expect(await toldOf("区县|财政收入（万元）|增速|位次\n全市|30|2|3\n章贡区|10|5.1|1")).toEqual([
      "300000 元 财政收入 2025  outcome level",
      "2 % 财政收入 2025  outcome rate",
      "3 rank 财政收入 2025  outcome rank",
      "100000 元 财政收入 2025 章贡区 outcome level",
      "5.1 % 财政收入 2025 章贡区 outcome rate",
      "1 rank 财政收入 2025 章贡区 outcome rank"
    ]);
  });
});
