import {groupBy} from "../../src/model/group.ts";
import {cellOf, type Cell, type Preference} from "../figures/cells.ts";
import {commonTime, extentOf, extentOrder, timeKeyOf, type Extent} from "../figures/extent.ts";
import {sideOf, type Side} from "../figures/held.ts";
import {kindOf, unitKey, type Kind} from "../figures/kinds.ts";
import type {IndicatorRow, MainPeriodRow, DrawnFact, ReportRow} from "../components/data.ts";
import {placeLabel, placeOf} from "../components/names.ts";
import type {Given} from "./facts.ts";

/** What one report says on one side. */
export interface Told {
  row: ReportRow;
  fact: DrawnFact;
  cell: Cell<DrawnFact>;
}

/** What one place says: of each side the latest report that says it. */
export interface Entry {
  /** Code of the place; the id of the report where the place is not known. */
  place: string;
  name: string;
  actual: Told | null;
  target: Told | null;
}

/** Figures of an indicator that can be set against each other: one level of places, one kind, unit class, extent and scope. */
export interface Series {
  id: string;
  level: ReportRow["level"];
  kind: Kind;
  /** The unit that the figures have in common; else empty. */
  unit: string;
  unitClass: string;
  scope: string | null;
  /** The kind of time that they are of. */
  extent: Extent;
  /** What they are taken over. */
  base: IndicatorRow["base"];
  entries: Entry[];
  /** All of its figures, of every report. */
  all: Given[];
}

export interface SeriesOptions {
  indicator: IndicatorRow;
  periods: readonly MainPeriodRow[];
}

/** Everything that can be compared of an indicator, the series that most places have first. */
export function seriesOf(given: readonly Given[], options: SeriesOptions): Series[] {
  const {indicator} = options;
  const asked = given.filter(({fact}) => sideOf(fact) !== null);
  const key = ({row, fact}: Given): string =>
    [row.level, kindOf(fact, indicator.sign), unitKey(fact), fact.scope, extentOf(fact, indicator.standing)].join("~");
  const groups = [...groupBy(asked, key)].map(([id, group]) => makeSeries(id, group, options));
  return groups.sort((a, b) => b.entries.length - a.entries.length || extentOrder(a.extent) - extentOrder(b.extent));
}

function makeSeries(id: string, all: readonly Given[], options: SeriesOptions): Series {
  const [first] = all;
  if (!first) throw new RangeError("no figures in a series");
  const {row, fact} = first;
  const kind = kindOf(fact, options.indicator.sign);
  const extent = extentOf(fact, options.indicator.standing);
  const prefer = preferenceFor(all, {kind, extent, unitClass: fact.unitClass}, options);
  const entries = [...groupBy(all, ({row}) => placeOf(row))].map(([place, own]): Entry => ({
    place,
    name: placeLabel(own[0]?.row ?? row),
    actual: latest(own, "actual", prefer),
    target: latest(own, "target", prefer)
  }));
  const units = new Set(all.map(({fact}) => fact.unit));
  return {
    id,
    level: row.level,
    kind,
    unit: units.size === 1 ? fact.unit : "",
    unitClass: fact.unitClass,
    scope: fact.scope,
    extent,
    base: options.indicator.base,
    entries,
    all: [...all]
  };
}

type Prefer = (row: ReportRow, side: Side) => Preference;

type Measured = Pick<Series, "kind" | "extent" | "unitClass">;

/**
 * Of several figures of a report, that of the time that most places have in common stands for it, then that of the report's
 * own period, then the one that encompasses most.
 */
function preferenceFor(
  all: readonly Given[],
  {kind, extent, unitClass}: Measured,
  {indicator, periods}: SeriesOptions
): Prefer {
  const timeKey = timeKeyOf(extent);
  const main = new Map(
    periods.map(({reportId, promised, ...period}) => [`${reportId}~${promised}`, timeKey({period, deadline: null})])
  );
  const names = new Set([indicator.nameZh, ...indicator.labels]);
  const common = (side: Side): string | null =>
    commonTime(
      all.filter(({fact}) => sideOf(fact) === side),
      ({row}) => placeOf(row),
      ({fact}) => timeKey(fact)
    );
  const shared = {actual: common("actual"), target: common("target")};
  return ({id}, side) => ({
    times: [shared[side], main.get(`${id}~${side === "target"}`)].flatMap((time) => time ?? []),
    timeKey,
    shared: () => 0,
    exact: (fact) => names.has(fact.indicator),
    largest: kind === "amount" && unitClass !== "share"
  });
}

/** What the latest report of a place that has figures on a side says there. */
function latest(own: readonly Given[], side: Side, prefer: Prefer): Told | null {
  const mine = own.filter(({fact}) => sideOf(fact) === side);
  const [row] = mine.map(({row}) => row).sort((a, b) => (b.year ?? 0) - (a.year ?? 0));
  if (!row) return null;
  const facts = wholes(mine.filter((one) => one.row.id === row.id).map(({fact}) => fact));
  const cell = cellOf(facts, prefer(row, side), "not_reported");
  return cell.fact ? {row, fact: cell.fact, cell} : null;
}

/** Without the parts (其中) of a total that stands beside them. */
function wholes(facts: readonly DrawnFact[]): readonly DrawnFact[] {
  const whole = facts.filter(({part}) => !part);
  return whole.length > 0 ? whole : facts;
}

/** What an entry is placed by: what was done, else what is promised. */
export const leading = ({actual, target}: Entry): Told | null => actual ?? target;
