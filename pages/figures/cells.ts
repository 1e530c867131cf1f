import {groupBy} from "../../src/model/group.ts";
import {agree, type Interval, negated} from "../../src/model/interval.ts";
import type {Period} from "../../src/model/report.ts";
import {saidBy} from "../../src/model/rounding.ts";
import {isMove} from "../../src/model/unitClasses.ts";
import {isOfEachYear} from "../../src/model/yearly.ts";
import type {DrawnFact, PageFact, ReportRow} from "../components/data.ts";
import type {Missing} from "../charts/rows.ts";
import {keyOf, type TimeKey} from "./extent.ts";
import {isFall} from "./kinds.ts";

/** Which report gives each of some figures. */
export type Givers = ReadonlyMap<DrawnFact, ReportRow>;

/** What one report says to one question, or several of one place and year. */
export interface Cell<F extends DrawnFact = PageFact> {
  /** The figure that stands for the report. */
  fact: F | null;
  /** Other figures that answer the question. */
  others: F[];
  /** The same figures, said again elsewhere in the report. */
  repeats: F[];
  missing: Missing | null;
  /** The report of each figure, where several reports of one place and year are read as one. */
  givers?: Givers;
  /** What the report says of the question otherwise, where its figure cannot share the axis. */
  instead?: F;
  /** The figures that come near the question in words that match no entry, `instead` the first of them. */
  near?: readonly F[];
}

/** Whether statistics say a figure: those alone know the cell of a file that it stands in. */
export const isOfStatistics = ({cell}: Pick<DrawnFact, "cell">): boolean => typeof cell?.address === "string";

/** A cell without a figure, and why it has none. */
export const empty = (missing: Missing): Cell<never> => ({fact: null, others: [], repeats: [], missing});

/** A cell whose report gives the figure otherwise: for another kind of period or another part, or in another unit. */
export const otherwise = <F extends DrawnFact>(instead: F): Cell<F> => ({...empty("given_otherwise"), instead});

/** A cell whose report gives the figure in words that match no entry of the catalogue; null where it does not. */
export function inOtherWords<F extends DrawnFact>(near: readonly F[]): Cell<F> | null {
  const [first] = near;
  return first ? {...otherwise(first), near} : null;
}

/** What decides which of several figures of a report stands for it. */
export interface Preference {
  /** The times that are wanted, the best first: that which most have in common, then the report's own. */
  times: readonly string[];
  /** When a figure is of. */
  timeKey: TimeKey;
  /** How many of the compared reports give the same indicator. */
  shared: (fact: DrawnFact) => number;
  /** True when the words of the fact are those of the catalogue's entry. */
  exact: (fact: DrawnFact) => boolean;
  /** True where the larger figure is the more encompassing one: counts and amounts. */
  largest: boolean;
}

/** The period that most of these figures are about; null when none has one. */
export function mainPeriod(facts: readonly DrawnFact[]): Period | null {
  const periods = facts.flatMap(({period}) => period ?? []);
  const [most] = [...groupBy(periods, keyOf).values()].sort((a, b) => b.length - a.length);
  return most?.[0] ?? null;
}

/** 0 for the best time; behind those that are wanted one that names none, then any other. */
function timeRank(fact: DrawnFact, {times, timeKey}: Preference): number {
  const key = timeKey(fact);
  if (key === null) return times.length;
  const at = times.indexOf(key);
  return at === -1 ? times.length + 1 : at;
}

function ranking(fact: DrawnFact, preference: Preference): number[] {
  return [
    fact.doubts.length === 0 ? 0 : 1,
    -preference.shared(fact),
    fact.scope === null ? 0 : 1,
    timeRank(fact, preference),
    isOfStatistics(fact) ? 1 : 0,
    fact.indicatorId === null ? 1 : 0,
    preference.largest ? -fact.value : 0,
    preference.exact(fact) ? 0 : 1,
    -fact.confidence,
    fact.start
  ];
}

/** The figures in the order in which they may stand for their report, first the one that does. */
function preferred<F extends DrawnFact>(facts: readonly F[], preference: Preference): F[] {
  const ranked = facts.map((fact) => ({fact, rank: ranking(fact, preference)}));
  return ranked.sort((a, b) => firstDifference(a.rank, b.rank)).map(({fact}) => fact);
}

function firstDifference(a: readonly number[], b: readonly number[]): number {
  const i = a.findIndex((value, i) => value !== b[i]);
  return i === -1 ? 0 : (a[i] ?? 0) - (b[i] ?? 0);
}

const says = ({value, valueMax, from, comparator, change}: DrawnFact): string =>
  [value, valueMax, from, comparator, change].join("|");

const asks = (fact: DrawnFact): string =>
  [fact.indicator, fact.scope, keyOf(fact.period), fact.cumulative, isOfEachYear(fact), fact.unit].join("|");

/** The same for figures of one entry of the catalogue, in whatever words. */
const asksEntry = (fact: DrawnFact): string => asks({...fact, indicator: fact.indicatorId ?? fact.indicator});

/** Every figure of a cell, the one that stands for the report first. */
export const figuresOf = <F extends DrawnFact>({fact, others, repeats}: Cell<F>): F[] =>
  fact ? [fact, ...others, ...repeats] : [];

/**
 * The cell of a report for figures that answer one question. It is ambiguous when two figures of the same words, scope
 * and period do not agree, of two reports two of the same entry, or when role or scope of the only ones are in doubt.
 */
export function cellOf<F extends DrawnFact>(
  facts: readonly F[],
  preference: Preference,
  gap: Missing,
  givers?: Givers
): Cell<F> {
  const ranked = preferred(facts, preference);
  const [fact, ...others] = firsts(ranked);
  if (!fact) return empty(gap);
  const repeats = ranked.filter((one) => one !== fact && !others.includes(one));
  const among = givers && {givers};
  const rivals = rivalsOf({fact, others, ...among});
  const rest = others.filter((other) => !rivals.includes(other));
  const isClear = rivals.length === 0 && fact.doubts.length === 0;
  return {fact, others: [...rivals, ...rest], repeats, missing: isClear ? null : "ambiguous", ...among};
}

/**
 * The figures of a cell that say otherwise than the one that stands for it. What a report and statistics say otherwise is no
 * doubt about what either of them says.
 */
export function rivalsOf<F extends DrawnFact>({
  fact,
  others,
  givers
}: Pick<Cell<F>, "fact" | "others" | "givers">): F[] {
  if (!fact) return [];
  // Two reports call one thing by their own words: 一般公共预算收入增长, 一般公共预算收入下降.
  const asksOf = (other: F) => (givers?.get(other) === givers?.get(fact) ? asks : asksEntry);
  return others
    .filter((other) => isOfStatistics(other) === isOfStatistics(fact))
    .filter((other) => asksOf(other)(other) === asksOf(other)(fact) && contradict(fact, other));
}

/** Of a cell that a report gives, the figures that statistics give otherwise. */
export const statisticsBeside = <F extends DrawnFact>({fact, others}: Pick<Cell<F>, "fact" | "others">): F[] =>
  fact && !isOfStatistics(fact)
    ? others.filter((other) => isOfStatistics(other) && asksEntry(other) === asksEntry(fact) && contradict(fact, other))
    : [];

/** 突破1万亿元 and 达1.19万亿元 say one thing twice; values before that differ, or growth and a fall, do not. */
const contradict = (a: DrawnFact, b: DrawnFact): boolean => a.from !== b.from || !agree(standsFor(a), standsFor(b));

/** The values that a figure stands for on its axis. */
const standsFor = (fact: DrawnFact): Interval => saidBy(fact, isChange(fact) && isFall(fact) ? negated(fact) : fact);

/** Whether a figure says by how much something rose or fell, as growth, points and places in a ranking do. */
const isChange = ({measure, unitClass}: DrawnFact): boolean => measure === "rate" || isMove(measure, unitClass);

/** The first of the figures that say the same, for each; of one entry of the catalogue, in whatever words. */
function firsts<F extends DrawnFact>(facts: readonly F[]): F[] {
  const seen = new Set<string>();
  return facts.filter((fact) => {
    const key = `${asksEntry(fact)}#${says(fact)}`;
    return !seen.has(key) && seen.add(key);
  });
}
