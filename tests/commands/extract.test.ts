import {spawn} from "node:child_process";
import {once} from "node:events";
import {readFileSync} from "node:fs";
import {join} from "node:path";
import {expect, test} from "vitest";
import {shipped} from "../../data/tools/make-reports.ts";
import {ExtractRecord} from "../../src/model/fact.ts";
import {bin, folderWith, reportText, root, run, runProcess} from "./setup.ts";

const recordsOf = (out: string): ExtractRecord[] =>
  out
    .split("\n")
    .filter(Boolean)
    .map((line) => ExtractRecord.parse(JSON.parse(line)));

test("prints one line of JSON for each report and nothing else", () => {
  const folder = folderWith({"r/赣州.txt": reportText("赣州市", 2021), "r/sub/永州.txt": reportText("永州市", 2023)});
  const {code, out, err} = runProcess(folder, "extract", "r");
  expect([code, err]).toEqual([0, ""]);
  const records = recordsOf(out);
  expect(records.map(({report}) => [report.path, report.place?.name, report.year])).toEqual([
    ["r/sub/永州.txt", "永州市", 2023],
    ["r/赣州.txt", "赣州市", 2021]
  ]);
});

test("offsets lead to the characters as received", async () => {
  const text = reportText("赣州市", 2021).replaceAll("\n", "\r\n");
  const [record] = recordsOf((await run(folderWith({"a.txt": `\uFEFF${text}`}), "extract", "a.txt")).out);
  expect(record?.facts.length).toBeGreaterThan(2);
  for (const {start, end, text: words, sentence} of record?.facts ?? []) {
    expect(text.slice(start, end)).toBe(words);
    expect(text.slice(sentence.start, sentence.end)).toBe(sentence.text);
  }
});

test("reads the five reports that ship, in as many formats, with the compiled program", () => {
  const {code, out} = runProcess(root, "extract", ...shipped.map(({file}) => join("data/reports", file)));
  expect(code).toBe(0);
  expect(
    recordsOf(out)
      .map(({report}) => report.place?.code)
      .sort()
  ).toEqual(["360700", "360800", "370700", "431100", "511700"]);
});

test("an unread file is named on standard error with its reason, the others are printed", async () => {
  const folder = folderWith({"a.txt": reportText("赣州市", 2021), "empty.txt": ""});
  const {code, out, err} = await run(folder, "extract", "a.txt", "empty.txt", "gone.txt");
  expect(code).toBe(1);
  expect(recordsOf(out)).toHaveLength(1);
  expect(err).toContain("unread (empty): ");
  expect(err).toContain("unread (missing): no such file: gone.txt\n  hint: check the path");
});

test("a folder with nothing in it says so on standard error", async () => {
  const ended = await run(folderWith({"r/README.md": "# of reports"}), "extract", "r");
  expect(ended).toEqual({code: 0, out: "", err: "nothing to read in: r\n"});
});

test("a sidecar wins over the text, flags over the sidecar", async () => {
  const folder = folderWith({"a.txt": reportText("赣州市", 2021), "a.meta.yml": "year: 2019\nsource: 档案馆\n"});
  const period = ["--from", "2018-01-01", "--to", "2018-12-31"];
  const {out} = await run(folder, "extract", "a.txt", "--year", "2018", "--place", "永州市", ...period);
  expect(recordsOf(out)[0]?.report).toMatchObject({
    year: 2018,
    source: "档案馆",
    place: {code: "431100"},
    period: {start: "2018-01-01", end: "2018-12-31"}
  });
});

test("a reader that has seen enough is no error", async () => {
  const child = spawn(process.execPath, [bin, "extract", "data/reports"], {
    cwd: root,
    stdio: ["ignore", "pipe", "pipe"]
  });
  let said = "";
  child.stderr.on("data", (part: Buffer) => (said += part.toString()));
  await once(child.stdout, "data");
  child.stdout.destroy();
  await once(child, "exit");
  expect(said).toBe("");
});

test("the same bytes give the same line", async () => {
  const folder = folderWith({"a.txt": readFileSync(join(root, "LICENSE"), "utf8") + reportText("赣州市", 2021)});
  expect((await run(folder, "extract", "a.txt")).out).toBe((await run(folder, "extract", "a.txt")).out);
});
