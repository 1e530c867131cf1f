import {describe, expect, it} from "vitest";
import {wordsOf} from "../../src/lexicon/segmenter.ts";

describe("wordsOf", () => {
  it.each([
    ["characters beyond the first plane", "𠮷林省2021年深化改革😀，新增经营主体2.3万户。"],
    ["line ends and white space", " 一、\r\n\t改革\u3000总结\n"],
    ["letters and digits", "GDP增长8.5%，5G基站1.2万个"],
    ["no text", ""]
  ])("leaves no gaps: %s", (_, text) => {
    const words = wordsOf(text);
    expect(words.map(({start, end}) => text.slice(start, end))).toEqual(words.map((word) => word.text));
    expect(words.map((word) => word.text).join("")).toBe(text);
  });

  it.each(["经营主体", "规上工业"])("keeps a word of our own dictionary whole: %s", (word) => {
    expect(wordsOf(`新增${word}增加`).map(({text}) => text)).toContain(word);
  });
});
