import {describe, expect, test} from "vitest";
import type {ReformClusterRow, ReformDotRow} from "../../pages/components/data.ts";
import {clustersOf, isSpread, narrowed} from "../../pages/reforms/clusters.ts";
import {clusterSheet} from "../../pages/reforms/sheet.ts";
import {firstWords, timeline} from "../../pages/reforms/timeline.ts";
import {report, type Name} from "../series/setup.ts";

const cluster = (key: string, over: Partial<ReformClusterRow> = {}): ReformClusterRow => ({
  key,
  name: `“${key}”`,
  domain: "business",
  branded: true,
  reports: 2,
  places: 2,
  firstYear: 2020,
  firstPlace: null,
  firstPlaceCode: null,
  lastYear: 2023,
  ...over
});

const dot = (key: string, place: Name, year: number, over: Partial<ReformDotRow> = {}): ReformDotRow => ({
  key,
  reportId: `${place}${year}`,
  year,
  how: "named",
  first: false,
  name: `“${key}”改革`,
  start: 10,
  end: 17,
  ...over
});

const reports = [report("潍坊", 2020), report("赣州", 2023), report("永州", 2023), report("江西", 2023)];
const spread = cluster("拿地即开工");
const together = cluster("一网通办", {firstYear: 2023, domain: "digital"});
const dots = [
  dot("拿地即开工", "永州", 2023),
  dot("拿地即开工", "赣州", 2023, {name: "“拿地即开工”模式"}),
  dot("拿地即开工", "潍坊", 2020, {first: true}),
  dot("一网通办", "江西", 2023, {first: true}),
  dot("一网通办", "赣州", 2023, {first: true}),
  dot("一网通办", "潍坊", 2019)
];
const made = clustersOf([spread, together], dots, reports);
const members = (key: string) => made.find((one) => one.key === key)?.members ?? [];

describe("a reform that several places name", () => {
  test("has its places by year, within one year by code; a report that is gone is left out", () => {
    expect(members("拿地即开工").map(({placeName, year}) => `${placeName} ${year}`)).toEqual([
      "潍坊 2020",
      "赣州 2023",
      "永州 2023"
    ]);
    expect(members("一网通办").map(({placeName}) => placeName)).toEqual(["江西", "赣州"]);
  });

  test("names who is first on record, or that all are of one year", () => {
    expect(firstWords(members("拿地即开工"))).toBe("first on record: 潍坊 2020");
    expect(firstWords(members("一网通办"))).toBe("all in 2023");
    expect(firstWords([])).toBe("");
  });

  test("is drawn over years only where it is named in more than one", () => {
    expect([spread, together].map(isSpread)).toEqual([true, false]);
    expect(timeline(made.slice(1), String)).toBeNull();
    expect(timeline(made, String)?.sheet().rows).toHaveLength(3);
  });

  test("is found by domain, by place, and by words in any of its names, however they are typed", () => {
    const keys = (asked: Partial<Parameters<typeof narrowed>[1]>): string[] =>
      narrowed(made, {places: [], domain: null, query: "", ...asked}).map(({key}) => key);
    expect(keys({})).toEqual(["拿地即开工", "一网通办"]);
    expect(keys({domain: "digital"})).toEqual(["一网通办"]);
    expect(keys({places: ["431100"]})).toEqual(["拿地即开工"]);
    expect(keys({query: "开工模式"})).toEqual(["拿地即开工"]);
    expect(keys({query: "一网 改革"})).toEqual(["一网通办"]);
    expect(keys({query: "无此"})).toEqual([]);
  });

  test("gives a row a report with its exact words", () => {
    const rows = clusterSheet(made, String).rows.map(({values}) => [values["place"], values["words"]]);
    expect(rows).toContainEqual(["赣州", "“拿地即开工”模式"]);
    expect(rows).toHaveLength(5);
  });
});
