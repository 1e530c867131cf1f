import {mkdtempSync, readFileSync, rmSync, writeFileSync} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {afterAll, describe, expect, test} from "vitest";
import {loadClutter} from "../../src/lexicon/clutter.ts";
import {referenceFolder} from "../../src/lexicon/folder.ts";
import {loadReportWords} from "../../src/lexicon/reports.ts";

const table = readFileSync(join(referenceFolder, "clutter.yml"), "utf8");
const reports = loadReportWords(referenceFolder);
const folder = mkdtempSync(join(tmpdir(), "clutter-"));
afterAll(() => rmSync(folder, {recursive: true}));

const loaded = (text: string): ReturnType<typeof loadClutter> => {
  writeFileSync(join(folder, "clutter.yml"), text);
  return loadClutter(folder, reports);
};

describe("clutter.yml", () => {
  test("a word that is added to a list is known at once", () => {
    expect(loaded(table).kindOf("朗诵 打印")).toBeNull();
    expect(loaded(table.replace("朗读,", "朗读, 朗诵,")).kindOf("朗诵 打印")).toBe("tools");
  });

  test("every label of a field opens a byline", () => {
    const words = loaded(table);
    const others = Object.values(reports.labels)
      .flat()
      .filter((label) => words.kindOf(`${label}：宜昌`) !== "byline");
    expect(others).toEqual([]);
  });

  const faults: [why: string, from: string, to: string, message: string][] = [
    ["a kind that is none", "kind: caption", "kind: picture", "clutter.yml: lines.8.kind"],
    [
      "a row without examples",
      '    examples: ["— 3 —", "- 12 -", "第3页", "第 3 页 共 10 页"]\n',
      "",
      "lines.10.examples"
    ],
    ["a list that is not there", "only: tool", "only: tools", "unknown list in a row of clutter.yml: tools"],
    ["a word that can never be met", "朗读,", "听-全文,", "holds a mark that parts words: 听-全文"],
    ["an example of another kind", '["本报记者 李明 通讯员 王芳"]', '["本报讯 李明"]', "contradicts its examples"]
  ];
  test.each(faults)("%s is named", (_why, from, to, message) => {
    expect(table).toContain(from);
    expect(() => loaded(table.replace(from, to))).toThrow(message);
  });
});
