import fc from "fast-check";
import {describe, expect, test} from "vitest";
import {z} from "zod";
import {loadLexicon} from "../../src/lexicon/index.ts";
import {keysOf} from "../../src/link/reforms/names.ts";
import {cases} from "../cases.ts";

const lexicon = loadLexicon();
const keys = (name: string): string[] => keysOf(name, lexicon).map(({key}) => key);

describe("the key of a reform's name", () => {
  test.each(cases("reform-key", z.object({name: z.string(), keys: z.array(z.string()), why: z.string()})))(
    "$name: $why",
    ({name, keys: expected}) => expect(keys(name)).toEqual(expected)
  );

  test("may be founded by a name that stands alone, not by an item of a list", () => {
    const founding = (name: string): string[] =>
      keysOf(name, lexicon)
        .filter(({founds}) => founds)
        .map(({key}) => key);
    expect(founding("零基预算改革")).toEqual(["零基预算"]);
    expect(founding("零基预算、省以下财政体制改革")).toEqual(["零基预算省以下财政体制"]);
    expect(founding("“综合查一次”、零基预算改革")).toContain("综合查一次");
  });

  test("is a name of its own: read again, it comes down to itself", () => {
    for (const {keys: expected} of cases("reform-key", z.object({keys: z.array(z.string())}))) {
      for (const key of expected) expect(keys(key).every((again) => again === key)).toBe(true);
    }
  });

  test("is found in any string without end", () => {
    const marks = fc.constantFrom(
      "“",
      "”",
      "、",
      "和",
      "等",
      "改",
      "革",
      "试",
      "点",
      "全",
      "市",
      "（",
      "）",
      "+",
      "照"
    );
    fc.assert(
      fc.property(fc.string({unit: marks, maxLength: 60}), (name) => {
        for (const {key} of keysOf(name, lexicon)) expect(key).not.toMatch(/[“”、（）]/);
      })
    );
    expect(keys("“".repeat(20_000))).toEqual([]);
    expect(keys("“一”、".repeat(5000)).length).toBeLessThan(5);
  });
});
