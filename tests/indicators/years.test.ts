import {describe, expect, test} from "vitest";
import {developed, overYears, yearsFigure} from "../../pages/indicators/years.ts";
import {document} from "../charts/setup.ts";
import {indicator, jobs, report, series} from "../series/setup.ts";

const target = (name: "赣州" | "永州", year: number, value: number) =>
  jobs(report(name, year), value, {role: "target", comparator: "ge"});

const years = (given: Parameters<typeof series>[0]) => {
  const [found] = series(given);
  return found
    ? [...overYears(found)].map(([place, told]) => [place, told.map(({year, fact}) => [year, fact.value])])
    : [];
};

describe("a place over the years", () => {
  test("is what it says of each, whichever report says it; of a year that two speak of, the latest", () => {
    const given = [
      jobs(report("赣州", 2021), 61_000),
      jobs(report("赣州", 2022), 64_000),
      jobs(report("赣州", 2023), 63_900, {period: {start: "2022-01-01", end: "2022-12-31"}}),
      jobs(report("赣州", 2023), 66_000),
      target("赣州", 2024, 62_000)
    ];
    expect(years(given)).toEqual([
      [
        "360700",
        [
          [2021, 61_000],
          [2022, 63_900],
          [2023, 66_000],
          [2024, 62_000]
        ]
      ]
    ]);
  });

  test("is nothing for a place with one year only", () => {
    expect(years([jobs(report("赣州"), 66_000), jobs(report("永州"), 53_000)])).toEqual([]);
  });
});

describe("a development", () => {
  const [promise] = series([jobs(report("赣州"), 66_000), target("赣州", 2024, 62_000)]);
  const [growing] = series([jobs(report("赣州", 2022), 64_000), jobs(report("赣州", 2023), 66_000)]);

  test("is more than one year done: a year and its promise are shown beside each other already", () => {
    expect(promise && developed(overYears(promise))).toBe(false);
    expect(growing && developed(overYears(growing))).toBe(true);
    expect(promise && yearsFigure(promise, indicator)).toBeNull();
  });

  test("is drawn with a link to the sentence of each year, and says so in words", () => {
    const figure = growing && yearsFigure(growing, indicator);
    expect(figure?.title).toBe("New urban jobs, year by year");
    expect(figure?.sheet().rows.map(({values}) => values["value"])).toEqual([64_000, 66_000]);
    expect(figure?.sources.map(({label}) => label)).toEqual(["赣州 2022", "赣州 2023"]);
    expect(document).toBeDefined();
  });
});
