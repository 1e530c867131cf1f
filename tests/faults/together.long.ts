import {expect, test} from "vitest";
import {seeded} from "./random.ts";
import {atOnce, ground, groupsOf, meets, pairs} from "./together.ts";

test("commands at once each do their work or say who else is at it, and leave what one after the other would", async () => {
  expect(await atOnce(await ground(), ["build", "build", "correct"])).toEqual([]);
});

test("every two commands meet in one of the groups that the long trial runs", () => {
  const groups = groupsOf(seeded(1), 0);
  expect(pairs.filter((pair) => !groups.some((group) => meets(group, pair)))).toEqual([]);
  expect(groups.length).toBeLessThan(pairs.length / 2);
});
