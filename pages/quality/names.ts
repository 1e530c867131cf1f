import type {ReportRow} from "../components/data.ts";
import {element} from "../components/elements.ts";
import {reportLabel} from "../components/names.ts";
import {link} from "../components/state.ts";

/** Reports by id, to name them. */
export const byId = (reports: readonly ReportRow[]): ReadonlyMap<string, ReportRow> =>
  new Map(reports.map((report) => [report.id, report]));

/** Place and year of a report. */
export function nameOfReport(id: string, reports: ReadonlyMap<string, ReportRow>): string {
  const report = reports.get(id);
  return report ? reportLabel(report) : id;
}

/** A link to a report, by its place and year. */
export const reportLink = (id: string, reports: ReadonlyMap<string, ReportRow>): HTMLElement =>
  element("a", {href: link("report", {id})}, nameOfReport(id, reports));
