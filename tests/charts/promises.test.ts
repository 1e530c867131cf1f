import {describe, expect, test} from "vitest";
import {promises, type PromiseLane} from "../../pages/charts/promises.ts";
import {bounded, lane, mark, options, stops, wordsOf} from "./setup.ts";

const colours = {outcomeColour: "#00aa00", targetColour: "#aa5500"};

const made = (name: string, reached: number | null, target = bounded("ge", 5), isBase = false): PromiseLane => ({
  ...lane(name, reached === null ? [] : [mark(reached)]),
  target: {...target, label: "target ≥5"},
  deadline: "",
  verdict: "kept",
  isBase
});

const draw = (lanes: PromiseLane[]): SVGElement => promises(lanes, {...options(), ...colours});

describe("promises of many places", () => {
  test("keep the order given, one line of words each: outcome, target, verdict", () => {
    const words = wordsOf(draw([made("乙", 4), made("甲", 6)]));
    expect(words.filter((word) => word === "甲" || word === "乙")).toEqual(["乙", "甲"]);
    expect(words).toContain("4 · target ≥5 · kept");
  });

  test("draw a bar for what was reached, a hollow one for where a place stood before, a tick for each target", () => {
    const chart = draw([made("甲", 6), made("乙", 4, bounded("ge", 5), true), made("丙", null)]);
    const bars = [...chart.querySelectorAll("rect[fill='#00aa00']")];
    expect(bars).toHaveLength(2);
    const hollow = [...chart.querySelectorAll("[stroke='#00aa00']")].filter((one) => one.tagName === "rect");
    expect(hollow).toHaveLength(1);
    const ticks = [...chart.querySelectorAll("[stroke='#aa5500'][stroke-width='3'], g[stroke-width='3'] path")];
    expect(ticks.length).toBeGreaterThanOrEqual(3);
  });

  test("dash the tick of a target that is only about a value, and point an arrow from one that is a bound", () => {
    const round = draw([made("甲", 6, bounded("approx", 5))]);
    expect(round.querySelector("[stroke-dasharray]")).not.toBeNull();
    expect(round.querySelectorAll("path[transform*=rotate]")).toHaveLength(0);
    const bound = draw([made("甲", 6, bounded("le", 5))]);
    expect(bound.querySelector("[stroke-dasharray]")).toBeNull();
    expect(bound.querySelectorAll("path[transform*=rotate]")).toHaveLength(1);
  });

  test("a doubtful target or outcome is a question mark, not a tick or a full bar, and still leads to its sentence", () => {
    const target = draw([made("甲", 6, mark(5, {unclear: true}))]);
    expect(wordsOf(target)).toContain("?");
    expect(target.querySelectorAll("[stroke='#aa5500'][stroke-width='3'], g[stroke-width='3'] path")).toHaveLength(0);
    expect(stops(target)).toHaveLength(2);
    const outcome = draw([{...made("甲", null), marks: [mark(6, {unclear: true})]}]);
    expect(wordsOf(outcome)).toContain("?");
    expect(outcome.querySelector("rect[fill='#00aa00']")?.getAttribute("fill-opacity")).toBe("0.15");
  });

  test("lead to both sentences", () => {
    const lanes = [made("甲", 6), made("乙", null)];
    const wanted = lanes.flatMap(({marks, target}) => [...marks, ...(target ? [target] : [])]);
    expect(stops(draw(lanes))).toHaveLength(wanted.length);
  });
});
