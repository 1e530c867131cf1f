import fc from "fast-check";
import {expect, test} from "vitest";
import {matchesOf} from "../../src/model/matches.ts";

test("the matches of an expression are those of matchAll, empty ones too, however often they are sought", () => {
  const texts = fc.string({unit: fc.constantFrom("甲", "乙", "，", "𠮷", "3")});
  const patterns = [/甲乙?/gu, /(?=乙)/gu, /\d*/gu, /，/g, /x?/g];
  fc.assert(
    fc.property(texts, fc.constantFrom(...patterns), (text, pattern) => {
      const found = (): [string, number][] => matchesOf(text, pattern).map(({0: match, index}) => [match, index]);
      expect(found()).toEqual(Array.from(text.matchAll(pattern), ({0: match, index}) => [match, index]));
      expect(found()).toEqual(found());
    })
  );
});
