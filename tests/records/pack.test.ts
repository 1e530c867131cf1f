import {join} from "node:path";
import {describe, expect, test} from "vitest";
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
    const {
      planned: _,
      print: __,
      ...read
    } = await readPlanned({...source, key: source.name, overrides: {}, isNew: true}, lexicon);
    expect(unpacked(packed(read)), source.name).toEqual(read);
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

test("a report that is not what its id says is refused", async () => {
  const path = join(root, "data/reports/赣州市2021年全面深化改革综述.txt");
  const file = await readPlanned({path, name: "a.txt", key: "a.txt", overrides: {}, isNew: true}, lexicon);
  const json = packed(file).replaceAll("赣州市", "永州市");
  expect(() => unpacked(json)).toThrow("not the text of the report");
});

interface Written {
  result: {findings: {facts: {start: number; end: number; text: string; value: unknown; sentence: {text: string}}[]}}[];
}
type WrittenFact = Written["result"][number]["findings"]["facts"][number];

test.each<[string, (fact: WrittenFact) => unknown, string]>([
  ["other words", (fact) => (fact.text = "九十九项"), "not what the text has at"],
  ["another place", (fact) => fact.start++, "not what the text has at"],
  ["a place beyond the text", (fact) => (fact.end = 1e9), "not what the text has at"],
  ["another sentence", (fact) => (fact.sentence.text = "别的话。"), "not what the text has at"],
  ["no number", (fact) => (fact.value = "12"), "result.0.findings.facts.1.value: Invalid input: expected number"]
])("a figure that does not stand in its report is refused: %s", async (_, change, words) => {
  const path = join(root, "data/reports/赣州市2021年全面深化改革综述.txt");
  const file = await readPlanned({path, name: "a.txt", key: "a.txt", overrides: {}, isNew: true}, lexicon);
  const written = JSON.parse(packed(file)) as Written;
  change(written.result[0]?.findings.facts[1] as WrittenFact);
  const taken = (): string => {
    try {
      unpacked(JSON.stringify(written));
      return "taken";
    } catch (error) {
      return whyOf(error);
    }
  };
  expect(taken()).toContain(words);
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
