import {describe, expect, test} from "vitest";
import {computedChange, isLevel, measureOf, positionOf} from "../../pages/figures/measure.ts";
import {days, fact, percent} from "./setup.ts";

describe("measureOf", () => {
  test.each([
    ["a count", fact(), "amount:count"],
    ["another measure word that counts", fact({unit: "件"}), "amount:count"],
    ["people are not things", fact({unit: "人", unitClass: "people"}), "amount:people"],
    ["yuan", fact({unit: "元", unitClass: "money"}), "amount:元"],
    ["dollars never beside yuan", fact({unit: "美元", unitClass: "money-usd"}), "amount:美元"],
    ["what was added", fact({change: "increase", before: "新增"}), "added:count"],
    ["what was cut", fact({change: "decrease", before: "压减"}), "cut:count"],
    ["what something grew to", fact({change: "increase", before: "增加到"}), "amount:count"],
    ["a share", percent(40), "share:%"],
    ["growth", percent(5, {change: "increase"}), "growth:%"],
    ["a share that was raised to a level", percent(75, {change: "increase", ...levelWords("提高到")}), "share:%"],
    ["points", fact({unit: "pp", unitClass: "points", change: "increase"}), "points:pp"],
    ["a rank", fact({unit: "rank", unitClass: "rank", value: 3}), "rank:rank"],
    ["before and after", days(5, {from: 20}), "change:工作日"],
    ["days as they stand, beside before and after", days(5), "change:工作日"],
    ["days saved", days(5, {change: "decrease", ...levelWords("压缩")}), "cut:工作日"]
  ])("%s", (_, given, axis) => expect(measureOf(given).axis).toBe(axis));
});

/** A sentence in which these words stand right before the figure. */
function levelWords(before: string) {
  return {start: before.length, sentence: {start: 0, end: 20, text: `${before}75%。`}};
}

test.each([
  ["提高到", true],
  ["压缩至", true],
  ["压减为", true],
  ["达到约", true],
  ["增长", false],
  ["到期后新增", false]
])("the words %s before a figure give a level: %s", (before, expected) => {
  expect(isLevel(levelWords(before))).toBe(expected);
});

test("a fall stands below zero on an axis of growth, and nowhere else", () => {
  expect(positionOf(percent(50, {change: "decrease"}), "growth")).toBe(-50);
  expect(positionOf(fact({value: 30, change: "decrease"}), "cut")).toBe(30);
});

test.each([
  ["a fall in per cent of the value before", days(75, {from: 106}), -29.245],
  ["points between two shares", percent(75, {from: 40}), 35],
  ["nothing from zero", days(5, {from: 0}), null],
  ["nothing without a value before", days(5), null],
  ["nothing between ranks", fact({unit: "rank", unitClass: "rank", from: 8, value: 3}), null]
])("we compute %s", (_, given, expected) => {
  const found = computedChange(given);
  expect(found === null ? null : Number(found.toFixed(3))).toBe(expected);
});
