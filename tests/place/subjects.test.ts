import {describe, expect, test} from "vitest";
import type {PageFact, ReportRow} from "../../pages/components/data.ts";
import {saidBy, subjectsOf} from "../../pages/place/subjects.ts";
import {indicator, jobs, period, report} from "../series/setup.ts";

let next = 0;
const at = (): Pick<PageFact, "id" | "start"> => ({id: `f${next++}`, start: next});
const catalogue = {indicators: [indicator]};

const said = (row: ReportRow, facts: readonly PageFact[]) => ({
  row,
  read: {id: row.id, facts: [...facts], recognitions: [], reforms: [], assignments: [], gaps: [], near: []}
});

const figure = (row: ReportRow, value: number, over: Partial<PageFact> = {}): PageFact =>
  jobs(row, value, {...at(), ...over}).fact as PageFact;

const old = report("赣州", 2022);
const plan = report("赣州", 2023, {kind: "plan"});

describe("what a place did and promises", () => {
  test("stands in one subject for one entry and one part of the place, by year; another part is another subject", () => {
    const all = saidBy(
      [
        said(plan, [figure(plan, 50_000, {role: "target", period: period(2023)})]),
        said(old, [
          figure(old, 64_000),
          figure(old, 9_000, {scope: "市本级"}),
          figure(old, 61_000, {period: period(2021)})
        ])
      ],
      catalogue,
      new Map()
    );
    expect(
      subjectsOf(all, catalogue).map(({scope, done, promised}) => [scope, done.map(({year}) => year), promised.length])
    ).toEqual([
      [null, [2021, 2022], 1],
      ["市本级", [2022], 0]
    ]);
  });

  test("is listed once where it is said twice, with the other place; never where value, time or part differ", () => {
    const again = report("赣州", 2023);
    const all = saidBy(
      [
        said(again, [figure(again, 64_000, {period: period(2022)})]),
        said(old, [figure(old, 64_000), figure(old, 64_100)])
      ],
      catalogue,
      new Map()
    );
    expect(all.map(({fact, again}) => [fact.value, again.map(({row}) => row.id)])).toEqual([
      [64_000, ["赣州2022"]],
      [64_100, []]
    ]);
  });

  test("leaves the scene that a report sets to the reader", () => {
    expect(saidBy([said(old, [figure(old, 1, {role: "context"})])], catalogue, new Map())).toEqual([]);
  });

  test("keeps the report's own words apart where the catalogue knows none", () => {
    const own = {indicatorId: null, indicator: "志愿服务活动"};
    const all = saidBy([said(old, [figure(old, 80, own), figure(old, 64_000)])], catalogue, new Map());
    expect(subjectsOf(all, catalogue).map(({entry, words}) => entry?.id ?? words)).toEqual([
      "new-urban-jobs",
      "志愿服务活动"
    ]);
  });
});
