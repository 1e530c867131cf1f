import {describe, expect, test} from "vitest";
import {stateOfSilent} from "../../pages/series/silence.ts";
import {trendsOf} from "../../pages/series/trend.ts";
import {quietSign, quietYears, type ToldYear} from "../../pages/series/trendSilence.ts";
import {indicator, jobs, report} from "../series/setup.ts";

const review = (year: number) => report("赣州", year);
const told = (year: number, over: Partial<ToldYear> = {}): ToldYear => ({
  row: review(year),
  year,
  gap: null,
  near: [],
  ...over
});
const [trend] = trendsOf([jobs(review(2020), 56_000), jobs(review(2022), 64_000)], indicator);
const quiet = (years: readonly ToldYear[]) =>
  trend ? quietYears(trend, years).map((one) => [one.year, stateOfSilent(one)]) : [];

describe("a year without a figure", () => {
  const near = [jobs(review(2021), 8, {unit: "%", unitClass: "share"}).fact];

  test.each<[string, Partial<ToldYear>, string]>([
    ["whose report says nothing of it is not reported", {}, "not_reported"],
    ["whose report names it beside a number is not extracted", {gap: {start: 1, end: 9}}, "not_extracted"],
    ["whose report gives it in another unit is given otherwise", {near, gap: {start: 1, end: 9}}, "given_otherwise"]
  ])("%s", (_, over, state) => {
    expect(quiet([told(2020), told(2021, over), told(2022)])).toEqual([[2021, state]]);
  });

  test("of which several reports tell is what the one says that says most", () => {
    expect(quiet([told(2021), told(2021, {gap: {start: 1, end: 9}})])).toEqual([[2021, "not_extracted"]]);
  });

  test("of which no report tells is none", () => {
    expect(quiet([told(2020), told(2022)])).toEqual([]);
  });

  test("leads to what the report says instead, else to the report", () => {
    const hrefs = trend ? quietYears(trend, [told(2021, {near}), told(2023)]).map((one) => quietSign(one).href) : [];
    expect(hrefs).toEqual([
      `./report.html?id=赣州2021&at=${near[0]?.start}-${near[0]?.end}`.replace("赣州", encodeURIComponent("赣州")),
      `./report.html?id=${encodeURIComponent("赣州2023")}`
    ]);
  });
});
