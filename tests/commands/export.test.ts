import {existsSync, readdirSync, readFileSync} from "node:fs";
import {join} from "node:path";
import {beforeAll, expect, test} from "vitest";
import {ledgerOf} from "../site/made.ts";
import {folderWith, run} from "./setup.ts";

let ledger = "";
beforeAll(async () => {
  ledger = await ledgerOf("shipped");
});

const exportTo = (folder: string, ...args: string[]) => run(folder, "export", "--ledger", ledger, ...args);

test("writes a package where there is none, and into an empty folder", async () => {
  const folder = folderWith();
  const {code, out, err} = await exportTo(folder, "--out", "new/package", "--licence", "CC-BY-4.0");
  expect([code, err]).toEqual([0, ""]);
  expect(out).toMatch(/^8 tables of 5 reports with \d+ figures written to new\/package\n$/);
  const {licenses} = JSON.parse(readFileSync(join(folder, "new/package/datapackage.json"), "utf8"));
  expect(licenses[0].name).toBe("CC-BY-4.0");
  expect(readdirSync(join(folder, "new"))).toEqual(["package"]);
});

test.each([
  [
    "a file",
    {there: "mine"},
    ["--out", "there"],
    "cannot export to there: it is there already, and is no folder\n  hint: "
  ],
  [
    "a folder with files",
    {"there/a.txt": "mine"},
    ["--out", "there"],
    "cannot export to there: the folder holds files already: a.txt\n  hint: "
  ],
  ["no name", {}, ["--out", ""], "no folder for the package is named\n  hint: "],
  ["a folder below a file", {there: "mine"}, ["--out", "there/package"], "cannot write to there/package: "],
  [
    "an unknown format",
    {},
    ["--out", "new", "--format", "ods"],
    "'ods' is invalid. Allowed choices are csv, xlsx, parquet, lake, json."
  ],
  [
    "words that name no licence",
    {},
    ["--out", "new", "--licence", "do what you want"],
    "no name of a licence: do what you want\n  hint: "
  ],
  ["dots that name no licence", {}, ["--out", "new", "--licence", ".."], "no name of a licence: ..\n  hint: "],
  ["no ledger, deep below", {}, ["--out", "new/a/b", "--ledger", "no.duckdb"], "no ledger: no.duckdb\n  hint: "],
  ["an unknown run", {}, ["--out", "new", "--since", "9"], "no such run: 9\n  hint: the runs are 1 ("],
  ["no ledger", {}, ["--out", "new", "--ledger", "no.duckdb"], "no ledger: no.duckdb\n  hint: "]
])("%s is refused, and nothing is written", async (_, files, args, message) => {
  const folder = folderWith(files);
  const {code, out, err} = await exportTo(folder, ...args);
  expect([code, out]).toEqual([2, ""]);
  expect(err).toContain(message);
  expect(existsSync(join(folder, "new"))).toBe(false);
  for (const [name, content] of Object.entries(files)) expect(readFileSync(join(folder, name), "utf8")).toBe(content);
});
