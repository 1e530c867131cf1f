import {describe, expect, test} from "vitest";
import {diffusion, yearsOf, type DiffusionDot, type DiffusionRow} from "../../pages/charts/diffusion.ts";
import {at, options, stops, wordsOf} from "./setup.ts";

let next = 0;
const dot = (name: string, year: number, first = false): DiffusionDot => ({
  name,
  year,
  first,
  colour: "#123456",
  title: `${name} ${year}`,
  source: {report: "0123456789ab", start: next, end: (next += 10)}
});

const row = (...dots: DiffusionDot[]): DiffusionRow => ({
  name: "“拿地即开工”",
  note: "first on record: 潍坊 2020",
  dots
});

describe("how a reform came to more places", () => {
  const three = row(dot("潍坊", 2020, true), dot("达州", 2023), dot("辽宁", 2026));

  test("stands dots in the order of years, the first with a ring, each with its name and its sentence", () => {
    const chart = diffusion([three], options({width: 900}));
    const xs = [...chart.querySelectorAll(".chart-hit circle")].map((one) => at(one).x);
    expect(xs).toEqual([...xs].sort((a, b) => a - b));
    expect(chart.querySelectorAll("circle[r='7.5']")).toHaveLength(1);
    const words = wordsOf(chart);
    for (const name of ["潍坊", "达州", "辽宁", "“拿地即开工”", "first on record: 潍坊 2020"])
      expect(words).toContain(name);
    expect(stops(chart).map((link) => link.getAttribute("aria-label"))).toEqual([
      "潍坊 2020",
      "达州 2023",
      "辽宁 2026"
    ]);
  });

  test("keeps the distance of years that no report is of while they are few", () => {
    expect(yearsOf([three])).toEqual([2020, 2021, 2022, 2023, 2024, 2025, 2026]);
    expect(yearsOf([row(dot("甲", 1990), dot("乙", 2026))])).toEqual([1990, 2026]);
  });

  test("leaves the names of many places of one year to their dots, and covers none by another", () => {
    const many = row(dot("潍坊", 2020, true), ...Array.from({length: 60}, (_, i) => dot(`地${i}`, 2021)));
    const chart = diffusion([many], options({width: 500}));
    expect(wordsOf(chart)).not.toContain("地1");
    const places = [...chart.querySelectorAll(".chart-hit circle")].map(at);
    expect(places).toHaveLength(61);
    const covered = places.some((one, i) =>
      places.slice(i + 1).some((other) => Math.hypot(one.x - other.x, one.y - other.y) < 10)
    );
    expect(covered).toBe(false);
    expect(Math.max(...places.map(({x}) => x))).toBeLessThan(500);
  });
});
