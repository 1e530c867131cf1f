import {describe, expect, test} from "vitest";
import {z} from "zod";
import {polarities} from "../../src/lexicon/catalogue.ts";
import {comparators} from "../../src/model/vocabulary.ts";
import type {Figure} from "../../src/model/interval.ts";
import {isOnLine, rate} from "../../src/link/targets/rate.ts";
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

describe("a value on the way", () => {
  const line = (value: number, target = 100): boolean =>
    isOnLine({value, year: 2023}, {value: 50, year: 2020}, {value: target, year: 2025});

  test("is held against the straight line to the target, upward and downward", () => {
    expect([line(80), line(81), line(79)]).toEqual([true, true, false]);
    expect([line(20, 0), line(19, 0), line(21, 0)]).toEqual([true, true, false]);
  });
});
