import {describe, expect, test} from "vitest";
import {place} from "../../src/extracted/place.ts";
import {heldReport} from "../../src/extracted/report.ts";
import type {Extracted} from "../../src/extracted/schema.ts";
import {loadLexicon} from "../../src/lexicon/index.ts";

const lexicon = loadLexicon();

/** What becomes of a row in a text in which no rule has read a figure: its figure, or the issue. */
function placed(text: string, row: Omit<Extracted, "report" | "quote"> & {quote?: string}) {
  const sentence = {index: 0, section: 0, paragraph: 0, isHeading: false, start: 0, end: text.length};
  const report = heldReport(
    "a",
    {clean: text, source: text},
    [{...sentence, received: {start: 0, end: text.length}}],
    []
  );
  const whole: Extracted = {report: "a", quote: text, indicator: "某数", ...row};
  const {added, issue, said} = place({row: whole, reader: "gpt", lexicon}, [report]);
  return {text: added?.fact.text, value: added?.meaning.value, unit: added?.meaning.unit, issue: issue?.code, said};
}

describe("the figure of a quote", () => {
  const three = "一二三产增加值分别增长3.5%、6%、5%，新增企业2.3万户";

  test.each([
    ["the number that is its value", {value: 5, unit: "%"}, {text: "5%", value: 5, unit: "%"}],
    ["a number of which its words are no part", {value: 5, figure: "5%"}, {text: "5%", value: 5}],
    ["in the unit that is written", {value: 2.3, unit: "万户"}, {text: "2.3万户", value: 23000, unit: "户"}],
    ["in the unit of the ledger", {value: 23000, unit: "户"}, {text: "2.3万户", value: 23000, unit: "户"}],
    ["by its digits, though the value is another", {value: 2.3, unit: "户"}, {text: "2.3万户", value: 2.3, unit: "户"}],
    ["without a value, by its words", {figure: "6%"}, {text: "6%", value: 6, unit: "%"}]
  ])("is %s", (_, row, found) => {
    expect(placed(three, row)).toMatchObject(found);
  });

  test.each([
    ["a value that is another than all numbers", three, {value: 77}, "extraction-value-elsewhere"],
    ["no value beside several numbers", three, {}, "extraction-several-numbers"],
    ["no value and no number", "各县区均已完成改造任务", {}, "extraction-no-number"],
    ["a unit that there is not", three, {value: 5, unit: "喵"}, "extraction-bad-value"],
    [
      "an entry of the catalogue that there is not",
      three,
      {value: 5, indicatorId: "approval-time-cuts"},
      "extraction-misspelt-value"
    ],
    ["nothing to say what it counts", three, {value: 5, indicator: undefined}, "extraction-lacks-field"],
    [
      "a sign of the quote that nothing in the text has",
      three,
      {quote: "全市建成区绿化覆盖率超过四成", value: 5},
      "extraction-not-found"
    ]
  ])("is none with %s", (_, text, row, issue) => {
    expect(placed(text, row as Parameters<typeof placed>[1])).toMatchObject({text: undefined, issue});
  });

  test("is the whole quote, marked so, where that holds no number", () => {
    const text = "各县区均已完成改造任务";
    expect(placed(text, {value: 100, unit: "%"})).toMatchObject({
      text,
      value: 100,
      issue: "extraction-value-not-in-quote"
    });
  });
});

test("periods and deadlines may be said in short", () => {
  const said = (row: Partial<Extracted>) => placed("建成5个园区", {value: 5, ...row}).said;
  expect(said({year: 2024}).period).toEqual({start: "2024-01-01", end: "2024-12-31"});
  expect(said({period: "2024-01-01/2024-06-30"}).period).toEqual({start: "2024-01-01", end: "2024-06-30"});
  expect(said({deadline: "2024-02"}).deadline).toEqual({date: "2024-02-29", precision: "month", text: "2024-02"});
  expect(said({deadline: "2025"}).deadline).toMatchObject({date: "2025-12-31", precision: "year"});
  expect(said({period: null})).toMatchObject({period: null});
});
