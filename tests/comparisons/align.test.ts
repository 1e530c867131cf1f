import {describe, expect, test} from "vitest";
import fc from "fast-check";
import {align} from "../../pages/comparisons/align.ts";
import {figuresOf} from "../../pages/figures/cells.ts";
import {roles} from "../../src/model/fact.ts";
import {catalogue, days, fact, percent, subject} from "../figures/setup.ts";

const gdp = (value: number, over = {}) =>
  percent(value, {change: "increase", family: "economy", indicatorId: "gdp-growth", ...over});
const all = (alignment: ReturnType<typeof align>) => alignment.families.flatMap(({comparisons}) => comparisons);

describe("level 1", () => {
  test("the same indicator, unit and scope of two reports share a comparison", () => {
    const [found] = all(align([subject("a", [gdp(5)]), subject("b", [gdp(6)])], catalogue));
    expect(found).toMatchObject({level: 1, indicator: "gdp-growth", coverage: 2, unit: "%"});
    expect(found?.actual?.map(({fact}) => fact?.value)).toEqual([5, 6]);
  });

  test.each([
    ["another scope", gdp(6, {scope: "高新区"})],
    ["another unit class", gdp(6, {unit: "元", unitClass: "money"})],
    ["context", gdp(6, {role: "context"})]
  ])("%s does not", (_, other) => {
    const found = all(align([subject("a", [gdp(5)]), subject("b", [other])], catalogue));
    expect(found.filter(({level}) => level === 1)).toEqual([]);
  });

  test("outcome and target of an indicator stand in one comparison, on their own sides", () => {
    const subjects = [subject("a", [gdp(5), gdp(5.5, {role: "target"})]), subject("b", [gdp(6)])];
    const [found] = all(align(subjects, catalogue));
    expect(found?.target?.map(({fact}) => fact?.value)).toEqual([5.5, undefined]);
    expect(found?.target?.[1]?.missing).toBe("not_reported");
  });

  test("an outcome of one and a target of another are no pair", () => {
    expect(all(align([subject("a", [gdp(5)]), subject("b", [gdp(6, {role: "target"})])], catalogue))).toEqual([]);
  });

  test("a report without the figure keeps its cell: not reported, or not extracted where it names the indicator", () => {
    const subjects = [
      subject("a", [gdp(5)]),
      subject("b", [gdp(6)]),
      subject("c", []),
      subject("d", [], {gaps: ["gdp-growth"]})
    ];
    const [found] = all(align(subjects, catalogue));
    expect(found?.actual?.map(({missing}) => missing)).toEqual([null, null, "not_reported", "not_extracted"]);
  });
});

describe("periods", () => {
  const year = (year: number) => ({period: {start: `${year}-01-01`, end: `${year}-12-31`}});
  const five = {period: {start: "2021-01-01", end: "2025-12-31"}};
  const jobs = (value: number, over = {}) => fact({value, indicatorId: "new-urban-jobs", family: "economy", ...over});

  test("a sum of five years is not beside that of one: the year wins where the report gives it", () => {
    const subjects = [
      subject("a", [jobs(690, five), jobs(140, year(2025))]),
      subject("b", [jobs(149, year(2025)), jobs(145, {role: "target", ...year(2026)})])
    ];
    const [found, ...rest] = all(align(subjects, catalogue));
    expect(found).toMatchObject({extent: 12, coverage: 2});
    expect(found?.actual?.map(({fact}) => fact?.value)).toEqual([140, 149]);
    expect(found?.target?.map(({fact}) => fact?.value)).toEqual([undefined, 145]);
    expect(rest).toEqual([]);
  });

  test("a report that gives only the sum keeps its lane: given otherwise, with that figure", () => {
    const subjects = [
      subject("a", [jobs(140, year(2025))]),
      subject("b", [jobs(149, year(2025))]),
      subject("c", [jobs(690, five)]),
      subject("d", [jobs(30, {scope: "高新区", ...year(2025)})])
    ];
    const found = all(align(subjects, catalogue)).find(({level}) => level === 1);
    expect(found?.actual?.map(({missing, instead}) => [missing, instead?.value])).toEqual([
      [null, undefined],
      [null, undefined],
      ["given_otherwise", 690],
      ["given_otherwise", 30]
    ]);
  });

  test("sums over five years of two reports have a chart of their own", () => {
    const both = (value: number) => [jobs(value, year(2025)), jobs(5 * value, five)];
    const found = all(align([subject("a", both(140)), subject("b", both(149))], catalogue));
    expect(found.map(({extent}) => extent)).toEqual([12, 60]);
  });

  test("of several years the one that most of them give stands for each", () => {
    const subjects = [
      subject("a", [jobs(1, year(2024)), jobs(9, year(2025))]),
      subject("b", [jobs(2, year(2024))]),
      subject("c", [jobs(3, year(2024))])
    ];
    expect(all(align(subjects, catalogue))[0]?.actual?.map(({fact}) => fact?.value)).toEqual([1, 2, 3]);
  });
});

describe("given in other words", () => {
  const near = percent(7, {change: "increase", measure: "rate", family: "economy", indicator: "经济总量增长"});
  const silent = subject("c", [near], {near: [{indicatorId: "gdp-growth", facts: [near.id]}]});

  test("is said of a report whose figure comes near the indicator, which stands beside no other", () => {
    const [found] = all(align([subject("a", [gdp(5)]), subject("b", [gdp(6)]), silent], catalogue, {level: 1}));
    expect(found?.actual?.[2]).toMatchObject({fact: null, missing: "given_otherwise", near: [{value: 7}]});
    expect(found?.coverage).toBe(2);
  });

  test("is not said of what was done where the figure is a promise", () => {
    const promised = {...near, role: "target" as const};
    const other = subject("c", [promised], {near: [{indicatorId: "gdp-growth", facts: [near.id]}]});
    const [found] = all(align([subject("a", [gdp(5)]), subject("b", [gdp(6)]), other], catalogue, {level: 1}));
    expect(found?.actual?.[2]?.missing).toBe("not_reported");
  });
});

describe("level 2", () => {
  const task = (value: number, over = {}) => fact({value, indicatorId: "reform-tasks", ...over});
  const measure = (value: number, over = {}) => task(value, {indicatorId: "reform-measures", ...over});
  const level2 = (...reports: Parameters<typeof subject>[1][]) =>
    all(
      align(
        reports.map((facts, i) => subject(String(i), facts)),
        catalogue
      )
    ).filter(({level}) => level === 2);

  test("entries that answer one question share an axis, each counting its own", () => {
    expect(level2([task(117)], [measure(175)])).toMatchObject([
      {indicator: null, question: "reform-on-agenda", family: "reform-agenda", coverage: 2}
    ]);
  });

  test.each([
    ["another entry of the family", {indicatorId: "reform-pilots"}],
    ["what no entry knows", {indicatorId: null}],
    ["what counts reform and no entry knows", {indicatorId: null, role: "reform_count"}],
    ["another unit class", {unit: "%", unitClass: "share"}],
    ["a part of the place", {scope: "高新区"}]
  ] as const)("%s does not, and is kept as what one report says", (_, over) => {
    const {families, lone} = align([subject("a", [task(117)]), subject("b", [measure(5, over)])], catalogue);
    expect(families).toEqual([]);
    expect(lone.map(({report}) => report)).toEqual(["a", "b"]);
  });

  test("is left out where an entry reaches as many reports", () => {
    expect(level2([task(1), measure(9)], [task(2), measure(9)])).toEqual([]);
  });

  test("is there where the question reaches more reports than the entry, and the shared entry stands for it", () => {
    const [wide] = level2([measure(900), task(1)], [task(2)], [task(4)], [measure(3)]);
    expect(wide?.actual?.map(({fact}) => fact?.value)).toEqual([1, 2, 4, 3]);
  });

  test("a report that answers in another unit, of another time or in other words answers otherwise", () => {
    const near = fact({value: 60, indicator: "改革新举措"});
    const subjects = [
      subject("a", [task(117)]),
      subject("b", [measure(175)]),
      subject("c", [measure(80, {unit: "%", unitClass: "share"})]),
      subject("d", [task(300, {period: {start: "2021-01-01", end: "2025-12-31"}})]),
      subject("e", [near], {near: [{indicatorId: "reform-measures", facts: [near.id]}]}),
      subject("f", [])
    ];
    const [found] = all(align(subjects, catalogue));
    expect(found?.actual?.map(({missing, instead}) => [missing, instead?.value])).toEqual([
      [null, undefined],
      [null, undefined],
      ["given_otherwise", 80],
      ["given_otherwise", 300],
      ["given_otherwise", 60],
      ["not_reported", undefined]
    ]);
  });
});

test("what one report alone says is kept, by family", () => {
  const {lone} = align([subject("a", [gdp(5), fact()]), subject("b", [gdp(6)])], catalogue);
  expect(lone).toMatchObject([{family: "reform-agenda", report: "a", facts: [{value: 117}]}]);
});

test("families with the most complete comparisons come first, then in the catalogue's order", () => {
  const subjects = ["a", "b", "c"].map((id, i) =>
    subject(id, [
      gdp(i),
      ...(i < 2 ? [days(i, {indicatorId: "x"}), fact({indicatorId: "reform-tasks", value: i})] : [])
    ])
  );
  expect(align(subjects, catalogue).families.map(({family}) => family)).toEqual([
    "economy",
    "reform-agenda",
    "approvals"
  ]);
});

test("a domain or a level narrows the view", () => {
  const subjects = [
    subject("a", [gdp(5, {domain: "economy"}), fact({indicatorId: "reform-tasks"})]),
    subject("b", [gdp(6, {domain: "economy"}), fact({indicatorId: "reform-measures"})])
  ];
  expect(all(align(subjects, catalogue, {domains: ["economy"]})).map(({family}) => family)).toEqual(["economy"]);
  expect(all(align(subjects, catalogue, {level: 2})).map(({level}) => level)).toEqual([2]);
});

test("no figure is lost or invented: each is compared, alone or context", () => {
  const anyFact = fc
    .record({
      value: fc.integer({min: 0, max: 20}),
      role: fc.constantFrom(...roles),
      indicatorId: fc.constantFrom(null, "gdp-growth", "reform-tasks", "reform-measures"),
      family: fc.constantFrom(null, "economy", "approvals"),
      unit: fc.constantFrom("项", "%", "元"),
      scope: fc.constantFrom(null, "高新区"),
      change: fc.constantFrom("none" as const, "increase" as const)
    })
    .map((over) => fact({...over, unitClass: {项: "count", "%": "share", 元: "money"}[over.unit] ?? "count"}));
  fc.assert(
    fc.property(fc.array(fc.array(anyFact, {maxLength: 6}), {minLength: 2, maxLength: 4}), (reports) => {
      const subjects = reports.map((facts, i) => subject(String(i), facts));
      const alignment = align(subjects, catalogue);
      const cells = all(alignment).flatMap(({actual, target}) => [...(actual ?? []), ...(target ?? [])]);
      const alone = alignment.lone.flatMap(({facts}) => facts);
      const kept = new Set([...cells.flatMap(figuresOf), ...alone]);
      const given = reports.flat().filter(({role}) => role !== "context");
      expect(kept).toEqual(new Set(given));
      expect(alignment.context).toBe(reports.flat().filter(({role}) => role === "context").length);
    })
  );
});
