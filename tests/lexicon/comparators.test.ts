import {expect, test} from "vitest";
import {loadComparators} from "../../src/lexicon/comparators.ts";
import {mended} from "./mended.ts";

test("a word that a researcher adds is found", () => {
  const {ending} = loadComparators(mended("comparators.yml", "lt: [不到,", "lt: [未及, 不到,"));
  expect(ending("审批时限未及")).toMatchObject({word: "未及", comparator: "lt"});
});

test.each([
  ["given twice", "lt: [不到,", "lt: [约, 不到,", /given twice in comparators.yml: 约/],
  [
    "that also only looks like one",
    "notAfter: [内设,",
    "notAfter: [左右, 内设,",
    /given twice in comparators.yml: 左右/
  ],
  [
    "of a comparator that there is none of",
    "  beforeVerb:\n    ge:",
    "  beforeVerb:\n    least:",
    /bad reference data/
  ],
  ["in a place that there is none of", "  beforeVerb:", "  somewhere:", /bad reference data/]
])("a word %s is refused", (_name, from, to, fault) => {
  expect(() => loadComparators(mended("comparators.yml", from, to))).toThrow(fault);
});
