import {describe, expect, test} from "vitest";
import {loadLexicon} from "../../src/lexicon/index.ts";

const {indicators, families} = loadLexicon().catalogue;
const defined = [
  ...[...indicators.values()].map(({id, definition}) => ({id, ...definition})),
  ...[...families.values()].map(({id, definition}) => ({id: `family ${id}`, ...definition}))
];

describe("every indicator and every family", () => {
  test("has a definition in Chinese and one in English, none a copy of the other", () => {
    expect(defined.filter(({zh}) => !/\p{Script=Han}{2}/u.test(zh) || !/[。）]$/.test(zh))).toEqual([]);
    expect(defined.filter(({en}) => !/^[A-Z\d].*[a-z].*\.$/.test(en))).toEqual([]);
    expect(defined.filter(({zh, en}) => zh === en)).toEqual([]);
  });

  test.each(["zh", "en"] as const)("has one of its own in %s", (language) => {
    const words = defined.map((one) => one[language]);
    expect(words.filter((word, i) => words.indexOf(word) !== i)).toEqual([]);
  });

  test("is told in the words of one language", () => {
    expect(defined.filter(({zh}) => /[a-z]{3}/.test(zh.replaceAll("PM2.5", "")))).toEqual([]);
    expect(defined.filter(({en}) => /\p{Script=Han}/u.test(en.replaceAll(/\([^)]*\)/g, "")))).toEqual([]);
  });
});
