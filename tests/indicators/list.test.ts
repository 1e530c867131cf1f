import {describe, expect, test} from "vitest";
import type {CoverageRow, FamilyRow, IndicatorRow} from "../../pages/components/data.ts";
import {grouped, search, sortedList, type Listed} from "../../pages/indicators/search.ts";
import {indicator} from "../series/setup.ts";

const coverage = (id: string, places: number, actual: number): CoverageRow => ({
  id,
  measure: "flow",
  unit: "人",
  actual,
  targets: 0,
  places,
  reporting: places,
  inStatistics: 0,
  provinces: 0,
  prefectures: places,
  counties: 0,
  firstYear: 2021,
  lastYear: 2023
});

const listed = (over: Partial<IndicatorRow>, row: CoverageRow | null): Listed => ({
  indicator: {...indicator, ...over},
  coverage: row
});

const all = [
  listed({id: "new-urban-jobs"}, coverage("new-urban-jobs", 3, 9)),
  listed(
    {
      id: "approval-time-cut",
      family: "approvals",
      domain: "business",
      nameZh: "审批时限压减",
      nameEn: "Cut of approval time"
    },
    coverage("approval-time-cut", 5, 6)
  ),
  listed(
    {
      id: "forest-cover",
      family: "ecology",
      domain: "ecology",
      nameZh: "森林覆盖率",
      nameEn: "Forest cover"
    },
    null
  )
];

const ids = (found: readonly Listed[]): string[] => found.map(({indicator}) => indicator.id);
const phrases = new Map([["approval-time-cut", ["(行政) 审批 时限|时间 -材料"]]]);
const everything = {query: "", domain: null, all: true};

describe("the list of indicators", () => {
  test.each([
    ["审批", ["approval-time-cut"]],
    ["审批时限", ["approval-time-cut"]],
    ["行政审批", ["approval-time-cut"]],
    ["Approval  CUT", ["approval-time-cut"]],
    ["cover", ["forest-cover"]],
    ["城镇新增就业", ["new-urban-jobs"]],
    ["nothing of the kind", []]
  ])("finds by both names, by id and by phrase: %s", (query, found) => {
    expect(ids(search(all, {...everything, query}, phrases))).toEqual(found);
  });

  test("leaves out what no report gives unless it is asked for, and narrows by domain", () => {
    expect(ids(search(all, {...everything, all: false}, new Map()))).toEqual(["new-urban-jobs", "approval-time-cut"]);
    expect(ids(search(all, {...everything, domain: "ecology"}, new Map()))).toEqual(["forest-cover"]);
  });

  test("is sorted by who reports, by figures and by name; entries that no report gives come last", () => {
    expect(ids(sortedList(all, "places"))).toEqual(["approval-time-cut", "new-urban-jobs", "forest-cover"]);
    expect(ids(sortedList(all, "figures"))).toEqual(["new-urban-jobs", "approval-time-cut", "forest-cover"]);
    expect(ids(sortedList(all, "name"))).toEqual(["approval-time-cut", "forest-cover", "new-urban-jobs"]);
  });

  test("stands under families only in their order; families without an entry are left out", () => {
    const family = (id: string): FamilyRow => ({
      id,
      nameZh: id,
      nameEn: id,
      questionZh: null,
      questionEn: null,
      facts: 0,
      reports: 0
    });
    const families = ["approvals", "rankings", "jobs"].map(family);
    const under = grouped(all, "family", families).map(({family, entries}) => [family?.id, ids(entries)]);
    expect(under).toEqual([
      ["approvals", ["approval-time-cut"]],
      ["jobs", ["new-urban-jobs"]]
    ]);
    expect(grouped(all, "name", families).map(({family}) => family)).toEqual([null]);
    expect(grouped([], "name", families)).toEqual([]);
  });
});
