import {beforeAll, describe, expect, test} from "vitest";
import {speak} from "../../pages/components/i18n.ts";
import {
  commonTime,
  countsOver,
  extentOf,
  extentWords,
  keyOf,
  nameExtent,
  timeKeyOf,
  timeWords
} from "../../pages/figures/extent.ts";
import type {Deadline} from "../../src/model/fact.ts";
import {pageDictionary} from "../../src/site/dictionary.ts";
import {period} from "../series/setup.ts";
import {days, fact, percent} from "./setup.ts";

beforeAll(() => speak("en", pageDictionary("en")));

const of = (start: string, end: string) => ({period: {start, end}});
const years = (from: number, to = from) => ({period: period(from, to)});
const by = (date: string): {deadline: Deadline; role: "target"} => ({
  deadline: {date, precision: "year", text: "年底"},
  role: "target"
});

describe("the kind of time that a figure is of", () => {
  const sum = {measure: "level"} as const;
  test.each([
    ["a year", fact({...sum, ...years(2025)}), "never", 12],
    ["a quarter", fact({...sum, ...of("2025-01-01", "2025-03-31")}), "never", 3],
    ["eleven months", fact({...sum, ...of("2020-01-01", "2020-11-30")}), "never", 11],
    ["five years", fact({...sum, ...years(2021, 2025)}), "never", 60],
    ["some days", fact({...sum, ...of("2025-01-10", "2025-02-20")}), "never", "days"],
    ["no period", fact({...sum, period: null}), "never", "unnamed"],
    ["a sum since a start", fact({...sum, ...years(2025), cumulative: true}), "never", "since"],
    ["a sum over named years", fact({...sum, ...years(2021, 2025), cumulative: true}), "never", 60],
    ["a stock, however long the period", fact({...sum, ...years(2021, 2025)}), "always", "standing"],
    ["a stock told as a total", fact({...sum, ...years(2025), cumulative: true}), "always", "standing"],
    ["an amount that a review of five years names", fact({...sum, ...years(2021, 2025)}), "deadline", "reached"],
    ["an amount summed over five years", fact({...sum, ...years(2021, 2025), cumulative: true}), "deadline", 60],
    ["an amount promised for a date", fact({...sum, ...years(2026, 2030), ...by("2030-12-31")}), "deadline", 12],
    ["a sum promised by a date", fact({...sum, ...years(2026, 2030), ...by("2030-12-31")}), "never", 60],
    ["a share that no entry knows", percent(70, {measure: "share", ...years(2021, 2025)}), null, "standing"],
    ["growth that no entry knows", percent(70, {measure: "rate", ...years(2021, 2025)}), null, 60],
    [
      "growth of a year on average",
      percent(7, {measure: "rate", yearly: "average", ...years(2021, 2025)}),
      null,
      "average"
    ],
    [
      "an average told by the year that it is promised for",
      percent(7, {yearly: "average", ...years(2030)}),
      "never",
      "average"
    ],
    ["an amount of each year of five", fact({...sum, yearly: "each", ...years(2021, 2025)}), "never", "average"],
    ["an amount of each year, told of one", fact({...sum, yearly: "each", ...years(2025)}), "never", 12],
    ["an amount on average of five", fact({...sum, yearly: "average", ...years(2021, 2025)}), "never", "average"],
    [
      "such an amount, which a review does not call a sum",
      fact({...sum, yearly: "average", ...years(2021, 2025)}),
      "deadline",
      "average"
    ],
    [
      "such an amount, promised for a date",
      fact({...sum, yearly: "each", ...years(2026, 2030), ...by("2030-12-31")}),
      "deadline",
      "average"
    ],
    ["a stock that is as large each year", fact({...sum, yearly: "each", ...years(2021, 2025)}), "always", "standing"],
    [
      "a total that fell in a year",
      percent(9, {measure: "rate", indicator: "信访总量下降", cumulative: true, ...years(2025)}),
      "never",
      12
    ],
    [
      "a fall since a start",
      percent(9, {measure: "rate", indicator: "能耗累计下降", cumulative: true, ...years(2025)}),
      "never",
      "since"
    ],
    ["a time that something takes", days(5, {measure: "duration", ...years(2021, 2025)}), null, "standing"],
    ["days saved", days(5, {measure: "step", change: "decrease", ...years(2021, 2025)}), "always", 60],
    ["before and after", fact({from: 106, ...years(2021, 2025)}), "never", "standing"]
  ] as const)("%s", (_, figure, standing, extent) => {
    expect(extentOf(figure, standing)).toBe(extent);
  });

  test("the name of an entry says of a rate alone that it is of averages", () => {
    expect(nameExtent("average", "growth")).toBe("");
    expect(nameExtent("average", "reduction")).toBe("");
    expect(nameExtent("average", "added")).toBe("a year on average");
    expect(nameExtent(60, "growth")).toBe("over 5 years");
  });

  test.each([
    [12, ""],
    ["standing", ""],
    [60, "over 5 years"],
    [11, "over 11 months"],
    ["since", "since a start"]
  ] as const)("%s in words: %s", (extent, words) => {
    expect(extentWords(extent)).toBe(words);
  });
});

test.each([
  ["of each year of five", fact({yearly: "each", ...years(2021, 2025)}), "a year on average"],
  ["of each year, told of one", fact({yearly: "each", ...years(2025)}), ""],
  ["a rate on average, whose words say so", percent(5, {measure: "rate", yearly: "average", ...years(2021, 2025)}), ""],
  ["since a start", fact({cumulative: true, ...years(2025)}), "since the start"],
  ["of a year", fact(years(2025)), ""]
])("what a figure counts over, where its time does not show it: %s", (_, figure, words) => {
  expect(countsOver(figure)).toBe(words);
});

describe("when a figure is of", () => {
  test("how things stand at the end of five years is of the last of them", () => {
    const [long, short] = [fact(years(2021, 2025)), fact(years(2025))];
    expect(timeKeyOf("standing")(long)).toBe(timeKeyOf("standing")(short));
    expect(timeKeyOf(60)(long)).not.toBe(timeKeyOf(12)(short));
    expect(timeWords(long, "standing")).toBe("2025");
    expect(timeWords(long, 60)).toBe("2021–2025");
  });

  test("the time that most have in common wins, of several the latest; one alone has none in common", () => {
    const common = (...given: [string, number][]) =>
      commonTime(
        given,
        ([who]) => who,
        ([, year]) => keyOf(period(year))
      );
    expect(common(["a", 2024], ["b", 2025], ["c", 2024])).toBe(keyOf(period(2024)));
    expect(common(["a", 2024], ["b", 2024], ["c", 2025], ["d", 2025])).toBe(keyOf(period(2025)));
    expect(common(["a", 2024], ["a", 2024], ["b", 2025])).toBeNull();
  });
});
