import {mkdtempSync, rmSync, writeFileSync} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {afterAll, expect, test} from "vitest";
import {Evaluation} from "../../src/query/quality/evaluation.ts";
import {evaluationFile, evaluationRows} from "../../src/site/evaluation.ts";
import {run} from "../commands/setup.ts";

const folder = mkdtempSync(join(tmpdir(), "evaluation-"));
afterAll(() => rmSync(folder, {recursive: true}));
const fileWith = (content: string): string => {
  const file = join(folder, "evaluation.json");
  writeFileSync(file, content);
  return file;
};

const measured: Evaluation = {
  set: "ours",
  measured: "2026-01-31",
  version: "0.1.0",
  firstSight: true,
  annotations: 2,
  found: {fact: {right: 9, spurious: 2, missed: 1}},
  said: {role: {right: 8, of: 9}},
  calibration: {"0.8": {right: 3, of: 4}, "0.9": {right: 5, of: 5}}
};

test("what was measured comes as rows, the surest figures first", async () => {
  const rows = await evaluationRows(fileWith(JSON.stringify([measured])));
  expect(rows.map(({part, name, right, of, spurious}) => [part, name, right, of, spurious])).toEqual([
    ["found", "fact", 9, 10, 2],
    ["said", "role", 8, 9, 0],
    ["calibration", "0.9", 5, 5, 0],
    ["calibration", "0.8", 3, 4, 0]
  ]);
  expect(rows.every(({set, measured, firstSight}) => set === "ours" && measured === "2026-01-31" && firstSight)).toBe(
    true
  );
});

test("nothing measured is no row; a file that is no measurement is refused by name", async () => {
  expect(await evaluationRows(join(folder, "absent.json"))).toEqual([]);
  await expect(evaluationRows(fileWith('[{"set": "ours"}]'))).rejects.toThrow("no measurements in");
});

test("the measurement that ships can be read, and says how many annotations it rests on", async () => {
  const rows = await evaluationRows(evaluationFile);
  expect(rows.filter(({name}) => name === "fact").every(({annotations, of}) => annotations > 0 && of > 0)).toBe(true);
  expect(new Set(rows.map(({part}) => part)).size).toBe(3);
});

test("evaluate --json prints an entry of that file, without a word of the reports", async () => {
  const text = "全市审批时限压减40%以上。";
  writeFileSync(join(folder, "made-up.txt"), `某市2023年改革综述\n${text}\n`);
  const start = "某市2023年改革综述\n全市审批时限压减".length;
  const fact = {start, end: start + 3, text: "40%", value: 41, unit: "%", comparator: "ge", role: "outcome"};
  const gold = {file: "made-up.txt", range: null, facts: [{...fact, change: "decrease", indicator: "审批时限"}]};
  writeFileSync(join(folder, "gold.json"), JSON.stringify(gold));
  rmSync(join(folder, "evaluation.json"), {force: true});
  const {out, code} = await run(folder, "evaluate", ".", "made-up.txt", "--json", "mine");
  expect(code).toBe(0);
  const printed = Evaluation.parse(JSON.parse(out));
  expect(printed).toMatchObject({set: "mine", annotations: 1, found: {fact: {right: 0, missed: 1, spurious: 1}}});
  expect(out).not.toMatch(/\p{Script=Han}/u);
});
