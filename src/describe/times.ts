import type {ReportWords} from "../lexicon/reports.ts";
import {planYears, yearOf, type Years} from "../model/calendar.ts";
import {dateIn, writtenPlan, writtenYear, yearIn, yearInFigures} from "../model/dates.ts";
import {numeral} from "../model/numerals.ts";
import type {ReportKind} from "../model/report.ts";
import type {Front} from "./front.ts";
import {outlookApart} from "./outlook.ts";
import {writtenIn} from "./written.ts";
import {byVotes, sampleSize, shortVotesIn, toldIn, vote, votesIn} from "./votes.ts";

/** A stretch of years that a text names, and what stands behind it. */
interface NamedYears extends Years {
  after: string;
}

/** What the year of a report is read from. */
export interface TimeSigns {
  front: Front;
  text: string;
  published: string | null;
  words: ReportWords;
}

/** The same of a review, where its parts on the time to come stand apart. */
interface ReadSigns extends TimeSigns {
  outlook: string;
}

type YearReader = (signs: ReadSigns) => NamedYears | null;

/** For each kind, where its years may stand, the surest first. */
const readers: Record<ReportKind, readonly YearReader[]> = {
  review: [
    occasionYear,
    reviewedYears,
    presentYear,
    yearsSince,
    yearAfter,
    calledYear,
    commonestYear,
    turnOfPlan,
    stretchYear,
    begunYear,
    reportedYear,
    headYear,
    latestYear,
    labelledYear,
    openingYear,
    yearBeforeOutlook
  ],
  plan: [titleYears, effectiveYear, ownYear, announcedYear, openingYear, turnOfPlan, publicationYear, carriedYear],
  mixed: [plannedYear, datelineYear, headingYear, yearAhead, turnOfPlan, publicationYear]
};

/** The years that a report of this kind is about; null when it does not say. */
export function yearsIn(kind: ReportKind, signs: TimeSigns): Years | null {
  const read = kind === "review" ? lookingBack(signs) : {...signs, outlook: ""};
  for (const reader of readers[kind]) {
    const years = reader(read);
    if (years) return {from: years.from, to: years.to};
  }
  return null;
}

/** The years that a review plans for are not those that it tells of. */
function lookingBack(signs: TimeSigns): ReadSigns {
  const {told, outlook} = outlookApart(signs.text, signs.words);
  const opening = outlookApart(signs.front.opening, signs.words).told;
  // What stands all under such a heading is no outlook at the end of something else.
  if (told.length < outlook.length) return {...signs, outlook: ""};
  return {...signs, front: {...signs.front, opening}, text: told, outlook};
}

const dash = "[-\\u2010-\\u2015－～~至到]{1,2}";
const stretch = new RegExp(
  `(${writtenYear})\\s{0,9}(?:年?\\s{0,9}${dash}\\s{0,9}(${writtenYear})\\s{0,9})?(?:年|(?=[）)]))|${writtenPlan}`,
  "gu"
);

/** Every year and stretch of years in a text; five-year plans are the five years that they cover. */
function yearsOf(text: string): NamedYears[] {
  return [...text.matchAll(stretch)].flatMap((match) => {
    const after = text.slice(match.index + match[0].length);
    const plan = numeral(match[3] ?? "");
    if (plan !== null) return [{...planYears(plan), after}];
    const from = yearIn(match[1] ?? "");
    const to = yearIn(match[2] ?? match[1] ?? "");
    return from === null || to === null || to < from ? [] : [{from, to, after}];
  });
}

function titleYears({front: {title}}: TimeSigns): NamedYears | null {
  return yearsOf(title ?? "").at(-1) ?? null;
}

/**
 * A review since a year (“十四五”以来) ends where its text does, not where the plan will; a report that is called by the year in
 * which it was given looks back on what its headings say.
 */
function reviewedYears(signs: TimeSigns): NamedYears | null {
  const years = titleYears(signs);
  if (!years) return null;
  if (signs.words.years.onwards.test(years.after)) return upToNow(years.from, signs);
  const behind = yearsOfHeadings("back", signs);
  return behind.includes(years.to - 1) && !behind.includes(years.to) ? one(years.to - 1) : years;
}

/** The last year of a plan that starts in `from`: a three-year programme ends in its third year. */
export function planEnd({from, to}: Years, title: string | null, {years: {programme}}: ReportWords): number {
  const years = numeral(programme.exec(title ?? "")?.[1] ?? "") ?? 1;
  return Math.max(to, from + years - 1);
}

function yearsSince(signs: TimeSigns): NamedYears | null {
  const from = yearIn(signs.words.years.since.exec(signs.front.opening)?.[1] ?? "");
  return from === null ? null : upToNow(from, signs);
}

/** From a year up to the last whole year before the report came out; null when nothing tells how far it reaches. */
function upToNow(from: number, {text, published, words}: TimeSigns): NamedYears | null {
  const last = published === null ? null : lastWholeYear(published);
  const votes = votesIn(text, last ?? Infinity, words);
  const named = [...votes.keys()].filter((year) => year > from && (votes.get(year) ?? 0) > 1);
  if (last !== null && last >= from && votes.has(last)) return {from, to: last, after: ""};
  if (named.length > 0) return {from, to: Math.max(...named), after: ""};
  return last !== null && last >= from ? {from, to: last, after: ""} : null;
}

/** A text that came out in the first half of a year looks back on the one before. */
const lastWholeYear = (published: string): number => yearOf(published) - (published.slice(5, 7) <= "06" ? 1 : 0);

/** What the opening names counts for more than one mention. */
const openingVotes = 3;

/** News of its own day (近日, 记者…获悉) are of the year in which they came out; what came out early may look back. */
function presentYear({front: {opening}, text, published, words}: TimeSigns): NamedYears | null {
  if (published === null || isEarly(published)) return null;
  const {news, annual} = words.years;
  const isNews = news.test(opening) || (text.match(words.years.present) !== null && !annual.test(opening));
  return isNews ? publicationYear({published}) : null;
}

/**
 * Without a day of publication, 今年 is that of an anniversary (改革开放40周年), that of the latest document named, or the year
 * behind the one that figures are compared with (较2022年底) or that was told of as a whole (2022年，…。今年前三季度，…).
 */
function yearAfter({text, published, words}: TimeSigns): NamedYears | null {
  const sample = text.slice(0, sampleSize);
  if (published !== null || sample.match(words.years.present) === null) return null;
  const {event = "", count = ""} = words.anniversary.exec(sample)?.groups ?? {};
  const since = words.anniversaries[event];
  if (since !== undefined) return one(since + (numeral(count) ?? 0));
  const {compared: against, contrasted} = words.years;
  const compared = [against, contrasted].flatMap((years) =>
    [...sample.matchAll(years)].map(([, year]) => Number(year))
  );
  const cited = [...sample.matchAll(numbered)].map(([, year]) => Number(year));
  const lived = [...votesIn(sample, Infinity, words).keys()];
  const last = Math.max(...compared, ...lived);
  if (Math.max(...cited) > last && sample.match(words.years.toldNow) !== null) return latestOf(cited);
  return compared.includes(last) ? one(last + 1) : null;
}

/** The year of which a review tells most, 今年 and 去年 being those of publication and before it. */
function commonestYear({front: {opening}, text, published, words}: TimeSigns): NamedYears | null {
  const latest = published === null ? Infinity : yearOf(published);
  const votes = toldIn(text, latest, words);
  for (const year of toldIn(opening, latest, words).keys()) votes.set(year, (votes.get(year) ?? 0) + openingVotes);
  const times = (pattern: RegExp): number => text.match(pattern)?.length ?? 0;
  if (published === null) {
    const isOpening = opening.match(words.years.toldNow) !== null;
    const named = latestOf([...votesIn(text, latest, words).keys()]);
    if (named) vote(votes, named.to, times(words.years.toldNow) + (isOpening ? openingVotes : 0));
  } else {
    const opened = (pattern: RegExp): number => (opening.match(pattern) === null ? 0 : openingVotes);
    const {toldNow, toldLast} = words.years;
    vote(votes, latest, times(toldNow) + (isEarly(published) ? 0 : 1 + opened(toldNow)));
    vote(votes, latest - 1, times(toldLast) + (isEarly(published) ? opened(toldLast) : 0));
  }
  const [best] = [...(votes.size > 0 ? votes : shortVotesIn(text, latest, words))].sort(byVotes);
  return best === undefined ? null : one(best[0]);
}

/** The later of two years that a mixed report tells of; where it tells of one, that is what it looks back on. */
function yearAhead(signs: TimeSigns): NamedYears | null {
  const years = commonestYear(signs);
  if (!years) return null;
  const told = toldIn(signs.text, Infinity, signs.words);
  return one(told.has(years.to - 1) ? years.to : years.to + 1);
}

/** A text on an occasion of a year (2024年…交流会) looks back on the year before, when it tells of that alone. */
function occasionYear(signs: TimeSigns): NamedYears | null {
  const years = titleYears(signs);
  if (!years || !signs.words.years.occasion.test(years.after)) return null;
  const votes = toldIn(signs.text, years.to, signs.words);
  const looksBack = votes.has(years.to - 1) || signs.words.years.annual.test(signs.front.opening);
  return looksBack && !votes.has(years.to) ? one(years.to - 1) : null;
}

/** The year that the first words call something: 2022年是极不平凡的一年. */
function calledYear({front: {opening}, words: {years}}: TimeSigns): NamedYears | null {
  const year = yearIn(years.called.exec(opening)?.[1] ?? "");
  return year === null ? null : one(year);
}

/** The last year of a stretch that a text tells of. */
function stretchYear({text, words}: TimeSigns): NamedYears | null {
  return latestOf([...text.slice(0, sampleSize).matchAll(words.years.stretch)].map((match) => Number(match[2])));
}

/** Since when something goes on, where nothing tells how far it has come. */
function begunYear({front: {opening}, published, words}: TimeSigns): NamedYears | null {
  const year = published === null ? yearIn(words.years.begun.exec(opening)?.slice(1).find(Boolean) ?? "") : null;
  return year === null ? null : one(year);
}

/** The year of a day above the text, whatever happened on it. */
function headYear({front: {head}}: TimeSigns): NamedYears | null {
  return latestOf(head.flatMap((line) => (dateIn(line) === null ? [] : yearsOf(line).map(({to}) => to))));
}

/** The year of what came out or was held on the day that news tell of: 前日，“2019…发布会”. */
function labelledYear({front: {opening}, text, words: {years}}: TimeSigns): NamedYears | null {
  if (!years.news.test(opening)) return null;
  return latestOf([...text.slice(0, sampleSize).matchAll(years.labelled)].map(([, year]) => Number(year)));
}

/** Where nothing tells more of 今年, it is the latest year that is named. */
function latestYear({text, published, words}: TimeSigns): NamedYears | null {
  const sample = text.slice(0, sampleSize);
  if (published !== null || sample.match(words.years.present) === null) return null;
  return latestOf([...votesIn(sample, Infinity, words).keys()]);
}

/** Where only its outlook names a year, a review is of the year before. */
function yearBeforeOutlook({outlook, words}: ReadSigns): NamedYears | null {
  const planned = [...votesIn(outlook, Infinity, words).keys()];
  return planned.length === 0 ? null : one(Math.min(...planned) - 1);
}

const one = (year: number): NamedYears => ({from: year, to: year, after: ""});

/** The number of a document: 吉发〔2023〕4号. */
const numbered = new RegExp(`〔(${yearInFigures})〕`, "gu");

/** From when a plan says that it holds. */
function effectiveYear({text, words}: TimeSigns): NamedYears | null {
  const year = yearIn(words.years.effective.exec(text)?.[1] ?? "");
  return year === null ? null : one(year);
}

/** The year of the document itself: of its number above the text, or of the day under which it is signed. */
function ownYear({front: {head, title, signature}}: TimeSigns): NamedYears | null {
  const number = [...head, title ?? ""].flatMap((line) => [...line.matchAll(numbered)]).at(-1);
  const year = yearIn(number?.[1] ?? "") ?? yearsOf(signature ?? "")[0]?.from ?? null;
  return year === null ? null : one(year);
}

/** News of a plan (近日印发, 从今年起) are of the year in which they came out. */
function announcedYear({front: {opening}, published, words}: TimeSigns): NamedYears | null {
  return published !== null && words.years.news.test(opening) ? publicationYear({published}) : null;
}

/** The first or last year of a five-year plan, where 今年 is said to begin or end it. */
function turnOfPlan({text, words: {years}}: TimeSigns): NamedYears | null {
  const sample = text.slice(0, sampleSize);
  const [first, last] = [years.opens.exec(sample), years.closes.exec(sample)];
  const plan = numeral((first ?? last)?.groups?.["plan"] ?? "");
  if (plan === null) return null;
  const {from, to} = planYears(plan);
  return one(first ? from : to);
}

/**
 * The latest year in the first words: of a plan, which may be of the next where it came out late in a year, and of a
 * review where nothing tells more.
 */
function openingYear({front: {opening}, published, words}: TimeSigns): NamedYears | null {
  const isLate = published !== null && published.slice(5, 7) >= lateMonth;
  const latest = published === null ? Infinity : yearOf(published) + (isLate ? 1 : 0);
  return latestOf([...votesIn(opening, latest, words).keys()]);
}

/** The year of the latest document that a plan carries out: of its number, or the first of its title (2023—2025年). */
function carriedYear({front: {opening}}: TimeSigns): NamedYears | null {
  const titles = [...opening.matchAll(/《[^》]{0,200}》/g)].flatMap(([title]) => yearsOf(title).map(({from}) => from));
  return latestOf([...opening.matchAll(numbered)].map(([, figures]) => Number(figures)).concat(titles));
}

function latestOf(years: readonly number[]): NamedYears | null {
  const year = Math.max(...years);
  return Number.isFinite(year) ? one(year) : null;
}

/** The year that the title of a mixed report plans for: the one behind 总结 if it names but that, and all of it. */
function plannedYear(signs: TimeSigns): NamedYears | null {
  const years = titleYears(signs);
  if (!years) return null;
  const isPart = signs.words.years.partYear.test(signs.front.title ?? "");
  const isBehind = signs.words.years.summedUp.test(years.after) || yearsOfHeadings("back", signs).includes(years.to);
  const planned = isBehind && !isPart ? years.to + 1 : years.from;
  return {...years, from: planned, to: planned};
}

/** The year of the assembly; one that meets at the end of a year plans for the next. */
function datelineYear({front: {head}, words}: TimeSigns): NamedYears | null {
  const written = writtenIn(head, words);
  if (written === null) return null;
  return one(yearOf(written) + (written.slice(5, 7) >= lateMonth ? 1 : 0));
}

const lateMonth = "09";

/** 2026年工作安排 names the year itself, 2025年工作回顾 the year before. */
function headingYear(signs: TimeSigns): NamedYears | null {
  const ahead = yearsOfHeadings("ahead", signs);
  const year = ahead.length > 0 ? Math.max(...ahead) : Math.max(...yearsOfHeadings("back", signs)) + 1;
  return Number.isFinite(year) ? one(year) : null;
}

/** The years in the headings that look back, or ahead. */
function yearsOfHeadings(direction: "back" | "ahead", {front, text, words: {headings, years}}: TimeSigns): number[] {
  const lines = text.slice(0, sampleSize).split("\n");
  return lines
    .filter((line) => line.length <= 40 && !front.head.includes(line) && line.search(headings[direction]) !== -1)
    .flatMap((line) => [...votesIn(line, Infinity, {years}).keys()]);
}

/** A text that came out early in a year and speaks of a whole one tells of the year before. */
function reportedYear({published, text, words}: TimeSigns): NamedYears | null {
  if (published === null) return null;
  const looksBack = isEarly(published) && words.years.annual.test(text);
  return one(yearOf(published) - (looksBack ? 1 : 0));
}

/** What came out early in a year looks back on the one before, what came out later is of its own. */
const isEarly = (published: string): boolean => published.slice(5, 7) <= "03";

function publicationYear({published}: Pick<TimeSigns, "published">): NamedYears | null {
  if (published === null) return null;
  return one(yearOf(published));
}
