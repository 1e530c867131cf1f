import {describe, expect, test} from "vitest";
import type {Fact} from "../../src/model/fact.ts";
import {fact, issuesOf, lexicon} from "./setup.ts";

const said = (...facts: Fact[]): string[] =>
  issuesOf({facts}).map(({check, severity, message}) => `${severity} ${check}: ${message}`);

const share = [...lexicon.catalogue.indicators.values()].find(({measure}) => measure.id === "share")?.id ?? "";

describe("impossible", () => {
  test.each<[string, Partial<Fact>]>([
    ["the upper end of the range is below the lower", {value: 5, valueMax: 3}],
    ["a rank begins at 1", {unit: "rank", value: 0}],
    ["the period ends before it starts", {period: {start: "2021-12-31", end: "2021-01-01"}}],
    ["a count or an amount below zero", {value: -3}],
    ["a share of more than the whole", {unit: "%", value: 101, measure: "share", indicatorId: share}],
    ["a cut by more than the whole", {unit: "%", value: 120, change: "decrease"}],
    ["larger than any place can have", {unit: "%", value: 99_999, measure: "rate", change: "increase"}],
    ["larger than any place can have", {unit: "人", value: 1e12, measure: "step"}],
    ["larger than any place can have", {unit: "元", value: 1.2e15}],
    ["larger than any place can have", {unit: "元", value: 1e12, valueMax: 1e15}],
    ["larger than any place can have", {unit: "项", value: 3e8, role: "reform_count"}],
    ["looks like a year, not like a figure", {unit: "", value: 2021}]
  ])("names a figure of which %s", (message, differences) => {
    const faulty = fact(differences);
    expect(issuesOf({facts: [fact(), faulty]})).toEqual([
      {
        check: "impossible",
        code: expect.any(String),
        severity: expect.any(String),
        values: {indicator: "会议", text: "4次"},
        message: `${message}: 会议 4次`,
        span: {start: faulty.start, end: faulty.end},
        factId: faulty.id
      }
    ]);
  });

  test.each<[string, Partial<Fact>]>([
    ["a range", {value: 3, valueMax: 5}],
    ["the first rank", {unit: "rank", value: 1}],
    ["growth below zero", {unit: "%", value: -3}],
    ["growth by more than the whole", {unit: "%", value: 250, change: "increase"}],
    ["growth by ten times", {unit: "%", value: 1000, measure: "rate", change: "increase"}],
    ["as many people as a province has", {unit: "人", value: 1.2e8}],
    ["as much money as a province makes", {unit: "元", value: 1.4e13}],
    ["cases beyond counting of reforms", {unit: "件", value: 3e8}],
    ["background of the world", {unit: "元", value: 8e14, role: "context"}],
    ["the whole as a share", {unit: "%", value: 100, measure: "share", indicatorId: share}],
    ["two thousand of something", {unit: "项", value: 2021}]
  ])("does not mind %s", (_, differences) => {
    expect(said(fact(differences))).toEqual([]);
  });
});

describe("differing", () => {
  const one = {indicatorId: share, unit: "%", value: 60, text: "60%", indicator: "占比"};

  test("names a figure that is given twice with different values", () => {
    expect(said(fact(one), fact({...one, value: 70, text: "70%"}))).toEqual([
      "warning differing: 占比 is given as 60% and as 70%"
    ]);
  });

  test("says a rate with the sign of its change", () => {
    const fall = {...one, measure: "rate", change: "decrease"} as const;
    expect(said(fact({...fall, value: 3.2, text: "3.2%"}), fact({...fall, value: 5, text: "5%"}))).toEqual([
      "warning differing: 占比 is given as −3.2% and as −5%"
    ]);
  });

  test.each<[string, Partial<Fact>]>([
    ["the same value", {}],
    ["a bound that holds", {value: 50, comparator: "gt"}],
    ["about as much", {value: 62, comparator: "approx"}],
    ["another period", {value: 70, period: {start: "2020-01-01", end: "2020-12-31"}}],
    ["another scope", {value: 70, scope: "市本级"}],
    ["a target", {value: 70, role: "target"}],
    ["a part of it", {value: 7, part: true}],
    ["what is of a year on average", {value: 70, yearly: "average"}],
    ["a rank among others", {value: 70, fieldArea: "全国"}],
    ["what no entry of the catalogue fits", {value: 70, indicatorId: null}],
    ["no period", {value: 70, period: null}]
  ])("does not mind %s", (_, differences) => {
    expect(said(fact(one), fact({...one, ...differences}))).toEqual([]);
  });

  test("a bound that does not hold is a difference", () => {
    expect(said(fact(one), fact({...one, value: 65, comparator: "ge"}))).toHaveLength(1);
  });
});
