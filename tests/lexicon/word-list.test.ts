import fc from "fast-check";
import {describe, expect, test} from "vitest";
import {wordList, Words} from "../../src/lexicon/word-list.ts";

describe("a list of words", () => {
  const words = wordList(["全国", "全国性", "国家", "家"]);

  test("finds the longest word where several begin together, and none twice", () => {
    expect(words.findAll("全国性国家").map(({word}) => word)).toEqual(["全国性", "国家"]);
  });

  test("knows what stands at a place, what ends a text and whether anything is in it", () => {
    expect(words.at("在全国", 1)).toBe("全国");
    expect(words.at("在全国", 0)).toBeNull();
    expect(words.ending("回到国家")).toBe("国家");
    expect(words.ending("回到城市")).toBeNull();
    expect([words.isIn("大家"), words.isIn("大众")]).toEqual([true, false]);
  });

  test("knows its words, and all that stand at a place", () => {
    expect([words.has("家"), words.has("大家")]).toEqual([true, false]);
    expect(words.allAt("在全国性", 1)).toEqual(["全国性", "全国"]);
    expect(words.words).toEqual(["全国性", "全国", "国家", "家"]);
  });

  test("is read from a table only when no word is empty and none given twice", () => {
    expect(Words.parse(["全国", "国家"]).at("国家", 0)).toBe("国家");
    const faults = [[], [""], ["全国", "国家", "全国"]].map(
      (list) => Words.safeParse(list).error?.issues.map(({message}) => message) ?? []
    );
    expect(faults.map(({length}) => length)).toEqual([1, 1, 1]);
    expect(faults.at(-1)).toEqual(["given twice: 全国"]);
  });

  test("takes its words as they are written, and may be empty", () => {
    expect(
      wordList(["+", "(不含", "a.b"])
        .findAll("a+b(不含a.b，axb")
        .map(({word}) => word)
    ).toEqual(["+", "(不含", "a.b"]);
    expect([wordList([]).isIn("全国"), wordList([]).findAll("全国")]).toEqual([false, []]);
  });

  test("gives as hits the longest words, from left to right, and leaves none out", () => {
    const letters = fc.string({unit: fc.constantFrom("甲", "乙", "丙"), minLength: 1, maxLength: 3});
    const texts = fc.string({unit: fc.constantFrom("甲", "乙", "丙", "丁")});
    const others = Array.from({length: 200}, (_, i) => `戊${i}`);
    fc.assert(
      fc.property(fc.array(letters), fc.boolean(), texts, (few, isLong, text) => {
        const list = isLong ? [...few, ...others] : few;
        let end = 0;
        const words = wordList(list);
        for (const hit of words.findAll(text)) {
          expect(words.at(text, hit.start)).toBe(text.slice(hit.start, hit.end));
          for (let at = end; at < hit.start; at++) expect(words.at(text, at)).toBeNull();
          end = hit.end;
        }
        for (let at = end; at < text.length; at++) expect(words.at(text, at)).toBeNull();
        expect(words.isIn(text)).toBe(end > 0);
      })
    );
  });
});
