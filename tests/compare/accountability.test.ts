import {expect, test} from "vitest";
import {domainDensity, yardsticks, valueOf} from "../../pages/compare/accountability.ts";
import type {Subject} from "../../pages/figures/held.ts";
import {namedReforms, reformKey} from "../../pages/compare/reforms.ts";
import {fact, subject} from "../figures/setup.ts";

const value = (id: string, one: Subject): number | null => {
  const measure = yardsticks.find((measure) => measure.id === id);
  return measure ? valueOf(measure.of(one)) : NaN;
};
const span = (start: number, end: number) => ({start, end, received: {start, end}});
const honour = (start: number, end: number, level: "national" | "provincial" | "municipal") => ({
  ...span(start, end),
  text: "获评先进",
  type: "award" as const,
  level
});
const sentence = (start: number, end: number) => ({start, end, text: "句"});

test("a share of nothing is nothing to measure, not zero", () => {
  expect(value("deadline", subject("a", []))).toBeNull();
  expect(value("deadline", subject("a", [], {row: {targets: 4, targetsWithDeadline: 0}}))).toBe(0);
});

test("figures per 1,000 characters", () => {
  expect(value("density", subject("a", [], {row: {facts: 30, characters: 6000}}))).toBe(5);
});

test("exact figures carry neither bound, nor about, nor a range", () => {
  const facts = [fact(), fact({comparator: "gt"}), fact({comparator: "approx"}), fact({valueMax: 200})];
  expect(value("exact", subject("a", facts))).toBe(0.25);
});

test("tasks without a number stand beside targets; a task around a target counts once", () => {
  const one = subject("a", [fact({role: "target", start: 10, end: 13}), fact({role: "outcome"})]);
  one.read.assignments.push({...span(5, 20), task: "甲", unit: "乙"}, {...span(30, 40), task: "丙", unit: "丁"});
  expect(value("numbered", one)).toBe(0.5);
});

test("a claim is confirmed by an honour from above or by a rank, and counted by the sentence", () => {
  const facts = [
    fact({sentence: sentence(0, 10)}),
    fact({sentence: sentence(0, 10)}),
    fact({sentence: sentence(10, 20), unitClass: "rank", unit: "rank"}),
    fact({sentence: sentence(20, 30)}),
    fact({sentence: sentence(40, 50), role: "context"})
  ];
  const one = subject("a", facts);
  one.read.recognitions.push(honour(2, 6, "provincial"), honour(22, 26, "municipal"), honour(32, 36, "national"));
  expect(value("confirmed", one)).toBe(3 / 4);
});

test("a province is confirmed by the nation alone", () => {
  const one = subject("a", [fact({sentence: sentence(0, 10)})], {row: {level: "province"}});
  one.read.recognitions.push(honour(2, 6, "provincial"));
  expect(value("confirmed", one)).toBe(0);
});

test("domains come with their figures per 1,000 characters, the densest first, zero where a report has none", () => {
  const a = subject("a", [fact({domain: "economy"}), fact({domain: "economy"})], {row: {characters: 1000}});
  const b = subject("b", [fact({domain: "rural"})], {row: {characters: 2000}});
  expect(domainDensity([a, b])).toEqual([
    {domain: "economy", values: [2, 0]},
    {domain: "rural", values: [0, 0.5]}
  ]);
});

test.each([
  ["“一件事一次办”改革", "一件事一次办"],
  ["“一件事一次办” 改革", "一件事一次办改革"],
  ["《河长制》", "河长制"]
])("%s and %s are one reform", (a, b) => expect(reformKey(a)).toBe(reformKey(b)));

test("reforms that more reports name come first, each with where it is named", () => {
  const reform = (name: string, start: number) => ({...span(start, start + 4), name, domain: "business"});
  const [a, b] = [subject("a", []), subject("b", [])];
  a.read.reforms.push(reform("甲改革", 0), reform("“乙”改革", 10));
  b.read.reforms.push(reform("乙", 20), reform("乙改革", 30));
  expect(
    namedReforms([a, b]).map(({name, named}) => [name, named.map(({report, reform}) => [report, reform.start])])
  ).toEqual([
    [
      "“乙”改革",
      [
        [0, 10],
        [1, 20]
      ]
    ],
    ["甲改革", [[0, 0]]]
  ]);
});
