import {mkdirSync, readdirSync, symlinkSync, writeFileSync} from "node:fs";
import {dirname, join} from "node:path";
import {afterEach, beforeEach, describe, expect, test, vi} from "vitest";
import {projectFolder} from "../../src/project.mjs";
import {requireReplaceable} from "../../src/site/outFolder.ts";
import {siteMark} from "../../src/store/sources.ts";
import {scratch} from "./harness.ts";

/** Everything below a folder. */
const all = (folder: string): string[] => readdirSync(folder, {recursive: true}).map(String).sort();

describe("what a build may replace", () => {
  let folder = "";
  let remove: () => void = () => undefined;
  const write = (...names: string[]): void => {
    for (const name of names) {
      mkdirSync(dirname(join(folder, name)), {recursive: true});
      writeFileSync(join(folder, name), "");
    }
  };
  const check = (out: string): void =>
    requireReplaceable(out.startsWith("/") ? out : join(folder, out), [
      {what: "the reports", path: join(folder, "data/reports")},
      {what: "the ledger", path: join(folder, "build/ledger.duckdb")},
      {what: "the corrections", path: join(folder, "corrections/not/there")}
    ]);

  beforeEach(() => {
    ({folder, remove} = scratch());
    write("data/reports/赣州.txt", "build/ledger.duckdb", "home/mine/notes.txt", "papers/a.docx", "papers/deep/b.txt");
    write("ours/index.html", `ours/${siteMark}`, "old/index.html", "old/_file/data/reports.arrow", "file");
    write(`data/reports/ours/${siteMark}`, `build/${siteMark}`);
    mkdirSync(join(folder, "empty"));
    mkdirSync(join(folder, "corrections"));
    symlinkSync(join(folder, "ours"), join(folder, "link"));
    symlinkSync(join(folder, "nowhere"), join(folder, "dangling"));
    symlinkSync(join(folder, "data"), join(folder, "way"));
    vi.stubEnv("HOME", join(folder, "home/mine"));
  });
  afterEach(() => {
    vi.unstubAllEnvs();
    remove();
  });

  test.each([
    "empty",
    "ours",
    "new",
    "new/deep/site",
    "data/site",
    "build/site",
    "home/mine/site",
    "papers/../new",
    "ours/"
  ])("%s may be", (out) => {
    const before = all(folder);
    check(out);
    expect(all(folder)).toEqual(before);
  });

  const refused: [out: string, why: string][] = [
    ["papers", "holds files that no build wrote: a.docx, deep"],
    ["old", "if it is the site of an earlier version, delete it yourself"],
    ["file", "it is a file"],
    ["file/site", "no folder can be made in"],
    ["link", "it is a link to"],
    ["dangling", "it is a link to"],
    ["link/", "it is a link to"],
    ["link//.", "it is a link to"],
    ["dangling/", "it is a link to"],
    ["data", "it holds the reports"],
    ["data/reports", "it holds the reports"],
    ["data/reports/ours", "it lies in the reports"],
    ["data/reports/new", "it lies in the reports"],
    ["way/reports/new", "it lies in the reports"],
    ["way", "it holds the reports"],
    ["way/../data", "it holds the reports"],
    ["papers/../data/./reports", "it holds the reports"],
    ["DATA/Reports", "it holds the reports"],
    ["build", "it holds the ledger"],
    ["build/ledger.duckdb", "it holds the ledger"],
    ["corrections", "it holds the corrections"],
    ["corrections/not/there/yet", "it lies in the corrections"],
    ["home", "it holds your home"],
    ["home/mine", "it holds your home"],
    [".", "it holds the reports"],
    ["/", "it holds the reports"],
    [projectFolder, "it holds the program"],
    [dirname(projectFolder), "it holds"],
    ["/proc/site", "no folder can be made in /proc"]
  ];
  test.each(refused)("%s may not be: %s", (out, why) => {
    const before = all(folder);
    const refusal = (): string => {
      try {
        check(out);
        return "";
      } catch (error) {
        return JSON.stringify(error, ["message", "hint"]);
      }
    };
    expect(refusal()).toContain(why);
    expect(refusal()).toMatch(/"hint":".+"/);
    expect(all(folder)).toEqual(before);
  });
});
