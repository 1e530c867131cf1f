import {groupBy} from "../../src/model/group.ts";
import type {Period} from "../../src/model/report.ts";
import {cellOf, isOfStatistics, rivalsOf, type Cell, type Preference} from "../figures/cells.ts";
import {commonTime, extentOf, extentOrder, timeKeyOf, type Extent} from "../figures/extent.ts";
import {sideOf, type Side} from "../figures/held.ts";
import {kindOf, unitKey, type Kind} from "../figures/kinds.ts";
import {byLatest} from "../figures/latest.ts";
import type {IndicatorRow, MainPeriodRow, DrawnFact, ReportRow} from "../components/data.ts";
import {placeLabel, placeOf} from "../components/names.ts";
import type {Given} from "./facts.ts";

/** What one report says on one side; or several of one place and year, read as one, and statistics of the same time. */
export interface Told {
  /** The report of the figure that stands for the place. */
  row: ReportRow;
  fact: DrawnFact;
  cell: Cell<DrawnFact>;
}

/** Figures of what is told, each with the report that gives it. */
export const givenIn = ({row, cell: {givers}}: Told, facts: readonly DrawnFact[]): Given[] =>
  facts.map((fact) => ({row: givers?.get(fact) ?? row, fact}));

/** What is set down for a place: the figure that stands for it, and those that exclude it. */
export const citedIn = (told: Told): Given[] => givenIn(told, [told.fact, ...rivalsOf(told.cell)]);

/** What one place says: of each side the reports of the latest year that say it. */
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

type Prefer = (rows: readonly ReportRow[], side: Side) => Preference;

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
  const mainOf = mainPeriodsIn(periods);
  const usual = (id: string, side: Side): string | null =>
    timeKey({period: mainOf(id, side === "target"), deadline: null});
  const names = new Set([indicator.nameZh, ...indicator.labels]);
  const common = (side: Side): string | null =>
    commonTime(
      reportsFirst(all.filter(({fact}) => sideOf(fact) === side)),
      ({row}) => placeOf(row),
      ({fact}) => timeKey(fact)
    );
  const shared = {actual: common("actual"), target: common("target")};
  return (rows, side) => ({
    times: [shared[side], ...rows.map(({id}) => usual(id, side))].flatMap((time) => time ?? []),
    timeKey,
    shared: () => 0,
    exact: (fact) => names.has(fact.indicator),
    largest: kind === "amount" && unitClass !== "share"
  });
}

/** The main periods of all reports by report, made once: each series asks for those of some. */
const known = new WeakMap<readonly MainPeriodRow[], ReadonlyMap<string, Period>>();

function mainPeriodsIn(periods: readonly MainPeriodRow[]): (report: string, promised: boolean) => Period | null {
  const byReport =
    known.get(periods) ??
    new Map(periods.map(({reportId, promised, start, end}) => [`${reportId}~${promised}`, {start, end}]));
  known.set(periods, byReport);
  return (report, promised) => byReport.get(`${report}~${promised}`) ?? null;
}

/** The figures of reports, where there are any; else all. */
export function reportsFirst<G extends Pick<Given, "fact">>(given: readonly G[]): readonly G[] {
  const said = given.filter(({fact}) => !isOfStatistics(fact));
  return said.length > 0 ? said : given;
}

/** What a place says on a side: what its reports do, with statistics of the same time beside it; later ones go before it. */
function latest(own: readonly Given[], side: Side, prefer: Prefer): Told | null {
  const mine = own.filter(({fact}) => sideOf(fact) === side);
  const said = ofLatestYear(mine.filter(({fact}) => !isOfStatistics(fact)));
  const statistics = mine.filter(({fact}) => isOfStatistics(fact));
  const [told, beside] = [toldIn(said, side, prefer), toldIn(ofLatestYear(statistics), side, prefer)];
  if (!told || !beside) return told ?? beside;
  const {timeKey} = prefer([], side);
  const time = timeKey(told.fact);
  if (time !== null && (timeKey(beside.fact) ?? "") > time) return beside;
  return toldIn([...said, ...statistics.filter(({fact}) => timeKey(fact) === time)], side, prefer);
}

/**
 * The figures of the latest year of which a report has any. Several reports of that year are read as one: what they
 * contradict each other in is no more certain than what one contradicts itself in.
 */
function ofLatestYear(given: readonly Given[]): Given[] {
  const inOrder = [...given].sort((a, b) => byLatest(a.row, b.row));
  const first = inOrder[0]?.row;
  return inOrder.filter(({row}) => row.id === first?.id || (row.year !== null && row.year === first?.year));
}

function toldIn(given: readonly Given[], side: Side, prefer: Prefer): Told | null {
  const [first] = given;
  if (!first) return null;
  const reports = new Map(given.map(({row, fact}) => [fact, row]));
  const rows = [...new Map([...reports.values()].map((row) => [row.id, row])).values()];
  const givers = rows.length > 1 ? reports : undefined;
  const cell = cellOf(wholes([...reports.keys()]), prefer(rows, side), "not_reported", givers);
  return cell.fact ? {row: reports.get(cell.fact) ?? first.row, fact: cell.fact, cell} : null;
}

/** Without the parts (其中) of a total that stands beside them. */
function wholes(facts: readonly DrawnFact[]): readonly DrawnFact[] {
  const whole = facts.filter(({part}) => !part);
  return whole.length > 0 ? whole : facts;
}

/** What an entry is placed by: what was done, else what is promised. */
export const leading = ({actual, target}: Entry): Told | null => actual ?? target;
