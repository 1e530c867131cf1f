import {describe, expect, it} from "vitest";
import {figures, read} from "./setup.ts";

describe("a table of metrics", () => {
  it.each([
    [
      "a row a figure",
      "地区,年份,指标,数值,单位\n赣州市,2023,地区生产总值,4606.21,亿元\n吉安市,2023,地区生产总值,2735.5,亿元",
      ["赣州市 gdp 2023 460621000000元 D2", "吉安市 gdp 2023 273550000000元 D3"]
    ],
    [
      "a row a figure, its columns in English",
      "place_code,year,indicator,value,unit\n360700,2023,gdp,4606.21,100 million yuan\n360800,2023,Gross regional product,2735.5,亿元",
      ["赣州市 gdp 2023 460621000000元 D2", "吉安市 gdp 2023 273550000000元 D3"]
    ],
    [
      "columns that are indicators, with titles above and notes below",
      "表1 2023年各市主要指标\n单位：亿元\n城市,地区生产总值,地区生产总值增长率（%）\n赣州市,4606.21,5.7\n吉安市,2735.5,-0.6\n注：为初步核算数。",
      [
        "赣州市 gdp 2023 460621000000元 B4",
        "赣州市 gdp-growth 2023 5.7% increase C4",
        "吉安市 gdp 2023 273550000000元 B5",
        "吉安市 gdp-growth 2023 0.6% decrease C5"
      ]
    ],
    [
      "columns that are years",
      "赣州市主要指标\n指标,2022年,2023年\n地区生产总值（亿元）,4523.6,4606.21\n城镇新增就业（万人）,8.1,8.4",
      [
        "赣州市 gdp 2022 452360000000元 B3",
        "赣州市 gdp 2023 460621000000元 C3",
        "赣州市 new-urban-jobs 2022 81000人 B4",
        "赣州市 new-urban-jobs 2023 84000人 C4"
      ]
    ],
    [
      "columns that are places",
      "2023年主要指标\n指标,单位,赣州市,吉安市\n地区生产总值,亿元,4606.21,2735.5",
      ["赣州市 gdp 2023 460621000000元 C3", "吉安市 gdp 2023 273550000000元 D3"]
    ],
    [
      "two rows of headings: an indicator over years",
      "地区,地区生产总值（亿元）,地区生产总值（亿元）,地区生产总值增速（%）\n,2022,2023,2023\n赣州市,4523.6,4606.21,5.7",
      [
        "赣州市 gdp 2022 452360000000元 B3",
        "赣州市 gdp 2023 460621000000元 C3",
        "赣州市 gdp-growth 2023 5.7% increase D3"
      ]
    ],
    [
      "a heading of a part below that of what is measured",
      "地区,地区生产总值（亿元）,地区生产总值（亿元）\n2023年,全市,市辖区\n赣州市,4606.21,1900",
      ["赣州市 gdp 2023 460621000000元 B3", "赣州市 gdp 2023 190000000000元 市辖区 C3"]
    ],
    [
      "targets beside what became of them",
      "地区,年份,指标,目标值,完成值,单位\n赣州市,2023,城镇新增就业,8,8.4,万人",
      ["赣州市 new-urban-jobs 2023 80000人 target D2", "赣州市 new-urban-jobs 2023 84000人 E2"]
    ],
    [
      "a place that its rows name once, told by what stands in its cells",
      "xx,年份,指标,数值,单位\n赣州市,2023,城镇新增就业,8.4,万人\n吉安市,2023,城镇新增就业,5,万人",
      ["赣州市 new-urban-jobs 2023 84000人 D2", "吉安市 new-urban-jobs 2023 50000人 D3"]
    ]
  ])("%s", async (_, table, expected) => expect(await figures(table)).toEqual(expected));

  it("is JSON lines, a record a figure", async () => {
    const lines = '{"place":"赣州市","year":2023,"indicator":"城镇新增就业","value":8.4,"unit":"万人"}\n';
    expect(await figures(lines, {}, "metrics/table.jsonl")).toEqual(["赣州市 new-urban-jobs 2023 84000人 1:value"]);
  });

  it("becomes a document for each place, with a row for each figure and the way back to its cell", async () => {
    const table = "城市,2022年GDP（亿元）,2023年GDP（亿元）\n赣州市,4523.6,4606.21\n吉安市,2660.1,2735.5";
    const [document] = await read(table, {title: "统计年鉴", source: "统计局"});
    const fact = document?.findings.facts[1];
    expect(document?.description).toMatchObject({
      kind: "statistics",
      year: 2023,
      period: {start: "2022-01-01", end: "2023-12-31"},
      title: "统计年鉴",
      source: "统计局"
    });
    expect(document?.clean.text.slice(fact?.start, fact?.end)).toBe("4606.21亿元");
    expect(fact?.sentence.text).toBe("2023年GDP（亿元）\t2023\t4606.21亿元\tC2");
    expect(fact).toMatchObject({reader: "rules", cell: {column: ["2023年GDP（亿元）"], address: "C2"}});
  });
});
