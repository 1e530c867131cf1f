import {figureIdOf} from "../../charts/figure.ts";
import type {Missing} from "../../charts/rows.ts";
import type {IndicatorRow, MainPeriodRow, ReportRow} from "../../components/data.ts";
import {figuresOf, type Cell} from "../../figures/cells.ts";
import {sideOf, type Side} from "../../figures/held.ts";
import type {Kind} from "../../figures/kinds.ts";
import type {Comparison} from "../../comparisons/comparison.ts";
import type {Given} from "../../series/facts.ts";
import {seriesOf, type Series, type Told} from "../../series/series.ts";
import type {Line} from "./lines.ts";
import {yearOf} from "./years.ts";

/** What a line says to a question. */
export interface MemoCell {
  told: Told | null;
  /** How its figure counts. */
  kind: Kind;
  /** Whether it counts as the others of its question do, so that their values can be set against each other. */
  alike: boolean;
  /** Why there is no value, or why it is in doubt. */
  missing: Missing | null;
  /** Figures of the line that answer the question otherwise: of another kind, unit or scope. */
  beside: Told[];
  /** The years, other than the one asked for, of which the line gives a figure where it gives none of that one. */
  elsewhen: number[];
}

/** What is asked of every line: one side of an indicator or of a family, with a cell a line. */
export interface Question {
  id: string;
  /** 1: figures that count alike. 2: each counts its own. */
  level: 1 | 2;
  indicator: IndicatorRow | null;
  family: string;
  domain: string;
  side: Side;
  kind: Kind;
  /** The unit that its figures have in common; else empty. */
  unit: string;
  unitClass: string;
  scope: string | null;
  /** Whether they are sums or means over several years, and whether they say how things stand. */
  long: boolean;
  standing: boolean;
  cells: MemoCell[];
}

/** All that is known of one indicator. */
export interface Known {
  indicator: IndicatorRow;
  given: readonly Given[];
  /** Ids of the reports that name it beside a number that was not read. */
  unread: ReadonlySet<string>;
}

export interface QuestionOptions {
  lines: readonly Line[];
  periods: readonly MainPeriodRow[];
  sides: readonly Side[];
  /** Only figures of this year; null for the latest of each line. */
  year: number | null;
}

const noCell = (kind: Kind, missing: Missing, elsewhen: number[] = []): MemoCell => ({
  told: null,
  kind,
  alike: false,
  missing,
  beside: [],
  elsewhen
});

/**
 * The questions that an indicator makes: one for each side and each way of counting that two lines share, the most told
 * first. What a line alone counts otherwise stands, told apart, in the first of them.
 */
export function questionsOf({indicator, given, unread}: Known, options: QuestionOptions): Question[] {
  const {lines, periods, sides, year} = options;
  const own = ofLines(given, lines);
  const asked = own.filter((one) => year === null || yearOf(one) === year);
  const series = seriesOf(asked, {indicator, periods});
  return sides.flatMap((side) => {
    const elsewhen = (line: Line): number[] => yearsOf(own, line, side, year);
    const gap = ({reports}: Line): Missing =>
      reports.some(({id}) => unread.has(id)) ? "not_extracted" : "not_reported";
    const cellFor = cellMaker(side, (line, kind) => noCell(kind, gap(line), elsewhen(line)));
    const told = series.filter((one) => tellers(one, side) > 0).sort((a, b) => tellers(b, side) - tellers(a, side));
    const shared = told.filter((one, i) => i === 0 || tellers(one, side) > 1 || lines.length === 1);
    const rare = told.filter((one) => !shared.includes(one));
    return shared.map((one, i) => {
      const cells = lines.map((line) => cellFor(line, one, i === 0 ? rare : []));
      return {...questionOf(one, side, indicator), cells: cells.map(withRow(lines))};
    });
  });
}

const tellers = ({entries}: Series, side: Side): number => entries.filter((entry) => entry[side]).length;

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
  const own = (told: Told): Told => ({...told, row: rows.get(told.row.id) ?? told.row});
  return (cell: MemoCell): MemoCell => ({...cell, told: cell.told && own(cell.told), beside: cell.beside.map(own)});
};

function yearsOf(given: readonly Given[], line: Line, side: Side, year: number | null): number[] {
  if (year === null) return [];
  const own = given.filter(({row, fact}) => row.placeCode === line.id && sideOf(fact) === side);
  const years = own.flatMap((one) => yearOf(one) ?? []);
  return [...new Set(years)].filter((other) => other !== year).sort();
}

type Absent = (line: Line, kind: Kind) => MemoCell;

/** The cell of a line: what its series says, else what it counts otherwise, else why there is nothing. */
const cellMaker =
  (side: Side, absent: Absent) =>
  (line: Line, series: Series, rare: readonly Series[]): MemoCell => {
    const toldIn = ({entries}: Series): Told | null => entries.find(({place}) => place === line.id)?.[side] ?? null;
    const found = [series, ...rare].flatMap((one) => {
      const told = toldIn(one);
      return told ? [{told, series: one}] : [];
    });
    const [first, ...rest] = found;
    if (!first) return absent(line, series.kind);
    return {
      told: first.told,
      kind: first.series.kind,
      alike: first.series === series,
      missing: first.told.cell.missing,
      beside: rest.map(({told}) => told),
      elsewhen: []
    };
  };

const questionOf = (series: Series, side: Side, indicator: IndicatorRow): Omit<Question, "cells"> => {
  const {kind, unit, unitClass, scope, long, standing, id} = series;
  const {family, domain} = indicator;
  return {
    id: figureIdOf(indicator.id, side, id),
    level: 1,
    indicator,
    family,
    domain,
    side,
    kind,
    unit,
    unitClass,
    scope,
    long,
    standing
  };
};

/** The questions of a family that each line answers by counting its own. */
export function familyQuestions(
  comparison: Comparison,
  rows: readonly ReportRow[],
  sides: readonly Side[]
): Question[] {
  const {id, kind, unit, unitClass, family, domain} = comparison;
  return sides.flatMap((side) => {
    const cells = comparison[side];
    if (!cells) return [];
    const question = {
      id: figureIdOf(id, side),
      level: 2,
      indicator: null,
      family,
      domain,
      side,
      kind,
      unit,
      unitClass
    } as const;
    const made = rows.map((row, i) => familyCell(row, cells[i], kind));
    return [{...question, scope: null, long: false, standing: false, cells: made}];
  });
}

function familyCell(row: ReportRow, cell: Cell | undefined, kind: Kind): MemoCell {
  if (!cell?.fact) return noCell(kind, cell?.missing ?? "not_reported");
  return {told: {row, fact: cell.fact, cell}, kind, alike: true, missing: cell.missing, beside: [], elsewhen: []};
}

/** How many lines answer a question. */
export const coverageOf = ({cells}: Pick<Question, "cells">): number => cells.filter(({told}) => told).length;

/** Every figure of a cell: the one that stands in it, those beside it that count as it does, and those that do not. */
export const allFigures = ({told, beside}: MemoCell): Given[] =>
  [...(told ? [told] : []), ...beside].flatMap(({row, cell}) => figuresOf(cell).map((fact) => ({row, fact})));
