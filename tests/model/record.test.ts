import {expect, test} from "vitest";
import {loadLexicon} from "../../src/lexicon/index.ts";
import {toRecord} from "../../src/model/record.ts";
import {digest} from "../../src/pipeline.ts";

test("what leaves the program has the measure word of places won, and ranks for places held", async () => {
  const text =
    "东江市2023年改革情况\n\n营商环境评价名次前移4位。信用监测排名上升两位，居全省第3位。外贸考核前移6个位次。\n";
  const file = {path: "a.txt", bytes: new TextEncoder().encode(text)};
  const [report] = await digest(file, loadLexicon());
  const units = report && toRecord(report, {path: file.path, sha256: ""}).facts.map(({text, unit}) => [text, unit]);
  expect(units).toEqual([
    ["4位", "位"],
    ["两位", "位"],
    ["第3位", "rank"],
    ["6个位次", "rank"]
  ]);
  expect(new Set(report?.findings.facts.map(({unit}) => unit))).toEqual(new Set(["rank"]));
});
