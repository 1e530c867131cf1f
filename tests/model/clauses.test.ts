import fc from "fast-check";
import {describe, expect, test} from "vitest";
import {clausesOf, depthsOf, outerPairsOf, pairsOf, splitOutside} from "../../src/model/clauses.ts";
import {isListMark} from "../../src/model/punctuation.ts";

const marks = fc.string({unit: fc.constantFrom("“", "”", "（", "）", "《", "》", "，", "、", "改", "革", " ")});

describe("clauses", () => {
  test.each([
    {text: "甲，乙；丙：丁。", clauses: ["甲", "乙", "丙", "丁"]},
    {text: "推行“一窗受理，集成服务”，成效明显", clauses: ["推行“一窗受理，集成服务”", "成效明显"]},
    {text: "甲（乙，丙），丁", clauses: ["甲（乙，丙）", "丁"]},
    {text: "没有关上的“引号，照样断开", clauses: ["没有关上的“引号", "照样断开"]},
    {text: "多余的”引号，照样断开", clauses: ["多余的”引号", "照样断开"]},
    {text: "　甲　，，乙……丙", clauses: ["甲", "乙", "丙"]},
    {text: "甲（乙“丙），丁”戊，己", clauses: ["甲（乙“丙）", "丁”戊", "己"]},
    {text: "《甲（乙》，丙），丁", clauses: ["《甲（乙》", "丙）", "丁"]},
    {text: "甲），乙（，丙", clauses: ["甲）", "乙（", "丙"]},
    {text: "“甲‘乙，丙”，丁", clauses: ["“甲‘乙，丙”", "丁"]}
  ])("of $text", ({text, clauses}) => {
    expect(clausesOf(text).map((clause) => clause.text)).toEqual(clauses);
  });

  test("stand where they say", () => {
    fc.assert(
      fc.property(marks, marks, (before, text) => {
        const whole = before + text;
        for (const clause of clausesOf(whole, {start: before.length, end: whole.length})) {
          expect(whole.slice(clause.start, clause.end)).toBe(clause.text);
          expect(clause.text.trim()).toBe(clause.text);
        }
      })
    );
  });
});

describe("quotation marks and brackets", () => {
  test("nest", () => {
    expect([...depthsOf("一“二‘三’”四")]).toEqual([0, 1, 1, 2, 2, 2, 1, 0]);
    expect(outerPairsOf("（一“二”）“三”")).toEqual([
      {start: 0, end: 6},
      {start: 6, end: 9}
    ]);
  });

  test("open and close with their own kind", () => {
    fc.assert(
      fc.property(marks, (text) => {
        for (const {start, end} of pairsOf(text)) {
          expect(["“”", "（）", "《》"]).toContain(text.charAt(start) + text.charAt(end - 1));
        }
        expect(depthsOf(text).every((depth) => depth >= 0)).toBe(true);
      })
    );
  });

  test("hide the separators between them", () => {
    const parts = splitOutside("甲、“乙、丙”“丁、”、戊", isListMark);
    expect(parts).toEqual([
      {start: 0, end: 1},
      {start: 2, end: 11},
      {start: 12, end: 13}
    ]);
  });
});
