import fc from "fast-check";
import {expect, test} from "vitest";
import {growthAxis} from "../../pages/charts/axis.ts";
import type {Mark} from "../../pages/charts/rows.ts";
import type {StripPoint} from "../../pages/charts/endLabels.ts";
import {layOutStrips} from "../../pages/charts/strips.ts";
import {levelsOf, medianOf} from "../../pages/charts/swarm.ts";
import {comparators} from "../../src/model/vocabulary.ts";

test.each([
  [[], null],
  [[3], 3],
  [[5, 1, 3], 3],
  [[1, 2, 3, 10], 2.5],
  [[-1, -2], -1.5]
])("the median of %j is %s", (values, median) => expect(medianOf(values)).toBe(median));

test("beads on one level never lie over another, and the lowest level is used first", () => {
  const bead = fc.record({x: fc.integer({min: 0, max: 200}), left: fc.constant(4), right: fc.constantFrom(4, 10)});
  fc.assert(
    fc.property(fc.array(bead, {minLength: 1}), (beads) => {
      const levels = levelsOf(beads);
      expect(Math.min(...levels)).toBe(0);
      for (const [i, one] of beads.entries()) {
        for (const [j, other] of beads.entries()) {
          if (i === j || levels[i] !== levels[j]) continue;
          const apart = one.x + one.right <= other.x - other.left || other.x + other.right <= one.x - one.left;
          expect(apart).toBe(true);
        }
      }
    })
  );
});

const mark = (value: number, comparator: Mark["comparator"], unclear = false): Mark => ({
  value,
  max: null,
  from: null,
  comparator,
  label: `${value}%`,
  counts: "",
  computed: "",
  unclear,
  title: "",
  source: {report: "r", start: 0, end: 1}
});

test("every place has a dot within the chart, at its value, above the line of its strip", () => {
  const point = fc.record({
    place: fc.constantFrom("广东", "内蒙古", "西藏"),
    mark: fc
      .tuple(fc.integer({min: -90, max: 90}), fc.constantFrom(...comparators), fc.boolean())
      .map(([value, comparator, unclear]) => mark(value / 10, comparator, unclear))
  });
  fc.assert(
    fc.property(
      fc.array(point, {minLength: 1, maxLength: 200}),
      fc.constantFrom(330, 560, 860),
      (points: StripPoint[], width) => {
        const axis = growthAxis(
          points.map(({mark}) => mark.value),
          5
        );
        const strip = {id: "actual", name: "完成：2025年", colour: "green", points, median: null};
        const {slots, height, radius, scale} = layOutStrips([strip], axis, width);
        const [slot] = slots;
        expect(slot?.dots).toHaveLength(points.length);
        for (const dot of slot?.dots ?? []) {
          expect(dot.x).toBeCloseTo(scale(dot.mark.value));
          expect(dot.x).toBeGreaterThanOrEqual(radius);
          expect(dot.x).toBeLessThanOrEqual(width - radius);
          expect(dot.y).toBeGreaterThanOrEqual(slot?.top ?? 0);
          expect(dot.y).toBeLessThan(slot?.floor ?? 0);
        }
        expect(slot?.floor).toBeLessThan(height);
      }
    )
  );
});
