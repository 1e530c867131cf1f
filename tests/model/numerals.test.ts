import fc from "fast-check";
import {describe, expect, test} from "vitest";
import {
  arabicNumeral,
  chineseNumeral,
  countingDigits,
  inChinese,
  isBareScale,
  neighbours,
  numeral,
  numeralDigits,
  scaleFactor,
  smallDigits,
  yearDigits
} from "../../src/model/numerals.ts";

const digits = "零一二三四五六七八九";

/** Writes a number below 10,000 in Chinese, as people do: 一十 is 十, zeros inside are named once. */
function below10000(value: number): string {
  const places: [number, string][] = [
    [1000, "千"],
    [100, "百"],
    [10, "十"],
    [1, ""]
  ];
  const parts = places.map(([size, name]) => ({digit: Math.floor(value / size) % 10, name}));
  const written = parts.map(({digit, name}) => (digit === 0 ? "零" : digits[digit] + name)).join("");
  return written.replace(/^零+|零+$/g, "").replace(/零+/g, "零");
}

function writtenOut(value: number): string {
  const [high, middle, low] = [Math.floor(value / 1e8), Math.floor(value / 1e4) % 1e4, value % 1e4];
  const group = (part: number, scale: string, size: number, before: boolean): string =>
    part === 0 ? "" : (before && part < size / 10 ? "零" : "") + below10000(part) + scale;
  return (
    group(high, "亿", 1e4, false) + group(middle, "万", 1e4, high > 0) + group(low, "", 1e4, high > 0 || middle > 0)
  );
}

describe("chineseNumeral", () => {
  test("reads back every number that is written out", () => {
    fc.assert(
      fc.property(fc.integer({min: 1, max: 999_999_999_999}), (value) => chineseNumeral(writtenOut(value)) === value)
    );
  });

  test.each([
    ["二〇三五", 2035],
    ["十五", 15],
    ["两万三", 23000],
    ["一万零十五", 10015],
    ["三千零十", 3010],
    ["叁拾贰万", 320000],
    ["2亿6千万", 260000000],
    ["1亿3000万", 130000000],
    ["3千5百万", 35000000],
    ["2万6000", 26000],
    ["1千零30", 1030],
    ["一百五", 150],
    ["一万五千亿", 1_500_000_000_000],
    ["十二点五", 12.5],
    ["千亿", 100_000_000_000]
  ])("%s is %d", (text, value) => expect(chineseNumeral(text)).toBe(value));

  test.each([
    ["", "nothing"],
    ["改革", "a word"],
    ["三x", "with a letter in it"],
    ["点五", "a point without a number before it"],
    ["三点", "a point without a digit behind it"],
    ["一点五万", "a scale behind the point"],
    ["三点五点", "two points"],
    ["三四", "three or four"]
  ])("%j is none: %s", (text) => expect(chineseNumeral(text)).toBeNull());
});

describe("arabicNumeral and scaleFactor", () => {
  test("read back thousands separators and scales", () => {
    fc.assert(
      fc.property(fc.integer({min: 0, max: 1e12}), (value) => arabicNumeral(value.toLocaleString("en-US")) === value)
    );
    expect(scaleFactor("万亿")).toBe(1e12);
    expect(scaleFactor("")).toBe(1);
  });
});

describe("neighbours", () => {
  test.each([
    ["三四", [3, 4]],
    ["四五十", [40, 50]],
    ["十七八", [17, 18]],
    ["一百二三十", [120, 130]],
    ["三五百", [300, 500]],
    ["二十五", null],
    ["二〇三五", null],
    ["一一", null],
    ["七", null]
  ])("%s", (text, values) => expect(neighbours(text)).toEqual(values));
});

describe("numeral", () => {
  test.each([
    ["12", 12],
    ["1,100.9", 1100.9],
    ["十二", 12],
    ["二○二四", 2024],
    ["二零二四", 2024],
    ["两", 2]
  ])("%s is %d", (text, value) => expect(numeral(text)).toBe(value));

  test.each(["", "12年", "1和", ".", "5万10"])("%j is none", (text) => expect(numeral(text)).toBeNull());
});

describe("inChinese", () => {
  test("writes what is read back", () => {
    fc.assert(fc.property(fc.integer({min: 1, max: 999}), (value) => chineseNumeral(inChinese(value)) === value));
  });

  test.each([0, -1, 2.5, 1000])("leaves %d in figures", (value) => expect(inChinese(value)).toBe(String(value)));
});

test.each([
  ["千亿", true],
  ["万", true],
  ["十", false],
  ["三千", false],
  ["", false]
])("%j is a scale alone: %s", (text, is) => expect(isBareScale(text)).toBe(is));

test("what numerals are written with is read", () => {
  const digits = [...yearDigits, ...smallDigits, ...countingDigits, ...numeralDigits];
  expect(digits.filter((digit) => numeral(digit) === null)).toEqual([]);
});
