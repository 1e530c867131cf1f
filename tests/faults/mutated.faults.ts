import {cpus} from "node:os";
import {expect, test} from "vitest";
import {faultsIn, figuresOf, overBudget} from "./mutated/figures.ts";
import {mutatedInput} from "./mutated/input.ts";
import {shareOf} from "./share.ts";
import {rounds} from "./mutated/rounds.ts";
import {storedFaults} from "./mutated/stored.ts";

const inputs = shareOf(20_000);

/** What a process may hold at its end beyond what it held when it was warm. */
const mostGrown = 64 << 20;

test("mutated inputs: no crash, no wrong slice, none over its budget", async () => {
  const {outcomes, held} = await rounds([0, inputs], Math.min(2, cpus().length));
  console.log(figuresOf(outcomes).join("\n"));
  const grown = held.map((bytes) => (bytes.at(-1) ?? 0) - (bytes[0] ?? 0));
  const faults = [...faultsIn(outcomes), ...overBudget(outcomes)];
  console.log(`${outcomes.length - faults.length} of ${inputs} mutated inputs read or refused with a reason`);
  expect(faults).toEqual([]);
  expect(outcomes).toHaveLength(inputs);
  expect(grown.filter((bytes) => bytes > mostGrown)).toEqual([]);
});

test("every fiftieth of them is in a ledger as it was read", async () => {
  const seeds = Array.from({length: inputs / 50}, (_, i) => 1 + 50 * i);
  expect(await storedFaults(seeds.map(mutatedInput))).toEqual([]);
  console.log(`${seeds.length} of ${seeds.length} mutated reports in the ledger as they were read`);
});
