import type {ReportRow} from "../components/data.ts";
import {element} from "../components/elements.ts";
import {reportLabel} from "../components/names.ts";
import {link, sourceLink} from "../components/state.ts";

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

/** Characters of a sentence that are shown on either side of a number. */
const around = 24;

export interface Quoted {
  reportId: string;
  start: number;
  end: number;
  sentenceStart: number;
  sentence: string;
}

/** A number in the middle of its sentence, leading there. */
export function quoteLink({reportId, start, end, sentenceStart, sentence}: Quoted): HTMLElement {
  const [from, to] = [start - sentenceStart, end - sentenceStart];
  const before = sentence.slice(Math.max(0, from - around), from);
  const after = sentence.slice(to, to + around);
  return element(
    "a",
    {class: "quote", href: sourceLink(reportId, {start, end}), lang: "zh-CN"},
    (from > around ? "…" : "") + before,
    element("mark", {}, sentence.slice(from, to)),
    after + (to + around < sentence.length ? "…" : "")
  );
}
