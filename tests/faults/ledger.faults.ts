import {expect, test} from "vitest";
import {rounded, wholeLedger} from "./ledger.ts";
import {shareOf} from "./share.ts";

const rounds = shareOf(500);

test("a ledger with a flipped bit, a cut, zeros or noise is refused by name, or says what it said before", async () => {
  const {ends, broken} = await rounded(await wholeLedger(), {from: 0, to: rounds});
  expect(broken).toEqual([]);
  for (const [end, n] of ends) console.log(`${n} of ${rounds} damaged ledgers (seeds 0 to ${rounds - 1}): ${end}`);
});
