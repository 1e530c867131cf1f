import {expect, test} from "vitest";
import {nearest, nearestFew} from "../../src/model/nearest.ts";

const known = ["360800", "place", "place_en", "value", "审批时限压减", "approval-time-cut"];

test.each([
  ["plce", "place"],
  ["VALEU", "value"],
  ["审批时限压缩", "审批时限压减"],
  ["审批", "审批时限压减"],
  ["approval time cut", "approval-time-cut"],
  ["time", "approval-time-cut"],
  ["360801", "360800"],
  ["368000", "360800"]
])("%s may mean %s", (word, meant) => expect(nearest(word, known)).toBe(meant));

test.each(["", "x", "plane ticket", "310000", "361900"])("%j means none of them", (word) =>
  expect(nearestFew(word, known)).toEqual([])
);

test("of several the likeliest comes first, and none twice", () =>
  expect(nearestFew("plac", [...known, ...known])).toEqual(["place", "place_en"]));
