import {mkdtempSync, rmSync, writeFileSync} from "node:fs";
import {tmpdir} from "node:os";
import {basename, join} from "node:path";
import {readerWithin} from "../../../src/readers/index.ts";
import {type Input, mutatedInput} from "./input.ts";
import {faultsOf} from "./oracle.ts";
import type {Outcome} from "./trial.ts";

/** What one file may take when nobody says. */
const usual = {seconds: 60, megabytes: 1024};

/**
 * What the program makes of an input at which a process was lost: it reads each report in a process that is ended over its
 * budget, which is told with its reason and is no fault. A process that dies of itself is one, as is anything but a report.
 */
export async function lostAt(seed: number, why: string): Promise<Outcome> {
  const input = mutatedInput(seed);
  const {of, done, bytes, trial} = input;
  const lost = {seed, of, done, size: bytes.length, took: 0};
  const isReport = trial === "report" || trial === "metrics";
  return {...lost, ...(isReport ? await readApart(input, why) : {became: "program", faults: [why]})};
}

async function readApart({path, bytes}: Input, why: string): Promise<Pick<Outcome, "became" | "faults">> {
  const folder = mkdtempSync(join(tmpdir(), "mutated-"));
  const reader = readerWithin(usual);
  try {
    const name = basename(path);
    const there = join(folder, name);
    writeFileSync(there, bytes);
    const {result} = await reader.read({path: there, name, key: name, overrides: {}, isNew: true});
    if (Array.isArray(result)) return {became: "read", faults: faultsOf({path, bytes}, result)};
    if (result.code === "over-budget") return {became: "ended by its budget", faults: []};
    return {became: result.code, faults: result.code === "failed" ? [`${why}: ${result.reason}`] : []};
  } finally {
    reader.close();
    rmSync(folder, {recursive: true});
  }
}
