import {expect, test} from "vitest";
import {lettersOf} from "../../src/model/letters.ts";

const expected = (text: string, pattern: RegExp): number => (text.match(pattern) ?? []).join("").length;

test.each(["", "改革 12 项，GDP 增长", "カタカナとひらがな", "𠀀𠮷野家", "é Ω ж 〇々", "\uD800 lone", "“一网通办”①"])(
  "letters are counted as the expressions of their scripts match them: %s",
  (text) => {
    expect(lettersOf(text)).toEqual({
      han: expected(text, /\p{Script=Han}/gu),
      kana: expected(text, /[\p{Script=Hiragana}\p{Script=Katakana}]/gu),
      all: expected(text, /\p{L}/gu)
    });
  }
);
