import type {ReportWords} from "../lexicon/reports.ts";
import {yearIn} from "../model/dates.ts";
import {numeral} from "../model/numerals.ts";

/** The month in which a report was written or given, as the lines above its text say it (2012-08); null when none does. */
export function writtenIn(head: readonly string[], {years: {written}}: Pick<ReportWords, "years">): string | null {
  for (const line of head) {
    const groups = written.exec(line)?.groups;
    const [year, month] = [yearIn(groups?.["year"] ?? ""), numeral(groups?.["month"] ?? "")];
    if (year !== null && month !== null && month >= 1 && month <= 12)
      return `${year}-${String(month).padStart(2, "0")}`;
  }
  return null;
}
