import {describe, expect, test} from "vitest";
import {z} from "zod";
import {comparators, polarities} from "../../src/model/vocabulary.ts";
import type {Figure} from "../../src/model/interval.ts";
import {beyond, isOnLine, rate} from "../../src/link/targets/rate.ts";
import {cases} from "../cases.ts";

const Written = z
  .tuple([z.enum(comparators), z.number()])
  .rest(z.number())
  .transform(([comparator, value, valueMax]): Figure => ({comparator, value, valueMax: valueMax ?? null}));

const Case = z.object({
  target: Written,
  outcome: Written,
  polarity: z.enum(polarities).default("more"),
  verdict: z.string(),
  reason: z.string(),
  why: z.string()
});

describe("an outcome beside its target", () => {
  test.each(cases("verdict", Case))("$why", ({target, outcome, polarity, verdict, reason}) => {
    expect(rate(outcome, target, {polarity})).toEqual({verdict, reason});
  });
});

describe("the distance to a target", () => {
  const plain = {value: 6, valueMax: null, comparator: "eq"} as const;
  const range = {value: 5, valueMax: 5.5, comparator: "eq"} as const;

  test.each([
    ["short of more", 5.6, plain, "more", -0.4],
    ["beyond more", 6.3, {...plain, comparator: "ge"}, "more", 0.3],
    ["below less is beyond", 5.7, {...plain, comparator: "le"}, "more", 0.3],
    ["above less is short", 6.5, {...plain, comparator: "approx"}, "less", -0.5],
    ["its own words before the indicator", 7, {...plain, comparator: "ge"}, "less", 1],
    ["to the nearer end of a range", 5.2, range, "more", 0.2],
    ["to the nearer end of a range, of which less is better", 5.2, range, "less", 0.3],
    ["upward where no side is better", 5.1, plain, "neutral", -0.9]
  ] as const)("is %s: %d", (_, value, target, polarity, difference) => {
    expect(beyond(value, target, {polarity})).toBe(difference);
  });
});

describe("a value on the way", () => {
  const line = (value: number, target = 100): boolean =>
    isOnLine({value, year: 2023}, {value: 50, year: 2020}, {value: target, year: 2025});

  test("is held against the straight line to the target, upward and downward", () => {
    expect([line(80), line(81), line(79)]).toEqual([true, true, false]);
    expect([line(20, 0), line(19, 0), line(21, 0)]).toEqual([true, true, false]);
  });
});
