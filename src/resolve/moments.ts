import type {PeriodWords} from "../lexicon/periods.ts";
import {wordsOf} from "../lexicon/segmenter.ts";
import {dayOf, halfOf, monthsOf, planYears, quarterOf, wholeYears, yearOf} from "../model/calendar.ts";
import {isKnownYear} from "../model/dates.ts";
import {matchesOf} from "../model/matches.ts";
import {numeral} from "../model/numerals.ts";
import {afterLast, clauseEnds} from "../model/punctuation.ts";
import type {Period} from "../model/report.ts";
import type {Span} from "../model/span.ts";

/** A time that a text names, with its place in the text. */
export interface Moment extends Span {
  /** Null for the time that the sentence speaks of anyway (目前). */
  period: Period | null;
  /** Whether it opens its clause, or stands behind its subject; whether it opens its sentence, too. */
  opens: boolean;
  leads: boolean;
  /** Where the list of times begins that it is in (2022、2023年). */
  list: number;
}

/** From when a text is told. */
export interface Viewpoint {
  /** The year that the sentence speaks of, and that of words such as 今年; null when the report has none. */
  year: number | null;
  today: number | null;
  /** The last day that the report looks back on. */
  last: string | null;
  /** The year that the text has named, to which a month belongs that is told without one; null when it named none. */
  named: number | null;
}

type Parts = Partial<Record<string, string>>;

/** The times that a text names, in order, without those that something is compared with (较2019年). */
export function momentsIn(text: string, from: Viewpoint, words: PeriodWords): Moment[] {
  if (!words.hint.test(text)) return [];
  const moments: Moment[] = [];
  let {named} = from;
  let baseEnd = -1;
  for (const {parts, ...span} of formsIn(text, words)) {
    // 较“十三五”末2020年: one time told twice.
    if (span.start === baseEnd || isBase(text, span, words)) {
      baseEnd = span.end;
      continue;
    }
    const period = daysMeant(parts, {...from, named}, words);
    if (period === undefined) continue;
    const last = moments.at(-1);
    const list = last && words.joined.test(text.slice(last.end, span.start)) ? last.list : span.start;
    const moment = {...span, period, list, ...placeIn(text, {start: list, end: span.end}, words)};
    if (moment.opens) named = oneYear(period);
    moments.push(moment);
  }
  return moments;
}

/** The year that a time lies in; null where it goes beyond one, or is that of the sentence. */
export const oneYear = (period: Period | null): number | null =>
  period && yearOf(period.start) === yearOf(period.end) ? yearOf(period.end) : null;

/** Where a text has the forms of a time, in order, with their parts. */
function formsIn(text: string, {forms}: PeriodWords): (Span & {parts: Parts})[] {
  const found: (Span & {parts: Parts})[] = [];
  for (const form of forms) {
    for (const {0: match, index: start, groups: parts = {}} of matchesOf(text, form)) {
      const end = start + match.length;
      if (!found.some((other) => other.start < end && start < other.end)) found.push({start, end, parts});
    }
  }
  return found.sort((a, b) => a.start - b.start);
}

function placeIn(text: string, {start, end}: Span, words: PeriodWords): Pick<Moment, "opens" | "leads"> {
  const before = text.slice(0, start);
  const said = afterLast(before, clauseEnds);
  const opens = words.opening.test(said) && !words.groundwork.test(text.slice(end));
  const isTitled = words.titled.test(`${said}|${text.slice(end, end + titleReach)}`);
  return {
    opens: opens || isTitled || isTold(said, text.slice(end)),
    leads: opens && words.leading.test(before.slice(0, start - said.length))
  };
}

/** 全市2020年实现利润3万元: a time between a subject and what a figure tells of it is that of what follows, too. */
const isTold = (said: string, behind: string): boolean =>
  said.length <= longestSubject &&
  /^[^，；：。的]*\d/u.test(behind) &&
  wordsOf(said).every(({tag}) => nominal.test(tag));

const nominal = /^(?:[nrsjfb]|vn)/u;
const longestSubject = 14;

const titleReach = 40;

const reach = 12;

const isBase = (text: string, {start, end}: Span, {base, baseBehind}: PeriodWords): boolean =>
  base.test(text.slice(Math.max(0, start - reach), start)) || baseBehind.test(text.slice(end, end + reach));

/** The days that the parts of a form mean: null for those of the sentence, undefined where the calendar has none such. */
function daysMeant(parts: Parts, from: Viewpoint, words: PeriodWords): Period | null | undefined {
  if (parts["now"] !== undefined) return null;
  if (parts["whole"] !== undefined) return from.named === null ? null : wholeYears(from.named);
  const stretch = stretchMeant(parts, from);
  if (stretch !== null) return stretch;
  const year = yearMeant(parts, from, words);
  if (year === null) return undefined;
  if (["onwards", "since", "era"].some((part) => parts[part] !== undefined))
    return until(wholeYears(year).start, from.last);
  return planMeant(parts) ?? withinYear(parts, year);
}

/** The year that the parts name, else the last that was named or is spoken of; null for one that nobody can mean. */
function yearMeant(parts: Parts, {year, today, named: last}: Viewpoint, {relative, eras}: PeriodWords): number | null {
  const {plan, short, ago, era} = parts;
  const word = parts["relative"];
  if (era !== undefined) return eras[era] ?? null;
  if (word !== undefined && relative[word] === null) return last;
  const back = ago === undefined ? relative[word ?? ""] : -(numeral(ago) ?? 0);
  if (plan !== undefined) return planYears(numeral(plan) ?? 0).from;
  if (short !== undefined) return shortYear(Number(short), today);
  if (typeof back === "number") return today === null ? null : today + back;
  const written = parts["year"] ?? parts["since"];
  const named = written === undefined ? (last ?? year) : numeral(written);
  return named !== null && isKnownYear(named) ? named : null;
}

/** How far back and ahead a year is written without its century (22年); a number beyond is a span of years. */
const [longAgo, soon] = [9, 1];

function shortYear(short: number, today: number | null): number | null {
  if (today === null) return null;
  const year = today - (today % 100) + short;
  return year >= today - longAgo && year <= today + soon ? year : null;
}

const until = (start: string, end: string | null): Period | undefined =>
  end !== null && start <= end ? {start, end} : undefined;

/** Several years: 2019年至2021年, 五年来, 未来三年. */
function stretchMeant(parts: Parts, {last}: Viewpoint): Period | null | undefined {
  const {from, year, back, ahead} = parts;
  if (parts["sinceMonth"] !== undefined) return betweenMonths(parts);
  if (from !== undefined) return until(wholeYears(numeral(from) ?? 0).start, wholeYears(numeral(year ?? "") ?? 0).end);
  const count = back ?? ahead;
  if (count === undefined) return null;
  if (last === null) return undefined;
  const [end, years] = [yearOf(last), numeral(count) ?? 1];
  return back === undefined ? wholeYears(end + 1, end + years) : wholeYears(end - years + 1, end);
}

/** 2018年1月至2020年5月. */
function betweenMonths({from = "", sinceMonth = "", year = "", month = ""}: Parts): Period | undefined {
  const [first, end] = [monthsOf(numeral(from) ?? 0, Number(sinceMonth)), monthsOf(numeral(year) ?? 0, Number(month))];
  return first && end ? until(first.start, end.end) : undefined;
}

function planMeant({plan, planEnd, planStart}: Parts): Period | null {
  if (plan === undefined) return null;
  const {from, to} = planYears(numeral(plan) ?? 0);
  return wholeYears(planEnd === undefined ? from : to, planStart === undefined ? to : from);
}

/** A part of a year, all of it where none is told; undefined where the calendar has none such. */
function withinYear(parts: Parts, year: number): Period | undefined {
  const {fromMonth, months, month, quarter, quarters, firstHalf, secondHalf} = parts;
  const number = (written: string): number => numeral(written) ?? 0;
  if (months !== undefined) return monthsOf(year, 1, number(months)) ?? undefined;
  if (fromMonth !== undefined) return monthsOf(year, number(fromMonth), number(month ?? "")) ?? undefined;
  if (quarters !== undefined) return monthsOf(year, 1, 3 * number(quarters)) ?? undefined;
  if (quarter !== undefined) return quarterOf(year, number(quarter)) ?? undefined;
  if (firstHalf !== undefined) return halfOf(year, 1) ?? undefined;
  if (secondHalf !== undefined) return halfOf(year, 2) ?? undefined;
  return month === undefined ? wholeYears(year) : monthMeant(parts, year, number(month));
}

/** A month or a day of it; 截至6月底 counts from January on. */
function monthMeant({day, upTo, end}: Parts, year: number, month: number): Period | undefined {
  const whole = monthsOf(year, month);
  const last = day === undefined ? whole?.end : dayOf(year, month, Number(day));
  if (!whole || !last) return undefined;
  if (upTo !== undefined || end !== undefined) return {start: wholeYears(year).start, end: last};
  return day === undefined ? whole : {start: last, end: last};
}
