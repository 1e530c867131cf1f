import {mkdtempSync, rmSync, writeFileSync} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {expect, onTestFinished, test} from "vitest";
import {stringify} from "yaml";
import {addCorrected} from "../../src/evaluate/corrected.ts";
import {labelsOf} from "../../src/evaluate/labels.ts";
import {emptyScore, type Score} from "../../src/evaluate/score.ts";
import {loadLexicon} from "../../src/lexicon/index.ts";
import {digest} from "../../src/pipeline.ts";
import {loadCorrections} from "../../src/store/corrections.ts";

const text = `赣州市2023年全面深化改革工作总结
一、主要成效
2023年，赣州市召开市委深改委会议4次，获评全国文明城市。
全市审批时限压减40%以上，新增企业30家。
推进招标投标制度改革。
推进园区建设。
（牵头单位：市发改委）
推进信用建设。
（牵头单位：市发改委）
`;
const lexicon = loadLexicon();
const signed = {place: "赣州市", year: 2023, reason: "r", source: "s", by: "b", date: "2026-01-05"};
const cut = {...signed, id: "cut", quote: "审批时限压减40%", figure: "40%"};
const firms = {...signed, id: "firms", quote: "新增企业30家", figure: "30家"};

/** What the reading of today makes of these entries. */
async function scored(...entries: object[]): Promise<{score: Score; unplaced: string[]}> {
  const folder = mkdtempSync(join(tmpdir(), "corrections-"));
  onTestFinished(() => rmSync(folder, {recursive: true, force: true}));
  writeFileSync(join(folder, "a.yml"), stringify(entries));
  const [report] = await digest({path: "a.txt", bytes: new TextEncoder().encode(text)}, lexicon);
  if (!report) throw new Error("no report in the file");
  const readings = [{report, file: "a.txt"}];
  const {labels, unplaced} = labelsOf(loadCorrections(folder), readings, lexicon.places);
  const score = emptyScore();
  for (const [reading, said] of labels) addCorrected(score, reading, said);
  return {score, unplaced: unplaced.map(({id}) => id)};
}

test("what was confirmed is right where it is read as then, and each field is counted by itself", async () => {
  const expect40 = {value: 40, unit: "%", change: "decrease"};
  const {score} = await scored(
    {...cut, action: "confirm", expect: expect40},
    {...firms, action: "confirm", expect: {value: 30, role: "target"}}
  );
  expect(score.found.fact).toEqual({right: 2, missed: 0, spurious: 0});
  expect(score.said).toEqual({
    value: {right: 2, of: 2},
    unit: {right: 1, of: 1},
    change: {right: 1, of: 1},
    role: {right: 0, of: 1},
    "all that was said": {right: 1, of: 2}
  });
  expect(score.errors).toEqual([
    expect.stringMatching(/^role: a\.txt \d+-\d+ 30家 \(a#firms\): "target" said, "outcome" read$/)
  ]);
});

test("what was set counts as it was set to, not as it was; later entries say more of the same figure", async () => {
  const {score} = await scored(
    {...cut, action: "set", expect: {role: "outcome"}, set: {role: "context"}},
    {...cut, id: "again", action: "set", expect: {role: "context"}, set: {role: "outcome", change: "none"}}
  );
  expect(score.said).toMatchObject({role: {right: 1, of: 1}, change: {right: 0, of: 1}});
});

test("what was withdrawn counts against what reads it still, what was added against what does not read it", async () => {
  const nothing = {...cut, id: "no", quote: "推进招标投标", figure: "推进"};
  const added = {...nothing, action: "add", set: {value: 1, unit: "项", role: "context", indicator: "推进"}};
  const {score} = await scored({...cut, action: "withdraw", expect: {value: 40}}, added, {
    ...nothing,
    id: "left-out",
    quote: "召开市委深改委会议",
    figure: "会议",
    action: "withdraw",
    expect: {value: 1}
  });
  expect(score.found.fact).toEqual({right: 0, missed: 1, spurious: 1});
  expect(score.said).toEqual({"withdrawn, and read no more": {right: 1, of: 1}});
});

test("honours and reforms are scored under their own names", async () => {
  const honour = {...signed, id: "honour", of: "honour", quote: "获评全国文明城市", figure: "获评全国文明城市"};
  const {score} = await scored({
    ...honour,
    action: "set",
    expect: {type: "pilot"},
    set: {type: "award", level: "other"}
  });
  expect(score.found.recognition).toEqual({right: 1, missed: 0, spurious: 0});
  expect(score.said).toMatchObject({"honour type": {right: 1, of: 1}, "honour level": {right: 0, of: 1}});
});

test("of lead bodies whose words stand under several tasks, the one that is expected counts", async () => {
  const lead = {...signed, of: "lead", quote: "牵头单位：市发改委", figure: "牵头单位：市发改委"};
  const {score, unplaced} = await scored(
    {...lead, id: "one", action: "confirm", expect: {task: "推进信用建设", unit: "市发改委"}},
    {...lead, id: "either", action: "confirm", expect: {unit: "市发改委"}}
  );
  expect(score.found.assignment).toEqual({right: 1, missed: 0, spurious: 0});
  expect(unplaced).toEqual(["a#either"]);
});

test("an entry whose words stand in no report of its place and year is named, and counts for nothing", async () => {
  const {score, unplaced} = await scored(
    {...cut, quote: "压减41%", figure: "41%", action: "confirm", expect: {value: 41}},
    {...firms, year: 2022, action: "confirm", expect: {value: 30}},
    {...firms, id: "other", report: "b.txt", action: "confirm", expect: {value: 30}}
  );
  expect(unplaced).toEqual(["a#cut", "a#firms", "a#other"]);
  expect(score).toEqual(emptyScore());
});
