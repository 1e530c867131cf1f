import {beforeAll, describe, expect, test} from "vitest";
import {speak} from "../../pages/components/i18n.ts";
import {plainText, tipOf} from "../../pages/components/tipText.ts";
import {computedOf, excerpt, fieldWords, labelOf, tickFor} from "../../pages/figures/wording.ts";
import {footingOf, kindOf} from "../../pages/figures/kinds.ts";
import english from "../../pages/i18n/en.json" with {type: "json"};
import chinese from "../../pages/i18n/zh.json" with {type: "json"};
import {days, fact, percent} from "./setup.ts";

const label = (one: ReturnType<typeof fact>): string => labelOf(one, footingOf(one, null).kind);
const rise = {change: "increase", before: "增长"} as const;
const fall = {change: "decrease", before: "压减"} as const;

describe("labels", () => {
  beforeAll(() => speak("zh", chinese));

  test.each([
    ["an amount", fact({value: 433000, unit: "户"}), "43.3万户"],
    ["a bound", fact({value: 4e10, unit: "元", unitClass: "money", comparator: "gt"}), ">400亿元"],
    ["before and after", days(75, {from: 106}), "106 → 75工作日"],
    ["before and after, bounded", days(5, {from: 20, comparator: "le"}), "20 → ≤5工作日"],
    ["growth", percent(5.5, rise), "+5.5%"],
    ["growth of more than", percent(5.5, {...rise, comparator: "gt"}), ">+5.5%"],
    ["growth below zero, whatever its verb", percent(-3.2, rise), "−3.2%"],
    ["growth below zero without a verb", percent(-3.2, {measure: "rate"}), "−3.2%"],
    ["a fall below zero, as a table has it", percent(-3.2, {...fall, measure: "rate"}), "−3.2%"],
    ["growth below zero, bounded", percent(-3.2, {...rise, comparator: "ge"}), "≥−3.2%"],
    ["points below zero", fact({value: -0.4, unit: "pp", unitClass: "points", ...rise}), "−0.4pp"],
    ["an amount below zero", fact({value: -4.5e8, unit: "元", unitClass: "money"}), "−4.5亿元"],
    ["a cut", percent(50, fall), "−50%"],
    ["a cut of at least: no sign that could be read the wrong way", percent(50, {...fall, comparator: "ge"}), "减≥50%"],
    ["a range", percent(5, {...rise, valueMax: 5.5}), "+5–5.5%"],
    ["a rank", fact({value: 3, unit: "rank", unitClass: "rank"}), "第3位"],
    ["among the first", fact({value: 20, unit: "rank", unitClass: "rank", comparator: "le"}), "前20位"],
    [
      "a rank in its field",
      fact({
        value: 11,
        unit: "rank",
        unitClass: "rank",
        field: 337,
        fieldGroup: "城市",
        fieldArea: "全国"
      }),
      "全国337个城市第11位"
    ],
    ["zero", fact({value: 0}), "0项"],
    ["no growth", fact({value: 0, unit: "%", unitClass: "share", measure: "rate", change: "increase"}), "0%"]
  ])("%s", (_, given, expected) => expect(label(given)).toBe(expected));
});

describe("whom a rank is held among", () => {
  const names = {"fieldGroup.城市": "cities", "fieldArea.全国": "the country"};
  const [nobody, country] = [{field: null, fieldGroup: null, fieldArea: null}, {fieldArea: "全国"}];

  test.each([
    [
      "so many cities in an area",
      {...country, field: 337, fieldGroup: "城市"},
      "全国337个城市",
      "of 337 cities in the country"
    ],
    ["so many cities", {field: 337, fieldGroup: "城市"}, "337个城市", "of 337 cities"],
    ["an area", country, "全国", "in the country"],
    ["so many, of what nobody says", {...country, field: 31}, "全国31个参评对象", "of 31 ranked in the country"],
    ["an area that no table has, as a correction may", {fieldArea: "川渝"}, "川渝", "in 川渝"],
    ["nobody says", {}, "", ""]
  ])("%s", (_, field, zh, en) => {
    speak("zh", chinese);
    expect(fieldWords({...nobody, ...field})).toBe(zh);
    speak("en", {...english, ...names});
    expect(fieldWords({...nobody, ...field})).toBe(en);
  });
});

describe("places won or lost in a ranking", () => {
  const moved = {unit: "rank", unitClass: "rank", measure: "step"} as const;

  test.each([
    ["won", {value: 4, change: "increase"}, "前移4位", "up 4 places"],
    ["lost", {value: 1, change: "decrease"}, "后移1位", "down 1 place"],
    ["nobody says which way", {value: 3}, "3位", "3 places"],
    ["more than so many", {value: 10, change: "increase", comparator: "gt"}, "前移>10位", "up >10 places"],
    ["in the country", {value: 5, change: "increase", fieldArea: "全国"}, "全国前移5位", "up 5 places in the country"]
  ] as const)("%s", (_, over, zh, en) => {
    const one = fact({...moved, ...over});
    speak("zh", chinese);
    expect(label(one)).toBe(zh);
    speak("en", {...english, "fieldArea.全国": "the country"});
    expect(label(one)).toBe(en);
  });
});

describe("one sign for one thing, whether its indicator stands alone or beside its family", () => {
  beforeAll(() => speak("zh", chinese));

  test.each([
    ["a cut", percent(85, {...fall, measure: "rate", indicatorId: "x"}), "down", "−85%"],
    ["a cut whose verb is left out", percent(85, {measure: "rate", indicatorId: "x"}), "down", "−85%"],
    ["growth whose verb is left out", percent(5, {measure: "rate", indicatorId: "x"}), "up", "+5%"],
    ["what was added", fact({...rise, measure: "step", value: 5, indicatorId: "x"}), "none", "5项"]
  ] as const)("%s", (_, one, sign, expected) => {
    expect(labelOf(one, footingOf(one, sign).kind)).toBe(expected);
    expect(labelOf(one, kindOf(one, sign))).toBe(expected);
  });

  test("ticks have the sign of what stands at them", () => {
    expect([tickFor("growth")(20), tickFor("growth")(-20), tickFor("reduction")(20), tickFor("amount")(20)]).toEqual([
      "+20",
      "−20",
      "−20",
      "20"
    ]);
  });
});

describe("what we compute", () => {
  beforeAll(() => speak("en", english));

  test.each([
    [days(75, {from: 106}), "−29.2%"],
    [days(5, {from: 20, comparator: "le"}), "−75% or more"],
    [days(5, {from: 20, comparator: "ge"}), "−75% or less"],
    [days(5, {from: 20, comparator: "approx"}), "≈ −75%"],
    [percent(75, {from: 40}), "+35 pp"],
    [days(9999, {from: 10000}), "−0.01%"],
    [days(10, {from: 10}), "0%"],
    [days(5), ""]
  ])("%#", (given, expected) => expect(computedOf(given)).toBe(expected));
});

test("a long sentence is cut around its figure, a short one is not", () => {
  const long = `${"甲".repeat(200)}117项${"乙".repeat(200)}`;
  const cut = excerpt({start: 1200, end: 1204, sentence: {start: 1000, text: long}});
  expect(plainText(cut)).toMatch(/^…甲+117项乙+…$/);
  expect(cut.length).toBeLessThan(130);
  const short = excerpt({start: 2, end: 6, sentence: {start: 0, text: "共有117项。"}});
  expect(tipOf(short).quote).toEqual(["共有", "117项", "。"]);
});

test("a figure in a table is told with its headings, not with its row", () => {
  const cell = {table: 0, row: ["税收"], column: ["2024年", "亿元"]};
  const sentence = {start: 0, text: "税收\t4.8\t5.2\t6.1"};
  expect(tipOf(excerpt({start: 7, end: 10, sentence, cell})).quote).toEqual(["税收 · 2024年 · 亿元 · ", "5.2", ""]);
});
