import {describe, expect, test} from "vitest";
import type {ReportRow} from "../../src/query/report/rows.ts";
import {understand, without} from "../../pages/search/understand.ts";

const row = (code: string, names: Partial<ReportRow>): ReportRow =>
  ({placeCode: code, level: "prefecture", year: 2025, ...names}) as ReportRow;
const jiangxi = {province: "江西省", provinceLatin: "Jiangxi"};
const jilin = {province: "吉林省", provinceLatin: "Jilin"};
const inner = {province: "内蒙古自治区", provinceLatin: "Inner Mongolia"};
const reports = [
  row("360700", {
    placeName: "赣州市",
    placeShort: "赣州",
    placeLatin: "Ganzhou",
    placeEnglish: "Ganzhou City",
    ...jiangxi
  }),
  row("220200", {placeName: "吉林市", placeShort: "吉林", placeLatin: "Jilin", ...jilin, year: 2021}),
  row("220000", {placeName: "吉林省", placeShort: "吉林", placeLatin: "Jilin", ...jilin, level: "province"}),
  row("150100", {placeName: "呼和浩特市", placeLatin: "Hohhot", placePinyin: "Huhehaote", ...inner, year: null})
];

describe("a query", () => {
  test.each([
    ["江西 营商环境", ["province 360000"], "营商环境"],
    ["江西省 营商环境", ["province 360000"], "营商环境"],
    ["营商环境　Jiangxi", ["province 360000"], "营商环境"],
    ["赣州 营商环境", ["place 360700"], "营商环境"],
    ["ganzhou city 营商环境", ["place 360700"], "营商环境"],
    ["huhehaote 改革", ["place 150100"], "改革"],
    ["吉林 改革", ["province 220000"], "改革"],
    ["吉林市 改革", ["place 220200"], "改革"],
    ["Inner Mongolia 改革 试点", ["province 150000"], "改革 试点"],
    ["内蒙古 改革", ["province 150000"], "改革"],
    ["2021 江西 改革", ["year 2021", "province 360000"], "改革"],
    ["2021年 改革", ["year 2021"], "改革"],
    ["2019 改革", [], "2019 改革"],
    ["湖南 改革", [], "湖南 改革"],
    ["江西", [], "江西"],
    ["江西 2025", [], "江西 2025"],
    ["营商环境", [], "营商环境"],
    ["", [], ""]
  ])("“%s” narrows down to %j and looks for “%s”", (query, narrows, words) => {
    const reading = understand(query, reports, []);
    expect(reading.understood.map(({facet, value}) => `${facet} ${value}`)).toEqual(narrows);
    expect(reading.words).toBe(words);
  });

  test("looks in the text for the words that it is told to", () => {
    expect(understand("江西 2025 改革", reports, ["江西"])).toEqual({
      understood: [{word: "2025", facet: "year", value: "2025"}],
      words: "江西 改革"
    });
  });

  test.each([
    ["江西 营商环境", "江西", "营商环境"],
    ["改革 Inner  Mongolia 试点", "Inner Mongolia", "改革 试点"],
    ["江西省 江西", "江西", "江西省"]
  ])("“%s” without “%s” is “%s”", (query, word, rest) => expect(without(query, word)).toBe(rest));
});
