import {join} from "node:path";
import {describe, expect, it} from "vitest";
import {briefYaml} from "../../pages/brief/file.ts";
import {readBriefFile} from "../../src/brief/file.ts";
import type {Brief} from "../../src/model/brief.ts";
import type {BriefState} from "../../src/model/briefState.ts";
import {folderWith} from "../commands/setup.ts";

const written = (text: string): string => join(folderWith({"b.yml": text}), "b.yml");

const brief: Brief = {
  lang: "zh",
  template: "one-page",
  places: ["360700"],
  items: [{kind: "sentence", report: "123456789012", at: "10-14", note: "两行\n说明"}]
};

const state: BriefState = {
  run: {id: 3, finished: "2026-01-05T08:00:00Z"},
  reports: [{id: "123456789012", place: "360700", year: 2021}],
  figures: [
    {
      report: "123456789012",
      at: "10-14",
      place: "360700",
      year: 2021,
      quote: "审批时限压减50%。",
      figure: "50%",
      means: {indicator: "审批时限", value: 50, comparator: "eq", unit: "%", role: "outcome", measure: "rate"}
    }
  ],
  passages: [{report: "1e34567890ab", at: "1-3", place: null, year: null, quote: "是: 否"}]
};

describe("a brief as a file", () => {
  it("is read as it was written, with ids that look like numbers", () => {
    const {brief: read, state: told} = readBriefFile(written(briefYaml(brief, state)));
    expect([read, told]).toEqual([brief, state]);
  });

  it("needs no state, which people do not write", () => {
    expect(readBriefFile(written("lang: en\ntemplate: two-page\nplaces: [360700]\n")).state).toBeNull();
  });

  const head = "lang: zh\ntemplate: one-page\n";

  it.each([
    ["no YAML", `${head}items: [\n`, /^bad brief in .*b\.yml, line 4: .*[^:]$/],
    ["a list", "- a\n", /b\.yml, line 1: the brief must be a mapping/],
    ["an unknown field", `${head}plases:\n  - 360700\n`, /b\.yml, line 3: plases must be left out/],
    ["an unknown field of an item", `${head}items:\n  - kind: note\n    txet: a\n`, /line 5: items\[0\]\.txet must be/],
    ["a field that is not there", "lang: zh\n", /line 1: template must be one of one-page, two-page: undefined/],
    ["a bad value", `${head}places:\n  - 360700\n  - 赣州\n`, /line 5: places\[1\] must be a six-digit code: "赣州"/],
    ["a bad state", `${head}state:\n  run:\n    id: x\n    finished: y\n`, /line 5: state\.run\.id: /],
    [
      "an unknown field of the state",
      `${head}state: {run: null, reports: [], figures: [], passages: [], x: 1}\n`,
      /line 3: state: /
    ]
  ])("with %s is refused with file, line and field", (_, text, message) => {
    expect(() => readBriefFile(written(text))).toThrow(message);
  });

  it.each([
    ["templat: one-page\nlang: zh\n", "did you mean template?"],
    ["lang: zh\ntemplate: onepage\n", "did you mean one-page?"],
    ["lang: zh\ntemplate: one-page\nitems:\n  - kind: note\n    txt: a\n", "did you mean text?"]
  ])("whose name is misspelt is told which may be meant: %j", (text, hint) => {
    expect(() => readBriefFile(written(text))).toThrow(expect.objectContaining({hint}));
  });

  it("that is not there is named", () => {
    expect(() => readBriefFile("gone.yml")).toThrow("cannot read the brief gone.yml: ENOENT");
  });
});
