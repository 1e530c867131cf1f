import type {ReportRow} from "../components/data.ts";

/** The report of the latest year of each place. */
export function latestOf(reports: readonly ReportRow[]): ReportRow[] {
  const latest = new Map<string, ReportRow>();
  for (const report of reports) {
    const place = report.placeCode ?? report.id;
    const known = latest.get(place);
    if (!known || (report.year ?? 0) >= (known.year ?? 0)) latest.set(place, report);
  }
  return [...latest.values()];
}
