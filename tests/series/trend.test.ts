import {describe, expect, test} from "vitest";
import type {PageFact} from "../../pages/components/data.ts";
import type {Given} from "../../pages/series/facts.ts";
import {breaksIn, isDeveloped, trendsOf, type Trend} from "../../pages/series/trend.ts";
import {placeTrend} from "../../pages/series/trendFigure.ts";
import {shadesOf} from "../../pages/series/trendLines.ts";
import {indicator, jobs, period, report} from "../series/setup.ts";
import "../charts/setup.ts";

const review = (year: number) => report("赣州", year, {kind: "review"});
const done = (year: number, value: number, over: Partial<PageFact> = {}): Given => jobs(review(year), value, over);
const target = (year: number, value: number, over: Partial<PageFact> = {}): Given =>
  jobs(report("赣州", year, {kind: "plan"}), value, {role: "target", comparator: "ge", ...over});

const one = (given: readonly Given[]): Trend => {
  const [trend] = trendsOf(given, indicator);
  if (!trend) throw new Error("no trend");
  return trend;
};

const drawn = ({stretches}: Trend) =>
  stretches.map(({done, promised}) => [done, promised].map((points) => points.map(({at, fact}) => [at, fact.value])));

describe("an indicator of a place over the years", () => {
  test("is one stretch where it counts alike, with what is promised ahead of it", () => {
    expect(drawn(one([done(2022, 64_000), done(2021, 61_000), target(2023, 62_000)]))).toEqual([
      [
        [
          [2021, 61_000],
          [2022, 64_000]
        ],
        [[2023, 62_000]]
      ]
    ]);
  });

  test.each<[string, Partial<PageFact>, number]>([
    ["another part of the place", {scope: "市本级"}, 2],
    ["only a batch", {coverage: "首批"}, 2],
    ["a part of a total", {part: true}, 2],
    ["half a year", {period: {start: "2023-01-01", end: "2023-06-30"}}, 2],
    ["the same in other words", {indicator: "新增城镇就业"}, 1]
  ])("is cut where a figure is of %s", (_, over, stretches) => {
    const trend = one([done(2021, 61_000), done(2022, 64_000), done(2023, 9000, over)]);
    expect(trend.stretches).toHaveLength(stretches);
    expect(breaksIn(trend)).toHaveLength(stretches - 1);
  });

  test("breaks from the first year that counts otherwise; parts that run beside the whole break nothing", () => {
    const city = {scope: "市本级"};
    expect(breaksIn(one([done(2021, 61_000), done(2022, 64_000), done(2023, 9000, city)]))).toMatchObject([
      {at: 2023, before: {scope: null}, after: city}
    ]);
    const beside = one([done(2021, 61_000), done(2021, 8000, city), done(2022, 64_000), done(2022, 9000, city)]);
    expect(beside.stretches).toHaveLength(2);
    expect(breaksIn(beside)).toEqual([]);
  });

  test("never has a year on one line with a sum of five, or since a start", () => {
    const sum = done(2025, 300_000, {period: period(2021, 2025)});
    const since = done(2023, 190_000, {cumulative: true});
    const trends = trendsOf([done(2021, 61_000), done(2022, 64_000), sum, since], indicator);
    expect(trends.map(({extent, all}) => [extent, all.length])).toEqual([
      [12, 2],
      [60, 1],
      ["since", 1]
    ]);
  });

  test("never has a year on one line with what each of five was on average", () => {
    const mean = done(2025, 62_000, {period: period(2021, 2025), yearly: "each"});
    const trends = trendsOf([done(2024, 61_000), done(2025, 64_000), mean], indicator);
    expect(trends.map(({extent, all}) => [extent, all.length])).toEqual([
      [12, 2],
      ["average", 1]
    ]);
  });

  test("keeps what two reports tell of one year, the one that came out last counting", () => {
    const revised = done(2022, 59_000, {period: period(2021)});
    const [stretch] = one([revised, done(2021, 61_000)]).stretches;
    expect(stretch?.done.map(({fact, retold}) => [fact.value, retold])).toEqual([
      [61_000, 1],
      [59_000, 0]
    ]);
  });

  test("is in doubt where one report gives a year twice and otherwise", () => {
    const [stretch] = one([done(2021, 61_000), done(2021, 16_000), done(2022, 64_000)]).stretches;
    expect(stretch?.done.map(({unclear}) => unclear)).toEqual([true, false]);
  });

  test("is a development with two years done, or one and two promised", () => {
    expect(isDeveloped(one([done(2021, 61_000), target(2022, 62_000)]))).toBe(false);
    expect(isDeveloped(one([done(2021, 61_000), target(2022, 62_000), target(2023, 62_000)]))).toBe(true);
    expect(isDeveloped(one([done(2021, 61_000), done(2022, 64_000)]))).toBe(true);
  });
});

test("the later a report came out, the stronger it is drawn", () => {
  const shades = shadesOf([review(2022), review(2020), review(2021)]);
  expect([2020, 2021, 2022].map((year) => shades.get(review(year).id))).toEqual([0.35, 0.675, 1]);
});

describe("the chart of an indicator over the years", () => {
  const told = [2020, 2021, 2022].map((year) => ({row: review(year), year, gap: null, near: []}));
  const setting = {indicator, told, sums: []};

  test("says in its title what it came from and to, never across a break", () => {
    expect(placeTrend(one([done(2021, 61_000), done(2022, 64_000)]), setting).title).toBe(
      "New urban jobs: 61K 人 in 2021, 64K 人 in 2022"
    );
    const broken = placeTrend(one([done(2021, 61_000), done(2022, 9000, {scope: "市本级"})]), setting);
    expect(broken.title).toBe("New urban jobs: counted otherwise from 2022");
    expect(broken.notes).toEqual(["Counted otherwise from 2022: 市本级 (before: no scope named)."]);
  });

  test("has a year of which a report tells without it as a row of its file, and the sign for it in its legend", () => {
    const figure = placeTrend(one([done(2020, 56_000), done(2022, 64_000)]), setting);
    expect(figure.legend.at(-1)).toEqual({sign: "missing", state: "not_reported"});
    expect(figure.sheet().rows.map(({values}) => [values["report_year"], values["state"]])).toEqual([
      [2020, "value"],
      [2022, "value"],
      [2021, "not_reported"]
    ]);
  });

  test("names what was revised", () => {
    const revised = done(2022, 59_000, {period: period(2021)});
    const given = [done(2021, 61_000), revised, done(2022, 64_000), target(2023, 62_000)];
    const figure = placeTrend(one(given), setting);
    expect(figure.notes).toEqual(["Of 2021 reports say different things: 61K 人 (赣州 2021), 59K 人 (赣州 2022)."]);
  });
});
