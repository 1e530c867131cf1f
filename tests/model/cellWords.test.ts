import {expect, test} from "vitest";
import {quotedOf, rowWords} from "../../src/model/cellWords.ts";

const quoted = (text: string, figure: string, cell: {row: string[]; column: string[]} | null) => {
  const at = text.indexOf(figure);
  const sentence = {start: 100, end: 100 + text.length, text};
  const span = {start: 100 + at, end: 100 + at + figure.length};
  const words = quotedOf({sentence, ...span, cell});
  expect(words.text.slice(words.start, words.end)).toBe(figure);
  return words.text;
};
const headings = {row: ["一、收入", "税收"], column: ["2024年", "总量（亿元）"]};

test("a figure in a table is quoted with what heads it and its whole cell", () => {
  expect(quoted("税收\t约5.2亿元左右\t\t6.1", "5.2亿元", headings)).toBe(
    "一、收入 · 税收 · 2024年 · 总量（亿元） · 约5.2亿元左右"
  );
  expect(quoted("税收\t5.2\t6.1", "6.1", headings)).toBe("一、收入 · 税收 · 2024年 · 总量（亿元） · 6.1");
});

test("a figure in the prose of a cell is quoted in its sentence", () => {
  const told = "全市新增5.2亿元，其中税收占一半。";
  expect(quoted(told, "5.2亿元", headings)).toBe(told);
  expect(quoted(told, "5.2亿元", null)).toBe(told);
});

test("a figure whose headings are not known is quoted in its row, cells told apart and empty ones left out", () => {
  expect(quoted("税收\t5.2\t\t 6.1\t", "6.1", null)).toBe("税收 · 5.2 · 6.1");
  expect(rowWords("全市新增5.2亿元。")).toBe("全市新增5.2亿元。");
});
