import {describe, expect, test} from "vitest";
import {compile, expressionOf} from "../../src/lexicon/pattern.ts";
import {wordList} from "../../src/lexicon/word-list.ts";
import {UserError} from "../../src/model/errors.ts";

const parts = {areas: wordList(["全省", "全省各地"]), number: "(?<number>\\d{1,3})"};

describe("a pattern of a table", () => {
  test("takes words and expressions by their names, the longest word first", () => {
    const pattern = compile({pattern: "^{areas}{number}个", examples: ["全省12个"], not: ["12个"]}, "x.yml", parts);
    expect(pattern.exec("全省各地7个")?.groups).toEqual({number: "7"});
  });

  test.each([
    [{pattern: "{regions}$", examples: ["全省"]}, "unknown part of a pattern in x.yml: {regions} in {regions}$"],
    [{pattern: "({areas}", examples: ["全省"]}, "bad pattern in x.yml: ({areas}"],
    [{pattern: "^{areas}$", examples: ["全国"]}, "pattern in x.yml contradicts its examples: ^{areas}$: 全国"],
    [
      {pattern: "{areas}", examples: ["全省"], not: ["在全省"]},
      "pattern in x.yml contradicts its examples: {areas}: 在全省"
    ]
  ])("is refused with what is wrong: %j", (row, message) => {
    expect(() => compile({not: [], ...row}, "x.yml", parts)).toThrow(new UserError(message));
  });
});

describe("time in step with the text", () => {
  test.each(["(?:a+)+", "(?:a|b*c)*", "(?:(?:a+)b){2,}", "(?:a{3,})*"])("%s is refused", (pattern) => {
    expect(() => expressionOf(pattern, "x.yml")).toThrow(`pattern in x.yml repeats what repeats: ${pattern}`);
  });

  test.each(["(?:a{1,9}b)+", "[(+]a+", "\\(a+\\)+", "(?:a+b){1,3}", "(?:ab)+c+", "(?=a+)b*"])(
    "%s is taken",
    (pattern) => {
      expect(() => expressionOf(pattern, "x.yml")).not.toThrow();
    }
  );
});
