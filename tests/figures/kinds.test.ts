import {describe, expect, test} from "vitest";
import {computedChange, kindOf, footingOf, positionOf} from "../../pages/figures/kinds.ts";
import {days, fact, percent} from "./setup.ts";

describe("footingOf", () => {
  test.each([
    ["a count", fact(), "amount:count"],
    ["another measure word that counts", fact({unit: "件"}), "amount:count"],
    ["people are not things", fact({unit: "人", unitClass: "people"}), "amount:people"],
    ["yuan", fact({unit: "元", unitClass: "money"}), "amount:元"],
    ["dollars never beside yuan", fact({unit: "美元", unitClass: "money-usd"}), "amount:美元"],
    ["what was added", fact({change: "increase", measure: "step"}), "added:count"],
    ["what was cut", fact({change: "decrease", measure: "step"}), "cut:count"],
    ["what something grew to", fact({change: "increase", measure: "level"}), "amount:count"],
    ["a share", percent(40), "share:%"],
    ["growth", percent(5, {change: "increase", measure: "rate"}), "growth:%"],
    ["a cut, told by its size", percent(85, {change: "decrease", measure: "rate"}), "reduction:%"],
    ["growth below zero", percent(-3.2, {change: "decrease", measure: "rate"}), "growth:%"],
    ["what a cut left", percent(15, {change: "decrease", measure: "share"}), "share:%"],
    ["a share that was raised to a level", percent(75, {change: "increase", measure: "share"}), "share:%"],
    ["points", fact({unit: "pp", unitClass: "points", measure: "step", change: "increase"}), "points:pp"],
    ["a rank", fact({unit: "rank", unitClass: "rank", measure: "rank", value: 3}), "rank:rank"],
    [
      "a rank among others",
      fact({unit: "rank", unitClass: "rank", measure: "rank", fieldArea: "全国"}),
      "rank:rank 全国"
    ],
    [
      "a rank among so many, somewhere",
      fact({unit: "rank", unitClass: "rank", measure: "rank", field: 11, fieldGroup: "城市", fieldArea: "全省"}),
      "rank:rank 全省 11 城市"
    ],
    [
      "a rank among so many, nowhere",
      fact({unit: "rank", unitClass: "rank", measure: "rank", field: 11, fieldGroup: "城市"}),
      "rank:rank 11 城市"
    ],
    [
      "places won in a ranking, beside those in the same one alone",
      fact({unit: "rank", unitClass: "rank", measure: "step", change: "increase", fieldArea: "全国"}),
      "places:rank 全国"
    ],
    ["before and after", days(5, {from: 20}), "change:工作日"],
    ["days as they stand, beside before and after", days(5), "change:工作日"],
    ["days saved", days(5, {change: "decrease", measure: "step"}), "cut:工作日"]
  ])("%s", (_, given, axis) => expect(footingOf(given, null).axis).toBe(axis));
});

describe("kindOf figures of one indicator", () => {
  test.each([
    ["what was added is what was done", fact({change: "increase", measure: "step"}), "none", "amount"],
    ["before and after is an amount as well", fact({from: 3}), "none", "amount"],
    ["a share that moved stays one", percent(75, {from: 40}), "none", "share"],
    ["growth", percent(5, {change: "increase", measure: "rate"}), "up", "growth"],
    ["a cut where cuts are counted", percent(50, {change: "decrease", measure: "rate"}), "down", "reduction"],
    ["a cut whose verb is left out", percent(50, {measure: "rate"}), "down", "reduction"],
    ["a fall where growth is counted", percent(2, {change: "decrease", measure: "rate"}), "up", "growth"],
    ["speed that was raised", percent(25, {change: "increase", measure: "rate"}), "none", "growth"],
    ["points", fact({unit: "pp", unitClass: "points", measure: "step", change: "increase"}), "up", "points"],
    ["days that something takes", days(5), "none", "change"],
    ["days saved stand apart", days(5, {change: "decrease", measure: "step"}), "none", "cut"],
    ["without an entry, what was added stands apart", fact({change: "increase", measure: "step"}), null, "added"]
  ] as const)("%s", (_, given, sign, kind) => expect(kindOf(given, sign)).toBe(kind));
});

test("a fall stands below zero on an axis of growth, and nowhere else", () => {
  expect(positionOf(percent(50, {change: "decrease"}), "growth")).toBe(-50);
  expect(positionOf(percent(-3.7, {change: "decrease"}), "growth")).toBe(-3.7);
  expect(positionOf(fact({value: 30, change: "decrease"}), "cut")).toBe(30);
  expect(positionOf(percent(85, {change: "decrease"}), "reduction")).toBe(85);
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
