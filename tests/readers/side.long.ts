import {rmSync} from "node:fs";
import {join} from "node:path";
import {expect, onTestFinished, test} from "vitest";
import {readerWithin} from "../../src/readers/index.ts";
import {letGo} from "../../src/readers/kept.ts";
import {worthFor} from "../../src/readers/worth.ts";
import type {ReadFile} from "../../src/store/files.ts";
import type {Reader} from "../../src/store/reader.ts";
import {folderWith, run, runProcess} from "../commands/setup.ts";
import {contentOf} from "../faults/ledger.ts";
import {project, reportText} from "../store/setup.ts";
import {childrenOf, isAlive, until} from "./setup.ts";

/** A page of a megabyte that takes little to read. */
const large = (place: string): string =>
  `<html><body><!--${"x".repeat(1_100_000)}-->${reportText(place, 2021)
    .split("\n")
    .map((line) => `<p>${line}</p>`)
    .join("")}</body></html>`;

const slow = (lines: number): string =>
  `${reportText("赣州市", 2021)}${"全年新增企业30家，压减审批时限40%以上。\n".repeat(lines)}`;

/** Files of which the first takes longest, one is none, and two have one text. */
const reports = {
  "a.txt": slow(100),
  "b.html": large("永州市"),
  "c.html": large("吉安市"),
  "d.txt": reportText("九江市", 2022),
  "e.txt": reportText("九江市", 2022),
  "f.bin": new Uint8Array(4096)
};

function reader(seconds: number, workers: number): Reader {
  const made = readerWithin({seconds, megabytes: 1024}, workers);
  onTestFinished(() => made.close());
  return made;
}

const faultOf = ({planned, result}: ReadFile): string[] => [
  planned.name,
  Array.isArray(result) ? "read" : result.fault
];

test("a ledger is the same by one process and by three side by side, file for file in order", async () => {
  const {write, ingest, ledger} = project();
  const made = [];
  for (const workers of [1, 3]) {
    rmSync(ledger, {force: true});
    for (const [name, content] of Object.entries(reports)) write(name, content);
    const several = reader(60, workers);
    const first = await ingest({reader: several});
    expect(several.width()).toBe(workers);
    // The twin of a file that is gone is read again while others are under way.
    write("d.txt", reportText("赣州市", 2023));
    write("b.html", large("杭州市"));
    const second = await ingest({reader: several});
    made.push({files: [...first.files, ...second.files].map(faultOf), content: await contentOf(ledger)});
  }
  expect(made[1]).toEqual(made[0]);
  expect(made[0]?.files.slice(0, 6)).toEqual(
    Object.keys(reports).map((name) => [name, name === "f.bin" ? "unknown-encoding" : "read"])
  );
});

test("one over its budget costs none of those that are read beside it", async () => {
  const {write, ingest} = project();
  write("a.txt", slow(20_000));
  for (const name of ["b", "c", "d"]) write(`${name}.txt`, reportText("永州市", 2020 + (name.charCodeAt(0) % 3)));
  const {files} = await ingest({reader: reader(1.5, 2)});
  expect(files.map(faultOf)).toEqual([
    ["a.txt", "too-slow"],
    ["b.txt", "read"],
    ["c.txt", "read"],
    ["d.txt", "read"]
  ]);
});

test("extract prints the same lines in the same order", async () => {
  const folder = folderWith(reports);
  const [one, two] = [
    await run(folder, "extract", ".", "--workers", "1"),
    await run(folder, "extract", ".", "--workers", "2")
  ];
  expect(two).toEqual(one);
  expect(one.out.trim().split("\n")).toHaveLength(5);
});

test("of several that have nothing more to do, one is kept", async () => {
  letGo();
  const before = childrenOf(process.pid);
  const made = readerWithin({seconds: 60, megabytes: 1024}, 2);
  const folder = folderWith({"a.html": large("永州市"), "b.html": large("吉安市")});
  const files = ["a.html", "b.html"].map((name) => ({
    path: join(folder, name),
    name,
    key: name,
    overrides: {},
    isNew: true
  }));
  made.begin(files);
  await Promise.all(files.map((file) => made.read(file)));
  const begun = childrenOf(process.pid).filter((pid) => !before.includes(pid));
  expect(begun).toHaveLength(2);
  made.close();
  const left = await until(() => begun.filter(isAlive).length < 2 && begun.filter(isAlive));
  expect(left).toHaveLength(1);
});

test("no more processes begin than there is work for", () => {
  const folder = folderWith({"a.html": large("永州市"), "b.html": large("吉安市"), "c.txt": "x"});
  const files = (...names: string[]) => names.map((name) => ({name, path: join(folder, name)}));
  expect(worthFor(files("c.txt"), 8)).toBe(1);
  expect(worthFor(files("a.html", "c.txt", "gone"), 8)).toBe(2);
  expect(worthFor(files("a.html", "b.html"), 8)).toBe(3);
  expect(worthFor(files("a.html", "b.html"), 2)).toBe(2);
});

test("a number of workers that is none is refused by name", () => {
  const {code, err} = runProcess(folderWith(), "extract", "a.txt", "--workers", "0");
  expect([code, err]).toEqual([2, expect.stringContaining("error: bad value for --workers: 0\n  hint: write ")]);
});
