import {expect, test} from "vitest";
import {atLevel, levelsOf, reportsOf, usualLevel} from "../../pages/honours/places.ts";
import {report} from "../series/setup.ts";

const jiangxi = report("江西");
const ganzhou = [report("赣州", 2022), report("赣州", 2023)];
const yongzhou = report("永州");
const lost = report("潍坊", 2023, {level: null, placeCode: null});
const all = [jiangxi, ...ganzhou, yongzhou, lost];

test("the levels that there are places of are counted by place, from above; an unknown place is of none", () => {
  expect(levelsOf(all)).toEqual([
    {level: "province", places: 1},
    {level: "prefecture", places: 2}
  ]);
});

test("like stands with like: the level that most places are of, unless there is one alone or places are named", () => {
  expect(usualLevel(all, {places: []})).toBe("prefecture");
  expect(usualLevel([...ganzhou, yongzhou], {places: []})).toBe("all");
  expect(usualLevel(all, {places: ["360000", "360700"]})).toBe("all");
});

test("who is of another level, or of none that is known, is left out and can be counted", () => {
  const found = atLevel(reportsOf(all, {places: [], year: "2023"}), "prefecture");
  expect(found).toEqual({within: [ganzhou[1], yongzhou], beyond: [jiangxi, lost]});
  expect(atLevel(all, "all")).toEqual({within: all, beyond: []});
});
