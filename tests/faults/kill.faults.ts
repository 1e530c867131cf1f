import {expect, test} from "vitest";
import {buildKills, ingestKills, startKills} from "./killed.ts";
import {shareOf} from "./share.ts";

const trials = [
  {command: "ingest", trial: ingestKills, rounds: 200, seed: 12, leaves: "the old ledger or the new one"},
  {command: "build", trial: buildKills, rounds: 60, seed: 13, leaves: "the old site or the new one, file by file"},
  {command: "start", trial: startKills, rounds: 40, seed: 14, leaves: "the ledger whole, and the next one clears up"}
];

/** As many folders are tried side by side as a small machine has cores. */
const lanes = 2;

test.each(trials)("kill -9 of $command leaves $leaves", async ({command, trial, rounds, seed}) => {
  const each = Math.ceil(shareOf(rounds) / lanes);
  const outcomes = await Promise.all(
    Array.from({length: lanes}, (_, lane) => trial({rounds: each, seed: 100 * lane + seed}))
  );
  expect(outcomes.flatMap(({broken}) => broken)).toEqual([]);
  const changed = outcomes.reduce((sum, outcome) => sum + outcome.changed, 0);
  const all = each * lanes;
  console.log(`${all} of ${all} kill -9 of ${command} (seed ${seed}) left all whole; ${changed} had done their work`);
});
