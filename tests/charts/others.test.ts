import {describe, expect, test} from "vitest";
import {bullets} from "../../pages/charts/bullets.ts";
import {changes} from "../../pages/charts/changes.ts";
import {honours} from "../../pages/charts/honours.ts";
import {profile} from "../../pages/charts/profile.ts";
import {pile} from "../../pages/charts/swarm.ts";
import type {Honour, TargetLane} from "../../pages/charts/rows.ts";
import {at, lane, mark, options, shown, stops, wordsOf} from "./setup.ts";

describe("before and after", () => {
  test("draws a hollow dot, an arrow and the dot it became, with what we computed in italics", () => {
    const chart = changes([lane("甲", [mark(75, {from: 106, label: "106 → 75 days", computed: "−29%"})])], options());
    const ours = [...chart.querySelectorAll("text")].find((text) => shown(text) === "−29%");
    expect(ours?.closest("[font-style=italic]")).not.toBeNull();
    expect(wordsOf(chart)).toContain("106 → 75 days");
    expect(stops(chart)).toHaveLength(1);
    expect(chart.querySelectorAll("circle[r='4.5'], g[r='4.5'] circle").length).toBe(1);
  });

  test("a value without one before keeps its dot and its comparator", () => {
    const chart = changes([lane("甲", [mark(5, {comparator: "le"})])], options());
    expect(chart.querySelectorAll("path[transform*=rotate]")).toHaveLength(1);
  });
});

describe("target and outcome", () => {
  const target = (over: Partial<TargetLane>): TargetLane => ({
    ...lane("甲", [mark(5.2, {label: "5.2%"})]),
    target: mark(5, {comparator: "ge", label: "target ≥5%"}),
    deadline: "by the end of 2025",
    verdict: "met",
    ...over
  });
  const draw = (lanes: TargetLane[]) => bullets(lanes, {...options(), outcomeColour: "#0a0", targetColour: "#a60"});

  test("links the bar and the tick, and says the deadline and the verdict in words", () => {
    const chart = draw([target({})]);
    expect(stops(chart)).toHaveLength(2);
    expect(wordsOf(chart).join(" ")).toContain("target ≥5% · by the end of 2025 · met");
  });

  test("a target without an outcome is still drawn", () => {
    const chart = draw([target({marks: [], verdict: "", missing: "not_reported"}), target({name: "乙", id: "乙"})]);
    expect(wordsOf(chart)).toContain("target ≥5% · by the end of 2025");
    expect(stops(chart)).toHaveLength(3);
  });
});

describe("honours", () => {
  const honour = (type: Honour["type"], level: Honour["level"], start: number): Honour => ({
    type,
    level,
    title: `${type} ${level}`,
    source: {report: "0123456789ab", start, end: start + 5}
  });

  test("one square each, by type and then from the highest level, a square a link", () => {
    const all = [
      honour("promoted", "municipal", 30),
      honour("award", "provincial", 20),
      honour("award", "national", 10)
    ];
    const chart = honours([{id: "a", name: "甲", honours: all}], {...options(), colour: "#00f"});
    expect(stops(chart).map((link) => link.getAttribute("aria-label"))).toEqual([
      "award national",
      "award provincial",
      "promoted municipal"
    ]);
    const shades = [...chart.querySelectorAll("a rect")].map((square) => Number(square.getAttribute("fill-opacity")));
    expect(shades).toEqual([...shades].sort((a, b) => b - a));
  });

  test("no square leaves the width, however many there are", () => {
    const many = Array.from({length: 60}, (_, i) => honour("pilot", "provincial", i * 10));
    const chart = honours([{id: "a", name: "甲", honours: many}], {...options({width: 340}), colour: "#00f"});
    const squares = [...chart.querySelectorAll("a rect")];
    expect(squares).toHaveLength(60);
    for (const square of squares) expect(at(square).x + 14).toBeLessThanOrEqual(340);
    expect(new Set(squares.map((square) => `${at(square).x},${at(square).y}`)).size).toBe(60);
  });

  test("a place without honours is named", () => {
    const chart = honours([{id: "a", name: "甲", honours: []}], {...options(), colour: "#00f"});
    expect(wordsOf(chart)).toEqual(["none named in the report", "甲"]);
  });
});

describe("the accountability profile", () => {
  const lanes = ["赣", "永"].map((tag) => ({id: tag, name: `${tag}州`, tag, colour: "#123456"}));
  const dot = (lane: string, value: number | null) => ({
    lane,
    value,
    label: "",
    title: `${lane} ${value}`,
    href: `./x?${lane}`
  });
  const row = (values: (number | null)[]) => ({
    id: "r",
    name: "share of targets with a deadline",
    max: 100,
    ends: ["0", "100%"] as [string, string],
    dots: values.map((value, i) => dot(lanes[i]?.id ?? "", value))
  });

  test("one dot a place, tagged, further right for more", () => {
    const chart = profile([row([20, 80])], lanes, options());
    const [low, high] = [...chart.querySelectorAll("a circle")].map((circle) => at(circle).x);
    expect(high).toBeGreaterThan(low ?? Infinity);
    expect(wordsOf(chart)).toEqual(expect.arrayContaining(["赣", "永"]));
  });

  test("names the places that have nothing to measure", () => {
    const chart = profile([row([20, null])], lanes, options());
    expect(wordsOf(chart)).toContain("nothing to measure: 永州");
    expect(stops(chart)).toHaveLength(1);
  });

  test("dots that would cover one another are piled up", () => {
    expect(pile([10, 12, 14, 60], 20)).toEqual([0, 1, 2, 0]);
  });
});
