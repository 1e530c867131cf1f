import {describe, expect, it} from "vitest";
import {figures, read, troubles} from "./setup.ts";

const row = (place: string, value: string, unit = "万人"): string =>
  `地区,年份,指标,数值,单位\n赣州市,2023,城镇新增就业,8.4,万人\n${place},2023,城镇新增就业,${value},${unit}`;

describe("of a table of metrics", () => {
  it.each(["", "…", "—", "NA", "x", "无数据"])("%j is not reported, and no zero", async (cell) => {
    expect(await figures(row("吉安市", cell))).toEqual(["赣州市 new-urban-jobs 2023 84000人 D2"]);
    expect(await troubles(row("吉安市", cell))).toEqual({});
  });

  it("0 is a zero", async () =>
    expect(await figures(row("吉安市", "0"))).toContain("吉安市 new-urban-jobs 2023 0人 D3"));

  it.each([
    ["898.81①", 8_988_100],
    ["31205²", 312_050_000],
    ["1,234.5", 12_345_000],
    ["1,2345", 123_450_000],
    ["１２．５", 125_000]
  ])("reads %s without the mark of its note, its digits as they are grouped", async (cell, value) =>
    expect(await figures(row("吉安市", `"${cell}"`))).toContain(`吉安市 new-urban-jobs 2023 ${value}人 D3`)
  );

  it.each(["4169,37", "12,34,56", "1e400", "3①2", "12.3*"])("%s is no number", async (cell) =>
    expect((await troubles(row("吉安市", `"${cell}"`)))["metrics-not-a-number"]).toBe(`${cell} (D3)`)
  );

  it("guesses no place for a whole table", async () => {
    const table = "指标,2020,2021\n城镇新增就业（人）,5,6";
    await expect(read(table, {place: "朝阳区"})).rejects.toMatchObject({message: expect.stringContaining("220104")});
  });

  it("reads a place with characters that nobody sees", async () =>
    expect(await figures(row("吉安\u200B市", "5"))).toContain("吉安市 new-urban-jobs 2023 50000人 D3"));

  it.each([
    ["a place that is none", row("火星市", "5"), "metrics-place-unknown", "火星市 (A3)"],
    [
      "a name of several places",
      row("鼓楼区", "5"),
      "metrics-place-ambiguous",
      /^鼓楼区 \(A3\): 江苏省鼓楼区 320106, /
    ],
    ["a row without a place", row("", "5"), "metrics-no-place", "A3"],
    ["what is no number", row("吉安市", "约五万"), "metrics-not-a-number", "约五万 (D3)"],
    ["a unit that is none", row("吉安市", "5", "万斗米"), "metrics-unit-unknown", "万斗米 (城镇新增就业 · 数值)"],
    [
      "an unknown indicator",
      row("吉安市", "5").replace(/城镇新增就业(?=,5)/, "神秘"),
      "metrics-no-entry",
      "神秘 · 数值 (人)"
    ],
    ["a figure without a year", row("吉安市", "5").replace(/2023(?=,城镇新增就业,5)/, ""), "metrics-no-year", /D3/]
  ])("names %s", async (_, table, code, what) => expect((await troubles(table))[code]).toMatch(what));

  it("takes a province beside the name of a district, and a code", async () => {
    const table = "省份,地区,年份,城镇新增就业（人）\n福建省,鼓楼区,2023,5\n,320106,2023,6";
    expect(await figures(table)).toEqual(["鼓楼区 new-urban-jobs 2023 5人 D2", "鼓楼区 new-urban-jobs 2023 6人 D3"]);
  });

  it("keeps what is in no entry of the catalogue under its own words", async () =>
    expect(await figures("地区,年份,公园座椅（张）\n赣州市,2023,300")).toEqual(["赣州市 “公园座椅” 2023 300张 C2"]));

  it("flags what cannot be", async () => {
    const documents = await read("地区,年份,城镇新增就业（人）\n赣州市,2023,-5");
    expect(documents[0]?.issues.map(({code}) => code)).toContain("below-zero");
  });

  it("names hundreds of columns in one readable line", async () => {
    const many = Array.from({length: 200}, (_, i) => `奇数${i}号（张）`);
    const table = `地区,年份,${many.join(",")}\n赣州市,2023,${many.map(() => 1).join(",")}`;
    const told = (await troubles(table))["metrics-no-entry"] ?? "";
    expect(told).toMatch(/^奇数0号.*; … \+188$/);
    expect(told.length).toBeLessThan(400);
  });

  it("refuses a file without a figure that can be used, and says why", async () =>
    await expect(read("地区,年份,城镇新增就业（人）\n火星市,2023,5")).rejects.toMatchObject({
      code: "no-metrics",
      message: expect.stringContaining("火星市 (A2)")
    }));

  it("names a unit that the entry of that name does not take, once a column, with cell and allowed unit", async () => {
    const told = await troubles("地区,年份,企业开办时间（亿元）\n赣州市,2023,5\n吉安市,2023,6");
    expect(told["metrics-unit-misfit"]).toMatch(/^企业开办时间（亿元） \(C2\): 元 ≠ \S+ \(\S+\), [\w-]+$/);
    expect(told["metrics-no-entry"]).toBeUndefined();
  });

  it.each([
    [
      "beside the table",
      "地区,年份,城镇新增就业（人）\n赣州市,2023,5",
      {columns: {C: {year: "去年"}}},
      "去年 (城镇新增就业（人）)"
    ],
    [
      "in a row of it",
      "地区,年份,城镇新增就业（人）\n赣州市,去年,5",
      {columns: {C: {indicator: "new-urban-jobs"}}},
      "去年 (C2)"
    ]
  ])("names a year %s that is none, though another is known", async (_, table, metrics, what) =>
    expect((await troubles(table, {year: 2023, metrics}))["metrics-year-unknown"]).toBe(what)
  );

  it("takes a column by any of its headings, and names those that several have", async () => {
    const table =
      "城市 City,常住人口（万人） Permanent population,常住人口（万人） Permanent population,地区生产总值 GDP,地区生产总值 GDP\n,全市 Total,增速（%）,全市 Total,增速（%）\n赣州市,898,1,4606,5\n吉安市,440,2,2700,6";
    const metrics = {
      year: 2023,
      columns: {常住人口: {indicator: "population", unit: "万人"}, "增速（%）": "ignore"}
    } as const;
    expect((await figures(table, {metrics})).filter((figure) => figure.includes("B3"))).toEqual([
      "赣州市 population 2023 8980000人 B3"
    ]);
    expect((await troubles(table, {metrics}))["metrics-column-ambiguous"]).toMatch(/^增速（%）: C .*, E /);
  });
});
