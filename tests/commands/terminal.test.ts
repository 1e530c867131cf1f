import {spawnSync} from "node:child_process";
import {existsSync} from "node:fs";
import {expect, test} from "vitest";
import {UserError} from "../../src/model/errors.ts";
import {describeError, inLine, printUntilEnded, visible} from "../../src/commands/terminal.ts";
import {bin, folderWith, reportText, run} from "./setup.ts";

test.each([
  ["colours", "\u001B[31mred", "\\u001b[31mred"],
  ["a link", "\u001B]8;;http://x\u0007a", "\\u001b]8;;http://x\\u0007a"],
  ["controls of one byte", "\u009B2J", "\\u009b2J"],
  ["turned order", "a\u202Etxt.exe", "a\\u202etxt.exe"],
  ["marks of order", "\u200Fa\u061Cb\u2066c\u2069", "\\u200fa\\u061cb\\u2066c\\u2069"],
  ["ends of lines of their own", "a\u2028b\u2029c\u0085d", "a\\u2028b\\u2029c\\u0085d"],
  ["tags that nobody sees", "a\u{E0041}", "a\\udb40\\udc41"],
  ["a return", "safe\rforged", "safe\\u000dforged"],
  ["steps back", "a\bb\u007F", "a\\u0008b\\u007f"],
  ["Chinese, ends of lines and tabs", "赣州\t“一窗”\r\n改革\n", "赣州\t“一窗”\r\n改革\n"]
])("%s are shown, not done", (_what, text, shown) => expect(visible(text)).toBe(shown));

test("in JSON they say the same", () => {
  const text = "a\u009B\u202E\u{E0041}\u2028";
  expect(JSON.parse(visible(JSON.stringify(text)))).toBe(text);
});

test("who reads how a program is ended may end it at once", async () => {
  const before = process.listenerCount("SIGTERM");
  const over = printUntilEnded("Ctrl-C ends it");
  process.emit("SIGHUP");
  await over;
  expect(process.listenerCount("SIGTERM")).toBe(before);
});

test("a name has no lines of its own", () => {
  expect(inLine("a\nread     b.txt\r\n\tc")).toBe("a\\u000aread     b.txt\\u000d\\u000a\\u0009c");
});

test("a message has one line at the margin, whatever names stand in it", () => {
  const error = new UserError("no such file: a\nread     b.txt", {hint: "name\nerror: another"});
  expect(
    describeError(error, false)
      .split("\n")
      .filter((line) => /^\S/.test(line))
  ).toEqual(["error: no such file: a"]);
});

test("names that would write into the terminal are shown in what ingest, check, report and remove say", async () => {
  const name = "a\u001B[2J\u202E\nread     forged.txt";
  const folder = folderWith({
    [`reports/${name}.txt`]: reportText("赣州市", 2021),
    [`reports/${name}.bin`]: "\0\u0001\0"
  });
  const said = [
    await run(folder, "ingest", "reports"),
    await run(folder, "check"),
    await run(folder, "reports"),
    await run(folder, "report", "赣州"),
    await run(folder, "extract", `reports/${name}.bin`),
    await run(folder, "ingest", `${name}.txt`),
    await run(folder, "--a\u001B[2J\u202E"),
    await run(folder, "remove", "赣州")
  ].map(({out, err}) => out + err);
  expect(said.join("")).toBe(visible(said.join("")));
  expect(said.join("")).not.toMatch(/^read {5}forged/m);
  expect(said.filter((text) => text.includes("\\u001b[2J\\u202e"))).toHaveLength(said.length);
});

/** What becomes of a command whose output nobody reads, or that stands on a full disk. */
const into = (folder: string, reader: string, ...args: string[]) =>
  spawnSync("bash", ["-c", `"$0" "$@" ${reader}; exit \${PIPESTATUS[0]}`, process.execPath, bin, ...args], {
    cwd: folder,
    encoding: "utf8"
  });

const reports = {"reports/a.txt": reportText("赣州市", 2021), "reports/b.txt": reportText("永州市", 2023)};

test("work is done to its end when nobody reads what it says", async () => {
  const folder = folderWith(reports);
  const {status, stderr} = into(folder, "| (exec <&-)", "ingest", "reports", "none.txt");
  // The code is that of the work: a file was missing.
  expect([status, stderr]).toEqual([1, ""]);
  expect((await run(folder, "query", "SELECT count(*)::INTEGER AS n FROM report")).out).toMatch(/2\n$/);
  expect(into(folder, "2>&1 | (exec <&-)", "remove", "赣州").status).toBe(0);
  expect((await run(folder, "query", "SELECT count(*)::INTEGER AS n FROM report")).out).toMatch(/1\n$/);
});

test("what only tells ends where nobody reads it", () => {
  const folder = folderWith(reports);
  const {status, stdout} = into(folder, "| head -1", "extract", "reports");
  expect([status, stdout.split("\n")]).toEqual([0, [expect.stringMatching(/^\{"report"/), ""]]);
});

test.skipIf(!existsSync("/dev/full"))(
  "work is done on a disk that is full for what it says, which is a failure",
  async () => {
    const folder = folderWith(reports);
    const {status, stderr} = into(folder, "> /dev/full", "ingest", "reports");
    expect([status, stderr]).toEqual([2, expect.stringContaining("error: the output cannot be written: ")]);
    expect((await run(folder, "reports")).out).toContain("永州市");
  }
);
