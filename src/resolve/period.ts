import type {PeriodWords} from "../lexicon/periods.ts";
import type {TimeWords} from "../lexicon/times.ts";
import {wholeYears, yearOf} from "../model/calendar.ts";
import {clausesOf} from "../model/clauses.ts";
import {isDayLine} from "../model/dates.ts";
import type {Description, Period} from "../model/report.ts";
import {headingPath, type Outline, type Sentence} from "../model/text.ts";
import {type Moment, momentsIn, oneYear, type Viewpoint} from "./moments.ts";
import type {Segment} from "./segments.ts";
import {announces, isAhead, periodOf, reviewedYear, type TimeReading} from "./times.ts";

/** A time that holds on behind the sentence that named it, with the clause that did. */
interface InForce extends Pick<Moment, "period"> {
  said: string;
}

/** The times that a sentence names, and the one that what stands before it leaves in force. */
export interface NamedTimes {
  moments: readonly Moment[];
  /** Of an earlier sentence of its paragraph, else of what announced it, else of its heading; null when none names one. */
  inForce: InForce | null;
}

/** The words by which a figure finds its time. */
export interface TimeLexicon {
  periods: PeriodWords;
  times: Pick<TimeWords, "announcing" | "reports">;
}

/** What a sentence leaves to those behind it. */
interface Left {
  sentence: Sentence;
  ahead: boolean;
  /** For its paragraph; what it says itself. */
  inForce: InForce | null;
  own: InForce | null;
  /** What opened a clause of it, or of those that it goes on from. */
  opened: InForce | null;
  /** For the paragraphs that are announced by its own, or by one before. */
  announced: InForce | null;
}

/**
 * The times named by every sentence of a report. A time that opens one holds to the end of its paragraph, and for the
 * paragraphs of its section that it announces; that of a heading holds for its section.
 */
export function namedTimes(
  outline: Outline,
  times: readonly TimeReading[],
  description: Description,
  lexicon: TimeLexicon
): NamedTimes[] {
  let last: Left | null = null;
  return outline.sentences.map((sentence, i) => {
    const time = times[i];
    const from = viewpoint(time, description);
    const announced = announcedFor(sentence, last, outline, lexicon);
    const inForce = leftTo(sentence, time, last, () => announced ?? headed(outline, sentence, from, lexicon));
    const text = outline.text.slice(sentence.start, sentence.end);
    const moments = momentsIn(text, {...from, named: oneYear(inForce?.period ?? null)}, lexicon.periods);
    const opening = moments.findLast(holdsOn);
    const own = opening ? inForceOf(text, opening) : null;
    const clause = moments.findLast(({opens, period}) => opens && period !== null);
    const opened = clause ? inForceOf(text, clause) : time?.goesOn ? (last?.opened ?? null) : null;
    last = {sentence, ahead: isAheadIn(time), inForce: own ?? inForce, own, opened, announced};
    return {moments, inForce};
  });
}

const isAheadIn = (time: TimeReading | undefined): boolean => time !== undefined && isAhead(time.time);

/** What its paragraph leaves to a sentence, else what stands above. */
function leftTo(
  {paragraph}: Sentence,
  time: TimeReading | undefined,
  last: Left | null,
  above: () => InForce | null
): InForce | null {
  if (time?.goesOn) return last?.opened ?? null;
  // 下一步 leaves behind what was said, and the heading, too, where that did not say so.
  const isTurned = time?.by === "words" && isAheadIn(time) && !last?.ahead;
  if (last?.sentence.paragraph === paragraph && !isTurned) return last.inForce;
  // What a paragraph says of its own time is nearer than its heading: 刚刚过去的2025年 under 过去五年.
  return time?.by === "words" || time?.by === "paragraph" ? null : above();
}

/** What a sentence that announces the paragraphs behind it in its section (如下, a colon) says of their time. */
function announcedFor(
  {paragraph, section}: Sentence,
  last: Left | null,
  {text}: Outline,
  {times}: TimeLexicon
): InForce | null {
  if (last?.sentence.section !== section) return null;
  const {start, end, paragraph: before} = last.sentence;
  return before !== paragraph && announces(text.slice(start, end), times) ? last.own : last.announced;
}

/** A time that opens a sentence holds on, but for a day, on which one thing happened. */
const holdsOn = ({leads, period}: Moment): boolean => leads && (period === null || period.start !== period.end);

function inForceOf(text: string, {period, start}: Moment): InForce {
  const clause = clausesOf(text).find(({end}) => start < end);
  return {period, said: clause ? text.slice(clause.start, clause.end) : ""};
}

/** The time that the innermost heading names that names one alone. */
function headed(outline: Outline, {section}: Sentence, from: Viewpoint, {periods, times}: TimeLexicon): InForce | null {
  for (const heading of headingPath(outline, section).toReversed()) {
    if (isDayLine(heading)) continue;
    const isTitle = times.reports.some((word) => heading.trimEnd().endsWith(word));
    // What a later clause of a long heading names is that of its own figures.
    const [moment, ...more] = momentsIn(heading, from, periods);
    // A work report of 2024 tells of 2023, too, whatever its title names.
    if (isTitle && moment?.period && yearOf(moment.period.start) !== from.year) continue;
    if (moment && !/[，；]/u.test(heading.slice(0, moment.start)))
      return more.length === 0 ? {period: moment.period, said: heading} : null;
  }
  return null;
}

function viewpoint(time: TimeReading | undefined, description: Description): Viewpoint {
  const {kind, year: about, period, published} = description;
  if (about === null) return {year: null, today: null, last: null, named: null};
  const implied = time ? periodOf(time.time, description) : null;
  const reviewed = reviewedYear(description) ?? about;
  const isLater = kind === "review" && published !== null && yearOf(published) === about + 1;
  return {
    year: oneYear(implied) ?? reviewed,
    today: isLater ? about + 1 : about,
    last: kind === "mixed" ? wholeYears(reviewed).end : (period?.end ?? wholeYears(about).end),
    named: null
  };
}

/** A figure and the sentence that it stands in. */
export interface Placed {
  segment: Pick<Segment, "quantity" | "clause">;
  text: string;
  /** Where the sentence begins in the clean text. */
  offset: number;
  /** Where the sentence turned to its time; null when it did not. */
  turn: number | null;
}

/**
 * The stretch of days that is named for a figure: in a bracket behind it, else last before it in its clause, else by what
 * opens an earlier clause, else by what was said before its sentence. Null when none is, or when that says to go by the
 * time of the sentence.
 */
export function namedPeriod(placed: Placed, {moments, inForce}: NamedTimes, {periods}: TimeLexicon): Period | null {
  const {segment, offset, turn} = placed;
  const at = segment.quantity.outer.start - offset;
  const before = moments.filter((moment) => moment.end <= at && !isFormer(placed, moment, periods));
  const near = before.findLast(({start}) => start >= segment.clause.start);
  const earlier = before.findLast(({opens, start}) => opens && start >= (turn ?? 0));
  const own = bracketed(placed, moments) ?? dealtOut(placed, before);
  if (own) return own.period;
  const named = near ?? earlier;
  return named ? daysOf(named, before) : turn === null ? (inForce?.period ?? null) : null;
}

/** The time that a bracket right behind a figure holds alone: 企业20户（2020年）. */
function bracketed({segment: {quantity}, text, offset}: Placed, moments: readonly Moment[]): Moment | undefined {
  const open = quantity.outer.end - offset;
  if (text[open] !== "（") return undefined;
  return moments.find(({start, end}) => start === open + 1 && text[end] === "）");
}

/** Whether a time is that of the value before: 由2021年的140项精简为58项. */
function isFormer({segment: {quantity}, text, offset}: Placed, {start, end}: Moment, {former}: PeriodWords): boolean {
  const {fromSpan} = quantity;
  if (!fromSpan || end > fromSpan.end - offset) return false;
  return former.test(`${text.slice(Math.max(0, start - formerReach), start)}|${text.charAt(end)}`);
}

const formerReach = 6;

/** 2019年和2021年分别新增A、B: as many times as figures, one to each. */
function dealtOut({segment: {quantity}}: Placed, before: readonly Moment[]): Moment | undefined {
  const last = before.at(-1);
  const times = before.filter(({list}) => list === last?.list);
  const {list} = quantity;
  return list?.size === times.length ? times[list.index] : undefined;
}

/** All the days of a time, and of those listed before it: 2022、2023年. */
function daysOf({list, period}: Moment, before: readonly Moment[]): Period | null {
  const first = before.find((one) => one.list === list)?.period;
  return period && first ? {start: first.start, end: period.end} : period;
}
