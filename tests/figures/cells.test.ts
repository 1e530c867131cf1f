import {describe, expect, test} from "vitest";
import {cellOf, mainPeriod, type Preference} from "../../pages/figures/cells.ts";
import {keyOf} from "../../pages/figures/extent.ts";
import {fact} from "./setup.ts";

const year = (year: number) => ({start: `${year}-01-01`, end: `${year}-12-31`});
const preference = (over: Partial<Preference> = {}): Preference => ({
  times: [keyOf(year(2021)) ?? ""],
  timeKey: ({period}) => keyOf(period),
  shared: () => 0,
  exact: () => false,
  largest: true,
  ...over
});
const chosen = (facts: ReturnType<typeof fact>[], over: Partial<Preference> = {}) =>
  cellOf(facts, preference(over), "not_reported").fact?.value;

describe("which figure stands for a report", () => {
  const whole = fact({value: 100});
  test.each([
    ["the whole place before a part of it", [fact({value: 500, scope: "章贡区"}), whole], {}, 100],
    [
      "the period of the report before another",
      [fact({value: 500, period: year(2019)}), fact({value: 9, period: year(2021)})],
      {},
      9
    ],
    [
      "the time that most have in common before the report's own",
      [fact({value: 500, period: year(2021)}), fact({value: 9, period: year(2020)})],
      {times: [year(2020), year(2021)].flatMap((one) => keyOf(one) ?? [])},
      9
    ],
    ["a named period of the report before none", [whole, fact({value: 9, period: year(2021)})], {}, 9],
    [
      "the words of the catalogue before others",
      [fact({value: 500, indicator: "其中"}), whole],
      {largest: false, exact: ({indicator}) => indicator === "重点改革任务"},
      100
    ],
    ["the larger of two counts", [fact({value: 3, indicator: "甲"}), fact({value: 8, indicator: "乙"})], {}, 8],
    [
      "the first of two shares",
      [fact({value: 3, indicator: "甲"}), fact({value: 8, indicator: "乙"})],
      {largest: false},
      3
    ],
    [
      "what other reports give too",
      [fact({value: 900}), fact({value: 8, indicatorId: "reform-tasks"})],
      {shared: (f) => (f.indicatorId ? 2 : 0)},
      8
    ]
  ] as [string, ReturnType<typeof fact>[], Partial<Preference>, number][])("%s", (_, facts, over, value) => {
    expect(chosen(facts, over)).toBe(value);
    expect(chosen([...facts].reverse(), over)).toBe(value);
  });
});

describe("missing states", () => {
  test("a figure in doubt is ambiguous, and gives way to one that is not", () => {
    const doubtful = fact({value: 900, doubts: ["role"], otherRole: "target"});
    expect(cellOf([doubtful], preference(), "not_reported")).toMatchObject({missing: "ambiguous", fact: {value: 900}});
    expect(cellOf([doubtful, fact({value: 8, indicator: "甲"})], preference(), "not_reported")).toMatchObject({
      missing: null,
      fact: {value: 8}
    });
  });

  test("no figure is the gap it was given, never zero", () => {
    expect(cellOf([], preference(), "not_extracted")).toMatchObject({fact: null, missing: "not_extracted"});
  });

  test("zero is a value", () => {
    expect(cellOf([fact({value: 0})], preference(), "not_reported")).toMatchObject({missing: null, fact: {value: 0}});
  });

  test("the same figure said twice counts once", () => {
    expect(cellOf([fact(), fact()], preference(), "not_reported")).toMatchObject({
      missing: null,
      others: [],
      repeats: [{value: 117}]
    });
  });

  test("two figures of the same words, scope and period are ambiguous, and both are kept", () => {
    const cell = cellOf([fact({value: 5}), fact({value: 7})], preference(), "not_reported");
    expect(cell.missing).toBe("ambiguous");
    expect([cell.fact?.value, ...cell.others.map(({value}) => value)].sort()).toEqual([5, 7]);
  });

  test.each([
    ["gt", 5, false],
    ["gt", 7, false],
    ["gt", 8, true],
    ["ge", 7, false],
    ["lt", 8, false],
    ["le", 6, true],
    ["approx", 6, false],
    ["approx", 5, true]
  ] as const)("a figure that agrees with another is no rival of it: %s %i beside 7", (comparator, value, rivals) => {
    const cell = cellOf(
      [fact({value: 7, text: "7项"}), fact({value, text: `${value}项`, comparator})],
      preference(),
      "not_reported"
    );
    expect(cell.missing).toBe(rivals ? "ambiguous" : null);
    expect(cell.others).toHaveLength(1);
  });

  test.each([
    ["words", {indicator: "别的"}],
    ["period", {period: year(2019)}],
    ["scope", {scope: "章贡区"}],
    ["unit", {unit: "件"}]
  ])("two figures of other %s are not", (_, over) => {
    const cell = cellOf([fact({value: 5}), fact({value: 7, ...over})], preference(), "not_reported");
    expect(cell.missing).toBeNull();
    expect(cell.others).toHaveLength(1);
  });
});

test("the main period is the one most figures are about", () => {
  const facts = [fact({period: year(2020)}), fact({period: year(2021)}), fact({period: year(2021)}), fact()];
  expect(mainPeriod(facts)).toEqual(year(2021));
  expect(mainPeriod([fact()])).toBeNull();
});

test("a figure of one entry that is said again in other words counts once", () => {
  const [first, again] = ["生产总值增长", "GDP增长"].map((indicator) =>
    fact({value: 6.6, indicator, indicatorId: "gdp-growth"})
  );
  const {others, repeats} = cellOf(
    [first, again].flatMap((one) => one ?? []),
    preference(),
    "not_reported"
  );
  expect(others).toEqual([]);
  expect(repeats).toHaveLength(1);
});
