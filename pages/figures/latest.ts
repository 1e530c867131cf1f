import type {ReportRow} from "../components/data.ts";
import {placeOf} from "../components/names.ts";

type Dated = Pick<ReportRow, "id" | "year" | "published">;

/** The order of reports of a place, the same on every page: the latest year first, of one year what came out last, then by id. */
export const byLatest = (a: Dated, b: Dated): number =>
  (b.year ?? 0) - (a.year ?? 0) || (b.published ?? "").localeCompare(a.published ?? "") || a.id.localeCompare(b.id);

/** The latest report of each place, the places in the order in which the reports name them. */
export function latestOf(reports: readonly ReportRow[]): ReportRow[] {
  const latest = new Map<string, ReportRow>();
  for (const report of reports) {
    const known = latest.get(placeOf(report));
    if (!known || byLatest(report, known) < 0) latest.set(placeOf(report), report);
  }
  return [...latest.values()];
}
