import {readdirSync, readFileSync} from "node:fs";
import {createRequire} from "node:module";
import fc from "fast-check";
import {describe, expect, it} from "vitest";
import {wordsOf} from "../../src/lexicon/segmenter.ts";

interface Jieba {
  load(dictionaries: {userDict: string}): void;
  tag(text: string): {word: string; tag: string}[];
}

const jieba = createRequire(import.meta.url)("nodejieba") as Jieba;
jieba.load({userDict: "data/reference/dictionary.txt"});

const ours = (text: string): string =>
  wordsOf(text)
    .map(({text, tag}) => `${text}/${tag}`)
    .join(" ");
const theirs = (text: string): string =>
  jieba
    .tag(text)
    .map(({word, tag}) => `${word}/${tag}`)
    .join(" ");

const folder = "data/tools/reports/texts";
const texts = readdirSync(folder).map((name) => readFileSync(`${folder}/${name}`, "utf8"));

describe("words are those of jieba, and so are their tags", () => {
  it.each([
    ["no text", ""],
    ["words of our own dictionary", "经营主体和规上工业企业"],
    ["names that no dictionary has", "龘靐齉和王小明参加改革"],
    ["letters, digits and points", "GDP增长8.5%，5G基站1.2.3个，A股B2B"],
    ["characters beyond the first plane", "𠮷野家😀改革"],
    ["separators", "，。 \t\n，，改革 "],
    ["full-width signs", "（１２３）％＋ＡＢＣ"]
  ])("%s: %s", (_, text) => expect(ours(text)).toBe(theirs(text)));

  it("in every line of the reports that ship, and in pieces of it", () => {
    const lines = texts.flatMap((text) => text.split("\n"));
    const pieces = lines.flatMap((line) => [line, line.slice(3, 11), line.slice(7, 40)]);
    expect(pieces.length).toBeGreaterThan(100);
    for (const piece of pieces) expect(ours(piece)).toBe(theirs(piece));
  });

  it("in any text of common characters, whatever else is in it", () => {
    const common = [...new Set(texts.join(""))];
    const text = fc.array(fc.oneof(fc.constantFrom(...common), fc.string({unit: "grapheme", maxLength: 3})), {
      maxLength: 40
    });
    fc.assert(
      fc.property(text, (parts) => {
        expect(ours(parts.join(""))).toBe(theirs(parts.join("")));
      }),
      {numRuns: 500}
    );
  });
});

it("words stand in a text without gaps", () => {
  const text = "𠮷林省2021年深化改革，新增经营主体2.3万户。";
  const words = wordsOf(text);
  expect(words.map(({start, end}) => text.slice(start, end))).toEqual(words.map((word) => word.text));
  expect(words.map((word) => word.text).join("")).toBe(text);
});
