import fc from "fast-check";
import {describe, expect, test} from "vitest";
import {
  dayHere,
  dayOf,
  daysIn,
  halfOf,
  isLong,
  monthsOf,
  planOf,
  planYears,
  quarterOf,
  wholeYears,
  yearOf,
  yearsOf
} from "../../src/model/calendar.ts";

describe("dayOf", () => {
  test.each([
    [2024, 2, 29, "2024-02-29"],
    [2025, 2, 29, null],
    [2025, 1, 5, "2025-01-05"],
    [2025, 4, 31, null],
    [2025, 13, 1, null],
    [2025, 0, 1, null],
    [2025, 1, 0, null],
    [0, 1, 1, null]
  ])("%d, %d, %d is %s", (year, month, day, date) => expect(dayOf(year, month, day)).toBe(date));
});

test.each([
  [2025, 1, 31],
  [2025, 2, 28],
  [2024, 2, 29],
  [1900, 2, 28],
  [2025, 12, 31]
])("daysIn %d, %d is %d", (year, month, days) => expect(daysIn(year, month)).toBe(days));

describe("stretches of a year", () => {
  test.each([
    ["a month", monthsOf(2024, 2), "2024-02-01..2024-02-29"],
    ["several months", monthsOf(2025, 1, 10), "2025-01-01..2025-10-31"],
    ["no such month", monthsOf(2025, 13), null],
    ["up to no such month", monthsOf(2025, 11, 13), null],
    ["months the wrong way round", monthsOf(2025, 10, 1), null],
    ["a quarter", quarterOf(2025, 1), "2025-01-01..2025-03-31"],
    ["the last quarter", quarterOf(2025, 4), "2025-10-01..2025-12-31"],
    ["no such quarter", quarterOf(2025, 5), null],
    ["the first half", halfOf(2025, 1), "2025-01-01..2025-06-30"],
    ["the second half", halfOf(2025, 2), "2025-07-01..2025-12-31"],
    ["a year", wholeYears(2025), "2025-01-01..2025-12-31"],
    ["several years", wholeYears(2021, 2025), "2021-01-01..2025-12-31"]
  ])("%s", (_what, period, days) => expect(period && `${period.start}..${period.end}`).toBe(days));

  test("quarters and months fill a year without a gap", () => {
    const days = (size: number, stretch: typeof quarterOf): string =>
      Array.from({length: size}, (_, i) => stretch(2024, i + 1))
        .map((period) => `${period?.start} ${period?.end}`)
        .join(" ");
    expect(days(4, quarterOf)).toBe(
      "2024-01-01 2024-03-31 2024-04-01 2024-06-30 2024-07-01 2024-09-30 2024-10-01 2024-12-31"
    );
    expect(days(12, (year, month) => monthsOf(year, month))).toMatch(
      /^2024-01-01 .* 2024-11-30 2024-12-01 2024-12-31$/
    );
  });
});

describe("years", () => {
  test("are read back from the days of whole years", () => {
    const years = fc.tuple(fc.integer({min: 1949, max: 2100}), fc.integer({min: 0, max: 20}));
    fc.assert(
      fc.property(years, ([from, length]) => {
        expect(yearsOf(wholeYears(from, from + length))).toEqual({from, to: from + length});
      })
    );
    expect(yearOf("2024-02-29")).toBe(2024);
  });

  test("a period that begins or ends within a year is of no whole years", () => {
    expect(yearsOf({start: "2024-02-01", end: "2024-12-31"})).toBeNull();
    expect(yearsOf({start: "2024-01-01", end: "2024-11-30"})).toBeNull();
  });
});

test.each([
  ["2024-01-01", "2024-12-31", false],
  ["2023-01-01", "2024-01-01", false],
  ["2024-01-01", "2025-01-02", true],
  ["2021-01-01", "2025-12-31", true]
])("from %s to %s is longer than a year: %s", (start, end, long) => {
  expect(isLong({start, end})).toBe(long);
});

describe("five-year plans", () => {
  test.each([
    [12, 2011, 2015],
    [14, 2021, 2025],
    [15, 2026, 2030]
  ])("the plan number %d is that of %d to %d", (plan, from, to) => {
    expect(planYears(plan)).toEqual({from, to});
    expect([planOf(from), planOf(to), planOf(to + 1)]).toEqual([plan, plan, plan + 1]);
  });
});

test("the day of a moment is the one on the calendar here, however far Greenwich is", () => {
  expect(dayHere(new Date(2026, 0, 5, 0, 30))).toBe("2026-01-05");
  expect(dayHere(new Date(2026, 11, 31, 23, 30))).toBe("2026-12-31");
});
