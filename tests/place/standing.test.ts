import {describe, expect, test} from "vitest";
import type {CoverageRow, IndicatorFigure, IndicatorRow} from "../../pages/components/data.ts";
import {chosenOf, reportsOf} from "../../pages/place/reports.ts";
import {headlines, rankOf} from "../../pages/place/standing.ts";
import {rankWords} from "../../pages/place/standingFigure.ts";
import {indicator, period, report, type Name} from "../series/setup.ts";

let next = 0;

/** A figure as the document of an indicator has it. */
function figure(name: Name, value: number, over: Partial<IndicatorFigure> = {}): IndicatorFigure {
  const start = next++ * 10;
  return {
    id: `${name}-${start}`,
    report: `${name}2023`,
    start,
    end: start + 5,
    text: `${value}人`,
    measure: "step",
    value,
    valueMax: null,
    unit: "人",
    unitClass: "people",
    comparator: "eq",
    role: "outcome",
    change: "none",
    from: null,
    indicator: "城镇新增就业",
    period: period(2023),
    deadline: null,
    cumulative: false,
    scope: null,
    scopeBasis: "assumed",
    doubts: [],
    otherRole: null,
    field: null,
    fieldGroup: null,
    fieldArea: null,
    yearly: null,
    coverage: null,
    lead: null,
    part: false,
    confidence: 0.9,
    cell: null,
    reader: "rules",
    status: "read",
    ...over
  };
}

const reports = (["赣州", "永州", "潍坊"] as const).map((name) => report(name));

const rank = (figures: IndicatorFigure[], over: Partial<IndicatorRow> = {}) =>
  rankOf(
    {id: indicator.id, figures, gaps: [], near: []},
    {place: "360700", indicator: {...indicator, ...over}, periods: [], reports}
  );

const three = [figure("赣州", 66_000), figure("永州", 53_000), figure("潍坊", 127_000)];

describe("how a place stands", () => {
  test("is its rank among those that report the indicator, the best first", () => {
    expect(rank(three)).toMatchObject({rank: 2, tied: 0, side: "actual"});
    expect(rank(three, {polarity: "less"})?.rank).toBe(2);
    expect(rank(three.slice(0, 2))?.rank).toBe(1);
    expect(rank(three.slice(0, 2), {polarity: "less"})?.rank).toBe(2);
  });

  test("shares its rank with whoever has the same", () => {
    const found = rank(
      [...three, figure("永州", 66_000)].filter(({report, value}) => report !== "永州2023" || value === 66_000)
    );
    expect(found && [found.rank, found.tied]).toEqual([2, 1]);
    expect(found && rankWords(found)).toBe("no. 2 of 3, with 1 other");
  });

  test("is none where all are alike", () => {
    const found = rank([figure("赣州", 66_000), figure("永州", 66_000)]);
    expect(found && rankWords(found)).toBe("the same in all 2");
  });

  test("is said by size where neither more nor less is better", () => {
    const found = rank(three, {polarity: "neutral"});
    expect(found && rankWords(found)).toBe("no. 2 of 3 by size");
  });

  test("is of what was done; of what is promised where nobody else has done it", () => {
    const target = {role: "target", period: period(2024)} as const;
    expect(rank([figure("赣州", 62_000, target), figure("永州", 50_000, target)])?.side).toBe("target");
    expect(rank([...three, figure("永州", 50_000, target)])?.side).toBe("actual");
    expect(rank([figure("赣州", 66_000), figure("永州", 50_000, target)])).toBeNull();
  });

  test("is nothing without another place, for other units, or for a part of the place", () => {
    expect(rank([figure("赣州", 66_000)])).toBeNull();
    expect(rank([figure("赣州", 66_000), figure("永州", 6, {unit: "%", unitClass: "share"})])).toBeNull();
    expect(rank([figure("赣州", 66_000), figure("永州", 6_000, {scope: "市本级"})])).toBeNull();
  });

  test("is among figures of the same time, where there are any", () => {
    const before = figure("潍坊", 127_000, {period: period(2020)});
    expect(rank([...three.slice(0, 2), before])?.others.map(({name}) => name)).toEqual(["永州"]);
    expect(rank([figure("赣州", 66_000), before])?.others.map(({name}) => name)).toEqual(["潍坊"]);
  });

  test("leaves out who contradicts itself", () => {
    expect(rank([...three, figure("永州", 99_000)])?.others.map(({name}) => name)).toEqual(["潍坊"]);
  });
});

test("headline indicators are those that most places of the level report, and another one besides", () => {
  const row = (id: string, prefectures: number, provinces: number): CoverageRow => ({
    id,
    measure: "flow",
    unit: "人",
    actual: 1,
    targets: 0,
    places: prefectures + provinces,
    reporting: prefectures + provinces,
    inStatistics: 0,
    provinces,
    prefectures,
    counties: 0,
    firstYear: null,
    lastYear: null
  });
  const coverage = [row("a", 1, 31), row("b", 2, 0), row("c", 5, 3), row("d", 9, 0)];
  expect(headlines(new Set(["a", "b", "c"]), "prefecture", coverage)).toEqual(["c", "b"]);
  expect(headlines(new Set(["a", "b", "c"]), "province", coverage)).toEqual(["a", "c"]);
});

describe("the reports of a profile", () => {
  const all = [2019, 2023, 2020, 2022, 2021].map((year) => report("赣州", year)).concat(report("永州", 2023));
  const own = reportsOf("360700", all);

  test("are those of the place, latest first, the latest four where none are named", () => {
    expect(own.map(({year}) => year)).toEqual([2023, 2022, 2021, 2020, 2019]);
    expect(chosenOf(own, []).map(({year}) => year)).toEqual([2023, 2022, 2021, 2020]);
  });

  test("are those that the address names, as far as they are of the place", () => {
    expect(chosenOf(own, ["赣州2019", "永州2023"]).map(({id}) => id)).toEqual(["赣州2019"]);
    expect(chosenOf(own, ["永州2023"])).toHaveLength(4);
  });
});
