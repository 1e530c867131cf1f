import {writeFileSync} from "node:fs";
import {expect, test} from "vitest";
import {allExpressions} from "./expressions.ts";
import {faultsOf, hashOf, questions, shownFile} from "./verdicts.ts";

test("every expression is shown anew to take time in step with the text, and noted so that `npm test` need not", async () => {
  const all = await allExpressions();
  const faults: string[] = [];
  for (const one of all) faults.push(...(await faultsOf(one, new Set())));
  expect(faults).toEqual([]);
  const shown = [...new Set(all.flatMap(questions).map(hashOf))].toSorted();
  writeFileSync(shownFile, `${JSON.stringify(shown, null, 2)}\n`);
  console.log(`${all.length} of ${all.length} expressions in step, ${shown.length} of them by their automaton`);
});
