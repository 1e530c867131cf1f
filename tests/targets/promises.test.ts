import {expect, test} from "vitest";
import type {IndicatorFigure, PageFact, Target} from "../../pages/components/data.ts";
import {promisesOf} from "../../pages/targets/promises.ts";
import {percent} from "../figures/setup.ts";
import {period, report} from "../series/setup.ts";

const [row, before] = [report("赣州", 2022), report("赣州", 2021)];

/** A target of 14 for 2022, and what the place told of 2021. */
function promisedAfter(base: Partial<PageFact>) {
  const figure = {...percent(14, {role: "target", period: period(2022)}), report: row.id} as IndicatorFigure;
  const entry = {indicatorId: "tasks", family: "reform", domain: "general"};
  const told = {...percent(117, {period: period(2021), ...base}), report: before.id} as IndicatorFigure;
  const terms = {sign: "up", standing: "never", takenOver: "set", verdict: "pending", reason: "not-due"} as const;
  const target = {...figure, ...entry, ...terms, outcome: null, base: told, difference: 103} as unknown as Target;
  return promisesOf([target], [row, before])[0];
}

test("a promise that is ahead stands beside where its place stood before", () => {
  const promise = promisedAfter({role: "outcome"});
  expect(promise?.base?.row.id).toBe(before.id);
  expect(promise?.gap?.difference).toBe(103);
});

test("the tasks of a year do not stand beside those that were done the year before", () => {
  const promise = promisedAfter({role: "reform_count"});
  expect(promise?.base).toBeNull();
  expect(promise?.gap).toBeNull();
});
