import fc from "fast-check";
import {describe, expect, test} from "vitest";
import {agree, type Figure, type Interval, intervalOf, liesWithin, negated} from "../../src/model/interval.ts";
import {comparators} from "../../src/model/vocabulary.ts";

/** Tens, of which a tenth is whole. */
const value = fc.integer({min: -4, max: 4}).map((tens) => 10 * tens);
const figure: fc.Arbitrary<Figure> = fc.record({
  value,
  valueMax: fc.option(value, {nil: null}),
  comparator: fc.constantFrom(...comparators)
});

const holds = ({low, high, lowOpen, highOpen}: Interval, at: number): boolean =>
  (lowOpen ? at > low : at >= low) && (highOpen ? at < high : at <= high);

/** Points between which nothing can change: the halves at which figures can end, and what lies between and beyond them. */
const points = Array.from({length: 481}, (_, i) => -60 + i / 4);

describe("the values that figures leave open", () => {
  test("agree when some is in both, and within when all are", () => {
    fc.assert(
      fc.property(figure, figure, (a, b) => {
        const [one, other] = [intervalOf(a), intervalOf(b)];
        expect(agree(one, other)).toBe(points.some((at) => holds(one, at) && holds(other, at)));
        expect(agree(other, one)).toBe(agree(one, other));
        expect(liesWithin(one, other)).toBe(points.every((at) => !holds(one, at) || holds(other, at)));
      })
    );
  });

  test("turn round with the sign", () => {
    fc.assert(
      fc.property(figure, (a) => {
        const [one, turned] = [intervalOf(a, 0.5), intervalOf(negated(a), 0.5)];
        expect(points.every((at) => holds(one, at) === holds(turned, -at || 0))).toBe(true);
        expect(negated(negated({...a, valueMax: null}))).toEqual({...a, valueMax: null, value: a.value || 0});
      })
    );
  });
});
