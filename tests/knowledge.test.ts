import {readdirSync, readFileSync} from "node:fs";
import {transformSync} from "esbuild";
import {describe, expect, it, test} from "vitest";

const src = new URL("../src/", import.meta.url);

/**
 * How many Han words each folder of `src/` may still hold: stretches of Han characters in its strings and expressions.
 * Words are rows of `data/reference/`; what is counted here is grammar that no researcher would want to add to. These
 * numbers only go down.
 */
const ceilings: Record<string, number> = {
  model: 25,
  clean: 5,
  read: 2,
  describe: 8,
  split: 3,
  extract: 18,
  resolve: 38,
  check: 1,
  link: 6,
  lexicon: 11,
  evaluate: 1,
  site: 2,
  commands: 10
};

/** How many all of `src/` may hold. */
const most = 150;

/** The Han words of a module, comments aside. */
function hanWordsOf(path: string): string[] {
  const {code} = transformSync(readFileSync(new URL(path, src), "utf8"), {loader: "ts", charset: "utf8"});
  return code.replace(/\/\*[\s\S]*?\*\/|(?<!:)\/\/ .*/g, "").match(/\p{Script=Han}+/gu) ?? [];
}

const counts = new Map<string, number>();
for (const name of readdirSync(src, {recursive: true, encoding: "utf8"}).filter((name) => name.endsWith(".ts"))) {
  const folder = name.split(/[\\/]/)[0] ?? "";
  counts.set(folder, (counts.get(folder) ?? 0) + hanWordsOf(name).length);
}

describe("Han words in TypeScript", () => {
  it.each([...counts])("%s holds no more than it may", (folder, count) => {
    expect(count).toBeLessThanOrEqual(ceilings[folder] ?? 0);
  });

  test("all of src holds no more than it may, and may not hold more", () => {
    const sum = (numbers: Iterable<number>): number => [...numbers].reduce((total, number) => total + number, 0);
    expect(sum(counts.values())).toBeLessThanOrEqual(most);
    expect(sum(Object.values(ceilings))).toBeLessThanOrEqual(most);
  });
});
