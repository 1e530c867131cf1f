import {symlinkSync, writeFileSync} from "node:fs";
import {join} from "node:path";
import {expect, test} from "vitest";
import {folderWith, run} from "./setup.ts";

test.each([
  ["nothing to fetch", [], "no address given\n  hint: "],
  ["what is no address", ["example"], "not an address: example\n  hint: "],
  ["another protocol", ["ftp://example.org/a"], "not an address of the web: ftp://example.org/a"],
  ["a password", ["https://a:b@example.org/"], "addresses with a name and password are not fetched"],
  ["a list that is not there", ["--from", "list.txt"], "cannot read the list of addresses: list.txt"],
  ["a folder that is not there", ["http://127.0.0.1/"], "no such folder: data/reports\n  hint: "],
  ["a bad contact", ["http://127.0.0.1/", "--contact", "me and you"], "bad value for --contact: me and you"],
  ["a bad limit", ["http://127.0.0.1/", "--max-size", "-1"], "bad value for --max-size: -1"]
])("%s is refused before anything is fetched", async (_, args, message) => {
  const {code, out, err} = await run(folderWith(), "fetch", ...args);
  expect([code, out]).toEqual([2, ""]);
  expect(err).toContain(message);
});

test("a folder behind a link in a circle is refused before anything is fetched", async () => {
  const folder = folderWith();
  symlinkSync("out", join(folder, "out"));
  const {code, err} = await run(folder, "fetch", "http://127.0.0.1/", "--out", "out");
  expect([code, err]).toEqual([2, expect.stringMatching(/^error: no such folder: out: it is a link.* in a circle\n/)]);
});

test("a bad line of a list is named with its number; an address that fails is told of with its reason", async () => {
  const folder = folderWith({"data/reports/.keep": "", "list.txt": "# reports\n\nhttp://127.0.0.1:1/a\nexample\n"});
  const bad = await run(folder, "fetch", "--from", "list.txt");
  expect(bad).toMatchObject({
    code: 2,
    out: "",
    err: expect.stringContaining("not an address, list.txt line 4: example")
  });
  writeFileSync(join(folder, "list.txt"), "# reports\n\nhttp://127.0.0.1:1/a\n");
  const {code, out} = await run(folder, "fetch", "--from", "list.txt");
  expect(code).toBe(1);
  expect(out).toMatch(/^failed {4}http:\/\/127\.0\.0\.1:1\/a: cannot reach 127\.0\.0\.1:1: .+$/m);
});
