import type {IndicatorRow, PageFact, ReportRow} from "../../pages/components/data.ts";
import type {Given} from "../../pages/series/facts.ts";
import {seriesOf, type Series, type SeriesOptions} from "../../pages/series/series.ts";
import {fact, row} from "../figures/setup.ts";

const places = {
  赣州: {placeCode: "360700", placeShort: "赣州", level: "prefecture"},
  永州: {placeCode: "431100", placeShort: "永州", level: "prefecture"},
  潍坊: {placeCode: "370700", placeShort: "潍坊", level: "prefecture"},
  江西: {placeCode: "360000", placeShort: "江西", level: "province"}
} as const;

export type Name = keyof typeof places;

/** The report of a place and a year. */
export const report = (name: Name, year = 2023, over: Partial<ReportRow> = {}): ReportRow =>
  row(`${name}${year}`, {...places[name], year, ...over});

export const period = (from: number, to = from) => ({start: `${from}-01-01`, end: `${to}-12-31`});

/** People who found work in a place: of its report, of the year of that. */
export const jobs = (row: ReportRow, value: number, over: Partial<PageFact> = {}): Given => ({
  row,
  fact: fact({
    value,
    unit: "人",
    unitClass: "people",
    indicator: "城镇新增就业",
    indicatorId: "new-urban-jobs",
    family: "jobs",
    period: row.year === null ? null : period(row.year),
    ...over
  })
});

/** The same of a place, as statistics give it. */
export const statisticJobs = (name: Name, year: number, value: number): Given =>
  jobs(report(name, year, {id: `${name}${year}statistics`, kind: "statistics"}), value, {
    indicator: "就业人数",
    cell: {table: 0, row: [], column: ["就业人数"], address: "B2"}
  });

export const indicator: IndicatorRow = {
  id: "new-urban-jobs",
  family: "jobs",
  domain: "jobs",
  nameZh: "城镇新增就业",
  nameEn: "New urban jobs",
  unitClass: "people",
  polarity: "more",
  base: "place",
  question: null,
  questionZh: null,
  questionEn: null,
  standing: "never",
  sign: "none",
  labels: [],
  facts: 0,
  reports: 0
};

export const series = (given: readonly Given[], over: Partial<SeriesOptions> = {}): Series[] =>
  seriesOf(given, {indicator, periods: [], ...over});
