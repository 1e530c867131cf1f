import {describe, expect, it} from "vitest";
import {itemKey, type Brief, type ChartItem} from "../../src/model/brief.ts";
import {BriefFault, parseBrief} from "../../src/model/briefParse.ts";

const chart: ChartItem = {kind: "chart", page: "compare", figure: "family-8-actual", ask: {places: "360700,431100"}};

const brief: Brief = {
  lang: "zh",
  template: "two-page",
  title: "两市营商环境",
  places: ["360700", "431100"],
  years: {from: 2021, to: 2023},
  items: [
    chart,
    {
      kind: "table",
      page: "indicators",
      figure: "strip",
      ask: {id: "market-entities"},
      title: "经营主体",
      note: "期末数"
    },
    {kind: "sentence", report: "r1", at: "10-14"},
    {kind: "figures", indicators: ["market-entities"]},
    {kind: "promises", targets: []},
    {kind: "reforms", reforms: ["一件事一次办"]},
    {kind: "note", text: "第一段\n第二段"}
  ]
};

const faultOf = (value: unknown): BriefFault => {
  try {
    parseBrief(value);
  } catch (error) {
    if (error instanceof BriefFault) return error;
    throw error;
  }
  throw new Error("it was read");
};

describe("parseBrief", () => {
  it("reads every kind of item, as it stands in a file", () => {
    expect(parseBrief(JSON.parse(JSON.stringify(brief)))).toEqual(brief);
  });

  it("takes a code that YAML has made a number, and leaves out what is empty", () => {
    expect(parseBrief({lang: "en", template: "one-page", title: " ", places: [360700]})).toEqual({
      lang: "en",
      template: "one-page",
      places: ["360700"],
      items: []
    });
  });

  it.each([
    ["a text", "brief", 'the brief must be a mapping: "brief"'],
    ["another language", {...brief, lang: "fr"}, 'lang must be one of zh, en: "fr"'],
    ["a name of a place", {...brief, places: ["赣州市"]}, 'places[0] must be a six-digit code: "赣州市"'],
    ["years the wrong way", {...brief, years: {from: "x", to: 2023}}, 'years.from must be a year: "x"'],
    ["a field of nothing", {...brief, item: []}, "item must be left out, for nothing is called so: []"],
    ["an unknown kind", {...brief, items: [{kind: "map"}]}, /^items\[0\]\.kind must be one of chart, table, /],
    ["an unknown page", {...brief, items: [{...chart, page: "report"}]}, /^items\[0\]\.page must be one of index, /],
    ["a list of parameters", {...brief, items: [{...chart, ask: [1]}]}, "items[0].ask must be a mapping: [1]"],
    [
      "a place in a text",
      {...brief, items: [{kind: "sentence", report: "r1", at: "ten"}]},
      /^items\[0\]\.at must be two/
    ]
  ])("says where %s stands and what should", (_, value, message) => {
    expect(faultOf(value).message).toMatch(message);
  });
});

describe("itemKey", () => {
  it("is the same whatever is written over and under, and in whatever order an address names things", () => {
    const ask = {places: "360700"};
    expect(itemKey({...chart, ask, title: "t", note: "n"})).toBe(
      itemKey({ask, figure: chart.figure, kind: "chart", page: "compare"})
    );
    expect(itemKey(chart)).not.toBe(itemKey({...chart, kind: "table"}));
  });
});
