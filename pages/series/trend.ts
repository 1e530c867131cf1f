import {groupBy} from "../../src/model/group.ts";
import {yearOf} from "../../src/model/calendar.ts";
import type {Period} from "../../src/model/report.ts";
import type {DrawnFact, IndicatorRow, ReportRow} from "../components/data.ts";
import {placeLabel, placeOf} from "../components/names.ts";
import {cellOf} from "../figures/cells.ts";
import {extentOf, extentOrder, timeKeyOf, type Extent} from "../figures/extent.ts";
import {sideOf, type Side} from "../figures/held.ts";
import {kindOf, unitKey, type Kind} from "../figures/kinds.ts";
import type {Given} from "./facts.ts";
import {dayOf} from "./order.ts";

/** How a figure counts, within its entry, kind and unit: only figures that share it are joined by a line. */
export interface Basis {
  scope: string | null;
  coverage: string | null;
  part: boolean;
  extent: Extent;
  /** The part of a year that it is of; null for other kinds of time. */
  within: Period | null;
}

/** What one report says of one time. */
export interface Point extends Given {
  side: Side;
  /** When it is of, in years: the end of 2023 is 2023, the end of June 2023 half a year before. */
  at: number;
  /** Whether the report says otherwise, too, or the figure is in doubt. */
  unclear: boolean;
  /** How many reports that came later tell of the same time. */
  retold: number;
}

/** Figures of a place that count alike, in order of time; of one time that which came out last, last. */
interface Stretch {
  basis: Basis;
  done: Point[];
  promised: Point[];
}

/** What one place says of an indicator over the years: figures of one kind and unit, of years apart from sums over more. */
export interface Trend {
  place: string;
  name: string;
  level: ReportRow["level"];
  kind: Kind;
  /** The unit that the figures have in common; else empty. */
  unit: string;
  unitClass: string;
  /** The kind of time that they are of; a year, too, where some are of parts of one. */
  extent: Extent;
  /** Those that begin first, first. */
  stretches: Stretch[];
  all: Given[];
}

/** Where figures of a place count otherwise than before. */
export interface Break {
  at: number;
  before: Basis;
  after: Basis;
}

/** The figures of an indicator over the years, for each place, kind, unit and kind of sum. */
export function trendsOf(given: readonly Given[], indicator: IndicatorRow): Trend[] {
  const told = given.filter(({fact}) => sideOf(fact) !== null && dayOf(fact) !== "");
  const key = ({row, fact}: Given): string =>
    [placeOf(row), kindOf(fact, indicator.sign), unitKey(fact), sumKey(extentOf(fact, indicator.standing))].join("~");
  return [...groupBy(told, key).values()].flatMap((all) => trendOf(all, indicator) ?? []);
}

/** True for sums and means over more than a year, and since a start: never on one line with figures of a year. */
export const isSum = (extent: Extent): boolean =>
  extent === "since" || extent === "average" || (typeof extent === "number" && extent > 12);

const sumKey = (extent: Extent): Extent | "" => (isSum(extent) ? extent : "");

function trendOf(all: readonly Given[], indicator: IndicatorRow): Trend | null {
  const [first] = all;
  if (!first) return null;
  const {row, fact} = first;
  const units = new Set(all.map(({fact}) => fact.unit));
  const extents = all.map(({fact}) => extentOf(fact, indicator.standing));
  const stretches = [...groupBy(all, ({fact}) => basisKey(basisOf(fact, indicator))).values()].flatMap((own) =>
    stretchOf(own, indicator)
  );
  return {
    place: placeOf(row),
    name: placeLabel(row),
    level: row.level,
    kind: kindOf(fact, indicator.sign),
    unit: units.size === 1 ? fact.unit : "",
    unitClass: fact.unitClass,
    extent: extents.sort((a, b) => extentOrder(a) - extentOrder(b))[0] ?? "unnamed",
    stretches: stretches.sort((a, b) => beginning(a) - beginning(b)),
    all: [...all]
  };
}

function basisOf(fact: DrawnFact, {standing}: IndicatorRow): Basis {
  const {scope, coverage, part, period} = fact;
  const extent = extentOf(fact, standing);
  const partly = extent === "days" || (typeof extent === "number" && extent < 12);
  return {scope, coverage, part, extent, within: partly ? period : null};
}

const basisKey = ({scope, coverage, part, extent, within}: Basis): string =>
  [scope, coverage, part, extent, within && `${within.start.slice(5)}/${within.end.slice(5)}`].join("~");

function stretchOf(own: readonly Given[], indicator: IndicatorRow): Stretch[] {
  const [first] = own;
  if (!first) return [];
  const basis = basisOf(first.fact, indicator);
  const largest = kindOf(first.fact, indicator.sign) === "amount" && first.fact.unitClass !== "share";
  const on = (side: Side): Point[] =>
    pointsOf(
      own.filter(({fact}) => sideOf(fact) === side),
      {side, largest, extent: basis.extent}
    );
  return [{basis, done: on("actual"), promised: on("target")}];
}

interface Choice {
  side: Side;
  extent: Extent;
  /** Whether the larger figure encompasses the smaller. */
  largest: boolean;
}

/** What each report says of each time, on one side. */
function pointsOf(own: readonly Given[], choice: Choice): Point[] {
  const byReport = groupBy(own, ({row, fact}) => `${row.id}~${timeOf(fact)}`);
  const points = [...byReport.values()].flatMap((same) => pointOf(same, choice) ?? []);
  const inOrder = points.sort((a, b) => a.at - b.at || cameOut(a.row).localeCompare(cameOut(b.row)));
  return inOrder.map((point, i) => ({...point, retold: inOrder.slice(i + 1).filter(({at}) => at === point.at).length}));
}

function pointOf(same: readonly Given[], {side, extent, largest}: Choice): Point | null {
  const [first] = same;
  const preference = {times: [], timeKey: timeKeyOf(extent), shared: () => 0, exact: () => false, largest};
  const cell = cellOf(
    same.map(({fact}) => fact),
    preference,
    "not_reported"
  );
  if (!first || !cell.fact) return null;
  const {fact, missing} = cell;
  return {row: first.row, fact, side, at: timeOf(fact), unclear: missing === "ambiguous", retold: 0};
}

/** The end of a period or a deadline in years. */
function timeOf(fact: DrawnFact): number {
  const day = dayOf(fact);
  return yearOf(day) + (Number(day.slice(5, 7)) - 12) / 12;
}

/** When a report came out, as far as it is known: a review after its year, what looks ahead at its beginning. */
export const cameOut = ({published, year, kind}: Pick<ReportRow, "published" | "year" | "kind">): string =>
  published ?? (year === null ? "" : String(kind === "review" ? year + 1 : year));

const beginning = ({done, promised}: Stretch): number => Math.min(...[...done, ...promised].map(({at}) => at));

/** Every point of a trend. */
export const pointsIn = ({stretches}: Pick<Trend, "stretches">): Point[] =>
  stretches.flatMap(({done, promised}) => [...done, ...promised]);

/** The years that a trend has figures of: done, and in all. */
export function yearCounts(trend: Pick<Trend, "stretches">): {done: number; all: number} {
  const years = (points: readonly Point[]): number => new Set(points.map(({at}) => Math.ceil(at))).size;
  return {done: years(trend.stretches.flatMap(({done}) => done)), all: years(pointsIn(trend))};
}

/** True where there is a development to show: what was done in two years, or figures of three. */
export function isDeveloped(trend: Pick<Trend, "stretches">): boolean {
  const {done, all} = yearCounts(trend);
  return done > 1 || (done > 0 && all > 2);
}

/** Where what was done counts otherwise from a time on than until then; stretches that run beside each other break nothing. */
export function breaksIn({stretches}: Pick<Trend, "stretches">): Break[] {
  const told = stretches.flatMap(({basis, done}) => {
    const [first, last] = [done[0], done.at(-1)];
    return first && last ? [{basis, from: first.at, to: last.at}] : [];
  });
  return told.flatMap((after): Break[] => {
    const ended = told.filter(({to}) => to < after.from).sort((a, b) => b.to - a.to);
    return ended.slice(0, 1).map(({basis}) => ({at: after.from, before: basis, after: after.basis}));
  });
}
