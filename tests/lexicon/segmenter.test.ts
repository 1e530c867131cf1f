import {describe, expect, it} from "vitest";
import {wordsAround, wordsOf} from "../../src/lexicon/segmenter.ts";

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

describe("wordsAround", () => {
  const text = "全市新增一批经营主体，办结事项十二件 三次上榜。居民收入\t二十一项指标，稳步增长";

  it.each(["一批", "十二件", "三次", "二十一项", "件 三", "稳步增长", "全市"])(
    "cuts what stands between two marks as all of the text is cut: %s",
    (word) => {
      const span = {start: text.indexOf(word), end: text.indexOf(word) + word.length};
      const around = wordsAround(text, span);
      const [from, to] = [around[0]?.start ?? 0, around.at(-1)?.end ?? 0];
      expect(from <= span.start && span.end <= to).toBe(true);
      expect(around).toEqual(wordsOf(text).filter(({start}) => from <= start && start < to));
      expect(text.charAt(from - 1)).toMatch(/^[ \t，。]?$/);
      expect(text.charAt(to)).toMatch(/^[ \t，。]?$/);
    }
  );
});
