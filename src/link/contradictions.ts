import type {Lexicon} from "../lexicon/index.ts";
import {groupBy} from "../model/group.ts";
import {agree, type Interval} from "../model/interval.ts";
import {saidBy} from "../model/rounding.ts";
import {isOfEachYear} from "../model/yearly.ts";
import {topicOf, type LinkFact} from "./fact.ts";
import {readingOf} from "./targets/reading.ts";

/** Two figures of two reports that cannot both be right. */
export interface Contradiction {
  kind: "outcome" | "target";
  one: LinkFact;
  other: LinkFact;
  /** Unit of their values; growth has a sign. */
  unit: string;
  value: number;
  otherValue: number;
}

interface Said {
  fact: LinkFact;
  value: number;
  interval: Interval;
}

/**
 * Where two reports give one place, indicator, scope and period values that exclude each other, rounding and bounds
 * allowed for. A figure that one of the other report's figures agrees with contradicts nothing.
 */
export function contradictions(facts: readonly LinkFact[], words: Words): Contradiction[] {
  const asked = facts.filter(({role, indicatorId, period}) => role !== "context" && indicatorId && period);
  return [...groupBy(asked, (fact) => questionOf(fact, words)).values()].flatMap((answers) => {
    const reports = [...groupBy(answers, ({reportId}) => reportId).values()];
    return reports.flatMap((one, i) => reports.slice(i + 1).flatMap((other) => between(one, other, words)));
  });
}

/**
 * Where a report gives a figure that statistics of its place give otherwise, rounding and bounds allowed for: at most one figure
 * of a report for each question, and none where one of the report's figures agrees with what some of the statistics say.
 */
export function statisticConflicts(facts: readonly LinkFact[], words: Words): Contradiction[] {
  const asked = facts.filter(
    (fact) => fact.role !== "context" && kindOf(fact) === "outcome" && fact.indicatorId && fact.period
  );
  return [...groupBy(asked, (fact) => questionOf(fact, words)).values()].flatMap((answers) => {
    const told = answers.filter(({isStatistic}) => isStatistic);
    if (told.length === 0) return [];
    const reports = groupBy(
      answers.filter(({isStatistic}) => !isStatistic),
      ({reportId}) => reportId
    );
    return [...reports.values()].flatMap((said) => between(said, told, words));
  });
}

/** Where statistics of a place exclude one another: figures of two files, each told once. */
export function statisticsApart(facts: readonly LinkFact[], words: Words): Contradiction[] {
  const found = contradictions(
    facts.filter(({isStatistic}) => isStatistic),
    words
  );
  return [...groupBy(found, ({one}) => one.id).values()].flatMap(([first]) => first ?? []);
}

const kindOf = ({role}: LinkFact): Contradiction["kind"] => (role === "target" ? "target" : "outcome");

const questionOf = (fact: LinkFact, {catalogue}: Words): string =>
  JSON.stringify([
    topicOf(fact, catalogue),
    kindOf(fact),
    fact.period,
    fact.deadline?.date,
    fact.scope,
    fact.part,
    fact.cumulative,
    isOfEachYear(fact)
  ]);

type Words = Pick<Lexicon, "catalogue">;

/** At most one contradiction of a report and another: two figures that nothing in the other report supports. */
function between(one: readonly LinkFact[], other: readonly LinkFact[], words: Words): Contradiction[] {
  const unit = one[0]?.unit ?? "";
  const ours = one.flatMap((fact) => said(fact, unit, words));
  const theirs = other.flatMap((fact) => said(fact, unit, words));
  const a = unsupported(ours, theirs);
  const b = unsupported(theirs, ours);
  return a && b ? [{kind: kindOf(a.fact), one: a.fact, other: b.fact, unit, value: a.value, otherValue: b.value}] : [];
}

function said(fact: LinkFact, unit: string, {catalogue}: Words): Said[] {
  const indicator = catalogue.indicators.get(fact.indicatorId ?? "");
  const figure = indicator && readingOf(fact, unit, indicator, catalogue);
  if (!figure) return [];
  return [{fact, value: figure.value, interval: saidBy(fact, figure)}];
}

const unsupported = (ours: readonly Said[], theirs: readonly Said[]): Said | undefined =>
  theirs.length === 0 ? undefined : ours.find((one) => !theirs.some((other) => agree(one.interval, other.interval)));
