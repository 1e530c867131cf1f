import {groupBy} from "../../src/model/group.ts";
import {type PlaceLevel, placeLevels} from "../../src/model/level.ts";
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

/** How many places of each level reports are of, from above; those of an unknown place stand in none. */
export const levelsOf = (reports: readonly ReportRow[]): {level: PlaceLevel; places: number}[] =>
  placeLevels.flatMap((level) => {
    const places = new Set(reports.filter((report) => report.level === level).map(codeOf)).size;
    return places === 0 ? [] : [{level, places}];
  });

/** The level that most places are of, for like to stand beside like; all where there is one alone, or where places are named. */
export function usualLevel(reports: readonly ReportRow[], {places}: Pick<Asked, "places">): PlaceLevel | "all" {
  const [most, other] = levelsOf(reports).sort((a, b) => b.places - a.places);
  return most && other && places.length === 0 ? most.level : "all";
}

/** The reports that the address asks for, of places of any level. */
export const reportsOf = (reports: readonly ReportRow[], {places, year}: Pick<Asked, "places" | "year">): ReportRow[] =>
  reports.filter(
    (report) => (places.length === 0 || places.includes(codeOf(report))) && (year === null || yearOf(report) === year)
  );

/** Of reports those of places of a level, and those of the others. */
export function atLevel(
  reports: readonly ReportRow[],
  level: PlaceLevel | "all"
): {within: ReportRow[]; beyond: ReportRow[]} {
  const fits = (report: ReportRow): boolean => level === "all" || report.level === level;
  return {within: reports.filter(fits), beyond: reports.filter((report) => !fits(report))};
}

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
