import {rmSync} from "node:fs";
import {expect, test} from "vitest";
import {type Digest, digest} from "../../src/pipeline.ts";
import {carryOut} from "../../src/store/carryOut.ts";
import type {PlannedFile} from "../../src/store/plan.ts";
import {readerHere} from "../../src/store/read.ts";
import {rewriteLedger} from "../../src/store/rewrite.ts";
import {reportMaker} from "../bench/corpus.ts";
import {movedTo} from "../bench/moved.ts";
import {lexicon, project} from "./setup.ts";

const make = reportMaker(3);
const bases: Digest[] = [];
for (const n of [0, 1, 2, 3, 4, 5]) {
  const {name, text} = make(n);
  bases.push(...(await digest({path: name, bytes: Buffer.from(text.slice(0, 3000))}, lexicon)));
}
const places = [...lexicon.places.byCode.values()];

/** One of the reports read, as that of another place. */
function digestOf(n: number): Digest {
  const [base, place] = [bases[n % bases.length], places[Math.floor(n / bases.length)]];
  if (!base || !place) throw new RangeError(`no such report: ${n}`);
  return movedTo(base, n, place);
}

const plannedOf = (n: number): PlannedFile => {
  const name = `${n}.txt`;
  return {path: name, name, key: name, overrides: {}, isNew: true};
};

/** Milliseconds of the processor that it takes to store and link so many reports. */
async function costOf(ledger: string, reports: number): Promise<number> {
  rmSync(ledger, {force: true});
  const read = Array.from({length: reports}, (_, n) => plannedOf(n));
  const plan = {read, same: [], gone: [], missing: [], found: new Set<string>()};
  const reader = {
    ...readerHere(lexicon),
    read: (planned: PlannedFile) =>
      Promise.resolve({
        planned,
        print: {sha256: planned.name, statedSha256: ""},
        origin: {},
        result: [digestOf(parseInt(planned.name, 10))]
      })
  };
  const before = process.cpuUsage();
  await rewriteLedger(ledger, (connection) =>
    carryOut(connection, {plan, ledger, lexicon, reader, digestVersion: "", corrections: [], extractions: []})
  );
  const {user, system} = process.cpuUsage(before);
  return (user + system) / 1000;
}

test("four times as many reports take four times as long to store and link, and not sixteen times", async () => {
  const {ledger} = project();
  await costOf(ledger, 60);
  const [few, many] = [await costOf(ledger, 60), await costOf(ledger, 240)];
  expect(many / few).toBeLessThan(8);
});
