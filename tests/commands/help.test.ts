import {spawnSync} from "node:child_process";
import {closeSync, existsSync, openSync, readFileSync} from "node:fs";
import {join} from "node:path";
import {describe, expect, test} from "vitest";
import {bin, type Ended, folderWith, root, run, runProcess} from "./setup.ts";

const usage = await run(root, "--help");
const commands = Array.from(usage.out.matchAll(/^ {2}([a-z]+) /gm), ([, name]) => name ?? "").filter(
  (name) => name !== "help"
);
const docs = readFileSync(join(root, "docs/commands.md"), "utf8");

test("help names the commands and ends well", async () => {
  expect(usage.code).toBe(0);
  expect(commands).toEqual(
    expect.arrayContaining("ingest extract reports report query remove check build start doctor explain".split(" "))
  );
});

const helps: [string, Ended][] = [];
for (const command of commands) helps.push([command, await run(root, command, "--help")]);

describe.each(helps)("%s --help", (command, {code, out}) => {
  test("shows an example", () => {
    expect(code).toBe(0);
    expect(out).toMatch(/Examples?:\n {2}\$ /);
  });

  test("tells what docs/commands.md tells", () => {
    const section = docs.split(/^## /m).find((text) => text.startsWith(`\`${command}\``));
    expect(section, `docs/commands.md lacks ${command}`).toBeDefined();
    const options = Array.from(out.matchAll(/^ {2}(--[a-z-]+)/gm), ([, option]) => option ?? "");
    for (const option of options) expect(section, `docs/commands.md lacks ${option}`).toContain(option);
  });
});

test("docs/commands.md tells of no other command", () => {
  const told = Array.from(docs.matchAll(/^## `([a-z]+)/gm), ([, name]) => name);
  expect(told.sort()).toEqual([...commands].sort());
});

test.each([
  ["an unknown command", ["fly"], "unknown command 'fly'"],
  ["an unknown option", ["reports", "--loud"], "unknown option '--loud'"],
  ["a lacking argument", ["extract"], "missing required argument 'path'"],
  ["no ledger", ["reports"], "no ledger: build/ledger.duckdb\n  hint: make one with: reform-ledger ingest FOLDER"],
  ["no reports", ["ingest"], "no such file or folder: data/reports\n  hint: "],
  ["a bad port", ["start", "--port", "many"], "bad port: many\n  hint: "],
  ["a bad stretch", ["explain", "a.txt", "--at", "5"], "bad stretch of text: 5\n  hint: "],
  ["a bad date", ["extract", "a.txt", "--published", "tomorrow"], "bad value for --published: must be a date"],
  [
    "a place that is none",
    ["ingest", "a.txt", "--place", "火星"],
    "bad value for --place: no such place, or more than one: 火星"
  ],
  [
    "no notebooks where they are said to be",
    ["build", "--notebooks", "pages"],
    "no such folder of notebooks: pages\n  hint: leave --notebooks out"
  ],
  ["half a period", ["extract", "a.txt", "--from", "2021-01-01"], "a period lacks its end"]
])("%s fails with 2, says what to do and shows no stack", async (_, args, message) => {
  const {code, out, err} = await run(folderWith(), ...args);
  expect([code, out]).toEqual([2, ""]);
  expect(err).toContain(message);
  expect(err).not.toMatch(/^\s+at /m);
});

test("--verbose shows where an error came from, although what runs is compiled", () => {
  expect(runProcess(folderWith(), "reports", "--verbose").err).toMatch(/^\s+at .*database\.ts/m);
});

test.skipIf(!existsSync("/dev/full"))("a disk that is full is said, and fails with 2", () => {
  const full = openSync("/dev/full", "w");
  const {status, stderr} = spawnSync(process.execPath, [bin, "--help"], {
    stdio: ["ignore", full, "pipe"],
    encoding: "utf8"
  });
  closeSync(full);
  expect([status, stderr]).toEqual([2, expect.stringMatching(/^error: the output cannot be written: ENOSPC/)]);
});

test("no command at all shows help", async () => {
  const {code, err} = await run(root);
  expect(code).toBe(2);
  expect(err).toContain("Usage: reform-ledger");
});
