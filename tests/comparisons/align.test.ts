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
  const task = (value: number, over = {}) => fact({value, role: "reform_count", ...over});

  test("a family of two reports that count differently shares an axis of one unit class", () => {
    const subjects = [
      subject("a", [task(117, {indicatorId: "reform-tasks"})]),
      subject("b", [task(175, {indicator: "改革事项"})])
    ];
    expect(all(align(subjects, catalogue))).toMatchObject([
      {level: 2, indicator: null, family: "reform-agenda", coverage: 2}
    ]);
  });

  test("time cut and speed raised are two panels of a family, each in one direction", () => {
    const cut = (value: number) =>
      percent(value, {family: "approvals", change: "decrease", measure: "rate", indicatorId: `cut-${value}`});
    const faster = (value: number) =>
      percent(value, {family: "approvals", change: "increase", measure: "rate", indicatorId: `speed-${value}`});
    const points = (value: number, change: "increase" | "decrease") =>
      fact({value, unit: "pp", unitClass: "points", measure: "step", change, indicatorId: `${change}-${value}`});
    const found = all(
      align(
        [
          subject("a", [cut(85), faster(25), points(2, "increase")]),
          subject("b", [cut(50), faster(40), points(3, "decrease")]),
          subject("c", [points(1, "increase"), points(4, "decrease")])
        ],
        catalogue
      )
    );
    const panels = found.map(({kind, actual}) => [kind, ...(actual ?? []).map(({fact}) => fact?.value)]);
    expect(panels).toEqual(
      expect.arrayContaining([
        ["reduction", 85, 50, undefined],
        ["growth", 25, 40, undefined],
        ["points", 2, undefined, 1],
        ["points", undefined, 3, 4]
      ])
    );
    expect(panels).toHaveLength(4);
  });

  test("unlike figures never share an axis", () => {
    const subjects = [
      subject("a", [days(5, {from: 20})]),
      subject("b", [percent(50, {family: "approvals", change: "decrease"})])
    ];
    expect(all(align(subjects, catalogue))).toEqual([]);
  });

  test.each([
    ["which neither the catalogue knows nor reform is", {role: "outcome"}, 0],
    ["which the catalogue knows in one report", {role: "outcome", indicatorId: "reform-tasks"}, 1],
    ["which count reform itself", {role: "reform_count"}, 1]
  ] as const)("figures near a family's words %s: %o", (_, over, count) => {
    const plain = fact({indicator: "别的", role: over.role});
    expect(all(align([subject("a", [fact(over)]), subject("b", [plain])], catalogue))).toHaveLength(count);
  });

  test("leaves out what no entry knows and little is sure of", () => {
    const unsure = task(6, {indicator: "点位", confidence: 0.3});
    const {families, lone} = align(
      [subject("a", [task(1)]), subject("b", [task(2)]), subject("c", [unsure])],
      catalogue
    );
    expect(families[0]?.comparisons[0]?.actual?.map(({fact}) => fact?.value)).toEqual([1, 2, undefined]);
    expect(lone.map(({report}) => report)).toEqual(["c"]);
  });

  test("is left out where an indicator reaches as many reports", () => {
    const more = task(9, {indicator: "微改革"});
    const same = (value: number) => task(value, {indicatorId: "reform-tasks"});
    const found = all(align([subject("a", [same(1), more]), subject("b", [same(2), more])], catalogue));
    expect(found.map(({level}) => level)).toEqual([1]);
  });

  test("is there where the family reaches more reports than the indicator, and the shared indicator stands for it", () => {
    const same = (value: number) => task(value, {indicatorId: "reform-tasks"});
    const subjects = [subject("a", [task(900), same(1)]), subject("b", [same(2)]), subject("c", [task(3)])];
    const [wide] = all(align(subjects, catalogue)).filter(({level}) => level === 2);
    expect(wide?.coverage).toBe(3);
    expect(wide?.actual?.map(({fact}) => fact?.value)).toEqual([1, 2, 3]);
  });
});

test("amounts of quite another order do not share an axis, and are kept as what one report says", () => {
  const yuan = (value: number) =>
    fact({value, unit: "元", unitClass: "money", family: "economy", indicatorId: `own-${value}`});
  const {families, lone} = align(
    [subject("a", [yuan(5e12), yuan(4e12)]), subject("b", [yuan(6e12)]), subject("c", [yuan(5e4)])],
    catalogue
  );
  expect(families[0]?.comparisons[0]?.actual?.map(({fact}) => fact?.value)).toEqual([5e12, 6e12, undefined]);
  expect(lone).toMatchObject([{report: "c", facts: [{value: 5e4}]}]);
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
    subject("a", [gdp(5, {domain: "economy"}), fact({role: "reform_count"})]),
    subject("b", [gdp(6, {domain: "economy"}), fact({role: "reform_count"})])
  ];
  expect(all(align(subjects, catalogue, {domains: ["economy"]})).map(({family}) => family)).toEqual(["economy"]);
  expect(all(align(subjects, catalogue, {level: 2})).map(({level}) => level)).toEqual([2]);
});

test("no figure is lost or invented: each is compared, alone or context", () => {
  const anyFact = fc
    .record({
      value: fc.integer({min: 0, max: 20}),
      role: fc.constantFrom(...roles),
      indicatorId: fc.constantFrom(null, "gdp-growth", "reform-tasks"),
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
