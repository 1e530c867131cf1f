import type {CueList, Cues, Plans, Time, TimeCues} from "../lexicon/times.ts";
import {planOf, planYears, wholeYears, yearOf} from "../model/calendar.ts";
import {isDayLine, yearInFigures} from "../model/dates.ts";
import {numeral} from "../model/numerals.ts";
import type {Description, Period} from "../model/report.ts";
import {headingMark, listDash} from "../model/headings.ts";
import type {Outline, Section, Sentence} from "../model/text.ts";

/** Which time a sentence speaks of: the year reviewed, the plan term that ended, the next year, the next term. */
export type {Time} from "../lexicon/times.ts";

/** How far from the words it stands what tells their time, the nearest first. */
type TimeSource = "words" | "paragraph" | "heading" | "kind";

export interface TimeReading {
  time: Time;
  cue: string;
  by: TimeSource;
  /** Whether a heading says it by naming a year (三、2026年工作安排). */
  ofYear?: boolean;
  /** Whether the sentence goes on with what the one before aims at, and in its year. */
  goesOn?: boolean;
}

/** Whether a time lies after what was reviewed. */
export const isAhead = (time: Time): boolean => time === "next" || time === "plan";

interface Cue {
  words: readonly string[];
  time: Time;
}
type About = Pick<Description, "kind" | "year">;

/**
 * The time of every sentence as it begins: what its opening says, else the opening of its paragraph, else what was
 * announced, else the headings above, else the kind of report. Words within a sentence come on top (`turns.ts`).
 */
export function timesOf(outline: Outline, about: About, cues: TimeCues): TimeReading[] {
  const sections = sectionTimes(outline, about, cues);
  const fallback: TimeReading = {time: about.kind === "plan" ? "next" : "past", cue: `kind ${about.kind}`, by: "kind"};
  let [paragraph, after, goals]: [Opening | null, Announced | null, TimeReading | null] = [null, null, null];
  return outline.sentences.map((sentence, i) => {
    const last = outline.sentences[i - 1];
    const heading = sections[sentence.section] ?? null;
    const opening = inYear(openingOf(outline, sentence, about, cues), heading);
    const begins = last?.paragraph !== sentence.paragraph;
    const under = last ? (sections[last.section] ?? null) : null;
    if (begins && after?.listed && !isItem(outline, sentence)) after = null;
    if (begins && last && paragraph) {
      const listed = isItem(outline, sentence) && !isItem(outline, last);
      if (listed || announces(wordsOf(outline, last), cues))
        after = {reading: paragraph.reading, under, listed: listed && !goesOnBehind(paragraph)};
    }
    if (after && after.under !== heading) after = null;
    if (opening?.reach === "section") after = {reading: opening.reading, under: heading, listed: false};
    if (begins || last?.isHeading || opening?.reach === "section") paragraph = opening;
    goals = last ? goalsHeld(goals, {last, sentence, outline}, cues) : null;
    const reading = goals ?? (opening ?? paragraph)?.reading ?? after?.reading ?? heading ?? fallback;
    return isAhead(reading.time) && cues.soFar.test(wordsOf(outline, sentence)) ? soFar : reading;
  });
}

/** 截至3月底，全市已有…: in what looks ahead this alone looks back. */
const soFar: TimeReading = {time: "past", cue: "so far", by: "words"};

/** What a sentence that ；joins to one of goals tells, too, unless it tells what was reached. */
function goalsHeld(
  before: TimeReading | null,
  {last, sentence, outline}: {last: Sentence; sentence: Sentence; outline: Outline},
  cues: TimeCues
): TimeReading | null {
  const said = wordsOf(outline, last);
  const isJoined = last.paragraph === sentence.paragraph && /[；;]\s*$/u.test(said);
  if (!isJoined || cues.reachedInstead.isIn(wordsOf(outline, sentence))) return null;
  return before ?? (cues.goals.test(said) ? {time: "next", cue: "goals", by: "words", goesOn: true} : null);
}

const openingReach = 24;

/** What is said of the paragraphs that follow, as long as the headings over them say the same as over it. */
interface Announced {
  reading: TimeReading;
  under: TimeReading | null;
  /** Whether it holds for the items of a list alone. */
  listed: boolean;
}

/** What holds for all that follows holds behind a list, too, where it is of one year: several years are told with the list. */
const goesOnBehind = ({reach, reading: {time}}: Opening): boolean =>
  reach === "section" && (time === "past" || time === "next");

const wordsOf = ({text}: Outline, {start, end}: Sentence): string => text.slice(start, end);

/** Whether a sentence begins an item of a list (——…). */
const isItem = (outline: Outline, sentence: Sentence): boolean => listDash.test(wordsOf(outline, sentence));

/** Whether the last sentence of a paragraph says that the paragraphs behind it go on with its matter. */
export const announces = (lastSentence: string, {announcing}: Pick<TimeCues, "announcing">): boolean =>
  /[：:]\s*$/.test(lastSentence) || announcing.some((word) => lastSentence.includes(word));

/**
 * What the headings over each section say. The outermost that speaks of a time decides whether it lies behind or ahead;
 * inner ones say more exactly, or what a year is for (a bare 2020年打算 below 一、…). A heading without a time goes on with that of
 * the one before, unless it ends its section.
 */
function sectionTimes({sections}: Outline, about: About, cues: TimeCues): (TimeReading | null)[] {
  const times: (TimeReading | null)[] = [];
  let said: Section | null = null;
  for (const section of sections) {
    const above = section.parent === null ? null : (times[section.parent] ?? null);
    const own = headingTime(section, about, cues);
    const isHeeded = own !== null && (own.overYear || above === null || isAhead(above.time) === isAhead(own.time));
    const goesOn = said !== null && !ends(section, said, about);
    times.push(isHeeded ? own : goesOn ? (times[section.index - 1] ?? null) : above);
    if (isHeeded || !goesOn) said = isHeeded ? section : null;
  }
  return times;
}

/** A numbered heading ends a section above its own level, and in a review one of its level: its plans come last. */
function ends(section: Section, said: Section, {kind}: About): boolean {
  if (headingMark(section.heading) === null || headingMark(said.heading) === null) return false;
  return section.level < said.level || (section.level === said.level && kind === "review");
}

/** What a heading says, and whether it says what a year is for. */
type HeadingReading = TimeReading & {overYear: boolean};

function headingTime({heading, index}: Section, about: About, {during, reports}: TimeCues): HeadingReading | null {
  const isReport = reports.some((word) => heading.trimEnd().endsWith(word));
  const year = isReport ? null : yearIn(heading, about);
  // A look back may be told at a meeting of the next year: its title promises nothing.
  const isMeeting = index <= 1 && about.kind === "review" && year?.time === "next" && headingMark(heading) === null;
  const said = firstIn(heading, during(plansAround(about)).headings);
  const overYear = said !== null && year !== null && namesWhatFor(year, said);
  const reading = overYear ? said : earlier(isMeeting ? null : year, said);
  if (reading === null) return null;
  return {time: reading.time, cue: `heading ${reading.cue}`, by: "heading", ofYear: reading === year, overYear};
}

interface Hit {
  time: Time;
  cue: string;
  at: number;
  /** Whether it wins over a year right before it. */
  overYear?: boolean;
}

/** Whether words ahead stand right behind a year (2020年主要安排): they tell of it, whatever year the report is of. */
const namesWhatFor = (year: Hit, said: Hit): boolean =>
  said.overYear === true && said.at >= year.at && said.at - (year.at + year.cue.length) <= 2;

const earlier = (a: Hit | null, b: Hit | null): Hit | null => (a && (!b || a.at <= b.at) ? a : b);

const headingYear = new RegExp(`(?:${yearInFigures}年?[-—–－~～至到])?(?<year>${yearInFigures})年`, "u");

/** The year that a heading names: one that is reviewed or lies before, or one that is ahead. */
function yearIn(heading: string, {kind, year: about}: About): Hit | null {
  const found = headingYear.exec(heading);
  if (!found || about === null || isDayLine(heading)) return null;
  const lastReviewed = kind === "review" ? about : about - 1;
  return {time: Number(found.groups?.["year"]) > lastReviewed ? "next" : "past", cue: found[0], at: found.index};
}

type Exact = Cue & {unless?: readonly string[]; overYear?: boolean};

function firstIn(text: string, cues: CueList<Exact>): Hit | null {
  if (!cues.words.isIn(text)) return null;
  let best: Hit | null = null;
  for (const {words, unless, time, overYear = false} of cues.rows) {
    for (const word of words) {
      const at = text.indexOf(word);
      if (at === -1 || (best !== null && at >= best.at) || unless?.some((other) => text.includes(other))) continue;
      best = {time, cue: word, at, overYear};
    }
  }
  return best;
}

/** What the first words of a sentence say, and how far it reaches. */
interface Opening {
  reading: TimeReading;
  reach: Parameters<Cues["openings"]>[0];
}

/**
 * What an opening says below a heading: under that of a year ahead a five-year plan is only spoken of, for a paragraph
 * (与“十五五”发展目标衔接), and what follows is of the year again.
 */
const inYear = (opening: Opening | null, heading: TimeReading | null): Opening | null =>
  opening?.reading.time === "plan" && heading?.time === "next" && heading.ofYear === true
    ? {...opening, reach: "paragraph"}
    : opening;

function openingOf(
  {text}: Outline,
  {start, end, isHeading}: Sentence,
  about: About,
  {during, openingYear, openingMonth, openingPlan}: TimeCues
): Opening | null {
  const {kind} = about;
  const {headings, openings} = during(plansAround(about));
  // A heading that names its time has been read as one.
  if (isHeading && firstIn(text.slice(start, end), headings)) return null;
  const words = text.slice(start, Math.min(end, start + openingReach));
  for (const reach of ["section", "paragraph"] as const) {
    const cues = openings(reach, kind);
    // 已办结30件，下一步……: what stands in a later clause opens nothing.
    const found = firstIn(reach === "section" ? words : (words.split("，")[0] ?? ""), cues);
    if (found) return {reading: {time: found.time, cue: `opening ${found.cue}`, by: "paragraph"}, reach};
  }
  const said = text.slice(start, end);
  return (
    planOpening(openingPlan.exec(said), about) ??
    yearOpening(openingYear.exec(said), about) ??
    monthOpening(openingMonth.exec(said), about)
  );
}

/** The draft of a plan that begins in the year of a report or later opens what the report tells of its years. */
function planOpening(found: RegExpExecArray | null, {kind, year: about}: About): Opening | null {
  if (!found || about === null || kind === "review") return null;
  const {plan, ordinal = plan} = found.groups ?? {};
  if (planYears(numeral(ordinal ?? "") ?? 0).from < about) return null;
  return {reading: {time: "plan", cue: `opening ${found[0]}`, by: "paragraph"}, reach: "section"};
}

/** A year that a sentence begins with looks back where the report is of a later one. */
function yearOpening(found: RegExpExecArray | null, {kind, year: about}: About): Opening | null {
  if (!found || about === null || kind === "review" || Number(found.groups?.["year"]) >= about) return null;
  return {reading: {time: "past", cue: `opening ${found[0]}`, by: "paragraph"}, reach: "section"};
}

/** Assemblies that hear what was done and what is planned meet in the first months of a year. */
const firstMonths = 4;

/** What had come about by a month (截至2026年1月底) lies behind, unless it is of a later year than the report. */
function monthOpening(found: RegExpExecArray | null, {kind, year: about}: About): Opening | null {
  const {year = about, month} = found?.groups ?? {};
  if (!found || about === null || Number(year) > about) return null;
  // Of its own year a plan tells what is to come, and a report that looks both ways but the weeks before it was given.
  if (Number(year) === about && (kind === "plan" || (kind === "mixed" && Number(month) > firstMonths))) return null;
  return {reading: {time: "past", cue: `opening ${found[0].trim()}`, by: "paragraph"}, reach: "paragraph"};
}

/** In how many years of its beginning a five-year plan lies ahead as a whole, by the kind of those who speak of it. */
const firstYears: Record<About["kind"], number> = {review: 0, mixed: 1, statistics: 1, plan: 2};

/** Which five-year plans lie behind and ahead of a report. Of the one that goes on (“十四五” in 2023) only 以来 looks back. */
function plansAround({kind, year, period = null}: About & Partial<Pick<Description, "period">>): Plans | null {
  if (year === null) return null;
  const reviewed = kind === "plan" ? year - 1 : (reviewedYear({kind, year, period}) ?? year);
  return {ended: planOf(reviewed + 1) - 1, since: planOf(reviewed), begins: planOf(year - firstYears[kind]) + 1};
}

/** The year that a report looks back on: of one that looks both ways the first of its period, else the one before. */
export function reviewedYear({kind, year, period}: Pick<Description, "kind" | "year" | "period">): number | null {
  if (year === null || kind !== "mixed") return year;
  return period ? yearOf(period.start) : year - 1;
}

/** What comes out in the year that it tells of, before that ends, promises for the same year. */
const isOfPresent = (year: number, published: string | null): boolean =>
  published !== null && yearOf(published) === year && published.slice(5, 7) <= lastMonthBefore;

const lastMonthBefore = "10";

/** The stretch of days that a time means in a report about `description.year`; null when the report has no year. */
export function periodOf(time: Time, {kind, year: about, period, published}: Description): Period | null {
  if (about === null) return null;
  const reviewed = reviewedYear({kind, year: about, period}) ?? about;
  if (time === "past") return kind === "review" ? (period ?? wholeYears(reviewed)) : wholeYears(reviewed);
  if (time === "next")
    return kind === "review"
      ? wholeYears(isOfPresent(about, published) ? about : about + 1)
      : kind === "plan"
        ? (period ?? wholeYears(about))
        : wholeYears(about);
  const plans = plansAround({kind, year: about, period});
  if (plans === null) return null;
  // What others than plans tell of a term, they tell of the one that goes on, too.
  const term = kind === "plan" ? plans.ended : plans.since;
  const {from, to} = planYears(time === "plan" ? plans.begins : term);
  return wholeYears(from, to);
}
