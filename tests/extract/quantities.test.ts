import {describe, expect, test} from "vitest";
import {z} from "zod";
import {findQuantities} from "../../src/extract/quantities.ts";
import {loadLexicon} from "../../src/lexicon/index.ts";
import {split} from "../../src/split/index.ts";
import {cases} from "../cases.ts";

const lexicon = loadLexicon();
const read = (text: string) => findQuantities(split(text), lexicon);

const Row = z.union([
  z.tuple([z.string(), z.number(), z.string(), z.string()]),
  z.tuple([z.string(), z.number(), z.string(), z.string(), z.number()])
]);

describe("findQuantities reads figures as they are written", () => {
  test.each(cases("quantity", z.object({text: z.string(), found: z.array(Row), why: z.string().optional()})))(
    "$text",
    ({text, found}) => {
      const {quantities} = read(text);
      expect(
        quantities.map(({text, value, unit, comparator, valueMax}) => [text, value, unit, comparator, valueMax])
      ).toEqual(found.map(([text, value, unit, comparator, most]) => [text, value, unit, comparator, most ?? null]));
    }
  );
});

test("a zero with a sign is zero, and no -0, which is another number when it has been JSON", () => {
  const {quantities} = read("居民消费价格指数增长-0%，负增长0%。");
  expect(quantities.map(({value}) => Object.is(value, 0))).toEqual([true, true]);
});

describe("findQuantities says what a number that counts nothing is", () => {
  test.each(cases("non-fact", z.object({text: z.string(), rejected: z.array(z.tuple([z.string(), z.string()]))})))(
    "$text",
    ({text, rejected}) => {
      const found = read(text);
      expect(found.quantities).toEqual([]);
      expect(found.rejected.map(({text, reason}) => [text, reason])).toEqual(expect.arrayContaining(rejected));
    }
  );
});

describe("adversarial text is read in time proportional to its length", () => {
  const texts: [string, (size: number) => string][] = [
    ["digits", (size) => "9".repeat(size)],
    ["Chinese numerals", (size) => "一".repeat(size)],
    ["scales", (size) => "万亿".repeat(size / 2)],
    ["nested brackets", (size) => "（".repeat(size / 2) + "）".repeat(size / 2)],
    ["open quotations", (size) => "“".repeat(size)],
    ["an endless sentence", (size) => "新增企业3家、".repeat(size / 8)],
    ["lists without a unit", (size) => "1、".repeat(size / 2)]
  ];
  test.each(texts)("%s", (_name, make) => {
    // The time of the processor: that on the clock grows with whatever else the machine does.
    const once = (text: string): number => {
      const start = process.cpuUsage();
      read(text);
      return process.cpuUsage(start).user / 1e3;
    };
    const best = (size: number): number => {
      const text = make(size);
      return Math.min(once(text), once(text), once(text));
    };
    best(2_000);
    // Four times the text; quadratic reading would take sixteen times as long. Below 50 ms nothing can be told.
    expect(best(100_000) / Math.max(best(25_000), 50)).toBeLessThan(10);
  });
});
