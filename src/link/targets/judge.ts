import type {Catalogue, Indicator} from "../../lexicon/catalogue.ts";
import type {Lexicon} from "../../lexicon/index.ts";
import type {Years} from "../../model/calendar.ts";
import {groupBy} from "../../model/group.ts";
import type {Figure} from "../../model/interval.ts";
import {isOfEachYear} from "../../model/yearly.ts";
import {topicOf, type LinkFact, type LinkReport} from "../fact.ts";
import {type Candidate, pick, type Picked} from "./pick.ts";
import {beyond, isOnLine, rate, type Rating} from "./rate.ts";
import {readingOf} from "./reading.ts";
import {type Due, dueOf, dueYears, isBefore, isOfPeriod, isOnTheWay, yearsOf} from "./years.ts";

/** A target beside what became of it. Values are in the target's unit, growth with its sign. */
export interface TargetOutcome extends Rating {
  target: LinkFact;
  value: number;
  /** The last day for it. */
  due: string | null;
  /** What it is rated by; for one that is pending, how far the place has come. */
  outcome: Candidate | null;
  /** The last outcome before its period. */
  base: Candidate | null;
  /** How far the outcome, else the base, lies beyond the target, below zero short of it; null where there is neither. */
  difference: number | null;
}

/** What the ledger holds beside the targets. */
export interface Ledger {
  facts: readonly LinkFact[];
  reports: readonly LinkReport[];
  /** `report indicator` of each indicator that a report names beside a number that was not read. */
  unread: ReadonlySet<string>;
}

/** Every target of the ledger with its verdict. */
export function judgeTargets(ledger: Ledger, {catalogue}: Pick<Lexicon, "catalogue">): TargetOutcome[] {
  const outcomes = groupBy(
    ledger.facts.filter(({role, doubts}) => doubts.length === 0 && (role === "outcome" || role === "reform_count")),
    (fact) => topicOf(fact, catalogue)
  );
  const reports = groupBy(ledger.reports, ({placeCode}) => placeCode);
  const byId = new Map(ledger.reports.map((report) => [report.id, report]));
  const context = {
    catalogue,
    unread: ledger.unread,
    byId,
    asked: new Map<string, Picked>()
  };
  return ledger.facts
    .filter(({role}) => role === "target")
    .map((target) =>
      judge(target, outcomes.get(topicOf(target, catalogue)) ?? [], {
        ...context,
        reports: reports.get(target.placeCode) ?? []
      })
    );
}

interface Context {
  catalogue: Catalogue;
  unread: ReadonlySet<string>;
  byId: ReadonlyMap<string, LinkReport>;
  /** What was picked for questions asked before. */
  asked: Map<string, Picked>;
  /** Those of the target's place. */
  reports: readonly LinkReport[];
}

/** A target that can be rated at all. */
interface Question {
  target: LinkFact;
  figure: Figure;
  indicator: Indicator;
  years: Due;
  /** Outcomes of its indicator and place. */
  known: readonly LinkFact[];
}

function judge(target: LinkFact, known: readonly LinkFact[], context: Context): TargetOutcome {
  const indicator = context.catalogue.indicators.get(target.indicatorId ?? "");
  const bare = {target, value: target.value, due: dueOf(target), outcome: null, base: null, difference: null};
  if (target.doubts.length > 0) return {...bare, verdict: "cannot-be-rated", reason: "doubtful"};
  if (!indicator) return {...bare, verdict: "cannot-be-rated", reason: "no-indicator"};
  const years = dueYears(target, context.byId.get(target.reportId)?.plansFrom ?? null, indicator.measure);
  if (!years) return {...bare, verdict: "cannot-be-rated", reason: "no-period"};
  const figure = readingOf(target, target.unit, indicator, context.catalogue) ?? target;
  const question = {target, figure, indicator, years, known};
  const base = answer(question, context, isBefore);
  const found = {...bare, value: figure.value, base: base && !base.several ? base.one : null};
  const judged = rated(question, context) ?? unrated(question, context, found.base);
  const beside = judged.outcome ?? found.base;
  return {...found, ...judged, difference: beside && beyond(beside.figure.value, figure, indicator)};
}

type Judged = Rating & {outcome: Candidate | null};

type Relation = typeof isBefore | typeof isOfPeriod | typeof isOnTheWay;

/** The outcome whose years stand in a relation to the target's. Targets that ask alike are answered alike. */
function answer(question: Question, context: Context, relation: Relation): Picked {
  const {target, years} = question;
  const {scope, part, cumulative, unit} = target;
  const topic = topicOf(target, context.catalogue);
  const key = JSON.stringify([relation.name, topic, scope, part, cumulative, isOfEachYear(target), unit, years]);
  const asked = context.asked.get(key);
  if (asked !== undefined) return asked;
  const found = pick(candidates(question, context, relation));
  context.asked.set(key, found);
  return found;
}

/** The outcomes of the target's own scope in its unit whose years stand in a relation to its own. */
function candidates(
  {target, indicator, known, years: due}: Question,
  context: Context,
  relation: Relation
): Candidate[] {
  return known.flatMap((fact) => {
    const years = yearsOf(fact);
    if (!years || !relation(years, due, indicator.measure) || !isAlike(fact, target, years, indicator)) return [];
    const figure = readingOf(fact, target.unit, indicator, context.catalogue);
    return figure ? [{fact, figure, years, covers: context.byId.get(fact.reportId)?.covers ?? -Infinity}] : [];
  });
}

/**
 * A figure since a start (累计) is no figure of one year; over several years the two are the same. What is of each year (每年)
 * is no sum of them.
 */
const isAlike = (fact: LinkFact, target: LinkFact, years: Years, {measure}: Indicator): boolean =>
  fact.scope === target.scope &&
  fact.part === target.part &&
  isOfEachYear(fact) === isOfEachYear(target) &&
  (measure.standing === "always" || years.from < years.to || fact.cumulative === target.cumulative);

/** The verdict by an outcome of the target's period; null when there is none. */
function rated(question: Question, context: Context): Judged | null {
  const {figure, indicator, years, known, target} = question;
  const picked = answer(question, context, isOfPeriod);
  if (picked?.several) return {outcome: picked.one, verdict: "cannot-be-rated", reason: "several-outcomes"};
  if (picked) return {outcome: picked.one, ...rate(picked.one.figure, figure, indicator)};
  const isStranger = known.some((fact) => {
    const own = yearsOf(fact);
    return own !== null && isOfPeriod(own, years, indicator.measure) && isAlike(fact, target, own, indicator);
  });
  return isStranger ? {outcome: null, verdict: "cannot-be-rated", reason: "other-unit"} : null;
}

/** The verdict on a target that no outcome of its period answers. */
function unrated(question: Question, context: Context, base: Candidate | null): Judged {
  const {target, years, known} = question;
  const last = Math.max(...context.reports.map(({covers}) => covers ?? -Infinity));
  if (last < years.to) return onTheWay(question, context, base);
  const due = context.reports.filter(({covers}) => covers === years.to);
  const without = (verdict: Rating["verdict"], reason: Rating["reason"]): Judged => ({outcome: null, verdict, reason});
  if (due.length === 0) return without("cannot-be-rated", "no-report");
  if (due.some(({id}) => context.unread.has(`${id} ${target.indicatorId}`)))
    return without("cannot-be-rated", "not-read");
  const said = known.filter(({reportId}) => due.some(({id}) => id === reportId));
  if (said.some(({scope, part}) => scope !== target.scope || part !== target.part)) {
    return without("not-reported", "other-scope");
  }
  return without("not-reported", said.length > 0 ? "other-period" : "no-figure");
}

/** A target that is not due yet: how far the place has come, where a later report says so. */
function onTheWay(question: Question, context: Context, base: Candidate | null): Judged {
  const {figure, indicator, years} = question;
  const picked = answer(question, context, isOnTheWay);
  if (!picked || picked.several) return {outcome: null, verdict: "pending", reason: "not-due"};
  const {one} = picked;
  if (rate(one.figure, figure, indicator).verdict === "kept") {
    return {outcome: one, verdict: "on-course", reason: "reached-early"};
  }
  if (!base) return {outcome: one, verdict: "pending", reason: "not-due"};
  const [now, start] = [one, base].map(({figure, years}) => ({value: figure.value, year: years.to}));
  const onLine = now && start && isOnLine(now, start, {value: figure.value, year: years.to});
  return onLine
    ? {outcome: one, verdict: "on-course", reason: "on-line"}
    : {outcome: one, verdict: "pending", reason: "behind-line"};
}
