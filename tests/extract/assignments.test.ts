import {describe, expect, test} from "vitest";
import {z} from "zod";
import {findAssignments} from "../../src/extract/assignments.ts";
import {loadLexicon} from "../../src/lexicon/index.ts";
import {split} from "../../src/split/index.ts";
import {cases} from "../cases.ts";

const lexicon = loadLexicon();

const Case = z.object({text: z.string(), found: z.array(z.tuple([z.string(), z.string()])), why: z.string()});

describe("lead bodies are read with what they lead", () => {
  test.each(cases("assignment", Case))("$why", ({text, found}) => {
    const assignments = findAssignments(split(text), lexicon);
    expect(assignments.map(({unit, task}) => [unit, task])).toEqual(found);
    for (const {start, end, unit} of assignments) expect(text.slice(start, end)).toContain(unit);
  });
});

test("a label without any task is no assignment", () => {
  expect(findAssignments(split("牵头单位：市发改委"), lexicon)).toEqual([]);
});

test.each([
  "牵头单位：市发改委",
  "做事（市发改委牵头）",
  "由市发改委牵头推进，",
  "（",
  "牵头单位：（",
  "任务\t牵头单位\n"
])("an endless run of %j is read to its end", (unit) => {
  for (const found of findAssignments(split(unit.repeat(20_000)), lexicon)) expect(found.unit).not.toBe("");
});
