import {describe, expect, test} from "vitest";
import {amountAxis} from "../../pages/charts/axis.ts";
import {pairs} from "../../pages/charts/pairs.ts";
import type {TargetLane} from "../../pages/charts/rows.ts";
import {stacks} from "../../pages/charts/stacks.ts";
import type {Standing} from "../../pages/charts/standings.ts";
import {standings} from "../../pages/charts/standings.ts";
import {textWidth} from "../../pages/charts/lettering.ts";
import {at, bounded, lane, mark, options, shown, stops, wordsOf} from "./setup.ts";

const promise = (name: string, done: number | null, target: number | null): TargetLane => ({
  ...lane(name, done === null ? [] : [mark(done)]),
  target: target === null ? null : mark(target, {label: `target ${target}`, comparator: "ge"}),
  deadline: "",
  verdict: ""
});

const colours = {outcomeColour: "#00735a", targetColour: "#9a5b00", axisFor: amountAxis};

describe("outcome and target in one lane", () => {
  const lanes = [promise("赣州", 66, 62), promise("永州", 53, null), promise("潍坊", null, 70)];
  const chart = () => pairs(lanes, {...options(), ...colours});

  test("keeps the order given, and says both in one line", () => {
    const words = wordsOf(chart());
    expect(words.filter((word) => ["赣州", "永州", "潍坊"].includes(word))).toEqual(["赣州", "永州", "潍坊"]);
    expect(words).toContain("66 · target 62");
    expect(words).toContain("target 70");
  });

  test("draws a dot for what was done and a tick for what is promised, each a link to its sentence", () => {
    const drawn = chart();
    const wanted = lanes.flatMap(({marks, target}) => [...marks, ...(target ? [target] : [])]);
    expect(
      stops(drawn)
        .map((link) => link.getAttribute("href"))
        .sort()
    ).toEqual(wanted.map(({source}) => `./report.html?id=${source.report}&at=${source.start}-${source.end}`).sort());
    expect(chart().getAttribute("aria-label")).toBe("what is shown");
  });

  test("names no deadline and no verdict where there is none", () => {
    const met = {...promise("赣州", 66, 62), verdict: "met", deadline: "2025"};
    expect(wordsOf(pairs([met], {...options(), ...colours}))).toContain("66 · target 62 · met");
  });
});

describe("how one place stands", () => {
  const row = (over: Partial<Standing> = {}): Standing => ({
    id: "a",
    name: "New urban jobs",
    href: "./indicators.html?id=a",
    value: "66,000 · 2023",
    rank: "no. 2 of 3",
    dots: [53, 66, 127].map((value) => ({value, own: value === 66, title: `${value}`, href: `#${value}`})),
    median: 66,
    ends: ["永州 53", "潍坊 127"],
    ...over
  });
  const draw = (rows: Standing[], width = 700) => standings(rows, {...options({width}), colour: "#123456"});

  test("shows the place, both ends and the rank; the keyboard stops at its own figure and at the name", () => {
    const chart = draw([row()]);
    expect(wordsOf(chart)).toEqual(
      expect.arrayContaining(["New urban jobs", "66,000 · 2023", "no. 2 of 3", "永州 53", "潍坊 127"])
    );
    expect(
      stops(chart)
        .map((link) => link.getAttribute("href"))
        .sort()
    ).toEqual(["#66", "./indicators.html?id=a"]);
    expect(chart.querySelectorAll(".chart-others a")).toHaveLength(2);
  });

  test("stands each place where its value is between the lowest and the highest", () => {
    const hits = [...draw([row()]).querySelectorAll(".chart-hit a")];
    const x = (href: string): number => {
      const dot = hits.find((link) => link.getAttribute("href") === href)?.querySelector("circle");
      return dot ? at(dot).x : NaN;
    };
    expect((x("#66") - x("#53")) / (x("#127") - x("#53"))).toBeCloseTo((66 - 53) / (127 - 53), 2);
  });

  test.each([700, 360])("no word leaves the chart at %i px, however long", (width) => {
    const long = row({
      rank: "no. 1 of 31, with 29 others · median 100%",
      name: "Share of targets whose lead body is named in the text"
    });
    const chart = draw([long], width);
    for (const text of chart.querySelectorAll("text")) {
      const anchor = text.closest("[text-anchor]")?.getAttribute("text-anchor") ?? "start";
      const {x} = at(text);
      const right = anchor === "end" ? x : x + textWidth(shown(text));
      expect(right).toBeLessThanOrEqual(width + 1);
    }
  });

  test("says no ends where all are the same, and draws strokes where places are many", () => {
    const same = row({dots: row().dots.map((dot) => ({...dot, value: 5})), ends: ["赣州 5", "永州 5"]});
    expect(wordsOf(draw([same]))).not.toContain("赣州 5");
    const many = Array.from({length: 300}, (_, i) => ({value: i, own: i === 7, title: `${i}`, href: `#${i}`}));
    const chart = draw([row({dots: many})]);
    expect(chart.querySelectorAll("circle")).toHaveLength(2);
    expect(chart.querySelectorAll("path").length).toBeGreaterThanOrEqual(299);
  });
});

describe("bars of parts", () => {
  const part = (count: number, href: string) => ({count, colour: "#3d49a6", title: href, href});
  const rows = [
    {id: "a", name: "Business environment", total: "13", parts: [part(6, "#a"), part(7, "#b")]},
    {id: "b", name: "Education", total: "1", parts: [part(0, "#c"), part(1, "#d")]}
  ];

  test("are as long as what they count, one after the other, each leading to what it counts", () => {
    const chart = stacks(rows, options());
    const widths = [...chart.querySelectorAll("rect")].map((bar) => Number(bar.getAttribute("width")));
    expect(widths).toHaveLength(3);
    expect((widths[0] ?? 0) / (widths[2] ?? 1)).toBeCloseTo(6, 0);
    expect(stops(chart).map((link) => link.getAttribute("href"))).toEqual(["#a", "#b", "#d"]);
    expect(wordsOf(chart)).toEqual(expect.arrayContaining(["Business environment", "13", "Education", "1"]));
  });
});

test("a bound shows at a target's tick as it does at a dot", () => {
  const lanes = [{...promise("赣州", 66, null), target: bounded("ge", 62)}];
  const chart = pairs(lanes, {...options(), ...colours});
  expect(chart.querySelectorAll("path[transform*=rotate]")).toHaveLength(1);
});
