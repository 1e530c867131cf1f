import {join} from "node:path";
import {expect, test} from "vitest";
import {sha256} from "../../src/model/record.ts";
import {knowSource, loadSource} from "../../src/store/sources.ts";
import {folderWith} from "../commands/setup.ts";

const long = "改革".repeat(700_000);

test.each([
  ["nothing", ""],
  ["a little", "改革"],
  ["more than is looked at at once", long],
  ["the same with another end", `${long.slice(0, -1)}新`]
])("a file is known by all its bytes, as it is loaded: %s", async (_, text) => {
  const path = join(folderWith({"a.txt": text, "a.txt.meta.yml": "year: 2021\n"}), "a.txt");
  const {file, ...known} = await loadSource(path);
  expect(known).toEqual({sha256: sha256(text), sidecar: {text: "year: 2021\n", stated: {year: 2021}}});
  expect(await knowSource(path)).toEqual(known);
  expect(file.bytes.toString()).toBe(text);
});
