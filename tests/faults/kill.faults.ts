import {expect, test} from "vitest";
import {buildKills, ingestKills, startKills} from "./killed.ts";

const trials = [
  {command: "ingest", trial: ingestKills, rounds: 200, seed: 12, leaves: "the old ledger or the new one"},
  {command: "build", trial: buildKills, rounds: 60, seed: 13, leaves: "the old site or the new one, file by file"},
  {command: "start", trial: startKills, rounds: 40, seed: 14, leaves: "the ledger whole, and the next one clears up"}
];

test.each(trials)(
  "kill -9 of $command leaves $leaves",
  async ({command, trial, rounds, seed}) => {
    const {broken, changed} = await trial({rounds, seed});
    expect(broken).toEqual([]);
    console.log(
      `${rounds} of ${rounds} kill -9 of ${command} (seed ${seed}) left all whole; ${changed} had done their work`
    );
  },
  1_200_000
);
