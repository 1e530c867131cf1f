import {readFileSync, writeFileSync} from "node:fs";
import {join} from "node:path";
import {expect, test} from "vitest";
import {folderWith, run} from "./setup.ts";

test("new notebook writes a file named by the title, in the title's language, and says where it shows", async () => {
  const folder = folderWith();
  const {code, out} = await run(folder, "new", "notebook", "审批提速：多少？");
  expect([code, out]).toEqual([
    0,
    "written: notebooks/审批提速-多少.md\nwhile start runs, it is at notebook-审批提速-多少.html\n"
  ]);
  const text = readFileSync(join(folder, "notebooks/审批提速-多少.md"), "utf8");
  expect(text).toMatch(/^---\ntitle: 审批提速：多少？\nlang: zh\nquestion: /);
  expect((await run(folder, "new", "notebook", "Speed", "--notebooks", "mine", "--lang", "zh")).out).toContain(
    "mine/speed.md"
  );
});

test.each([
  ["a title without a letter", ["notebook", "？！"], "no letter or digit in the title: ？！"],
  ["another language", ["notebook", "X", "--lang", "fr"], "no language of the site: fr"],
  ["another thing", ["report", "X"], "nothing that can be begun: report"]
])("%s fails with 2 and writes nothing", async (_, args, message) => {
  const {code, err} = await run(folderWith(), "new", ...args);
  expect(code).toBe(2);
  expect(err).toContain(message);
});

test("new metrics writes a draft beside the table, with its columns as they are read, and overwrites none", async () => {
  const folder = folderWith({"t.csv": "地区,年份,地区生产总值（亿元）,怪数\n赣州市,2023,4606.21,7\n"});
  expect((await run(folder, "new", "metrics", "t.csv")).code).toBe(0);
  const draft = readFileSync(join(folder, "t.csv.meta.yml"), "utf8");
  expect(draft).toContain("#   地区生产总值（亿元）: { indicator: gdp, unit: 亿元 }");
  expect(draft).toContain("#   怪数: { indicator: null, unit: null }");
  expect((await run(folder, "new", "metrics", "t.csv")).err).toContain("cannot write: t.csv.meta.yml");
});

test("ingest says what it leaves out of a table of metrics, and check names its file once", async () => {
  const rows = ["赣州市", "甲乙市", "丙丁市", "戊己市", "庚辛市"].map((place) => `${place},2023,4606.21\n`).join("");
  const folder = folderWith({"data/metrics/t.csv": `地区,年份,地区生产总值（亿元）\n${rows}`});
  const told = "t.csv: rows of no known place are left out (4): 甲乙市 (A3); 丙丁市 (A4); 戊己市 (A5); ";
  expect((await run(folder, "ingest")).out).toContain(`\nwarning  ${told}and 1 more, see: reform-ledger check\n`);
  expect((await run(folder, "check")).out).toContain(`\n  ${told}庚辛市 (A6)\n`);
});

test("a file where the folder should be is an error that says what to do", async () => {
  const folder = folderWith({notebooks: "mine"});
  const {code, err} = await run(folder, "new", "notebook", "X");
  expect([code, err]).toEqual([
    2,
    expect.stringMatching(/^error: cannot make the folder of notebooks: notebooks\n {2}hint: /)
  ]);
  expect(readFileSync(join(folder, "notebooks"), "utf8")).toBe("mine");
});

test("a notebook that is there stays as it is", async () => {
  const folder = folderWith({"notebooks/x.md": "mine"});
  writeFileSync(join(folder, "notebooks/x.md"), "mine");
  const {code, err} = await run(folder, "new", "notebook", "X");
  expect([code, err]).toEqual([2, expect.stringContaining("a notebook of this name is there: notebooks/x.md")]);
  expect(readFileSync(join(folder, "notebooks/x.md"), "utf8")).toBe("mine");
});
