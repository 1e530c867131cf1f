import {expect, test} from "vitest";
import {seeded} from "./random.ts";

const drawn = (seed: number): number[] => {
  const random = seeded(seed);
  return Array.from({length: 50}, () => random.below(1000));
};

test("the same seed gives the same chances, another one others", () => {
  expect(drawn(7)).toEqual(drawn(7));
  expect(drawn(7)).not.toEqual(drawn(8));
  expect(new Set(drawn(7)).size).toBeGreaterThan(40);
  expect(drawn(7).every((n) => Number.isInteger(n) && n >= 0 && n < 1000)).toBe(true);
});

test("of a list one is drawn, of an empty one none", () => {
  expect(["a", "b"]).toContain(seeded(1).of(["a", "b"]));
  expect(() => seeded(1).of([])).toThrow(RangeError);
});

test("neighbouring seeds begin with chances that are in no steps", () => {
  const first = Array.from({length: 60}, (_, seed) => seeded(seed).below(1000));
  const steps = first.slice(1).map((drawn, i) => (drawn - (first[i] ?? 0) + 1000) % 1000);
  expect(new Set(steps).size).toBeGreaterThan(40);
});
