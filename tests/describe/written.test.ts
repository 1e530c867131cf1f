import {describe, expect, test} from "vitest";
import {writtenIn} from "../../src/describe/written.ts";
import {loadLexicon} from "../../src/lexicon/index.ts";
import {told} from "./told.ts";

const {reports} = loadLexicon();
const paragraph = "县里设立大厅，进驻单位三十家，收件四万件，办结率达到97%，群众满意度明显提升，得到各方认可。";

describe("the month in which a report was written", () => {
  const cases: [line: string, month: string | null][] = [
    ["（2012年8月）", "2012-08"],
    ["(2012年8月)", "2012-08"],
    ["（2021年8月  市委编办供稿）", "2021-08"],
    ["二〇一九年十一月", "2019-11"],
    ["2018年9月6日", "2018-09"],
    ["——2017年8月29日在东江市第十六届人大常委会第五次会议上", "2017-08"],
    ["――2022年6月在市十七届人大常委会第三次会议上", "2022-06"],
    ["2016年4月，省里批准东江市开展试点。", null],
    ["2020年以来东江市改革情况", null],
    ["2012年13月", null]
  ];
  test.each(cases)("%s", (line, month) => expect(writtenIn(["东江市改革情况汇报", line], reports)).toBe(month));
});

describe("the year of a review that names the month in which it was written", () => {
  const cases: [why: string, text: string, year: number][] = [
    ["今年", `改革情况汇报\n（2018年9月）\n2015年3月，我县被列入试点，至今年8月，${paragraph}`, 2018],
    [
      "not a year that it looks ahead to",
      `体制改革情况介绍\n（2012年8月）\n2009年9月，我区推开改革，${paragraph}\n2013年6月底前再减三成。`,
      2012
    ],
    [
      "a meeting",
      `关于改革工作情况的报告\n——2017年8月29日在市人大常委会会议上\n今年1至7月，${paragraph}\n2018年6月前建成平台。`,
      2017
    ],
    [
      "early in the year, of the whole year before",
      `改革情况汇报\n（2019年1月）\n2018年，全县推出举措90项，${paragraph}`,
      2018
    ],
    [
      "a title that names its year",
      `关于东江市2021年度环境状况的报告\n——2022年6月在市人大常委会会议上\n受市政府委托，报告2021年环境状况，${paragraph}`,
      2021
    ]
  ];
  test.each(cases)("%s", (_why, text, year) => expect(told(text, {overrides: {kind: "review"}}).year).toBe(year));

  test("what had been done by a month of it (至…月，共…)", () => {
    const text = `土地制度改革情况\n我县自2015年承担试点，至2017年10月，共摸清土地六千宗。\n2018年计划再入市六十宗，引资三亿元。`;
    expect(told(text, {overrides: {kind: "review"}}).year).toBe(2017);
  });

  test("a line that says when a report was given is no part of its title", () => {
    const text = `关于东江市2021年度环境状况的报告\n——2022年6月在市人大常委会会议上\n受市政府委托，报告2021年环境状况，${paragraph}`;
    expect(told(text).title).toBe("关于东江市2021年度环境状况的报告");
  });
});

describe("a report on part of a year that plans for its rest", () => {
  test.each([
    "东江区2020年上半年工作总结及下半年工作计划",
    "东江区2020年1-9月工作情况和下一步打算",
    "东江区2020年前三季度工作小结暨四季度打算"
  ])("looks back on its own year: %s", (title) => {
    const {kind, year, period} = told(`${title}\n${paragraph}`);
    expect([kind, year, period?.start]).toEqual(["mixed", 2020, "2020-01-01"]);
  });
});
