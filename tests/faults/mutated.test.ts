import {expect, test} from "vitest";
import {loadLexicon} from "../../src/lexicon/index.ts";
import {faultsIn} from "./mutated/figures.ts";
import {mutatedInput} from "./mutated/input.ts";
import {type Outcome, tried} from "./mutated/trial.ts";

/** The long suite, `mutated.faults.ts`, tries a hundred times as many. */
const inputs = 200;

test("200 mutated inputs are read or refused with a reason, and what is read points at its own words", async () => {
  const lexicon = loadLexicon();
  const outcomes: Outcome[] = [];
  for (let seed = 0; seed < inputs; seed++) outcomes.push(await tried(mutatedInput(seed), lexicon));
  expect(faultsIn(outcomes)).toEqual([]);
  expect(outcomes.filter(({became}) => became === "read").length).toBeGreaterThan(inputs / 4);
});

test("a seed gives the same input each time, another one another", () => {
  const [first, again, other] = [7, 7, 8].map((seed) => mutatedInput(seed).bytes);
  expect(again).toEqual(first);
  expect(other).not.toEqual(first);
});
