import {beforeAll, describe, expect, test} from "vitest";
import {allExpressions, type Expression} from "./expressions.ts";
import {reduced} from "./reduced.ts";
import {faultsOf} from "./verdicts.ts";

let all: Expression[] = [];

beforeAll(async () => {
  all = await allExpressions();
});

test("every expression that sees the text of a report takes time in step with its length", async () => {
  expect(all.length).toBeGreaterThan(800);
  const faults: string[] = [];
  for (const one of all) faults.push(...(await faultsOf(one)));
  expect(faults).toEqual([]);
});

test("expressions are found where they are written and where they are made of words", () => {
  const modules = new Set(all.map(({from}) => from));
  expect([...modules]).toEqual(
    expect.arrayContaining(["src/read/html.ts", "src/lexicon/pattern.ts", "src/clean/wrap.ts"])
  );
});

const expression = ({source, flags}: RegExp): Expression => ({source, flags, from: "here"});

describe("time that grows faster than the text is told", () => {
  test.each([
    [/(?:a|ab|b)*c/, "exponential"],
    [/\s+$/, "2nd"],
    [/^\s*\d*\s*$/, "2nd"],
    [/《[^》]*》/g, "2nd"],
    [/\s+(?=\d)/g, "2nd"],
    [/\d+月/u, "2nd"]
  ])("%s", async (pattern, growth) => {
    expect(await faultsOf(expression(pattern))).toEqual([expect.stringContaining(growth)]);
  });

  test("of what looks through the text at each place", async () => {
    expect(await faultsOf(expression(/(?<=^[^《》]+)》/u))).toContainEqual(expect.stringContaining("looks through"));
  });
});

test.each([/(?<!\s)\s+$/, /^\s*\d*$/, /《[^》]{0,200}》/g, /^(?!.*报告$).{2,24}网$/u, /(?<=\S)\s+(?=\d)/g])(
  "%s is in step",
  async (pattern) => {
    expect(await faultsOf(expression(pattern))).toEqual([]);
  }
);

test.each([
  [/(?<!\s)\s+(?=\d)/u, "(?:^|[^\\s])"],
  [/(?<=[一-九])x*/u, "(?:[一-九])"],
  [/(?:年度|月度|季度|旬度|周度|日度)+/u, "(?:年度|月度|季度)"]
])("%s keeps its form when it is reduced", (pattern, kept) => {
  expect(reduced(pattern, "holds")).toContain(kept);
});
