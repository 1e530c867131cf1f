import {describe, expect, test} from "vitest";
import {shadesOf} from "../../pages/charts/shades.ts";

const borders = (values: number[], options = {}): number[] => {
  const {steps} = shadesOf(values, options);
  return [steps[0]?.from ?? NaN, ...steps.map(({to}) => to)];
};

describe("the steps of a scale of shades", () => {
  test.each([
    ["end at round numbers around the values", [3.7, 5.1, 7], {}, [3.5, 4, 4.5, 5, 5.5, 6, 6.5, 7]],
    ["have zero among them where values stand on both sides", [-2.4, 1, 6.3], {}, [-4, -2, 0, 2, 4, 6, 8]],
    ["grow by 1, 2 and 5 where one value dwarfs another", [3, 40, 180], {}, [2, 5, 10, 20, 50, 100, 200]],
    ["grow tenfold where that would be too many", [3, 40, 18000], {}, [1, 10, 100, 1000, 10000, 100000]],
    ["of ranks begin with the first", [1, 4, 31], {ranks: true}, [1, 5, 10, 15, 20, 25, 30, 31]],
    ["are one where all are the same", [5, 5], {}, [5, 5]]
  ])("%s", (_, values, options, expected) => {
    expect(borders(values, options)).toEqual(expected);
  });

  test("are darker the larger the value, and the strongest takes light words", () => {
    const {of, steps} = shadesOf([10, 20, 30, 40]);
    const strengths = [10, 20, 30, 40].map((value) => of(value).opacity);
    expect(strengths).toEqual([...strengths].sort((a, b) => a - b));
    expect(new Set(strengths).size).toBeGreaterThan(3);
    expect(steps.filter(({dark}) => dark)).toEqual([steps.at(-1)]);
  });

  test("are darker the better the rank", () => {
    const {of} = shadesOf([1, 12, 31], {ranks: true});
    expect(of(1).opacity).toBeGreaterThan(of(12).opacity);
    expect(of(12).opacity).toBeGreaterThan(of(31).opacity);
  });

  test("are darker away from zero, in another colour below it", () => {
    const {of} = shadesOf([-5, -1, 1, 5]);
    expect(of(-1).colour).toBe(of(-5).colour);
    expect(of(-1).colour).not.toBe(of(1).colour);
    expect(of(-5).opacity).toBeGreaterThan(of(-1).opacity);
    expect(of(5).opacity).toBeGreaterThan(of(1).opacity);
    expect(of(0).colour).toBe(of(1).colour);
  });

  test("are of one colour where all values fall", () => {
    const {steps} = shadesOf([-8, -5, -3]);
    expect(new Set(steps.map(({colour}) => colour)).size).toBe(1);
  });

  test("are strong on both sides alike: as far from zero, as dark", () => {
    const {of} = shadesOf([-2, 9]);
    expect(of(-1).opacity).toBe(of(1).opacity);
  });
});
