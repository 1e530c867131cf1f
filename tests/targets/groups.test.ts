import {describe, expect, test} from "vitest";
import {sharedGroups} from "../../pages/targets/groups.ts";
import {groupFigure} from "../../pages/targets/figures.ts";
import {lanesOf} from "../../pages/targets/lanes.ts";
import {period, report} from "../series/setup.ts";
import {names, promise, told} from "./setup.ts";

const shared = (...promises: Parameters<typeof sharedGroups>[0]) => sharedGroups(promises);

describe("what places promise alike", () => {
  test("is one indicator, kind, scope and year of places of one level", () => {
    const apart = [
      promise("永州", 5, {}, {due: 2025}),
      promise("永州", 5, {scope: "经开区"}),
      promise("永州", 5, {indicatorId: null}),
      promise("永州", 5, {indicatorId: "cpi-change"}),
      promise("永州", 5, {unit: "元", unitClass: "money"}, {kind: "amount"}),
      promise("江西", 5)
    ];
    for (const other of apart) expect(shared(promise("赣州", 6), other)).toEqual([]);
    expect(shared(promise("赣州", 6), promise("永州", 5))).toHaveLength(1);
  });

  test("needs two places: one that promises twice is one", () => {
    expect(shared(promise("赣州", 6), promise("赣州", 7))).toEqual([]);
  });

  test("takes of each place the promise of its latest report, the whole before a part, and keeps the others", () => {
    const older = promise("赣州", 4, {}, {row: report("赣州", 2023)});
    const part = promise("赣州", 9, {part: true});
    const whole = promise("赣州", 6);
    const [group] = shared(older, part, whole, promise("永州", 5));
    expect(group?.promises).toContain(whole);
    expect(new Set(group?.others)).toEqual(new Set([older, part]));
  });

  test("puts first what most places share", () => {
    const jobs = (name: "赣州" | "永州") => promise(name, 5, {indicatorId: "jobs"});
    const groups = shared(
      jobs("赣州"),
      jobs("永州"),
      ...(["赣州", "永州", "潍坊"] as const).map((name) => promise(name, 5))
    );
    expect(groups.map(({indicatorId}) => indicatorId)).toEqual(["gdp-growth", "jobs"]);
  });
});

describe("the lanes of a shared promise", () => {
  const kept = promise("赣州", 5, {}, {outcome: told("赣州", 5.2), verdict: "kept", reason: "met"});
  const open = promise("永州", 6, {}, {base: told("永州", 4.4, 2023)});

  const lanes = (...promises: Parameters<typeof sharedGroups>[0]) => {
    const [group] = sharedGroups(promises);
    return group ? lanesOf(group) : [];
  };

  test("stand with the highest target first, a base told from an outcome, each with its verdict", () => {
    const found = lanes(kept, open);
    expect(found.map(({name, isBase, verdict}) => ({name, isBase, verdict}))).toEqual([
      {name: "永州", isBase: true, verdict: "pending"},
      {name: "赣州", isBase: false, verdict: "kept"}
    ]);
    expect(found.map(({target}) => target?.label)).toEqual(["target +6%", "target +5%"]);
  });

  test("leave out what all have in common", () => {
    const deadline = {date: "2024-12-31", precision: "year", text: "年底"} as const;
    const both = [promise("赣州", 5, {deadline}), promise("永州", 6, {deadline})];
    expect(lanes(...both).map(({verdict, deadline}) => verdict + deadline)).toEqual(["", ""]);
    const mixed = lanes(promise("赣州", 5, {deadline}), promise("永州", 6));
    expect(mixed.map(({deadline}) => deadline)).toEqual(["", "by the end of 2024"]);
  });

  test("say of another period than most when it was", () => {
    const late = promise("潍坊", 5, {}, {base: told("潍坊", 4, 2022)});
    const base = (name: "赣州" | "永州") => promise(name, 5, {}, {base: told(name, 4.4, 2023)});
    const words = lanes(base("赣州"), base("永州"), late).map(({name, marks}) => `${name} ${marks[0]?.label}`);
    expect(words).toContain("潍坊 +4% (2022)");
    expect(words).toContain("赣州 +4.4%");
  });

  test("give a figure whose data hold every promise, missing outcomes by name", () => {
    const [group] = sharedGroups([kept, open, promise("潍坊", 5, {period: period(2024)})]);
    const figure = group && groupFigure(group, names);
    const rows = figure?.sheet().rows.map(({values}) => [values["place"], values["verdict_id"], values["outcome_is"]]);
    expect(rows).toEqual([
      ["赣州 2024", "kept", "outcome"],
      ["永州 2024", "pending", "base"],
      ["潍坊 2024", "pending", "none"]
    ]);
    expect(figure?.title).toBe("Growth · 2024: from +5% (赣州) to +6% (永州)");
  });
});
