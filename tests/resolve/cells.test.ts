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

  test("several heading rows, a unit of the table, groups of rows", async () => {
    const rows =
      "表1 主要指标{1x4}\n单位：亿元、%{1x4}\n指标{2x1}|2024年{2x1}|2025年{1x2}\n绝对数|增长\n一、经济{1x4}\n工业投资|30|33|10.0";
    expect(await toldOf(rows)).toEqual([
      "3000000000 元 工业投资 2024  context level",
      "3300000000 元 工业投资 2025  outcome level",
      "10 % 工业投资 2025  outcome rate"
    ]);
    const [, , growth] = await cellsOf(rows);
    expect(growth?.cell).toEqual({table: 0, row: ["一、经济", "工业投资"], column: ["2025年", "增长"]});
  });

  test.each<[name: string, rows: string, indicators: string[]]>([
    [
      "其中 goes with the name above",
      "指标|面积（亩）\n播种面积|9\n其中：小麦|4\n玉米|3",
      ["播种面积", "小麦播种面积", "玉米播种面积"]
    ],
    [
      "a name that several rows have",
      "指标|总量（万吨）\n货运量|9\n公路|4\n客运量|8\n公路|5",
      ["货运量", "公路货运量", "客运量", "公路客运量"]
    ],
    ["with the head of its column", "产品|产量（吨）\n原煤|9\n发电量|4", ["原煤产量", "发电量"]],
    ["the lines of an account", "预算科目|金额（万元）\n一、税收收入|9\n>契税|4", ["税收收入", "契税"]],
    ["kinds of things over what is counted", "|小学|高中\n招生数（人）|9|4", ["小学招生数", "高中招生数"]]
  ])("what is measured: %s", async (_, rows, indicators) => {
    expect((await cellsOf(rows)).map(({indicator}) => indicator)).toEqual(indicators);
  });

  test("what is measured stands in the title alone", async () => {
    const facts = await cellsOf(
      "行业|比上年增长（%）|行业|比上年增长（%）\n总计|9|教育|4",
      "表5 2025年分行业工业投资增长速度"
    );
    expect(facts.map(({indicator}) => indicator)).toEqual(["工业投资", "教育工业投资"]);
  });

  test.each<[cell: string, value: number, change: string, comparator: string, text: string]>([
    ["-3.2", -3.2, "decrease", "eq", "-3.2"],
    ["下降3.2", 3.2, "decrease", "eq", "3.2"],
    ["▼3.2", -3.2, "decrease", "eq", "▼3.2"],
    ["3.2↑", 3.2, "increase", "eq", "3.2"],
    ["（3.2）", -3.2, "decrease", "eq", "（3.2）"],
    ["1 203.2", 1203.2, "increase", "eq", "1 203.2"],
    ["≥3.2", 3.2, "increase", "ge", "3.2"],
    ["3.2以上", 3.2, "increase", "ge", "3.2"],
    ["3.2%左右", 3.2, "increase", "approx", "3.2%"]
  ])("a rate written %s", async (cell, value, change, comparator, text) => {
    const facts = await cellsOf(`指标|增速（%）|2025年（吨）\n用水量|${cell}|5`);
    expect(facts[0]).toMatchObject({value, unit: "%", change, comparator, text, measure: "rate"});
  });

  test.each<[head: string, role: string, measure: string]>([
    ["2025年预算数", "target", "level"],
    ["年度目标值", "target", "level"],
    ["政府限额", "context", "level"],
    ["执行数", "outcome", "level"],
    ["比上年增减额", "outcome", "step"]
  ])("figures under %s", async (head, role, measure) => {
    expect((await cellsOf(`项目|${head}（万元）\n教育经费支出|5`))[0]).toMatchObject({role, measure, unit: "元"});
  });
});
