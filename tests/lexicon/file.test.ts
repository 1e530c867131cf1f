import {execFileSync} from "node:child_process";
import {mkdtempSync, rmSync, writeFileSync} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {afterAll, expect, test} from "vitest";
import {z} from "zod";
import {readCsv, readYaml} from "../../src/lexicon/file.ts";

const folder = mkdtempSync(join(tmpdir(), "tables-"));
afterAll(() => rmSync(folder, {recursive: true}));

const write = (name: string, text: string): void => writeFileSync(join(folder, name), text);

test.each([
  ["words.csv", "word\n亩\n", "word\n米\n", () => readCsv(folder, "words.csv", z.object({word: z.string()}))],
  ["words.yml", "- word: 亩", "- word: 米", () => readYaml(folder, "words.yml", z.array(z.object({word: z.string()})))]
])("%s says what it says now, however often it was read before", (name, before, after, read) => {
  write(name, before);
  expect([read(), read()]).toEqual([[{word: "亩"}], [{word: "亩"}]]);
  write(name, after);
  expect(read()).toEqual([{word: "米"}]);
});

test("numbers, empty fields and the infinite come back as they were", () => {
  write("values.yml", "[1, 0.5, .inf, null, true, 2021-01-01]");
  const read = (): unknown => readYaml(folder, "values.yml", z.unknown());
  expect([read(), read()]).toEqual(Array.from({length: 2}, () => [1, 0.5, Infinity, null, true, "2021-01-01"]));
});

test.each([
  ["broken.yml", "- a: 1\nb: 2\n", () => readYaml(folder, "broken.yml", z.unknown()), "line 2"],
  ["tagged.yml", "- a: 1\n- !strange b\n", () => readYaml(folder, "tagged.yml", z.unknown()), "line 2"],
  ["broken.csv", 'word\n"亩\n', () => readCsv(folder, "broken.csv", z.unknown()), "line 2"]
])("%s that is no such file is named with the line", (name, text, read, where) => {
  write(name, text);
  expect(read).toThrow(`bad reference data in ${join(folder, name)}: `);
  expect(read).toThrow(where);
});

test.each([
  ["missing.csv", () => undefined, "ENOENT"],
  ["pipe.csv", (path: string) => void execFileSync("mkfifo", [path]), "no regular file"]
])("%s is named, not waited for", (name, make, why) => {
  make(join(folder, name));
  expect(() => readCsv(folder, name, z.unknown())).toThrow(`cannot read the reference table ${join(folder, name)}: `);
  expect(() => readCsv(folder, name, z.unknown())).toThrow(why);
});
