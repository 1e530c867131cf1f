import fc from "fast-check";
import {describe, expect, test} from "vitest";
import {findQuantities} from "../../src/extract/quantities.ts";
import {loadLexicon} from "../../src/lexicon/index.ts";
import {split} from "../../src/split/index.ts";

const lexicon = loadLexicon();
const read = (text: string) => findQuantities(split(text), lexicon).quantities;

const units = fc.constantFrom(
  "项",
  "家",
  "户",
  "亿元",
  "万元",
  "亩",
  "公里",
  "%",
  "个百分点",
  "万人次",
  "吨",
  "个工作日"
);
const factors: Record<string, number> = {亿元: 1e8, 万元: 1e4, 万人次: 1e4};
const before = fc.constantFrom(
  ["", "eq"],
  ["超过", "gt"],
  ["不低于", "ge"],
  ["不超过", "le"],
  ["不到", "lt"],
  ["约", "approx"]
);
const after = fc.constantFrom(["", ""], ["以上", "ge"], ["以内", "le"], ["左右", "approx"]);

/** A positive number with at most two decimals, and a way to write it. */
const written = fc
  .tuple(fc.integer({min: 1, max: 9_999_999}), fc.integer({min: 0, max: 2}), fc.boolean())
  .map(([digits, decimals, isGrouped]) => {
    const value = digits / 10 ** decimals;
    const text = isGrouped ? value.toLocaleString("en-US", {maximumFractionDigits: 2}) : String(value);
    return {value, text};
  });

describe("a figure that is written and read back is the same", () => {
  test("with any unit and comparator", () => {
    fc.assert(
      fc.property(written, units, before, after, ({value, text}, unit, [word = "", sign], [tail = "", bound]) => {
        const line = `全市指标${word}${text}${unit}${tail}。`;
        const [found, ...more] = read(line);
        expect(more).toEqual([]);
        expect(found?.text).toBe(`${text}${unit}`);
        expect((found?.value ?? 0) / (value * (factors[unit] ?? 1))).toBeCloseTo(1, 9);
        expect(found?.comparator).toBe(bound || sign);
      })
    );
  });

  test("from a value before to a value after", () => {
    const pair = fc.uniqueArray(fc.integer({min: 1, max: 5000}), {minLength: 2, maxLength: 2});
    fc.assert(
      fc.property(pair, ([a = 0, b = 0]) => {
        const found = read(`审批时限由${a}个工作日压缩至${b}个工作日。`);
        expect(found.map(({value, from, unit}) => [value, from, unit])).toEqual([[b, a, "工作日"]]);
      })
    );
  });

  test("each number of a list that shares its unit", () => {
    fc.assert(
      fc.property(fc.array(fc.integer({min: 1, max: 9999}), {minLength: 2, maxLength: 6}), (numbers) => {
        const found = read(`各类企业分别达到${numbers.join("、")}家。`);
        expect(found.map(({value, unit}) => [value, unit])).toEqual(numbers.map((value) => [value, "家"]));
      })
    );
  });
});

test("the characters at a figure's offsets are the figure's, whatever stands around it", () => {
  const piece = fc.constantFrom(
    "改革",
    "新增",
    "，",
    "。",
    "、",
    "\n",
    "12家",
    "3.5%",
    "“一网通办”",
    "（试点）",
    "近百亿元",
    "第3位",
    " "
  );
  fc.assert(
    fc.property(fc.array(piece, {maxLength: 40}), (parts) => {
      const text = parts.join("");
      for (const {start, end, text: found} of read(text)) expect(text.slice(start, end)).toBe(found);
    })
  );
});
