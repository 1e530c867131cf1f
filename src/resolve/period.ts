import type {Description, Period} from "../model/report.ts";
import type {Segment} from "./segments.ts";

const lastDay = (year: number, month: number): string => new Date(Date.UTC(year, month, 0)).toISOString().slice(0, 10);
const firstDay = (year: number, month: number): string => `${year}-${String(month).padStart(2, "0")}-01`;

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
  if (span) return {start: `${span[1]}-01-01`, end: `${span[2]}-12-31`};
  const part = months.exec(text);
  const about = part?.[1] ? Number(part[1]) : year === null ? null : kind === "mixed" ? year - 1 : year;
  if (part && about !== null && Number(part[3]) <= 12)
    return {start: firstDay(about, Number(part[2])), end: lastDay(about, Number(part[3]))};
  const from = since.exec(text);
  if (from && period && `${from[1]}-01-01` <= period.end) return {start: `${from[1]}-01-01`, end: period.end};
  const one = oneYear.exec(text);
  return one ? {start: `${one[1]}-01-01`, end: `${one[1]}-12-31`} : null;
}
