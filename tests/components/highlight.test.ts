import {describe, expect, test} from "vitest";
import {piecesOf, stretchesOf} from "../../pages/components/highlight.ts";

describe("what was found in a sentence", () => {
  test.each([
    ["优化营商环境。", ["营商", "商环境"], [[2, 6]]],
    [
      "“放管服”改革和“放管服”",
      ["放管服改革", "放管服"],
      [
        [1, 7],
        [9, 12]
      ]
    ],
    [
      "增长８５％，GDP",
      ["85%", "gdp"],
      [
        [2, 5],
        [6, 9]
      ]
    ],
    ["改革", ["开放"], []]
  ])("in %s of %j is %j", (text, terms, expected) => {
    expect(stretchesOf(text, terms).map(({start, end}) => [start, end])).toEqual(expected);
  });

  test("is shown whole when the sentence is short", () => {
    const pieces = piecesOf("优化营商环境。", [{start: 2, end: 6}]);
    expect(pieces).toEqual([
      {text: "优化", hit: false},
      {text: "营商环境", hit: true},
      {text: "。", hit: false}
    ]);
  });

  test("is shown with what stands around it when the sentence is long, and says that there is more", () => {
    const text = `${"甲".repeat(300)}改革${"乙".repeat(300)}改革`;
    const pieces = piecesOf(text, [
      {start: 300, end: 302},
      {start: 602, end: 604}
    ]);
    const shown = pieces.map(({text}) => text).join("");
    expect(shown).toMatch(/^…甲+改革乙+…$/);
    expect(shown.length).toBeLessThan(230);
    expect(pieces.filter(({hit}) => hit)).toHaveLength(1);
  });
});
