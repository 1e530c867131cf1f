import {describe, expect, test} from "vitest";
import fc from "fast-check";
import {amountAxis, growthAxis, needsLog, rankAxis, scaleFor, shareAxis} from "../../pages/charts/axis.ts";

describe("needsLog", () => {
  test.each([
    [[10, 500], false],
    [[10, 501], true],
    [[0, 501], false],
    [[-1, 501], false],
    [[501], false],
    [[], false]
  ])("%j → %s", (values, expected) => expect(needsLog(values)).toBe(expected));
});

test("an amount axis starts at zero and ends at a whole tick past the largest", () => {
  expect(amountAxis([117, 175, 197], 4)).toMatchObject({domain: [0, 200], ticks: [0, 50, 100, 150, 200], log: false});
});

test("an amount axis of one dwarfed place is logarithmic with powers of ten", () => {
  expect(amountAxis([12, 1730], 6)).toMatchObject({domain: [10, 10000], ticks: [10, 100, 1000, 10000], log: true});
});

test("zero is always on a growth axis, on either side of the values", () => {
  expect(growthAxis([4, 6], 3).domain[0]).toBe(0);
  expect(growthAxis([-50, -85], 3).domain[1]).toBe(0);
});

test.each([
  ["from end to end", {domain: [0, 200], log: false, reverse: false}, [0, 50, 200], [10, 30, 90]],
  ["by powers", {domain: [10, 1000], log: true, reverse: false}, [10, 100, 1000], [10, 50, 90]],
  ["ranks the other way", {domain: [1, 31], log: false, reverse: true}, [1, 16, 31], [90, 50, 10]],
  ["one value alone in the middle", {domain: [7, 7], log: false, reverse: false}, [7], [50]]
] as const)("places %s", (_, {domain: [low, high], ...rest}, values, expected) => {
  const scale = scaleFor({domain: [low, high], ...rest}, [10, 90]);
  expect(values.map((value) => Math.round(scale(value)))).toEqual(expected);
});

test("a share axis shows the whole, and goes past it only for a value that does", () => {
  expect(shareAxis([12, 40], 4).domain).toEqual([0, 100]);
  expect(shareAxis([120], 4).domain).toEqual([0, 120]);
});

test("a rank axis runs to the number ranked, with 1 at the right", () => {
  expect(rankAxis([3, 20], 31, 4)).toMatchObject({domain: [1, 31], reverse: true});
  expect(rankAxis([1], null, 4).domain[1]).toBeGreaterThan(1);
});

test("every value stands within its axis and ticks within it too", () => {
  const values = fc.array(
    fc.integer({min: -1e12, max: 1e12}).map((n) => n / 1000),
    {minLength: 1}
  );
  fc.assert(
    fc.property(values, (values) => {
      for (const axis of [amountAxis(values, 5), growthAxis(values, 5)]) {
        const [low, high] = axis.domain;
        const slack = (high - low) * 1e-9;
        expect(low).toBeLessThan(high);
        for (const value of [...values, ...axis.ticks]) {
          expect(value).toBeGreaterThanOrEqual(low - slack);
          expect(value).toBeLessThanOrEqual(high + slack);
        }
      }
    })
  );
});
