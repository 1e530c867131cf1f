import {expect, test} from "vitest";
import {verdictOf} from "../../pages/figures/verdict.ts";
import type {Comparator} from "../../src/model/fact.ts";
import {percent} from "./setup.ts";

const year = (year: number) => ({start: `${year}-01-01`, end: `${year}-12-31`});
const outcome = (value: number, comparator: Comparator = "eq") => percent(value, {comparator, period: year(2025)});
const target = (value: number, comparator: Comparator = "ge", due = 2025) =>
  percent(value, {comparator, role: "target", deadline: {date: `${due}-12-31`, precision: "year", text: ""}});

test.each([
  ["reached", outcome(5.2), target(5), "more", "met"],
  ["just reached", outcome(5), target(5), "more", "met"],
  ["fallen short of", outcome(4.9), target(5), "more", "missed"],
  ["to be passed, only reached", outcome(5), target(5, "gt"), "more", "missed"],
  ["passed by more than that", outcome(5, "gt"), target(5, "gt"), "more", "met"],
  ["a ceiling kept", outcome(3), target(5, "le"), "more", "met"],
  ["a ceiling broken", outcome(6), target(5, "le"), "more", "missed"],
  ["less is better: below", outcome(3), target(5, "eq"), "less", "met"],
  ["less is better: above", outcome(6), target(5, "eq"), "less", "missed"],
  ["an exact value that nobody calls better or worse", outcome(6), target(5, "eq"), "neutral", "unclear"],
  ["an outcome that is only about that", outcome(5.2, "approx"), target(5), "more", "unclear"],
  ["at least something below the target", outcome(4, "ge"), target(5), "more", "unclear"],
  ["at most something below the target", outcome(4, "le"), target(5), "more", "missed"],
  ["not due yet", outcome(5.2), target(5, "ge", 2026), "more", null],
  ["another unit", {...outcome(5.2), unit: "元"}, target(5), "more", null],
  ["an outcome of no year", {...outcome(5.2), period: null}, target(5), "more", null]
] as const)("%s", (_, done, promised, polarity, expected) => {
  expect(verdictOf(done, promised, polarity)).toBe(expected);
});
