import {expect, test} from "vitest";
import {buildKills, ingestKills} from "./killed.ts";

test("a build that is killed leaves the old site or the new one, file by file, and the next one makes the whole", async () => {
  expect((await buildKills({rounds: 2, seed: 1})).broken).toEqual([]);
});

test("an ingest that is killed leaves the old ledger or the new one, and the next one makes the whole", async () => {
  expect((await ingestKills({rounds: 2, seed: 1})).broken).toEqual([]);
});
