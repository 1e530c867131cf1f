import type {Fact} from "../model/fact.ts";
import {agree} from "../model/interval.ts";
import {textWithSign} from "../model/moved.ts";
import {saidBy} from "../model/rounding.ts";
import {isOfEachYear} from "../model/yearly.ts";
import {about, type Check} from "./check.ts";

/** One figure given twice in a report with values that exclude each other: one of them was misread, or the report errs. */
export const differing: Check = ({findings}) =>
  [...byQuestion(findings.facts).values()].flatMap((facts) => {
    const [first, ...rest] = facts;
    const other = rest.find((fact) => first && !agree(saidBy(first), saidBy(fact)));
    if (!first || !other) return [];
    return [
      about(other, "differing", {indicator: other.indicator, one: textWithSign(first), other: textWithSign(other)})
    ];
  });

/** Facts that answer the same question: same entry of the catalogue, unit, kind of figure, period, scope and field of a rank. */
function byQuestion(facts: readonly Fact[]): Map<string, Fact[]> {
  const groups = new Map<string, Fact[]>();
  for (const fact of facts.filter(({indicatorId, period, role}) => indicatorId && period && role !== "context")) {
    const {indicatorId, unit, role, change, cumulative, part, period, scope, deadline} = fact;
    const {field, fieldGroup, fieldArea} = fact;
    const kind = [unit, role, change, cumulative, isOfEachYear(fact), part, field, fieldGroup, fieldArea];
    const question = JSON.stringify([indicatorId, ...kind, period, scope, deadline?.date]);
    groups.set(question, [...(groups.get(question) ?? []), fact]);
  }
  return groups;
}
