import type {Fact} from "../model/fact.ts";
import {about, type Check} from "./check.ts";

/** One figure given twice in a report with different values: one of them was misread, or the report errs. */
export const differing: Check = ({findings}, {links}) =>
  [...byQuestion(findings.facts).values()].flatMap((facts) => {
    const [first] = facts;
    const other = facts.find((fact) => first && !agrees(first, fact, links.approximate));
    if (!first || !other) return [];
    return [about(other, "differing", {indicator: other.indicator, one: first.text, other: other.text})];
  });

/** Facts that answer the same question: same entry of the catalogue, unit, kind of figure, period and scope. */
function byQuestion(facts: readonly Fact[]): Map<string, Fact[]> {
  const groups = new Map<string, Fact[]>();
  for (const fact of facts.filter(({indicatorId, period, role}) => indicatorId && period && role !== "context")) {
    const {indicatorId, unit, role, change, cumulative, part, period, scope, deadline} = fact;
    const question = JSON.stringify([indicatorId, unit, role, change, cumulative, part, period, scope, deadline?.date]);
    groups.set(question, [...(groups.get(question) ?? []), fact]);
  }
  return groups;
}

/**
 * Two readings agree when they are one value, or when a bound (超100) holds for the other (105); about a value is within
 * `approximate` per cent of it.
 */
function agrees(a: Fact, b: Fact, approximate: number): boolean {
  if (a.value === b.value && a.valueMax === b.valueMax) return true;
  return within(a, b, approximate) || within(b, a, approximate);
}

function within(bound: Fact, fact: Fact, approximate: number): boolean {
  switch (bound.comparator) {
    case "ge":
    case "gt":
      return fact.value >= bound.value;
    case "le":
    case "lt":
      return fact.value <= bound.value;
    case "approx":
      return Math.abs(fact.value - bound.value) <= (Math.abs(bound.value) * approximate) / 100;
    case "eq":
      return false;
  }
}
