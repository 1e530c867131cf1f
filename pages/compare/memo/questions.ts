import {figureIdOf} from "../../charts/figure.ts";
import type {Missing} from "../../charts/rows.ts";
import type {IndicatorRow, MainPeriodRow, ReportRow} from "../../components/data.ts";
import {figuresOf} from "../../figures/cells.ts";
import type {Extent} from "../../figures/extent.ts";
import {sideOf, type Side} from "../../figures/held.ts";
import {footingOf, type Kind} from "../../figures/kinds.ts";
import type {Given} from "../../series/facts.ts";
import {yearFor} from "../../series/order.ts";
import {givenIn, seriesOf, type Series, type Told} from "../../series/series.ts";
import type {Line} from "./lines.ts";

/** How a figure counts, and the kind of time that it is of. */
export interface Counting {
  kind: Kind;
  extent: Extent;
}

/** A figure that counts otherwise than the question beside whose answer it stands. */
interface Beside extends Counting {
  told: Told;
}

/** What a line says to a question. */
export interface MemoCell extends Counting {
  told: Told | null;
  /** Whether it counts as the others of its question do, so that their values can be set against each other. */
  alike: boolean;
  /** Why there is no value, or why it is in doubt. */
  missing: Missing | null;
  /** What the line gives otherwise besides: of another kind, unit, time or scope. */
  beside: Beside[];
  /** The years, other than the one asked for, of which the line gives a figure where it gives none of that one. */
  elsewhen: number[];
}

/** What is asked of every line: one side of an indicator or of a family, with a cell a line. */
export interface Question {
  id: string;
  /** 1: figures that count alike. 2: each counts its own. */
  level: 1 | 2;
  indicator: IndicatorRow | null;
  /** Id of the question that several entries answer, on level 2. */
  asks: string | null;
  family: string;
  domain: string;
  side: Side;
  kind: Kind;
  /** The unit that its figures have in common; else empty. */
  unit: string;
  unitClass: string;
  scope: string | null;
  /** The kind of time that they are of. */
  extent: Extent;
  cells: MemoCell[];
}

/** All that is known of one indicator. */
export interface Known {
  indicator: IndicatorRow;
  given: readonly Given[];
  /** Ids of the reports that name it beside a number that was not read. */
  unread: ReadonlySet<string>;
  /** The figures by which reports give it in other words. */
  near: readonly Given[];
}

export interface QuestionOptions {
  lines: readonly Line[];
  periods: readonly MainPeriodRow[];
  sides: readonly Side[];
  /** Only figures of this year; null for the latest of each line. */
  year: number | null;
}

/** A cell without a figure, and why it has none. */
export const noCell = ({kind, extent}: Counting, missing: Missing, elsewhen: number[] = []): MemoCell => ({
  told: null,
  kind,
  extent,
  alike: false,
  missing,
  beside: [],
  elsewhen
});

/**
 * The questions that an indicator makes: one for each side and each way of counting that two lines share, the most told
 * first. What a line alone counts otherwise stands, told apart, in the first of them.
 */
export function questionsOf({indicator, given, unread, near}: Known, options: QuestionOptions): Question[] {
  const {lines, periods, sides, year} = options;
  const own = ofLines(given, lines);
  const asked = own.filter((one) => year === null || yearFor(one) === year);
  const series = seriesOf(asked, {indicator, periods});
  return sides.flatMap((side) => {
    const elsewhen = (line: Line): number[] => yearsOf(own, line, side, year);
    const gap = ({reports}: Line): Missing =>
      reports.some(({id}) => unread.has(id)) ? "not_extracted" : "not_reported";
    const cellFor = cellMaker(
      side,
      (line, counting) =>
        nearCell(nearIn(near, line, {side, year}), counting) ?? noCell(counting, gap(line), elsewhen(line))
    );
    const told = series.filter((one) => tellers(one, side) > 0).sort((a, b) => tellers(b, side) - tellers(a, side));
    const shared = told.filter((one, i) => i === 0 || tellers(one, side) > 1 || lines.length === 1);
    const rare = told.filter((one) => !shared.includes(one));
    return shared.map((one, i) => {
      const cells = lines.map((line) => cellFor(line, one, {rare: i === 0 ? rare : [], others: told}));
      return {...questionOf(one, side, indicator), cells: cells.map(withRow(lines))};
    });
  });
}

const tellers = ({entries}: Series, side: Side): number => entries.filter((entry) => entry[side]).length;

/** The figures by which the reports of a line give an indicator in other words, on one side and of the year asked for. */
const nearIn = (near: readonly Given[], {reports}: Line, {side, year}: {side: Side; year: number | null}): Given[] =>
  near.filter(
    (one) =>
      reports.some(({id}) => id === one.row.id) && sideOf(one.fact) === side && (year === null || yearFor(one) === year)
  );

/** The cell of a line that gives an indicator in other words; null where it does not. */
function nearCell([first, ...rest]: readonly Given[], {extent}: Counting): MemoCell | null {
  if (!first) return null;
  const {row, fact} = first;
  const own = rest.filter((one) => one.row === row).map((one) => one.fact);
  const cell = {fact, others: own, repeats: [], missing: null};
  const {kind} = footingOf(fact, null);
  return {told: {row, fact, cell}, kind, extent, alike: false, missing: "given_otherwise", beside: [], elsewhen: []};
}

/** Figures called by the line that they stand in; the level of a place parts no columns here, where its name tells it. */
const ofLines = (given: readonly Given[], lines: readonly Line[]): Given[] =>
  lines.flatMap(({id, reports}) => {
    const ids = new Set(reports.map((row) => row.id));
    return given
      .filter(({row}) => ids.has(row.id))
      .map(({row, fact}) => ({row: {...row, placeCode: id, level: null}, fact}));
  });

/** Gives the reports of a cell back their own places. */
const withRow = (lines: readonly Line[]) => {
  const rows = new Map<string, ReportRow>(lines.flatMap(({reports}) => reports.map((row) => [row.id, row] as const)));
  const ofPlace = (row: ReportRow): ReportRow => rows.get(row.id) ?? row;
  const own = ({cell, ...told}: Told): Told => {
    const {givers} = cell;
    const among = givers && {givers: new Map([...givers].map(([fact, row]) => [fact, ofPlace(row)]))};
    return {...told, row: ofPlace(told.row), cell: {...cell, ...among}};
  };
  return (cell: MemoCell): MemoCell => ({
    ...cell,
    told: cell.told && own(cell.told),
    beside: cell.beside.map((one) => ({...one, told: own(one.told)}))
  });
};

function yearsOf(given: readonly Given[], line: Line, side: Side, year: number | null): number[] {
  if (year === null) return [];
  const own = given.filter(({row, fact}) => row.placeCode === line.id && sideOf(fact) === side);
  const years = own.flatMap((one) => yearFor(one) ?? []);
  return [...new Set(years)].filter((other) => other !== year).sort();
}

type Absent = (line: Line, counting: Counting) => MemoCell;

/** Where a line may answer otherwise: what it alone counts so, which stands beside its figure, and all that there is. */
interface Otherwise {
  rare: readonly Series[];
  others: readonly Series[];
}

/** The cell of a line: what its series says, else what it gives otherwise, else why there is nothing. */
const cellMaker =
  (side: Side, absent: Absent) =>
  (line: Line, series: Series, {rare, others}: Otherwise): MemoCell => {
    const toldIn = ({entries}: Series): Told | null => entries.find(({place}) => place === line.id)?.[side] ?? null;
    const stands = [series, ...rare, ...others].find(toldIn);
    const told = stands ? toldIn(stands) : null;
    if (!stands || !told) return absent(line, series);
    const beside = rare.flatMap((one) => {
      const also = one === stands ? null : toldIn(one);
      return also ? [{told: also, kind: one.kind, extent: one.extent}] : [];
    });
    const alike = stands === series;
    const {kind, extent} = stands;
    return {told, kind, extent, alike, missing: alike ? told.cell.missing : "given_otherwise", beside, elsewhen: []};
  };

const questionOf = (series: Series, side: Side, indicator: IndicatorRow): Omit<Question, "cells"> => {
  const {kind, unit, unitClass, scope, extent, id} = series;
  const {family, domain} = indicator;
  return {
    id: figureIdOf(indicator.id, side, id),
    level: 1,
    indicator,
    asks: null,
    family,
    domain,
    side,
    kind,
    unit,
    unitClass,
    scope,
    extent
  };
};

/** How many lines answer a question as it is put. */
export const coverageOf = ({cells}: Pick<Question, "cells">): number =>
  cells.filter(({told, alike}) => told && alike).length;

/** A figure of a cell, with how it counts and whether that is how its question does. */
export interface Counted extends Given, Counting {
  alike: boolean;
}

/** Every figure of a cell: the one that stands in it, those that count as it does, and those that do not. */
export function allFigures({told, beside, kind, extent, alike}: MemoCell): Counted[] {
  const first = told ? [{told, kind, extent, alike}] : [];
  return [...first, ...beside.map((one) => ({...one, alike: false}))].flatMap(({told, ...rest}) =>
    givenIn(told, figuresOf(told.cell)).map((one) => ({...one, ...rest}))
  );
}
