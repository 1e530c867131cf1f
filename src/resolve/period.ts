import {monthsOf, wholeYears} from "../model/calendar.ts";
import type {Description, Period} from "../model/report.ts";
import type {Segment} from "./segments.ts";

const months = /(?:((?:19|20)\d{2})年)?(\d{1,2})[—–\-－~～至](\d{1,2})月/u;
const years = /((?:19|20)\d{2})年?(?:[—–\-－~～至到])((?:19|20)\d{2})年/u;
const oneYear = /((?:19|20)\d{2})年(?!以来|起|后)/u;
const since = /((?:19|20)\d{2})年(?:以来|起)/u;

/** The stretch of days that the clause of a figure names, else its sentence before the figure; null when neither does. */
export function explicitPeriod(segment: Segment, sentence: string, description: Description): Period | null {
  const before = sentence.slice(0, Math.max(0, sentence.indexOf(segment.clause.text)) + segment.clause.text.length);
  return inText(segment.clause.text, description) ?? inText(before, description);
}

function inText(text: string, {year, kind, period}: Description): Period | null {
  const span = years.exec(text);
  if (span) return wholeYears(Number(span[1]), Number(span[2]));
  const part = months.exec(text);
  const about = part?.[1] ? Number(part[1]) : year === null ? null : kind === "mixed" ? year - 1 : year;
  const monthly = part && about !== null ? monthsOf(about, Number(part[2]), Number(part[3])) : null;
  if (monthly) return monthly;
  const from = since.exec(text);
  const start = from ? wholeYears(Number(from[1])).start : null;
  if (start !== null && period && start <= period.end) return {start, end: period.end};
  const one = oneYear.exec(text);
  return one ? wholeYears(Number(one[1])) : null;
}
