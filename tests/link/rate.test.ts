import fc from "fast-check";
import {describe, expect, test} from "vitest";
import {z} from "zod";
import {polarities} from "../../src/lexicon/catalogue.ts";
import {comparators} from "../../src/model/vocabulary.ts";
import {areApart, type Figure, type Interval, intervalOf, liesWithin, negated} from "../../src/link/interval.ts";
import {roundingOf} from "../../src/link/rounding.ts";
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
    expect(rate(outcome, target, {polarity}, 10)).toEqual({verdict, reason});
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

const value = fc.integer({min: -20, max: 20});
const figure: fc.Arbitrary<Figure> = fc.record({
  value,
  valueMax: fc.option(value, {nil: null}),
  comparator: fc.constantFrom(...comparators)
});

const holds = ({low, high, lowOpen, highOpen}: Interval, at: number): boolean =>
  (lowOpen ? at > low : at >= low) && (highOpen ? at < high : at <= high);

/** Points between which nothing can change: the whole numbers of the figures, and what lies between and beyond them. */
const points = Array.from({length: 401}, (_, i) => -50 + i / 4);

describe("the values that figures leave open", () => {
  test("are apart when none is in both, and within when all are", () => {
    fc.assert(
      fc.property(figure, figure, (a, b) => {
        const [one, other] = [intervalOf(a, 0), intervalOf(b, 0)];
        expect(areApart(one, other)).toBe(!points.some((at) => holds(one, at) && holds(other, at)));
        expect(areApart(other, one)).toBe(areApart(one, other));
        expect(liesWithin(one, other)).toBe(points.every((at) => !holds(one, at) || holds(other, at)));
      })
    );
  });

  test("turn round with the sign", () => {
    fc.assert(
      fc.property(figure, (a) => {
        const [one, turned] = [intervalOf(a, 10), intervalOf(negated(a), 10)];
        expect(points.every((at) => holds(one, at) === holds(turned, -at || 0))).toBe(true);
        expect(negated(negated({...a, valueMax: null}))).toEqual({...a, valueMax: null, value: a.value || 0});
      })
    );
  });
});

test.each([
  ["3.3万", 33_000, 500],
  ["33012户", 33_012, 0.5],
  ["1,234家", 1234, 0.5],
  ["5.2%", 5.2, 0.05],
  ["400亿元", 4e10, 0.5e8],
  ["5.53万亿元", 5.53e12, 0.5e10],
  ["三万户", 30_000, 5000],
  ["十二家", 12, 0],
  ["1/4", 25, 0],
  ["三分之一", 33.3, 0],
  ["0家", 0, 0]
])("%s is rounded to %d within %d", (text, value, half) => {
  expect(roundingOf(text, value)).toBeCloseTo(half, 6);
});
