import {expect, test} from "vitest";
import {blocksOf} from "../../pages/reader/blocks.ts";

/** The sentences of a text, one for each of the words given, in order. */
function sentences(text: string, words: string[]) {
  let from = 0;
  return words.map((word, index) => {
    const start = text.indexOf(word, from);
    from = start + word.length;
    return {start, end: from, index, isHeading: word.startsWith("一、"), section: 0};
  });
}

const cut = (text: string, words: string[]) =>
  blocksOf(text, sentences(text, words)).map(({start, end}) => text.slice(start, end));

test("paragraphs end where lines end", () => {
  expect(cut("一、开头\n第一句。第二句。\n\n第三句。", ["一、开头", "第一句。", "第二句。", "第三句。"])).toEqual([
    "一、开头",
    "第一句。第二句。",
    "第三句。"
  ]);
});

test("a line end inside a sentence is the page's and cuts nothing", () => {
  expect(cut("这一句被页面\n折断了。\n下一句。", ["这一句被页面\n折断了。", "下一句。"])).toEqual([
    "这一句被页面\n折断了。",
    "下一句。"
  ]);
});

test("text outside of any sentence is kept, as a paragraph without sentences", () => {
  const text = "首页 > 新闻\n正文一句。\n打印 关闭";
  const blocks = blocksOf(text, sentences(text, ["正文一句。"]));
  expect(blocks.map(({start, end}) => text.slice(start, end))).toEqual(["首页 > 新闻", "正文一句。", "打印 关闭"]);
  expect(blocks.map(({sentences}) => sentences.length)).toEqual([0, 1, 0]);
});

test("white space around paragraphs goes, nothing else does", () => {
  const text = "　　甲。\r\n\t\n  乙。 \n";
  expect(cut(text, ["甲。", "乙。"])).toEqual(["甲。", "乙。"]);
});

test("a heading says so, with its section", () => {
  const [heading, body] = blocksOf("一、甲\n乙。", sentences("一、甲\n乙。", ["一、甲", "乙。"]));
  expect([heading?.isHeading, body?.isHeading]).toEqual([true, false]);
});
