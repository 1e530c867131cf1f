import {mkdirSync, mkdtempSync, rmSync, writeFileSync} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {afterAll, expect, it} from "vitest";
import {loadWeights} from "../../src/lexicon/weights.ts";

const folder = mkdtempSync(join(tmpdir(), "weights-"));
afterAll(() => rmSync(folder, {recursive: true}));

function loaded(table: string): ReturnType<typeof loadWeights> {
  mkdirSync(join(folder, "weights"), {recursive: true});
  writeFileSync(join(folder, "weights", "colour.yml"), table);
  return loadWeights(folder, "colour", ["red", "blue"]);
}

it("reads what each sign weighs", () => {
  const {classes, weights} = loaded("classes: [red, blue]\nsigns:\n  warm: [1.5, -1]\n");
  expect(classes).toEqual(["red", "blue"]);
  expect([...weights]).toEqual([["warm", [1.5, -1]]]);
});

it.each([
  ["classes: [blue, red]\nsigns:\n  warm: [1, 2]\n", /classes: blue, red/],
  ["classes: [red, blue]\nsigns:\n  warm: [1]\n", /weights of warm: one for each class, not 1/],
  ["classes: [red, blue]\nsigns:\n  warm: [much, 2]\n", /signs\.warm\.0/]
])("refuses %j", (table, told) => {
  expect(() => loaded(table)).toThrow(told);
});
