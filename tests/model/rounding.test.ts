import {expect, test} from "vitest";
import {roundingOf} from "../../src/model/rounding.ts";

test.each([
  ["3.3万", 33_000, 500],
  ["33012户", 33_012, 0.5],
  ["1,234家", 1234, 0.5],
  ["5.2%", 5.2, 0.05],
  ["400亿元", 4e10, 0.5e8],
  ["5.53万亿元", 5.53e12, 0.5e10],
  ["三万户", 30_000, 5000],
  ["十二家", 12, 0],
  ["1/4", 25, 0],
  ["三分之一", 33.3, 0],
  ["0家", 0, 0]
])("%s is rounded to %d within %d", (text, value, half) => {
  expect(roundingOf(text, value)).toBeCloseTo(half, 6);
});
