import {describe, expect, test} from "vitest";
import type {ReportRow} from "../../src/query/report/rows.ts";
import {type Chosen, countsOf, grouped, type Hit, narrowed} from "../../pages/search/facets.ts";
import {standsWhole} from "../../pages/search/numbers.ts";

test.each([
  ["压减85%以上", "85%", true],
  ["覆盖率65.85%", "85%", false],
  ["增长185%", "85%", false],
  ["增长185%和85%", "85%", true],
  ["推出128项", "128", true],
  ["1281项", "128", false],
  ["128.5亿元", "128", false],
  ["共128.", "128", true],
  ["第128号", "第128", true],
  ["第1280号", "第128", false]
])("in %s, %s stands whole: %s", (text, term, expected) => expect(standsWhole(text, term)).toBe(expected));

const report = (id: string, placeCode: string | null, year: number | null): ReportRow =>
  ({id, placeCode, year}) as ReportRow;
const [a, b, c] = [report("a", "360700", 2021), report("b", "360700", 2023), report("c", null, null)];
const hit = (number: number, of: ReportRow, kinds: string[] = [], domains: string[] = [], whole = true): Hit => ({
  number,
  report: of,
  traits: {kinds, domains},
  whole
});
const hits = [
  hit(0, a, ["target"], ["economy"]),
  hit(1, b, ["outcome", "target"], ["economy", "jobs"]),
  hit(2, b, [], [], false),
  hit(3, b, ["outcome"], ["jobs"]),
  hit(4, c)
];
const nothingChosen: Chosen = {province: [], place: [], year: [], domain: [], kind: []};

describe("hits", () => {
  test("are narrowed by every facet; within one, any of its values will do", () => {
    const numbers = (chosen: Partial<Chosen>): number[] =>
      narrowed(hits, {...nothingChosen, ...chosen}).map(({number}) => number);
    expect(numbers({})).toEqual([0, 1, 2, 3, 4]);
    expect(numbers({place: ["360700"], kind: ["outcome"]})).toEqual([1, 3]);
    expect(numbers({year: ["2021", "none"]})).toEqual([0, 4]);
    expect(numbers({kind: ["none"]})).toEqual([2, 4]);
    expect(numbers({domain: ["jobs"], year: ["2021"]})).toEqual([]);
  });

  test("are counted for each value as the other facets leave them, most first; a chosen value stays", () => {
    const chosen = {...nothingChosen, kind: ["target"], year: ["1999"]};
    expect(countsOf(hits, "kind", nothingChosen)).toEqual([
      {value: "target", count: 2},
      {value: "outcome", count: 2},
      {value: "none", count: 2}
    ]);
    expect(countsOf(hits, "place", nothingChosen)[0]).toEqual({value: "360700", count: 4});
    expect(countsOf(hits, "year", chosen)).toEqual([
      {value: "2021", count: 1},
      {value: "2023", count: 1},
      {value: "1999", count: 0}
    ]);
  });

  test("stand by report, those with most first, whole numbers before parts", () => {
    expect(grouped(hits).map(({report, hits}) => [report.id, hits.map(({number}) => number)])).toEqual([
      ["b", [1, 3, 2]],
      ["a", [0]],
      ["c", [4]]
    ]);
  });
});
