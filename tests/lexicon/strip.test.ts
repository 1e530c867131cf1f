import {expect, test} from "vitest";
import {firstWord, stripEnd, stripFront} from "../../src/lexicon/strip.ts";
import {wordList} from "../../src/lexicon/word-list.ts";

const openers = wordList(["全市", "并", "累计", "累计已"]);
const verbs = wordList(["达到", "位", "突破", "已"]);

test.each([
  ["全市累计已完成投资", "完成投资"],
  ["全市全市投资", "投资"],
  ["并完成投资", "完成投资"],
  ["并购基金", "并购基金"],
  ["投资", "投资"],
  ["", ""]
])("the front of %s without openers is %s", (text, rest) => {
  expect(stripFront(text, openers)).toBe(rest);
});

test.each([
  ["游客数量突破达到", "游客数量"],
  ["新增学位", "新增学位"],
  ["游客数量已", "游客数量"]
])("the end of %s without verbs is %s", (text, rest) => {
  expect(stripEnd(text, verbs)).toBe(rest);
});

test("the first word has the tag that jieba gives it", () => {
  expect(firstWord("建成学校")).toMatchObject({text: "建成", tag: "v"});
  expect(firstWord("")).toBeNull();
});
