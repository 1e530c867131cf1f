import {describe, expect, test} from "vitest";
import fc from "fast-check";
import {nest, type Nested} from "../../pages/reader/nest.ts";

const stretch = (start: number, end: number, what: string) => ({start, end, what});

/** A tree as text: a(0-5 b(1-2)). */
const shown = (nodes: readonly Nested<string>[]): string =>
  nodes
    .map(({start, end, what, inside}) => `${what}(${start}-${end}${inside.length ? ` ${shown(inside)}` : ""})`)
    .join(" ");

describe("nest", () => {
  test.each([
    ["side by side, in order", [stretch(5, 8, "b"), stretch(0, 3, "a")], "a(0-3) b(5-8)"],
    ["one inside another, whichever comes first", [stretch(2, 3, "b"), stretch(0, 9, "a")], "a(0-9 b(2-3))"],
    ["the later is cut where it crosses the earlier", [stretch(0, 5, "a"), stretch(3, 8, "b")], "a(0-5 b(3-5)) b(5-8)"],
    ["at its other end too", [stretch(3, 8, "a"), stretch(0, 5, "b")], "b(0-3) a(3-8 b(3-5))"],
    [
      "over several",
      [stretch(2, 4, "a"), stretch(6, 8, "a"), stretch(3, 7, "b")],
      "a(2-4 b(3-4)) b(4-6) a(6-8 b(6-7))"
    ],
    ["the same stretch twice", [stretch(1, 4, "a"), stretch(1, 4, "b")], "a(1-4 b(1-4))"],
    ["nothing where nothing is", [stretch(3, 3, "a")], ""]
  ])("%s", (_, given, expected) => expect(shown(nest(given))).toBe(expected));

  const span = fc
    .tuple(fc.integer({min: 0, max: 30}), fc.integer({min: 1, max: 10}))
    .map(([start, length]) => [start, start + length] as const);

  test("keeps every character of every stretch, in order, and cuts none of the first kind", () => {
    const apart = fc.array(fc.integer({min: 1, max: 4}), {maxLength: 6}).map((lengths) => {
      let at = 0;
      return lengths.map((length) => {
        const start = at + 1;
        at = start + length;
        return [start, at] as const;
      });
    });
    fc.assert(
      fc.property(apart, fc.array(span, {maxLength: 6}), (facts, honours) => {
        const given = [
          ...facts.map(([a, b], i) => stretch(a, b, `f${i}`)),
          ...honours.map(([a, b], i) => stretch(a, b, `h${i}`))
        ];
        const tree = nest(given);
        const found = flatten(tree);
        for (const [i, [start, end]] of facts.entries()) {
          expect(found.filter(({what}) => what === `f${i}`)).toEqual([{start, end, what: `f${i}`}]);
        }
        for (const {start, end, what} of given) expect(covered(found, what)).toEqual(range(start, end));
        expect(wellFormed(tree)).toBe(true);
      })
    );
  });
});

const flatten = (nodes: readonly Nested<string>[]): {start: number; end: number; what: string}[] =>
  nodes.flatMap(({start, end, what, inside}) => [{start, end, what}, ...flatten(inside)]);

const range = (start: number, end: number): number[] => Array.from({length: end - start}, (_, i) => start + i);

const covered = (found: ReturnType<typeof flatten>, name: string): number[] =>
  found
    .filter(({what}) => what === name)
    .flatMap(({start, end}) => range(start, end))
    .sort((a, b) => a - b);

const wellFormed = (nodes: readonly Nested<string>[]): boolean =>
  nodes.every(
    ({start, end, inside}, i) =>
      start < end &&
      start >= (nodes[i - 1]?.end ?? 0) &&
      inside.every((child) => child.start >= start && child.end <= end) &&
      wellFormed(inside)
  );
