import {readdirSync, readFileSync} from "node:fs";
import {expect, test} from "vitest";

const folder = new URL("../../data/reference/", import.meta.url);

test("data/reference/README.md lists every table, and no other", () => {
  const tables = readdirSync(folder).filter((name) => /\.(?:yml|csv|txt)$/.test(name));
  const page = readFileSync(new URL("README.md", folder), "utf8");
  const listed = page.match(/(?<=^\| (?:`[^`|]+`, )*`)[a-z-]+\.(?:yml|csv|txt)(?=`)/gm) ?? [];
  expect(listed.sort()).toEqual(tables.sort());
});
