import {describe, expect, test} from "vitest";
import {within} from "../../pages/series/time.ts";
import type {Given} from "../../pages/series/facts.ts";
import {citedIn, type Series} from "../../pages/series/series.ts";
import {indicator, jobs, period, report, series, statisticJobs} from "./setup.ts";

const told = ({entries}: Series) =>
  entries.map(({name, actual, target}) => [name, actual?.fact.value ?? null, target?.fact.value ?? null]);

describe("what stands in one series", () => {
  test("is of one level of places: provinces beside provinces, cities beside cities, the larger group first", () => {
    const found = series([jobs(report("江西"), 471_000), jobs(report("赣州"), 66_000), jobs(report("永州"), 53_000)]);
    expect(found.map(({level, entries}) => [level, entries.length])).toEqual([
      ["prefecture", 2],
      ["province", 1]
    ]);
  });

  test("is of one scope: a part of a place is not set beside whole places", () => {
    const found = series([jobs(report("赣州"), 66_000), jobs(report("永州"), 5_000, {scope: "市本级"})]);
    expect(found.map(({scope}) => scope).sort()).toEqual([null, "市本级"].sort());
  });

  test("is of a year or of several: sums over five years stand apart, and so does what is added to growth", () => {
    const five = {period: period(2021, 2025)};
    const found = series([jobs(report("赣州"), 66_000), jobs(report("永州"), 260_000, five)]);
    expect(found.map(({extent}) => extent)).toEqual([12, 60]);
  });

  test.each([
    ["a quarter", {period: {start: "2023-01-01", end: "2023-03-31"}}, 3],
    ["eleven months", {period: {start: "2023-01-01", end: "2023-11-30"}}, 11],
    ["what was done since a start", {cumulative: true}, "since"],
    ["a figure without a period", {period: null}, "unnamed"]
  ])("is of one kind of time: %s is not set beside a year", (_, over, extent) => {
    const found = series([jobs(report("赣州"), 66_000), jobs(report("永州"), 50_000, over)]);
    expect(found.map((one) => one.extent)).toEqual([12, extent]);
  });

  test("of a stock, a share or a rank the length of the period says nothing", () => {
    const long = {period: period(2021, 2023)};
    const given = [jobs(report("赣州"), 7), jobs(report("永州"), 9, long)];
    expect(series(given, {indicator: {...indicator, standing: "always"}})).toHaveLength(1);
    expect(series(given)).toHaveLength(2);
  });

  test("of an indicator holds what was added (新增) beside what was done", () => {
    const found = series([
      jobs(report("赣州"), 66_000, {change: "increase", measure: "step"}),
      jobs(report("永州"), 53_000, {change: "none"})
    ]);
    expect(found).toHaveLength(1);
    expect(found[0]?.kind).toBe("amount");
  });

  test("growth said without a verb is growth all the same, but points are no per cent", () => {
    const rate = {unit: "%", unitClass: "share", measure: "rate"} as const;
    const growth = series([jobs(report("赣州"), 5, {...rate, change: "increase"}), jobs(report("永州"), 5, rate)]);
    expect(growth.map(({kind}) => kind)).toEqual(["growth"]);
    const points = jobs(report("潍坊"), 2, {unit: "pp", unitClass: "points", change: "increase"});
    expect(series([points])[0]?.kind).toBe("points");
  });

  test("leaves context to the reader", () => {
    expect(series([jobs(report("赣州"), 12_000_000, {role: "context"})])).toEqual([]);
  });
});

describe("what a place says", () => {
  test("is of the time that most places speak of, where it gives a figure of that", () => {
    const of = (year: number) => ({period: period(year)});
    const given = [
      jobs(report("赣州"), 64_000, of(2022)),
      jobs(report("永州"), 53_000, of(2022)),
      jobs(report("潍坊"), 99_000),
      jobs(report("潍坊"), 70_000, of(2022))
    ];
    expect(series(given).flatMap(told)).toContainEqual(["潍坊", 70_000, null]);
  });

  test("is what its latest report says, done and promised each by itself", () => {
    const given = [
      jobs(report("赣州", 2022), 64_000),
      jobs(report("赣州", 2023), 66_000),
      jobs(report("赣州", 2024), 62_000, {role: "target", comparator: "ge"})
    ];
    expect(series(given).map(told)).toEqual([[["赣州", 66_000, 62_000]]]);
    expect(series(within(given, {year: 2022})).map(told)).toEqual([[["赣州", 64_000, null]]]);
  });

  test("of several figures is the one of the period that its report is about", () => {
    const row = report("赣州", 2024);
    const given = [jobs(row, 64_000, {period: period(2022)}), jobs(row, 66_000, {period: period(2023)})];
    const main = (year: number) => ({reportId: row.id, promised: false, ...period(year)});
    expect(series(given, {periods: [main(2022)]}).map(told)).toEqual([[["赣州", 64_000, null]]]);
    expect(series(given, {periods: [main(2023)]}).map(told)).toEqual([[["赣州", 66_000, null]]]);
  });

  test("is the whole, not a part (其中) of it; the part where there is nothing else", () => {
    const whole = jobs(report("赣州"), 66_000);
    const part = jobs(report("赣州"), 90_000, {part: true});
    expect(series([part, whole]).map(told)).toEqual([[["赣州", 66_000, null]]]);
    expect(series([part]).map(told)).toEqual([[["赣州", 90_000, null]]]);
  });

  test("is ambiguous when the same words, scope and period give two values", () => {
    const [found] = series([jobs(report("赣州"), 66_000), jobs(report("赣州"), 68_000)]);
    expect(found?.entries[0]?.actual?.cell.missing).toBe("ambiguous");
  });

  describe("where two reports of one place and year", () => {
    const [one, other] = [report("赣州"), report("赣州", 2023, {id: "x"})];

    test("contradict each other is as ambiguous as in one report, and each figure keeps its report", () => {
      const given = [jobs(one, 66_000), jobs(other, 68_000)];
      const [found] = series(given);
      const actual = found?.entries[0]?.actual;
      expect(actual?.cell.missing).toBe("ambiguous");
      expect(actual && citedIn(actual).map(({row, fact}) => [row.id, fact.value])).toEqual([
        ["x", 68_000],
        ["赣州2023", 66_000]
      ]);
    });

    test("do not rank by the order in which they come", () => {
      const rates = [9.1, 8.1].map((value, i) => jobs(i ? one : other, value, {unit: "%", measure: "rate", start: 5}));
      const [first, second] = [rates, [...rates].reverse()].map((given) => series(given).map(told));
      expect(first).toEqual(second);
    });

    test("agree is clear, and one that came a year later alone counts", () => {
      const missing = (given: Given[]) => series(given)[0]?.entries[0]?.actual?.cell.missing;
      expect(missing([jobs(one, 66_000), jobs(other, 66_000)])).toBeNull();
      expect(missing([jobs(one, 66_000), jobs(report("赣州", 2024), 68_000, {period: period(2023)})])).toBeNull();
    });
  });

  test("keeps every figure: none is lost between the series", () => {
    const given = [
      jobs(report("赣州"), 66_000),
      jobs(report("赣州"), 5_000, {scope: "市本级"}),
      jobs(report("江西"), 471_000),
      jobs(report("永州"), 260_000, {period: period(2021, 2025)})
    ];
    const kept = series(given).flatMap(({all}) => all);
    expect(kept).toHaveLength(given.length);
    expect(new Set(kept)).toEqual(new Set(given));
  });
});

test("a phrase of the catalogue wins over the words of another label", () => {
  const row = report("赣州");
  const given = [jobs(row, 66_000, {indicator: "就业人数"}), jobs(row, 66_000, {indicator: indicator.nameZh})];
  expect(series(given)[0]?.entries[0]?.actual?.fact.indicator).toBe(indicator.nameZh);
});

describe("a report and statistics of one time", () => {
  const said = jobs(report("赣州", 2024), 46_900, {period: period(2023)});
  const [found] = series([statisticJobs("赣州", 2023, 47_500), said]);
  const actual = found?.entries[0]?.actual;

  test("leave no doubt: the report's figure is the place's, that of statistics stands beside it", () => {
    expect(actual?.fact.value).toBe(46_900);
    expect(actual?.cell.missing).toBeNull();
    expect(actual?.cell.others.map(({value}) => value)).toEqual([47_500]);
  });

  test("of one document year are told apart as well, whichever is larger", () => {
    const [same] = series([jobs(report("赣州"), 46_900), statisticJobs("赣州", 2023, 40_000)]);
    expect(same?.entries[0]?.actual?.cell).toMatchObject({fact: {value: 46_900}, missing: null});
  });

  test("give way to later statistics; earlier ones are left out", () => {
    const first = (given: Given[]) => series(given)[0]?.entries[0]?.actual;
    expect(first([statisticJobs("赣州", 2024, 50_000), said])?.fact.value).toBe(50_000);
    const early = first([statisticJobs("赣州", 2020, 30_000), said]);
    expect([early?.fact.value, early?.cell.others.length]).toEqual([46_900, 0]);
  });
});
