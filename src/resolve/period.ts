import {monthsOf, wholeYears} from "../model/calendar.ts";
import type {Description, Period} from "../model/report.ts";
import type {Segment} from "./segments.ts";

/**
 * The stretch of days that the clause of a figure names, else its sentence before the figure; null when neither does.
 * `forms` are those of times.yml.
 */
export function explicitPeriod(
  {clause}: Pick<Segment, "clause">,
  sentence: string,
  description: Description,
  forms: readonly RegExp[]
): Period | null {
  return periodIn(clause.text, description, forms) ?? periodIn(sentence.slice(0, clause.end), description, forms);
}

function periodIn(text: string, description: Description, forms: readonly RegExp[]): Period | null {
  for (const form of forms) {
    const found = form.exec(text);
    const meant = found && daysMeant(found.groups ?? {}, description);
    if (meant) return meant;
  }
  return null;
}

/** The days that the parts of a stretch mean; null when the calendar has none such, or the report's time is not known. */
function daysMeant(parts: Partial<Record<string, string>>, {year: about, kind, period}: Description): Period | null {
  const {from, fromMonth, month, since} = parts;
  const year = parts["year"] === undefined ? null : Number(parts["year"]);
  if (since !== undefined) {
    const {start} = wholeYears(Number(since));
    return period && start <= period.end ? {start, end: period.end} : null;
  }
  if (month !== undefined) {
    const reviewed = about !== null && kind === "mixed" ? about - 1 : about;
    const meant = year ?? reviewed;
    return meant === null ? null : monthsOf(meant, Number(fromMonth), Number(month));
  }
  return year === null ? null : wholeYears(from === undefined ? year : Number(from), year);
}
