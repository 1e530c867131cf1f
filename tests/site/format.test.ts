import {beforeEach, describe, expect, test} from "vitest";
import type {Comparator} from "../../src/model/fact.ts";
import {referenceFolder} from "../../src/lexicon/folder.ts";
import {loadUnits} from "../../src/lexicon/units.ts";
import {pageDictionary} from "../../src/site/dictionary.ts";
import {
  formatDate,
  formatDeadline,
  formatNumber,
  formatPeriod,
  formatQuantity,
  formatTick,
  formatUnit
} from "../../pages/components/format.ts";
import {speak, t} from "../../pages/components/i18n.ts";

describe.each(["en", "zh"] as const)("in %s", (language) => {
  const column = language === "en" ? 1 : 2;
  beforeEach(() => speak(language, pageDictionary(language)));

  test.each([
    [0, "0", "0"],
    [-2.5, "−2.5", "−2.5"],
    [5386, "5,386", "5,386"],
    [433_000, "433K", "43.3万"],
    [1_140_000, "1.14M", "114万"],
    [93_790_000, "93.79M", "9379万"],
    [12_345_678, "12,345,678", "12,345,678"],
    [173_000_000_000, "173 billion", "1730亿"],
    [-5_200_000_000_000, "−5.2 trillion", "−5.2万亿"],
    [0.1 + 0.2, "0.3", "0.3"]
  ])("the number %d", (value, ...expected) => {
    expect(formatNumber(value)).toBe(expected[column - 1]);
  });

  test.each([
    ["ge", 40_000_000_000, null, "元", "≥40 billion yuan", "≥400亿元"],
    ["gt", 30, null, "项", ">30 items", ">30项"],
    ["eq", 50, null, "%", "50%", "50%"],
    ["eq", 99_999, null, "%", "99,999%", "99,999%"],
    ["eq", 2.1, null, "pp", "2.1 pp", "2.1个百分点"],
    ["le", 20, null, "rank", "≤no. 20", "≤第20位"],
    ["approx", 100_000, 200_000, "人", "≈100K–200K people", "≈10万–20万人"],
    ["eq", 5, null, "", "5", "5"],
    ["eq", 32, null, "微克/立方米", "32 µg/m³", "32微克/立方米"],
    ["eq", 3000, null, "元/月", "3,000 yuan/month", "3,000元/月"]
  ] as const)("the quantity %s %d", (comparator: Comparator, value, valueMax, unit, ...expected) => {
    expect(formatQuantity({comparator, value, valueMax, unit})).toBe(expected[column - 1]);
  });

  test.each([
    ["2025-01-01", "2025-12-31", "2025", "2025年"],
    ["2021-01-01", "2025-12-31", "2021–2025", "2021–2025年"],
    ["2025-01-01", "2025-06-30", "Jan–Jun 2025", "2025年1–6月"],
    ["2024-02-01", "2024-02-29", "Feb 2024", "2024年2月"],
    ["2025-03-05", "2025-03-05", "5 Mar 2025", "2025年3月5日"]
  ])("the period from %s to %s", (start, end, ...expected) => {
    expect(formatPeriod({start, end})).toBe(expected[column - 1]);
  });

  test.each([
    ["2025-12-31", "year", "by the end of 2025", "2025年底前"],
    ["2025-06-30", "quarter", "by the end of Q2 2025", "2025年第2季度末前"],
    ["2025-03-31", "month", "by Mar 2025", "2025年3月前"],
    ["2025-03-15", "day", "by 15 Mar 2025", "2025年3月15日前"]
  ] as const)("the deadline %s, to the %s", (date, precision, ...expected) => {
    expect(formatDeadline({date, precision})).toBe(expected[column - 1]);
  });

  test("a day of a time stamp", () => {
    expect(formatDate("2026-01-09T08:00:00Z")).toBe(["9 Jan 2026", "2026年1月9日"][column - 1]);
  });

  test("a tick is rounded to three digits", () => {
    expect(formatTick(1_234_567)).toBe(["1.23M", "123万"][column - 1]);
  });
});

test("a label takes the word that fits the number, and leaves a hole that nothing fills", () => {
  speak("en", {"page.fault": "{n} {n|report|reports} of {place}"});
  expect(t("page.fault", {n: 1})).toBe("1 report of {place}");
  expect(t("page.fault", {n: 2, place: "赣州"})).toBe("2 reports of 赣州");
});

describe("units in the language of the page", () => {
  const units = [...new Set([...loadUnits(referenceFolder).byWord.values()].map(({unit}) => unit))].filter(
    (unit) => unit !== "rank"
  );
  /** Written in Latin letters in Chinese, too. */
  const international = /^(TEU|PFlops|EFlops|P|PF|EF|GB|TB|PB)$/;

  /** Each unit alone, above and below a stroke; points are taken by nothing. */
  const made = units.flatMap((unit) => (unit === "pp" ? [unit] : [unit, `元/${unit}`, `${unit}/人`]));

  test("English has no Chinese in any, alone, above or below a stroke", () => {
    speak("en", pageDictionary("en"));
    expect(made.filter((unit) => /\p{Script=Han}/u.test(formatUnit(unit)))).toEqual([]);
  });

  test("Chinese has Latin letters only where Chinese reports write them", () => {
    speak("zh", pageDictionary("zh"));
    const latin = made.filter((unit) => /[A-Za-z]/.test(formatUnit(unit)));
    expect(latin.filter((unit) => !unit.split("/").some((part) => international.test(part)))).toEqual([]);
  });

  test.each([
    ["元/户", "yuan/unit"],
    ["个/人", "per person"],
    ["元/批", "yuan/batch"],
    ["元/个市", "yuan/city"],
    ["元/箱", "yuan/box"],
    ["元/班", "yuan/class"],
    ["克/公斤", "g/kg"],
    ["元/吨标准煤", "yuan/tonne of coal equivalent"]
  ])("%s in English is %s", (unit, english) => {
    speak("en", pageDictionary("en"));
    expect(formatUnit(unit)).toBe(english);
  });
});
