import {expect, test} from "vitest";
import {fieldOf, withField} from "../../src/query/rankField.ts";

/** A rank whose label is given, behind these words. */
const rank = (indicator: string, before: string) => ({
  unit: "rank",
  indicator,
  start: 100 + before.length,
  sentence: {start: 100, text: `${before}第11位。`}
});

test.each([
  ["空气质量全国排名", "在全国337个城市中排", "全国337个城市", "of 337 cities in the country", 337],
  ["空气质量全国排名", "空气质量居全国", "全国", "in the country", null],
  ["粮食总产全国排名", "粮食总产从全国第13位升至", "全国", "in the country", null],
  [
    "家开发区综合评价全省排名",
    "高新区在全省159家开发区综合评价中跃居",
    "全省159家开发区",
    "of 159 development zones in the province",
    159
  ],
  ["开放指数全国排名", "在全国19个国家级新区中列", "全国19个国家级新区", "of 19 national new areas in the country", 19],
  ["消费总额国内排名", "消费总额居国内", "全国", "in the country", null],
  ["通关效率中部排名", "通关效率居中部地区", "中部", "in central China", null],
  ["对外贸易规模西部排名", "对外贸易规模居中西部", "西部", "in western China", null],
  ["港口吞吐量世界排名", "港口吞吐量连续3年世界", "全球", "in the world", null],
  ["满意度全市排名", "满意度居全市", "全市", "in the city", null],
  ["开发区考核全省排名", "全省159家开发区增长，考核居全省", "全省", "in the province", null]
])("%s (%s): %s", (indicator, before, zh, en, of) => {
  expect(fieldOf(rank(indicator, before))).toEqual({zh, en, of});
});

test("an area in the name of a body is none", () => {
  expect(fieldOf(rank("全国工商联万家企业评价营商环境排名", "全国工商联万家企业评价营商环境稳居"))).toBeNull();
});

test("nobody says whom a rank is held among", () => {
  expect(fieldOf(rank("综合考核排名", "综合考核列"))).toBeNull();
  expect(withField(rank("综合考核排名", "综合考核列"))).not.toHaveProperty("field");
});

test("what is no rank has no field", () => {
  expect(withField({...rank("全国排名", "全国"), unit: "家"})).not.toHaveProperty("field");
});
