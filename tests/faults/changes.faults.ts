import {expect, test} from "vitest";
import {changed} from "./changes.ts";
import {shareOf} from "./share.ts";

const [rounds, steps] = [shareOf(40), 8];

test("a ledger that followed its reports run by run holds what one run makes of them", async () => {
  const faults: string[] = [];
  for (let seed = 0; seed < rounds; seed++) faults.push(...(await changed(seed, steps)));
  expect(faults).toEqual([]);
  console.log(`${rounds} of ${rounds} folders (seeds 0 to ${rounds - 1}) of ${steps} runs: as one run`);
});
