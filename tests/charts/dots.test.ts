import * as Plot from "@observablehq/plot";
import {describe, expect, test} from "vitest";
import {amounts, growth, ranked, ranks, shares} from "../../pages/charts/dots.ts";
import {arrowRotation} from "../../pages/charts/glyphs.ts";
import {legendOf} from "../../pages/charts/legend.ts";
import {textWidth} from "../../pages/charts/lettering.ts";
import {tidyLinks} from "../../pages/charts/links.ts";
import {comparators} from "../../src/model/fact.ts";
import {at, bounded, document, lane, mark, options, shown, stops, wordsOf} from "./setup.ts";

const three = () => [lane("赣州", [mark(117)]), lane("永州", [mark(175)]), lane("达州", [], "not_reported")];

describe("a ranked dot chart", () => {
  test("puts the largest first and a missing place last, without dropping it", () => {
    expect(ranked(three()).map(({name}) => name)).toEqual(["永州", "赣州", "达州"]);
    const words = wordsOf(amounts(three(), options()));
    expect(words.filter((word) => "赣州永州达州".includes(word) && word)).toEqual(["永州", "赣州", "达州"]);
    expect(words).toContain("not reported");
  });

  test("stands its dots in the order of their values", () => {
    const xs = [...amounts(three(), options()).querySelectorAll(".chart-hit circle")].map((dot) => at(dot).x);
    expect(xs).toHaveLength(2);
    expect(xs[0]).toBeGreaterThan(xs[1] ?? Infinity);
  });

  test("links every mark to its own sentence, once for the keyboard, named by its title", () => {
    const lanes = [lane("赣州", [mark(117), mark(14)]), lane("永州", [mark(175)])];
    const links = stops(amounts(lanes, options()));
    const wanted = lanes.flatMap(({marks}) => marks.map(({source, title}) => ({source, title})));
    expect(links).toHaveLength(wanted.length);
    for (const {source, title} of wanted) {
      const link = links.find((one) => one.getAttribute("href")?.endsWith(`at=${source.start}-${source.end}`));
      expect(link?.getAttribute("href")).toContain(`id=${source.report}`);
      expect(link?.getAttribute("aria-label")).toBe(title);
    }
  });

  test("the name of a link begins with the words of it that are seen", () => {
    const chart = Plot.text(["14 items"], {frameAnchor: "middle", href: () => "#14", title: () => "赣州: 14"}).plot({
      document
    });
    tidyLinks(chart);
    expect(stops(chart).map((link) => link.getAttribute("aria-label"))).toEqual(["14 items\n赣州: 14"]);
  });

  test("draws what statistics say as squares, and says so in the legend", () => {
    const said = [lane("赣州", [mark(117)]), lane("永州", [{...mark(175), statistic: true}])];
    const reported = [lane("赣州", [mark(117)]), lane("永州", [mark(175)])];
    const pathsOf = (lanes: typeof said): number => amounts(lanes, options()).querySelectorAll("path").length;
    expect(pathsOf(said) - pathsOf(reported)).toBe(1);
    expect(legendOf(said)).toContainEqual({sign: "statistic"});
    expect(legendOf(three())).not.toContainEqual({sign: "statistic"});
  });

  test("names itself for a screen reader and keeps its links in reach", () => {
    const chart = amounts(three(), options({alt: "how many reforms"}));
    expect(chart.getAttribute("aria-label")).toBe("how many reforms");
    expect(chart.getAttribute("role")).not.toBe("img");
    expect(chart.querySelector("g[aria-label]")).toBeNull();
  });

  test("says so under a logarithmic axis only", () => {
    const dwarfed = [lane("甲", [mark(10)]), lane("乙", [mark(100000)])];
    expect(wordsOf(amounts(dwarfed, options({unit: "yuan"})))).toContain("yuan, logarithmic scale");
    expect(wordsOf(amounts(three(), options({unit: "items"})))).toContain("items");
  });
});

describe("comparators", () => {
  test.each(comparators)("%s shows at its dot", (comparator) => {
    const chart = shares([lane("甲", [bounded(comparator, 50)])], options());
    const [ring] = [...chart.querySelectorAll("circle")].filter((dot) => dot.getAttribute("r") === "5.5");
    const fill = ring?.getAttribute("fill");
    const dashed = ring?.closest("[stroke-dasharray]") !== null;
    expect(ring).toBeDefined();
    expect(fill === "#123456").toBe(["eq", "ge", "le"].includes(comparator));
    expect(dashed).toBe(comparator === "approx");
    expect(chart.querySelectorAll("path[transform*=rotate]")).toHaveLength(
      ["eq", "approx"].includes(comparator) ? 0 : 1
    );
  });

  test.each([
    ["ge", 50, false, 90],
    ["le", 50, false, -90],
    ["ge", -50, false, -90],
    ["le", 20, true, 90]
  ] as const)("the arrow of %s at %i (reversed: %s) points %i°", (comparator, value, reverse, rotation) => {
    expect(arrowRotation(bounded(comparator, value), {reverse})).toBe(rotation);
  });
});

describe("missing states", () => {
  test.each(["not_reported", "not_extracted"] as const)("%s has a pattern of its own in its own lane", (state) => {
    const chart = amounts([lane("甲", [mark(3)]), lane("乙", [], state)], options());
    const fill = chart.querySelector(`.chart-${state} rect`)?.getAttribute("fill") ?? "";
    const id = /url\(#(.+)\)/.exec(fill)?.[1];
    expect(id).toBeDefined();
    expect(chart.querySelector(`pattern[id="${id}"] path`)).not.toBeNull();
  });

  test("an ambiguous lane carries a question mark and keeps its figures", () => {
    const [unclear, rest] = [mark(3, {unclear: true}), mark(5)];
    const chart = amounts([lane("甲", [unclear, rest], "ambiguous")], options());
    expect(wordsOf(chart).filter((word) => word === "?")).toHaveLength(1);
    expect(chart.querySelectorAll('circle[fill="#123456"]')).toHaveLength(1);
    expect(stops(chart)).toHaveLength(2);
  });

  test("zero is a dot, not a gap", () => {
    const chart = amounts([lane("甲", [mark(0)]), lane("乙", [mark(3)])], options());
    expect(chart.querySelectorAll(".chart-hit circle, circle.chart-hit")).not.toHaveLength(0);
    expect(stops(chart)).toHaveLength(2);
    expect(chart.querySelector(".chart-not_reported")).toBeNull();
  });
});

test("a fall stands left of zero", () => {
  const chart = growth([lane("甲", [mark(-50)]), lane("乙", [mark(25)])], options());
  const zero = at(chart.querySelectorAll("text")[wordsOf(chart).indexOf("0")] as Element).x;
  const [rise, fall] = [...chart.querySelectorAll("a circle")].map((dot) => at(dot).x);
  expect(fall).toBeLessThan(zero);
  expect(rise).toBeGreaterThan(zero);
});

test("rank 1 stands right of rank 20", () => {
  const chart = ranks([lane("甲", [mark(20)]), lane("乙", [mark(1)])], options());
  const [best, worst] = [...chart.querySelectorAll("a circle")].map((dot) => at(dot).x);
  expect(best).toBeGreaterThan(worst ?? Infinity);
});

describe("no word is clipped", () => {
  const long = "改革攻坚具体举措其中需要省级授权并分批推进的任务";
  const lanes = () => [
    lane("恩施土家族苗族自治州 2021–2023", [mark(197, {label: "≥1,730.5亿元", counts: long})]),
    lane("潍坊", [mark(3, {label: "3亿元"})])
  ];

  test.each([320, 360, 520, 700, 1100])("at %i pixels", (width) => {
    const chart = amounts(lanes(), options({width}));
    for (const text of chart.querySelectorAll("text")) {
      const room = textWidth(shown(text));
      const moved = shift(text);
      const anchor = text.closest("[text-anchor]")?.getAttribute("text-anchor") ?? "middle";
      const left = anchor === "end" ? moved - room : anchor === "start" ? moved : moved - room / 2;
      expect({text: shown(text), left, clipped: left < -1 || left + room > width + 1}).toMatchObject({clipped: false});
    }
  });
});

/** Where a text stands, the offsets of the groups around it added. */
function shift(text: Element): number {
  let x = 0;
  for (let element: Element | null = text; element; element = element.parentElement) {
    const own = at(element).x;
    if (Number.isFinite(own) && element.tagName !== "svg") x += own;
  }
  return x;
}
