import {describe, expect, test} from "vitest";
import {amountAxis, rankAxis} from "../../pages/charts/axis.ts";
import {facets} from "../../pages/charts/facets.ts";
import {trend, type TrendOptions} from "../../pages/charts/trend.ts";
import type {TrendLine, TrendMark} from "../../pages/charts/trendParts.ts";
import type {Mark} from "../../pages/charts/rows.ts";
import {lane, mark, options, wordsOf} from "./setup.ts";

type Told = Partial<Mark> & Partial<Pick<TrendMark, "promised" | "retold">>;

const told = (at: number, value: number, {promised = false, retold = 0, ...over}: Told = {}): TrendMark => ({
  ...mark(value, over),
  at,
  promised,
  opacity: retold > 0 ? 0.4 : 1,
  retold
});

const line = (name: string, marks: TrendMark[]): TrendLine => ({...lane(name, []), marks, targetColour: "orange"});

const draw = (lines: readonly TrendLine[], over: Partial<TrendOptions> = {}): SVGElement =>
  trend(lines, {
    ...options(),
    axis: amountAxis([0, 70], 5),
    chartHeight: 300,
    span: [2021, 2024],
    breaks: [],
    silent: [],
    labels: "values",
    ...over
  });

const hits = (chart: Element) =>
  [...chart.querySelectorAll(".chart-hit circle")].map((dot) => ({
    x: Number(dot.getAttribute("cx")),
    y: Number(dot.getAttribute("cy"))
  }));

const paths = (chart: Element, selector: string): number => chart.querySelectorAll(selector).length;

describe("figures over the years", () => {
  const plain = line("赣州", [told(2021, 61), told(2022, 64), told(2023, 66), told(2024, 62, {promised: true})]);

  test("stand from the first year to the last, larger ones higher up, ranks the other way", () => {
    const [first, second, third] = hits(draw([plain]));
    expect(first?.x).toBeLessThan(second?.x ?? 0);
    expect(second?.x).toBeLessThan(third?.x ?? 0);
    expect(first?.y).toBeGreaterThan(third?.y ?? Infinity);
    const [better, worse] = hits(draw([line("甲", [told(2021, 1), told(2022, 5)])], {axis: rankAxis([1, 5], null, 4)}));
    expect(better?.y).toBeLessThan(worse?.y ?? 0);
  });

  test("are joined year by year, dashed on to a promise ahead, and each is a link", () => {
    const chart = draw([plain]);
    expect(chart.querySelectorAll(".chart-hit a")).toHaveLength(4);
    expect(paths(chart, "[stroke-dasharray='4,3'] path")).toBe(1);
  });

  test("are joined through what was told last; what an earlier report told stands beside it", () => {
    const chart = draw([line("赣州", [told(2021, 61, {retold: 1}), told(2021, 59), told(2022, 64)])]);
    const [early, late] = hits(chart);
    expect(early?.x).toBeLessThan(late?.x ?? 0);
    expect(late?.x).toBeLessThan((early?.x ?? 0) + 15);
    const drawn = [...chart.querySelectorAll("path")].map((path) => path.getAttribute("d") ?? "");
    const joined = drawn.filter((way) => way.startsWith(`M${late?.x},`) && way.includes("L"));
    expect(joined).toHaveLength(1);
  });

  test("have a break between two ways of counting, and hatched what a report does not tell", () => {
    const chart = draw([plain], {
      breaks: [{from: 2021, to: 2022, label: "otherwise from 2022"}],
      silent: [{at: 2024, state: "not_reported", title: "", href: "#"}]
    });
    expect(wordsOf(chart)).toContain("otherwise from 2022");
    expect(paths(chart, ".chart-not_reported rect")).toBe(1);
  });

  test("label a year that two reports tell alike once, and never lay a label over another", () => {
    const chart = draw([line("赣州", [told(2021, 61, {retold: 1}), told(2021, 61), told(2022, 64)])]);
    expect(wordsOf(chart).filter((word) => word === "61")).toHaveLength(1);
  });

  test("name their lines at the ends, all of them, apart where lines end together", () => {
    const close = ["甲", "乙", "丙"].map((name, i) => line(name, [told(2021, 60), told(2022, 61 + i / 10)]));
    const chart = draw(close, {labels: "names"});
    const names = [...chart.querySelectorAll("text")].filter(({textContent}) => /[甲乙丙]/.test(textContent ?? ""));
    expect(names).toHaveLength(3);
    const heights = names.map((text) => Number(/,([\d.]+)\)/.exec(text.getAttribute("transform") ?? "")?.[1]));
    heights.sort((a, b) => a - b);
    expect(Math.min(...heights.slice(1).map((y, i) => y - (heights[i] ?? 0)))).toBeGreaterThanOrEqual(14);
  });
});

test("small charts stand in as many columns as find room, none over another", () => {
  const charts = ["甲", "乙", "丙"].map((name) => ({
    name,
    draw: (width: number) => draw([line(name, [told(2021, 60), told(2022, 61)])], {width, chartHeight: 160})
  }));
  const {document} = options();
  const places = (width: number) =>
    [...facets(charts, {width, chartHeight: 160, alt: "", ...(document ? {document} : {})}).children]
      .filter(({tagName}) => tagName === "svg")
      .map((chart) => [chart.getAttribute("x"), chart.getAttribute("y")]);
  expect(new Set(places(900).map(([, y]) => y)).size).toBe(1);
  expect(new Set(places(300).map(([x]) => x)).size).toBe(1);
  expect(new Set(places(300).map(([, y]) => y)).size).toBe(3);
});
