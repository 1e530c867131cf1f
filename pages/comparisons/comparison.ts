import {groupBy} from "../../src/model/group.ts";
import type {Period} from "../../src/model/report.ts";
import type {Missing} from "../charts/rows.ts";
import type {Catalogue, IndicatorRow, PageFact} from "../components/data.ts";

import {cellOf, mainPeriod, inOtherWords, otherwise, type Cell, type Preference} from "../figures/cells.ts";
import {commonTime, timeKeyOf, type Extent} from "../figures/extent.ts";
import {sideOf, type Held, type Side, type Subject} from "../figures/held.ts";
import type {Kind} from "../figures/kinds.ts";

/** One question to which two or more reports give a figure of one kind and unit class. */
export interface Comparison {
  id: string;
  /** 1: the same indicator, unit, kind of period and scope. 2: the same question, each counting its own. */
  level: 1 | 2;
  family: string;
  /** The entry of the catalogue, on level 1. */
  indicator: string | null;
  /** The question that the entries answer, on level 2. */
  question: string | null;
  domain: string;
  kind: Kind;
  /** Unit of the figures, where they have one in common; else empty. */
  unit: string;
  unitClass: string;
  scope: string | null;
  /** The kind of time that the figures are of. */
  extent: Extent;
  /** One cell a report, in the order chosen; null when no report has a figure on that side. */
  actual: Cell[] | null;
  target: Cell[] | null;
  /** How many reports have a figure, on the side that more of them have. */
  coverage: number;
}

const on = (group: readonly Held[], side: Side): Held[] => group.filter((one) => one.side === side);

const reportsIn = (group: readonly Held[]): number => new Set(group.map(({report}) => report)).size;

/** How many reports a group reaches on the side that more of them have. */
const coverageOf = (group: readonly Held[]): number =>
  Math.max(reportsIn(on(group, "actual")), reportsIn(on(group, "target")));

const sameIndicator = ({fact, axis, extent}: Held): string =>
  [fact.indicatorId, axis, extent, fact.scope ?? ""].join("~");

const sameQuestion = ({question, axis, side, extent, fact}: Held): string =>
  [question, axis, side, extent, fact.scope ?? ""].join("~");

/** What the figures of a comparison answer, in whatever unit, of whatever time or part: where else a report may answer it. */
const asked = {
  1: ({fact, side}: Held): string => `${fact.indicatorId}~${side}`,
  2: ({question, side}: Held): string => `${question}~${side}`
};

/** Every comparison that these figures allow, on both levels. */
export function comparisons(all: readonly Held[], subjects: readonly Subject[], catalogue: Catalogue): Comparison[] {
  const make = maker(all, subjects, catalogue);
  const known = all.filter(({fact}) => fact.indicatorId !== null);
  const same = [...groupBy(known, sameIndicator)].filter(([, group]) => coverageOf(group) > 1);
  const reached = reach(same.map(([, group]) => group));
  const answers = all.filter(({question}) => question !== null);
  const alike = [...groupBy(answers, sameQuestion)].filter(
    ([key, group]) => coverageOf(group) > Math.max(1, reached.get(key) ?? 0)
  );
  return [...same.map(([key, group]) => make(key, group, 1)), ...alike.map(([key, group]) => make(key, group, 2))];
}

/** How many reports the widest indicator of each question, axis and side reaches. */
function reach(groups: readonly Held[][]): Map<string, number> {
  const widest = new Map<string, number>();
  for (const group of groups) {
    for (const [key, part] of groupBy(group, sameQuestion)) {
      widest.set(key, Math.max(widest.get(key) ?? 0, reportsIn(part)));
    }
  }
  return widest;
}

type Make = (key: string, group: readonly Held[], level: 1 | 2) => Comparison;

function maker(all: readonly Held[], subjects: readonly Subject[], catalogue: Catalogue): Make {
  const cells = cellMaker(subjects, catalogue);
  const answers = {1: groupBy(all, asked[1]), 2: groupBy(all, asked[2])};
  return (key, group, level) => {
    const side = (side: Side): Cell[] | null => {
      const own = on(group, side);
      const [first] = own;
      const others = first && answers[level].get(asked[level](first));
      return first ? cells(own, {side, level, group, others: others ?? []}) : null;
    };
    return {id: `${level}~${key}`, level, ...common(group, level), actual: side("actual"), target: side("target")};
  };
}

/** What the figures of one side are taken from, and where a report without one may answer otherwise. */
interface Around {
  side: Side;
  level: 1 | 2;
  group: readonly Held[];
  others: readonly Held[];
}

/** A cell a report for the figures of one side of a comparison. */
function cellMaker(
  subjects: readonly Subject[],
  {indicators}: Catalogue
): (own: readonly Held[], around: Around) => Cell[] {
  const exact = exactly(new Map(indicators.map((entry) => [entry.id, entry])));
  const main = {actual: periodsOn(subjects, "actual"), target: periodsOn(subjects, "target")};
  const named = subjects.map(({read}) => new Set(read.gaps.map(({indicatorId}) => indicatorId)));
  return (own, {side, level, group, others}) => {
    const timeKey = timeKeyOf(group[0]?.extent ?? "unnamed");
    const wanted = commonTime(
      own,
      ({report}) => report,
      ({fact}) => timeKey(fact)
    );
    const ranking = {timeKey, shared: level === 1 ? () => 0 : sharing(group), exact, largest: isPile(group)};
    const entries = new Set(own.map(({fact}) => fact.indicatorId));
    return subjects.map((_, report) => {
      const usual = timeKey({period: main[side][report] ?? null, deadline: null});
      const preference = {...ranking, times: [wanted, usual].flatMap((time) => time ?? [])};
      const gap = gapOf(named[report], own);
      const cell = cellOf(factsOf(own, report), preference, gap);
      const instead = cell.fact ? null : cellOf(factsOf(others, report), preference, gap).fact;
      if (instead) return otherwise(instead);
      return (cell.fact ? null : inOtherWords(nearOf(subjects[report], entries, side))) ?? cell;
    });
  };
}

/** The figures of a report that come near one of these entries, on one side. */
function nearOf(subject: Subject | undefined, entries: ReadonlySet<string | null>, side: Side): PageFact[] {
  if (!subject) return [];
  const ids = subject.read.near.flatMap(({indicatorId, facts}) => (entries.has(indicatorId) ? facts : []));
  return subject.read.facts.filter((fact) => ids.includes(fact.id) && sideOf(fact) === side);
}

const factsOf = (group: readonly Held[], of: number): PageFact[] =>
  group.flatMap(({fact, report}) => (report === of ? [fact] : []));

function common(group: readonly Held[], level: 1 | 2) {
  const [first] = group;
  if (!first) throw new RangeError("no figures to compare");
  return {
    family: first.family,
    indicator: level === 1 ? first.fact.indicatorId : null,
    question: level === 2 ? first.question : null,
    domain: commonest(group.map(({fact}) => fact.domain)),
    kind: first.kind,
    unit: onlyOne(group.map(({fact}) => fact.unit)),
    unitClass: first.fact.unitClass,
    scope: first.fact.scope,
    extent: first.extent,
    coverage: coverageOf(group)
  };
}

const periodsOn = (subjects: readonly Subject[], side: Side): (Period | null)[] =>
  subjects.map(({read}) => mainPeriod(read.facts.filter((fact) => sideOf(fact) === side)));

/** How many reports of the group give the indicator of a fact; 0 for one that is a report's own. */
function sharing(group: readonly Held[]): Preference["shared"] {
  const reports = new Map<string, Set<number>>();
  for (const {fact, report} of group) {
    if (fact.indicatorId === null) continue;
    reports.set(fact.indicatorId, (reports.get(fact.indicatorId) ?? new Set()).add(report));
  }
  return ({indicatorId}) => {
    const size = reports.get(indicatorId ?? "")?.size ?? 0;
    return size > 1 ? size : 0;
  };
}

/** True where the larger figure encompasses the smaller: counts and amounts, not shares and times. */
const isPile = ([first]: readonly Held[]): boolean => first?.kind === "amount" || first?.kind === "added";

const exactly =
  (entries: ReadonlyMap<string, IndicatorRow>): Preference["exact"] =>
  ({indicatorId, indicator}) => {
    const entry = entries.get(indicatorId ?? "");
    return entry !== undefined && (entry.nameZh === indicator || entry.labels.includes(indicator));
  };

/** Not reported, unless the report names one of these indicators where no figure could be read. */
function gapOf(named: ReadonlySet<string> | undefined, group: readonly Held[]): Missing {
  if (!named?.size) return "not_reported";
  const unread = group.some(({fact}) => fact.indicatorId !== null && named.has(fact.indicatorId));
  return unread ? "not_extracted" : "not_reported";
}

const onlyOne = (values: readonly string[]): string => (new Set(values).size === 1 ? (values[0] ?? "") : "");

const commonest = (values: readonly string[]): string =>
  [...groupBy(values, (value) => value)].sort(([, a], [, b]) => b.length - a.length)[0]?.[0] ?? "";
