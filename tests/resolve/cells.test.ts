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

  test.each([
    ["a column of levels", "科目|预算数|级次\n教育支出|9|类\n普通教育|8|款\n小学教育|7|项"],
    ["brackets behind names", "科目|预算数\n教育支出（类）|9\n普通教育（款）|8\n小学教育（项）|7"],
    ["a column under a head of its own", "科目|级别|预算数\n教育支出|类|9\n普通教育|款|8\n小学教育|项|7"],
    ["sections", "科目|预算数|级次\n办公费|9|目\n水电费|8|节\n取暖费|7|节"],
    ["one level alone", "科目|预算数\n普通教育（款）|9\n职业教育（款）|8\n特殊教育（款）|7"]
  ])("the levels of an account are no units: %s", async (_, rows) => {
    const units = (await cellsOf(rows, "单位：万元")).map(({value, unit}) => `${value} ${unit}`);
    expect(units).toEqual(["90000 元", "80000 元", "70000 元"]);
  });

  test("what is counted in a bracket is, where no line names another unit", async () => {
    expect(await toldOf("事项|数量\n下放事项（项）|9")).toEqual(["9 项 下放事项 2025  outcome level"]);
  });

  test.each([
    ["执行数|上年决算数|执行数比上年+,-%", "2025"],
    ["执行数|上年决算数|比上年增长（%）", "2025"],
    ["2023年|2024年|增长（%）", "2024"],
    ["2024年|2023年|增长（%）", "2024"],
    ["本年|上年|增减额（万元）", "2025"],
    ["2023年预算数|执行数|增减（%）", "2025"]
  ])("a growth is of the later time that it lies between: %s", async (heads, year) => {
    const told = await cellsOf(`项目（万元）|${heads}\n税收收入|9|8|1`);
    expect(told.at(-1)?.period?.start.slice(0, 4)).toBe(year);
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

  test.each<[name: string, caption: string, rows: string, told: string[]]>([
    [
      "of output",
      "表3 规模以上工业主要工业产品产量表",
      "产品|绝对数（吨）\n焦炭|3",
      ["3 吨 规模以上工业焦炭产量 2025  outcome level"]
    ],
    [
      "of sales",
      "规模以上工业主要产品销量",
      "产品|绝对量（吨）\n水泥|3",
      ["3 吨 规模以上工业水泥销量 2025  outcome level"]
    ],
    ["of prices", "居民消费价格指数（以上年为100）", "类别|指数\n衣着|99", ["99  衣着指数 2025  outcome level"]],
    [
      "of prices that moved",
      "居民消费价格比上年涨跌幅度（上年=100）",
      "类别|涨跌幅度（%）\n居住|-1",
      ["-1 % 居住居民消费价格 2025  outcome rate"]
    ],
    [
      "of producers",
      "工业生产者出厂价格指数（上年同期＝100）",
      "类别|指数\n采掘|98",
      ["98  采掘指数 2025  outcome level"]
    ]
  ])("the title tells what rows are parts of: %s", async (_, caption, rows, told) => {
    expect(await toldOf(rows, caption)).toEqual(told);
  });

  test.each<[name: string, head: string, whose: string]>([
    ["the place as a whole", "本地区", ""],
    ["its own level", "本级", "本级"],
    ["its own level by name", "赣州市本级", "赣州市本级"],
    ["those below it", "所属县市区 合计", "所属县市区"],
    ["a level below it", "区县级合计", "区县级"]
  ])("whose the debt is: %s", async (_, head, whose) => {
    const rows = `项目|${head}\n一、政府债务余额|5\n其中：一般债务|3`;
    expect(await toldOf(rows, "单位：亿元")).toEqual([
      `500000000 元 政府债务余额 2025 ${whose} outcome level`,
      `300000000 元 一般债务政府债务余额 2025 ${whose} outcome level`
    ]);
  });

  test.each<[name: string, head: string, cell: string, told: string]>([
    ["of a rate", "累计增速排序", "5", "5 rank 工业增加值 2025 南康区 outcome rank"],
    ["of growth", "增长率排名", "5", "5 rank 工业增加值 2025 南康区 outcome rank"],
    ["signs", "比上年+，-%", "-2", "-2 % 工业增加值 2025 南康区 outcome rate"],
    ["signs in a bracket", "比上年（+、-）%", "2", "2 % 工业增加值 2025 南康区 outcome rate"],
    ["until a month", "12月止累计增速", "2", "2 % 工业增加值 2025 南康区 outcome rate"]
  ])("heads of places and growth: %s", async (_, head, cell, told) => {
    expect(await toldOf(`城市|${head}\n南康区|${cell}`, "2025年各县区工业增加值详情")).toEqual([told]);
  });

  test("a list of projects is told by its columns, their place by its own", async () => {
    const rows = "区划|项目名称|债券金额|实际支出\n赣州市本级|某中学改造工程|3|2\n南康区|—|4|1";
    expect(await toldOf(rows, "单位：亿元")).toEqual([
      "300000000 元 某中学改造工程债券金额 2025 赣州市本级 outcome level",
      "200000000 元 某中学改造工程实际支出 2025 赣州市本级 outcome level",
      "400000000 元 债券金额 2025 南康区 outcome level",
      "100000000 元 实际支出 2025 南康区 outcome level"
    ]);
  });

  test.each<[name: string, rows: string, unit: string, told: string]>([
    ["people among beds", "年份|技术人员数\n2025年|7", "单位：张、人", "7 人 技术人员数 2025  outcome level"],
    ["in ten thousands", "年份|学生数\n2025年|7", "单位：万人", "70000 人 学生数 2025  outcome level"],
    ["beds among people", "年份|床位数\n2025年|7", "单位：人、张", "7 张 床位数 2025  outcome level"],
    ["households beside money", "年份|参保户数\n2025年|7", "单位：万元", "7 户 参保户数 2025  outcome level"],
    [
      "a bracket within a name",
      "项目|决算数\n文化馆（站）开放资金|7",
      "单位：万元",
      "70000 元 文化馆（站）开放资金 2025  outcome level"
    ]
  ])("the unit that suits the noun: %s", async (_, rows, unit, told) => {
    expect(await toldOf(rows, unit)).toEqual([told]);
  });

  test("heads that reach down over rows without cells of their own", async () => {
    const rows =
      "地区{3x1}|2024年债务限额{1x2}|2025年新增债务限额{1x2}\n合计{2x1}|一般债务{2x1}|合计{2x1}|一般债务{2x1}\n{1x1}\n南康区|3|1|4|2";
    expect(
      (await cellsOf(rows.replace("\n{1x1}", "\n"), "单位：亿元")).map(({cell, period}) => [
        cell?.column[0],
        period?.end.slice(0, 4)
      ])
    ).toEqual([
      ["2024年债务限额", "2024"],
      ["2024年债务限额", "2024"],
      ["2025年新增债务限额", "2025"],
      ["2025年新增债务限额", "2025"]
    ]);
  });
});
