import {describe, expect, test} from "vitest";
import {isOfEachYear} from "../../src/model/yearly.ts";
import {factsOf} from "../facts.ts";

const yearlyIn = (text: string) => factsOf(text).map(({text, yearly}) => `${text} ${yearly ?? "-"}`);

describe("whether a figure is of each of several years", () => {
  test.each([
    ["each year, before what is counted", "每年城镇新增就业4万人以上。", ["4万人 each"]],
    ["each year, behind it", "城镇新增就业每年超过9万人。", ["9万人 each"]],
    ["each and every year", "每一年培训农民3万人次。", ["3万人次 each"]],
    ["year after year", "游客人数年年超过300万人次。", ["300万人次 each"]],
    ["each year's budget", "每个年度安排专项资金2亿元。", ["2亿元 each"]],
    ["on average, before what is counted", "年均新增城镇就业3万人。", ["3万人 average"]],
    ["on average, behind it", "城镇新增就业年均超过7万人。", ["7万人 average"]],
    ["on average each year", "平均每年培训农民3万人次。", ["3万人次 average"]],
    ["each year on average", "每年平均培训农民3万人次。", ["3万人次 average"]],
    ["on average of the last years", "近三年年均投资80亿元。", ["80亿元 average"]],
    ["growth", "地区生产总值年均增长5%。", ["5% average"]],
    [
      "growth of the first of a list, whose label does not say so",
      "工业、农业产值年均分别增长5%、4%。",
      ["5% average", "4% average"]
    ],
    ["by how many points", "城镇化率年均提高1个百分点。", ["1个百分点 average"]]
  ])("%s", (_, text, expected) => expect(yearlyIn(text)).toEqual(expected));

  test.each([
    [
      "what leads a clause holds for all its amounts",
      "年均新增就业3万人、培训农民5万人。",
      ["3万人 average", "5万人 average"]
    ],
    ["each year does, too", "全市每年新建公园10个、改造小区20个。", ["10个 each", "20个 each"]],
    ["but for what there is", "每年新增就业3万人、务工人员稳定在60万人。", ["3万人 each", "60万人 -"]],
    ["a rate hands it on to no amount", "地区生产总值年均增长5%、迈上3000亿元台阶。", ["5% average", "3000亿元 -"]],
    ["nor to a rank", "工业增加值年均增长6%、规模居全省第2位。", ["6% average", "第2位 -"]],
    ["the next clause has its own", "每年新增就业3万人，建成学校12所。", ["3万人 each", "12所 -"]],
    ["so has the one before", "新增床位2万张，年均新增就业6万人。", ["2万张 -", "6万人 average"]]
  ])("%s", (_, text, expected) => expect(yearlyIn(text)).toEqual(expected));

  test.each([
    ["a sum over years", "五年城镇新增就业20万人。", ["20万人 -"]],
    ["what is measured over a year", "PM2.5年均浓度为26微克/立方米。", ["26微克/立方米 -"]],
    ["how that changed", "PM2.5年均浓度下降7%。", ["7% -"]],
    ["by another name", "细颗粒物年平均浓度下降7%。", ["7% -"]],
    ["a standard", "特困补助标准提高到每年6000元。", ["6000元 -"]],
    ["what is paid for each one", "保费由每生每年5元提高至10元。", ["10元 -"]],
    ["what is paid to each household", "每年给予每户补贴800元。", ["800元 -"]],
    ["a monthly rate", "低保标准提高到每月815元。", ["815元 -"]],
    ["all, at the end of a span", "近三年均完成投资80亿元。", ["80亿元 -"]],
    ["all, behind another word", "全年均完成投资80亿元。", ["80亿元 -"]],
    ["young people each", "青年均可申请贷款20万元。", ["20万元 -"]]
  ])("not %s", (_, text, expected) => expect(yearlyIn(text)).toEqual(expected));
});

describe("what is of a year on average of several", () => {
  const [one, five] = [2025, 2021].map((from) => ({start: `${from}-01-01`, end: "2025-12-31"}));
  test.each([
    ["of each year of five", {yearly: "each", period: five}, true],
    ["of each year, told of one", {yearly: "each", period: one}, false],
    ["of each year, of no time that is told", {yearly: "each", period: null}, false],
    ["on average, told by the last year", {yearly: "average", period: one}, true],
    ["of five years", {yearly: null, period: five}, false]
  ] as const)("%s", (_, figure, expected) => {
    expect(isOfEachYear({...figure, period: figure.period ?? null})).toBe(expected);
  });
});
