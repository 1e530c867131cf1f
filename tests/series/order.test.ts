import {expect, test} from "vitest";
import {axisOf, startsAbove} from "../../pages/series/axis.ts";
import {sortedEntries} from "../../pages/series/order.ts";
import type {Sort} from "../../pages/series/order.ts";
import {jobs, report, series} from "./setup.ts";

const given = [
  jobs(report("永州", 2022), 53_000),
  jobs(report("潍坊", 2021), 127_000),
  jobs(report("赣州", 2023), 66_000)
];

test.each<[Sort, string[]]>([
  ["value", ["潍坊", "赣州", "永州"]],
  ["place", ["赣州", "潍坊", "永州"]],
  ["period", ["赣州", "永州", "潍坊"]]
])("by %s: %j", (sort, names) => {
  const [found] = series(given);
  expect(sortedEntries(found?.entries ?? [], "amount", sort).map(({name}) => name)).toEqual(names);
});

test("the first rank stands first, and a place that only promises stands where its target does", () => {
  const rank = {unit: "rank", unitClass: "rank"};
  const [ranks] = series([jobs(report("赣州"), 9, rank), jobs(report("永州"), 2, rank)]);
  expect(sortedEntries(ranks?.entries ?? [], "rank", "value").map(({name}) => name)).toEqual(["永州", "赣州"]);
  const [mixed] = series([...given, jobs(report("江西", 2023, {level: "prefecture"}), 90_000, {role: "target"})]);
  expect(sortedEntries(mixed?.entries ?? [], "amount", "value").map(({name}) => name)).toEqual([
    "潍坊",
    "江西",
    "赣州",
    "永州"
  ]);
});

test.each([
  ["values that lie close together", "amount", [78.2, 79, 80.1, 79.4], true],
  ["values that do not", "amount", [20, 79, 80.1, 79.4], false],
  ["too few to need it", "amount", [79, 80], false],
  ["growth, which has its zero", "growth", [5, 5.1, 5.2, 5.3], false],
  ["equal values", "amount", [5, 5, 5, 5], false]
] as const)("an axis may begin above zero for %s", (_, kind, values, above) => {
  expect(startsAbove(kind, values)).toBe(above);
  const {domain} = axisOf(kind, values, 5);
  expect(domain[0] > 0).toBe(above);
  expect(domain[0]).toBeLessThanOrEqual(Math.min(...values));
  expect(domain[1]).toBeGreaterThanOrEqual(Math.max(...values));
});

test("small shares are told apart, large ones stand against the whole", () => {
  expect(axisOf("share", [4.1, 5.5], 5).domain[1]).toBeLessThan(10);
  expect(axisOf("share", [41, 76], 5).domain).toEqual([0, 100]);
});
