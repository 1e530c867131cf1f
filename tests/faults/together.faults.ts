import {expect, test} from "vitest";
import {seeded} from "./random.ts";
import {shareOf} from "./share.ts";
import {atOnce, ground, groupsOf} from "./together.ts";

/** How many groups of three and of four are drawn beside those in which every pair meets. */
const [drawn, seed] = [10, 15];

test("commands at once each do their work or say who else is at it, and leave what one after the other would", async () => {
  const groups = groupsOf(seeded(seed), drawn);
  // A share of them is drawn from all.
  const every = Math.floor(groups.length / shareOf(groups.length));
  const tried = groups.filter((_, index) => index % every === 0);
  const begun = await ground();
  const faults: string[] = [];
  for (const group of tried) faults.push(...(await atOnce(begun, group)));
  expect(faults).toEqual([]);
  console.log(`${tried.length} of ${tried.length} groups of 2, 3 and 4 commands at once (seed ${seed}) left all whole`);
});
