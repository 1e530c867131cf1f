import {describe, expect, test} from "vitest";
import {gapLabel} from "../../pages/targets/list.ts";
import {sorted, type Ordering} from "../../pages/targets/order.ts";
import type {Promised} from "../../pages/targets/promises.ts";
import {names, promise, told} from "./setup.ts";

describe("the distance to a target", () => {
  test("is said in points for growth and shares, else in per cent of the target, and not where it tells nothing", () => {
    expect(gapLabel({difference: -0.4, share: -0.07}, "growth", "%")).toBe("0.4 pp short");
    expect(gapLabel({difference: -8000, share: -0.16}, "amount", "人")).toBe("16% short");
    expect(gapLabel({difference: 10, share: 0.1}, "amount", "项")).toBe("10% beyond");
    expect(gapLabel({difference: -0.04, share: -0.01}, "growth", "%")).toBe("0.04 pp short");
    expect(gapLabel({difference: -2, share: -2 / 1_000_000}, "amount", "人")).toBe("0.0002% short");
    expect(gapLabel({difference: 0, share: 0}, "amount", "项")).toBe("level with it");
    expect(gapLabel({difference: 103, share: 7.3}, "amount", "项")).toBe("");
    expect(gapLabel({difference: 3, share: null}, "amount", "项")).toBe("");
  });
});

describe("the order of promises", () => {
  const far = promise("赣州", 6, {}, {outcome: told("赣州", 3), gap: {difference: -3, share: -0.5}});
  const near = promise("永州", 6, {}, {outcome: told("永州", 5.9), gap: {difference: -0.1, share: -0.1 / 6}});
  const soon = promise("潍坊", 5, {deadline: {date: "2024-06-30", precision: "month", text: "6月底前"}});
  const timeless = promise("江西", 5, {period: null, indicatorId: null});
  const all = [timeless, near, far, soon];
  const ordering = (sort: Ordering["sort"]): Ordering => ({
    sort,
    positionOf: (id) => names.indicator(id)?.at ?? Infinity
  });
  const places = (sort: Ordering["sort"]): string[] =>
    sorted(all, ordering(sort)).map(({row}: Promised) => row.placeShort ?? "");

  test("by deadline puts the soonest first and those without any time last", () => {
    expect(places("deadline")).toEqual(["潍坊", "赣州", "永州", "江西"]);
  });

  test("by distance puts the furthest short first, and those with nothing beside them last", () => {
    expect(places("gap").slice(0, 2)).toEqual(["赣州", "永州"]);
  });

  test("by place follows the codes, by indicator the catalogue", () => {
    expect(places("place")).toEqual(["江西", "赣州", "潍坊", "永州"]);
    expect(places("indicator").at(-1)).toBe("江西");
  });

  test("loses and doubles nothing, and changes nothing where it finds it", () => {
    for (const sort of ["deadline", "place", "indicator", "gap"] as const) {
      expect(new Set(sorted(all, ordering(sort)))).toEqual(new Set(all));
    }
    expect(all[0]).toBe(timeless);
  });
});
