import {describe, expect, test} from "vitest";
import {z} from "zod";
import type {Description} from "../../src/model/report.ts";
import {cases} from "../cases.ts";
import {factsOf} from "../facts.ts";

const periodsOf = (text: string, about: Partial<Description> = {}): (string | null)[] =>
  factsOf(text, about).map(({period}) => period && `${period.start}/${period.end}`);

describe("a figure is of the time that its words name", () => {
  test.each(cases("period", z.object({text: z.string(), period: z.string(), why: z.string().optional()})))(
    "$text",
    ({text, period}) => expect(periodsOf(text).at(-1)).toBe(period)
  );

  test("as many times as figures are dealt out, one to each", () => {
    const years = ["2018-01-01/2018-12-31", "2020-01-01/2020-12-31"];
    expect(periodsOf("2018年和2020年分别新增企业26户、39户。")).toEqual(years);
    expect(periodsOf("2018、2020年增速分别为3.3%、0.5%。")).toEqual(years);
  });
});

describe("a time that is not said in full", () => {
  const mixed = {kind: "mixed", year: 2022, period: null} as const;

  test("is of the year that the sentence speaks of", () => {
    const text = "一、2021年工作回顾\n上半年新增企业6户。\n二、2022年重点工作\n上半年新增企业6户。";
    expect(periodsOf(text, mixed)).toEqual(["2021-01-01/2021-06-30", "2022-01-01/2022-06-30"]);
  });

  test("is that of its paragraph before that of its heading", () => {
    const text = "一、过去五年工作回顾\n刚刚过去的2021年，全市成绩喜人，实现“十三五”收官。新增企业6户。";
    expect(periodsOf(text, mixed)).toEqual(["2021-01-01/2021-12-31"]);
    expect(periodsOf(text.replace("刚刚过去的2021年", "同时"), mixed)).toEqual(["2017-01-01/2021-12-31"]);
  });

  test("is not the base of an index that a caption names", () => {
    const text = "表二：物价指数\n以上年为100\n全年新增企业6户。";
    expect(periodsOf(text).at(-1)).toBe("2021-01-01/2021-12-31");
  });

  test("is told from the year of publication", () => {
    const text = "去年新增企业6户。";
    expect(periodsOf(text, mixed)).toEqual(["2021-01-01/2021-12-31"]);
    expect(periodsOf(text, {published: "2022-01-09"})).toEqual(["2021-01-01/2021-12-31"]);
    expect(periodsOf(text, {published: "2021-11-09"})).toEqual(["2020-01-01/2020-12-31"]);
  });

  test("is none in a report without a year", () => {
    const undated = {year: null, period: null};
    for (const time of ["1至5月", "去年", "五年来", "20年全市", "2019年以来"])
      expect(periodsOf(`${time}签约项目12个。`, undated)).toEqual([null]);
    expect(periodsOf("2019年签约项目12个。", undated)).toEqual(["2019-01-01/2019-12-31"]);
  });
});

describe("a line above the text that tells a day tells no time of its figures", () => {
  const body = "全市推出举措30项。新增就业12万人。";
  test.each([
    ["阜江市委改革办 2025年1月20日", {kind: "review", year: 2024}, "2024-01-01/2024-12-31"],
    ["阜江市统计局 2025年3月20日", {kind: "review", year: 2024}, "2024-01-01/2024-12-31"],
    ["（2025年1月20日）", {kind: "review", year: 2024}, "2024-01-01/2024-12-31"],
    ["——2024年1月20日在第九届人民代表大会第四次会议上", {kind: "mixed", year: 2024}, "2023-01-01/2023-12-31"],
    ["——2025年1月", {kind: "review", year: 2024}, "2024-01-01/2024-12-31"],
    ["阜江市2024年政府工作报告", {kind: "mixed", year: 2024}, "2023-01-01/2023-12-31"]
  ] as const)("%s", (line, about, period) => {
    const facts = factsOf(`${line}\n${body}`, {...about, period: null});
    expect(facts.map((fact) => fact.period && `${fact.period.start}/${fact.period.end}`)).toEqual([period, period]);
    expect(facts.map(({role}) => role)).toEqual(["reform_count", "outcome"]);
  });
});

describe("what a review promises", () => {
  test.each([
    ["2021-08-12", "2021-12-31"],
    ["2021-05-06", "2021-12-31"],
    ["2021-12-28", "2022-12-31"],
    ["2022-01-14", "2022-12-31"],
    [null, "2022-12-31"]
  ])("is for the rest of its year where it came out within that (%s)", (published, end) => {
    const [fact] = factsOf("下一步，将取消材料120份。", {year: 2021, period: null, published});
    expect([fact?.role, fact?.period?.end]).toEqual(["target", end]);
  });
});

describe("what is called a total runs since a start, but for an amount of the period", () => {
  test.each([
    ["全市经营主体总量达到9万户。", [true]],
    ["高速公路总里程达到800公里。", [true]],
    ["累计投入资金12亿元。", [true]],
    ["一般公共预算收入总量达到300亿元。", [false]],
    ["地区经济总量突破2000亿元。", [false]],
    ["进出口总量达到450万吨。", [false]],
    ["能源消费总量达到300万吨标准煤。", [false]],
    ["投资总量达到90亿元，累计完成投资400亿元。", [false, true]]
  ])("%s", (text, totals) => {
    expect(factsOf(text).map(({cumulative}) => cumulative)).toEqual(totals);
  });
});
