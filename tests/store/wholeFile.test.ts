import {chmodSync, mkdirSync, readdirSync, readFileSync, statSync, symlinkSync, writeFileSync} from "node:fs";
import {join} from "node:path";
import {expect, onTestFinished, test} from "vitest";
import {writeWhole} from "../../src/store/wholeFile.ts";
import {scratch} from "../site/harness.ts";

function folder(): string {
  const {folder, remove} = scratch();
  onTestFinished(remove);
  return folder;
}

const textIn = (home: string, name: string): string => readFileSync(join(home, name), "utf8");

test("a file is there as a whole, alone, bytes and words alike", () => {
  const home = folder();
  writeWhole(join(home, "a.txt"), "字".repeat(100_000));
  writeWhole(join(home, "b.bin"), new Uint8Array([0, 255]));
  expect(readdirSync(home)).toEqual(["a.txt", "b.bin"]);
  expect(textIn(home, "a.txt")).toHaveLength(100_000);
  expect([...readFileSync(join(home, "b.bin"))]).toEqual([0, 255]);
});

test("one that is replaced keeps its permissions, and its links lead to what is new", () => {
  const home = folder();
  mkdirSync(join(home, "real"));
  writeFileSync(join(home, "real/a.txt"), "old");
  chmodSync(join(home, "real/a.txt"), 0o640);
  symlinkSync("real/a.txt", join(home, "link.txt"));
  writeWhole(join(home, "link.txt"), "new");
  expect([textIn(home, "real/a.txt"), textIn(home, "link.txt")]).toEqual(["new", "new"]);
  expect(statSync(join(home, "real/a.txt")).mode & 0o777).toBe(0o640);
  expect([readdirSync(home), readdirSync(join(home, "real"))]).toEqual([["link.txt", "real"], ["a.txt"]]);
});

test("what is stopped at the last, or cannot be written, changes nothing and leaves nothing behind", () => {
  const home = folder();
  writeFileSync(join(home, "a.txt"), "old");
  const stop = (): void => {
    expect(textIn(home, "a.txt")).toBe("old");
    throw new Error("stopped");
  };
  expect(() => writeWhole(join(home, "a.txt"), "new", stop)).toThrow("stopped");
  expect(() => writeWhole(join(home, "none/a.txt"), "new")).toThrow("ENOENT");
  mkdirSync(join(home, "folder"));
  expect(() => writeWhole(join(home, "folder"), "new")).toThrow(/^it is a folder: /);
  expect([textIn(home, "a.txt"), readdirSync(home)]).toEqual(["old", ["a.txt", "folder"]]);
});

test("a name as long as the system allows is no hindrance", () => {
  const home = folder();
  const name = `${"字".repeat(83)}.txt`;
  writeWhole(join(home, name), "all");
  expect(textIn(home, name)).toBe("all");
});

test("a link that stands where the file is made leads nowhere", () => {
  const home = folder();
  writeFileSync(join(home, "dear"), "dear");
  symlinkSync("dear", join(home, `.${process.pid}.next`));
  writeWhole(join(home, "a.txt"), "new");
  expect([textIn(home, "dear"), textIn(home, "a.txt")]).toEqual(["dear", "new"]);
  expect(readdirSync(home).sort()).toEqual(["a.txt", "dear"]);
});
