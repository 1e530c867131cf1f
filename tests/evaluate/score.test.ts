import {describe, expect, test} from "vitest";
import {Gold} from "../../src/evaluate/gold.ts";
import {likeness} from "../../src/evaluate/likeness.ts";
import {pair} from "../../src/evaluate/pairing.ts";
import {addToScore, emptyScore, type Score} from "../../src/evaluate/score.ts";
import {scoreLines} from "../../src/evaluate/table.ts";
import {loadLexicon} from "../../src/lexicon/index.ts";
import type {ExtractRecord} from "../../src/model/fact.ts";
import {toRecord} from "../../src/model/record.ts";
import {digest} from "../../src/pipeline.ts";

const text = "某市2023年改革综述\n全市审批时限压减40%以上，新增企业30家。\n完成改革任务12项。";
const bytes = new TextEncoder().encode(text);
const file = {path: "made-up.txt", bytes};

const at = (words: string): {start: number; end: number; text: string} => {
  const start = text.indexOf(words);
  return {start, end: start + words.length, text: words};
};

const right = {comparator: "eq", role: "outcome", change: "none", period: "2023"};
const gold = Gold.parse({
  file: file.path,
  range: null,
  facts: [
    {...right, ...at("40%"), value: 40, unit: "%", comparator: "ge", change: "decrease", indicator: "审批时限"},
    {...right, ...at("30家"), value: 30, unit: "家", change: "increase", indicator: "新增企业"},
    {...right, ...at("12项"), value: 12, unit: "项", role: "reform_count", indicator: "改革任务"}
  ]
});

async function read(): Promise<ExtractRecord> {
  const [report] = await digest(file, loadLexicon());
  if (!report) throw new Error("no report in the file");
  return toRecord(report, {path: file.path, sha256: ""});
}

const scored = (annotations: Gold, record: ExtractRecord): Score => {
  const score = emptyScore();
  addToScore(score, annotations, record);
  return score;
};

describe("a score", () => {
  test("counts what was read right", async () => {
    const {found, said, errors} = scored(gold, await read());
    expect(found.fact).toEqual({right: 3, spurious: 0, missed: 0});
    expect(said["role"]).toEqual({right: 3, of: 3});
    expect(errors).toEqual([]);
  });

  test("counts what was missed, invented and misread", async () => {
    const record = await read();
    const [first, second, third] = record.facts;
    if (!first || !second || !third) throw new Error("the report must give three facts");
    const worse = {...record, facts: [{...first, role: "target" as const}, {...second, value: 31}, third]};
    const {found, said, errors} = scored(gold, worse);
    expect(found.fact).toEqual({right: 2, spurious: 1, missed: 1});
    expect(said["role"]).toEqual({right: 1, of: 2});
    expect(errors).toHaveLength(3);
  });

  test("tells a scope that is missed from one that is invented, and figures that are right as a whole", async () => {
    const record = await read();
    const [first, second, third] = record.facts;
    if (!first || !second || !third) throw new Error("the report must give three facts");
    const scoped = {...gold, facts: gold.facts.map((fact, i) => (i === 0 ? {...fact, scope: "甲镇"} : fact))};
    const {said} = scored(scoped, {...record, facts: [first, {...second, scope: "乙区"}, third]});
    expect(said["scope, where there is one"]).toEqual({right: 0, of: 1});
    expect(said["no scope, where there is none"]).toEqual({right: 1, of: 2});
    expect(said["all of these"]).toEqual({right: 1, of: 3});
  });

  test("says of each thing known of a report whether it is right", async () => {
    const meta = {code: null, doc_type: "plan", year: 2023, title: "某市2023年改革综述", script: "simplified"};
    const {said} = scored(Gold.parse({...gold, meta}), await read());
    expect(said["report place"]).toEqual({right: 1, of: 1});
    expect(said["report kind"]).toEqual({right: 0, of: 1});
    expect(said["report year"]).toEqual({right: 1, of: 1});
    expect(said["report title"]).toEqual({right: 1, of: 1});
  });

  test("neither rewards nor punishes what is optional", async () => {
    const optional = {...gold, facts: gold.facts.map((fact) => ({...fact, optional: true}))};
    expect(scored(optional, await read()).found.fact).toEqual({right: 0, spurious: 0, missed: 0});
  });

  test("looks only at the annotated stretch", async () => {
    const {start, end} = at("30家");
    const part = {...gold, range: [start, end] as [number, number], facts: gold.facts.slice(1, 2)};
    expect(scored(part, await read()).found.fact).toEqual({right: 1, spurious: 0, missed: 0});
  });

  test("prints a line for each kind and each share", async () => {
    const lines = scoreLines(scored(gold, await read()));
    expect(lines.find((line) => line.startsWith("fact"))).toContain("100.0%");
    expect(lines.find((line) => line.startsWith("indicator"))).toContain("of 3");
  });
});

test.each([
  ["审批时限", "审批时限", 1],
  ["“一照通”改革", "一照通改革", 1],
  ["审批时限", "进出口总额", 0]
])("likeness of %s and %s is %d", (a, b, expected) => expect(likeness(a, b)).toBe(expected));

test("pairs take the best fit first, each item once", () => {
  const {matched, missed, spurious} = pair([1, 5], [5, 6, 9], (a, b) => Math.max(0, 3 - Math.abs(a - b)));
  expect(matched).toEqual([[5, 5]]);
  expect(missed).toEqual([1]);
  expect(spurious).toEqual([6, 9]);
});
