import {join} from "node:path";
import {describe, expect, test} from "vitest";
import type {Digest} from "../../src/pipeline.ts";
import {packed, unpacked} from "../../src/records/pack.ts";
import {packedRuns, unpackedRuns} from "../../src/records/runs.ts";
import {isOf, shardOf} from "../../src/records/shard.ts";
import {whyOf} from "../../src/records/why.ts";
import {readPlanned} from "../../src/store/read.ts";
import {listSources} from "../../src/store/sources.ts";
import {folderWith, root} from "../commands/setup.ts";
import {lexicon} from "../store/setup.ts";

const metrics = "地区,年份,经营主体总量（万户）\n赣州市,2021,80.5\n永州市,2021,未报告\n";
const table =
  "<html><body><h1>赣州市2021年改革总结</h1><table><tr><th>指标</th><th>2021年</th></tr><tr><td>新增企业</td><td>30家</td></tr></table></body></html>";

test("what is read of a file is the same when it was written down, to the last field", async () => {
  const folder = folderWith({"m.csv": metrics, "t.html": table, "empty.txt": ""});
  for (const source of await listSources([join(root, "data/reports"), folder])) {
    const file = await readPlanned({...source, key: source.name, overrides: {}, isNew: true}, lexicon);
    const {planned: _, print, ...read} = file;
    expect(unpacked(packed(file), print.sha256), source.name).toEqual(read);
  }
});

test.each([
  ["none", []],
  ["one after the other", [0, 1, 2, 3]],
  ["with gaps, and several of one", [4, 4, 4, 9, 10, 2, 2 ** 32 - 1]]
])("offsets come back: %s", (_, numbers) => {
  const offsets = Uint32Array.from(numbers);
  expect(unpackedRuns(packedRuns(offsets), numbers.length)).toEqual(offsets);
});

test.each([
  ["too many", [1, 4], 3],
  ["too few", [1, 2], 3],
  ["a great many", [0, 1e15], 3],
  ["none of a run", [1, 0, 1, 3], 3],
  ["before the text", [-1, 3], 3]
])("runs that are no offsets are refused: %s", (_, runs, length) => {
  expect(() => unpackedRuns(runs, length)).toThrow(RangeError);
});

interface Written {
  result: {
    clean: {starts: number[]; ends: number[]};
    outline: {sentences: Digest["outline"]["sentences"]};
    findings: Digest["findings"];
  }[];
}
type WrittenReport = Written["result"][number];
type WrittenFact = WrittenReport["findings"]["facts"][number];

/** What is said of the packed record of a report after it was changed. */
async function saidAfter(change: (written: Written, of: string | null) => string | null | void): Promise<string> {
  const path = join(root, "data/reports/赣州市2021年全面深化改革综述.txt");
  const file = await readPlanned({path, name: "a.txt", key: "a.txt", overrides: {}, isNew: true}, lexicon);
  const written = JSON.parse(packed(file)) as Written;
  const of = change(written, file.print.sha256) ?? file.print.sha256;
  try {
    unpacked(JSON.stringify(written), of);
    return "taken";
  } catch (error) {
    return whyOf(error);
  }
}

test("a record that nobody changed is taken", async () => {
  expect(await saidAfter(() => undefined)).toBe("taken");
});

test("a report that is not what its id says is refused", async () => {
  const said = await saidAfter((written) => {
    Object.assign(written, JSON.parse(JSON.stringify(written).replaceAll("赣州市", "永州市")));
  });
  expect(said).toContain("not the text of the report");
});

test("what was read of one file is taken for no other's", async () => {
  expect(await saidAfter(() => "0".repeat(64))).toContain("what was read of another file");
});

const first = <T>(all: readonly T[]): T => {
  if (all[0] === undefined) throw new Error("the report has none of these");
  return all[0];
};

test.each<[string, (fact: WrittenFact) => unknown, string]>([
  ["other words", (fact) => (fact.text = "九十九项"), "not what the text has at"],
  ["another place", (fact) => fact.start++, "not what the text has at"],
  ["a place beyond the text", (fact) => (fact.end = 1e9), "not what the text has at"],
  ["another sentence", (fact) => (fact.sentence.text = "别的话。"), "not what the text has at"],
  [
    "a part of its sentence",
    ({sentence}) => Object.assign(sentence, {start: sentence.start + 1, text: sentence.text.slice(1)}),
    "not in its sentence"
  ],
  ["another's id", (fact) => (fact.id = fact.id.replace(/.$/u, "x")), "not the figure at"],
  ["no number", (fact) => Object.assign(fact, {value: "12"}), "value: Invalid input: expected number"]
])("a figure that does not stand in its report is refused: %s", async (_, change, words) => {
  expect(await saidAfter(({result}) => void change(first(first(result).findings.facts)))).toContain(words);
});

test.each<[string, (report: WrittenReport) => unknown, string]>([
  ["a reform elsewhere", ({findings}) => (first(findings.reforms).end = 1e9), "span outside the text"],
  ["a reform by another name", ({findings}) => (first(findings.reforms).name = "别的改革"), "not what the text has at"],
  [
    "a task elsewhere",
    ({findings}) => findings.assignments.push({start: 9, end: 1e9, task: "改革", unit: "市委改革办"}),
    "span outside the text"
  ],
  [
    "an honour in other words",
    ({findings}) => (first(findings.recognitions).text = "全国第一"),
    "not what the text has at"
  ],
  ["characters beyond the source", ({clean}) => (clean.starts[0] = 1e8), "no place in a source of"],
  ["sentences in another order", ({outline}) => outline.sentences.reverse(), "sentence out of order"],
  ["a sentence of no section", ({outline}) => (first(outline.sentences).section = 99), "no such section"]
])("a record in which something stands where it cannot is refused: %s", async (_, change, words) => {
  expect(await saidAfter(({result}) => void change(first(result)))).toContain(words);
});

describe("each file is of one shard", () => {
  const names = Array.from({length: 2000}, (_, n) => `省/市${n}.txt`);
  const shards = Array.from({length: 16}, (_, n) => ({shard: n + 1, of: 16}));

  test("and of that one wherever and among which it stands", () => {
    const parts = shards.map((shard) => names.filter((name) => isOf(name, shard)));
    expect(parts.flat().toSorted()).toEqual(names.toSorted());
    expect(Math.min(...parts.map(({length}) => length))).toBeGreaterThan(80);
  });

  test("and of that one whichever way a file system writes its name", () => {
    const written = names.map((name) => name.replace("市", "é"));
    const shardsOf = (form: string): number[] =>
      written.map((name) => shards.findIndex((shard) => isOf(name.normalize(form), shard)));
    expect(shardsOf("NFD")).toEqual(shardsOf("NFC"));
  });

  test.each(["0/3", "4/3", "3", "a/b", "1/0"])("%s is refused by name", (words) => {
    expect(() => shardOf(words)).toThrow(`bad value for --shard: ${words}`);
  });
});
