import {describe, expect, test} from "vitest";
import {latestUpdate} from "../../pages/overview/update.ts";
import type {RunRow} from "../../src/query/overview/rows.ts";

const run = (id: number, over: Partial<RunRow> = {}): RunRow => ({
  id,
  finishedAt: `2025-11-0${id}T00:00:00Z`,
  filesUnread: 0,
  reportsAdded: 0,
  reportsChanged: 0,
  reportsWithdrawn: 0,
  factsAdded: 0,
  factsChanged: 0,
  factsWithdrawn: 0,
  factsReanchored: 0,
  ...over
});

describe("the latest update of a ledger", () => {
  test.each([
    [
      "is the last run that changed anything, since the one before it",
      [run(3), run(2, {factsChanged: 4}), run(1, {reportsAdded: 9})],
      [2, "2025-11-01T00:00:00Z"]
    ],
    ["is no news where it was the first", [run(2), run(1, {reportsAdded: 9})], [1, null]]
  ])("%s", (_, runs, [id, since]) => {
    expect(latestUpdate(runs)).toMatchObject({run: {id}, since});
  });

  test("is none where nothing was read", () => {
    expect(latestUpdate([])).toBeNull();
    expect(latestUpdate([run(1)])).toBeNull();
  });
});
