import {groupBy} from "../../src/model/group.ts";
import type {RecognitionLevel} from "../../src/model/vocabulary.ts";
import type {ReportRow} from "../components/data.ts";
import {placeLabel} from "../components/names.ts";
import type {HonourTallyRow} from "../../src/query/honour/rows.ts";
import type {Asked, Order} from "./asked.ts";

/** A place with the reports that are looked at, and how many of the honours asked for they name. */
export interface Place {
  id: string;
  name: string;
  /** Null for a report of which the place is not known. */
  code: string | null;
  reports: ReportRow[];
  honours: number;
  byLevel: ReadonlyMap<RecognitionLevel, number>;
  /** Honours per report, and per 10,000 characters of the reports. */
  perReport: number;
  perLength: number;
}

/** The year of a report as the address names it. */
export const yearOf = ({year}: ReportRow): string => String(year ?? "none");

/** What a report's honours are counted under: its place, or the report itself where the place is not known. */
export const codeOf = ({placeCode, id}: ReportRow): string => placeCode ?? id;

/** The reports that the address asks for. */
export const reportsOf = (reports: readonly ReportRow[], {places, year}: Asked): ReportRow[] =>
  reports.filter(
    (report) => (places.length === 0 || places.includes(codeOf(report))) && (year === null || yearOf(report) === year)
  );

/** Whether these honours are of the type and level asked for. */
export const fits = (one: Pick<HonourTallyRow, "type" | "level">, {type, level}: Asked): boolean =>
  (type === null || one.type === type) && (level === null || one.level === level);

/** The places of these reports in the order asked for, those that name no such honour among them. */
export function placesOf(reports: readonly ReportRow[], tallies: readonly HonourTallyRow[], asked: Asked): Place[] {
  const byReport = groupBy(
    tallies.filter((tally) => fits(tally, asked)),
    ({reportId}) => reportId
  );
  const places = [...groupBy(reports, codeOf)].map(([id, own]) => placeWith(id, own, byReport));
  return ordered(places, asked.order);
}

function placeWith(id: string, reports: ReportRow[], byReport: ReadonlyMap<string, readonly HonourTallyRow[]>): Place {
  const tallies = reports.flatMap((report) => byReport.get(report.id) ?? []);
  const byLevel = new Map<RecognitionLevel, number>();
  for (const {level, honours} of tallies) byLevel.set(level, (byLevel.get(level) ?? 0) + honours);
  const honours = tallies.reduce((sum, one) => sum + one.honours, 0);
  const characters = reports.reduce((sum, report) => sum + report.characters, 0);
  const [first] = reports;
  return {
    id,
    name: first ? placeLabel(first) : id,
    code: first?.placeCode ?? null,
    reports,
    honours,
    byLevel,
    perReport: honours / reports.length,
    perLength: characters === 0 ? 0 : (honours * 10_000) / characters
  };
}

/** Reports come in the order of their places' codes, and so do places where nothing else decides. */
const ordered = (places: Place[], order: Order): Place[] =>
  order === "place" ? places : places.sort((a, b) => b[order] - a[order]);
