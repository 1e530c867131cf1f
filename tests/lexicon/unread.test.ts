import {readdirSync, readFileSync} from "node:fs";
import {parse} from "yaml";
import {expect, test} from "vitest";
import {referenceFolder} from "../../src/lexicon/folder.ts";

const src = new URL("../../src/", import.meta.url);

/** A module's names: comments go, and of strings all but those that are a name themselves. */
const namesIn = (path: string): string[] =>
  readFileSync(new URL(path, src), "utf8")
    .replace(/\/\*[\s\S]*?\*\/|\/\/ .*/g, "")
    .replace(/"([^"\n]*)"/g, (_, text: string) => (/^\w+$/.test(text) ? text : ""))
    .match(/[A-Za-z]\w*/g) ?? [];

const uses = new Map<string, number>();
for (const path of readdirSync(src, {recursive: true, encoding: "utf8"}).filter((path) => path.endsWith(".ts")))
  for (const name of namesIn(path)) uses.set(name, (uses.get(name) ?? 0) + 1);

/** The names that a table gives its lists, those one level down included. Lists of rows have none. */
function keysOf(table: unknown, depth = 2): string[] {
  if (depth === 0 || typeof table !== "object" || table === null || Array.isArray(table)) return [];
  return Object.entries(table).flatMap(([key, value]) =>
    /^[a-zA-Z]+$/.test(key) ? [key, ...keysOf(value, depth - 1)] : []
  );
}

/** Lists that the code reads without their names being said twice, and how. */
const excepted = new Map([
  ["beforeRank", "all rows of comparators.yml are told on the methods page"],
  ["exact", "as beforeRank"],
  ["superlative", "a set of recognitions.yml, which need no shape, asked for by its name"],
  ["honour", "as superlative"],
  ["giving", "as superlative"],
  ["succeeded", "as superlative"],
  ["attained", "as superlative"]
]);

const tables = readdirSync(referenceFolder).filter((name) => name.endsWith(".yml"));

/** Once where its shape is said, and once more where somebody reads it: in the code, or in a row or pattern of the table. */
test.each(tables)("%s holds no list that nothing reads", (name) => {
  const text = readFileSync(`${referenceFolder}/${name}`, "utf8");
  const isNamed = (key: string): boolean => text.includes(`{${key}}`) || new RegExp(`: ${key}\\b`).test(text);
  expect(keysOf(parse(text)).filter((key) => (uses.get(key) ?? 0) < 2 && !isNamed(key) && !excepted.has(key))).toEqual(
    []
  );
});
