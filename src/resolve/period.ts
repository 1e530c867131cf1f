import type {ClauseWords} from "../lexicon/clauses.ts";
import type {PeriodWords} from "../lexicon/periods.ts";
import {wholeYears, yearOf} from "../model/calendar.ts";
import type {Description, Period} from "../model/report.ts";
import {headingPath, type Outline} from "../model/text.ts";
import {type Moment, momentsIn, type Viewpoint} from "./moments.ts";
import type {Segment} from "./segments.ts";
import {isAhead, periodOf, type TimeReading} from "./times.ts";

/** The times that a sentence names, and the one that what stands before it leaves in force. */
export interface NamedTimes {
  moments: readonly Moment[];
  /** Of an earlier sentence of its paragraph, else of its heading; null when neither names one. */
  inForce: Pick<Moment, "period"> | null;
}

/** The words by which a figure finds its time. */
export interface TimeLexicon {
  periods: PeriodWords;
  clauses: Pick<ClauseWords, "joiners">;
}

/** The times named by every sentence of a report; a time that opens one holds to the end of its paragraph. */
export function namedTimes(
  outline: Outline,
  times: readonly TimeReading[],
  description: Description,
  {periods}: TimeLexicon
): NamedTimes[] {
  let last: {paragraph: number; ahead: boolean; inForce: NamedTimes["inForce"]} | null = null;
  return outline.sentences.map(({start, end, paragraph, section}, i) => {
    const [time, from] = [times[i], viewpoint(times[i], description)];
    const ahead = time !== undefined && isAhead(time.time);
    // 下一步 leaves behind what was said, and the heading, too, where that did not say so.
    const goesOn = last?.paragraph === paragraph && !(ahead && !last.ahead && time.by === "words");
    // What a paragraph says of its own time is nearer than its heading: 刚刚过去的2025年 under 过去五年.
    const isTurned = time?.by === "words" || time?.by === "paragraph";
    const above = isTurned ? null : headed(headingPath(outline, section), from, periods);
    const inForce: NamedTimes["inForce"] = goesOn && last ? last.inForce : above;
    const moments = momentsIn(outline.text.slice(start, end), from, periods);
    last = {paragraph, ahead, inForce: moments.findLast(holdsOn) ?? inForce};
    return {moments, inForce};
  });
}

/** A time that opens a sentence holds on, but for a day, on which one thing happened. */
const holdsOn = ({leads, period}: Moment): boolean => leads && (period === null || period.start !== period.end);

/** The time that the innermost heading names that names one alone. */
function headed(path: readonly string[], from: Viewpoint, words: PeriodWords): NamedTimes["inForce"] {
  for (const heading of path.toReversed()) {
    const [moment, ...more] = momentsIn(heading, from, words);
    if (moment) return more.length === 0 ? moment : null;
  }
  return null;
}

function viewpoint(time: TimeReading | undefined, description: Description): Viewpoint {
  const {kind, year: about, period, published} = description;
  if (about === null) return {year: null, today: null, last: null};
  const implied = time ? periodOf(time.time, description) : null;
  const spoken = implied && yearOf(implied.start) === yearOf(implied.end) ? yearOf(implied.end) : null;
  const reviewed = kind === "mixed" ? about - 1 : about;
  const isLater = kind === "review" && published !== null && yearOf(published) === about + 1;
  return {
    year: spoken ?? reviewed,
    today: isLater ? about + 1 : about,
    last: kind === "mixed" ? wholeYears(reviewed).end : (period?.end ?? wholeYears(about).end)
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
 * The stretch of days that is named for a figure: last before it in its clause, else by what opens an earlier clause, else
 * by what was said before its sentence. Null when none is, or when that says to go by the time of the sentence.
 */
export function namedPeriod(placed: Placed, {moments, inForce}: NamedTimes, lexicon: TimeLexicon): Period | null {
  const {segment, offset} = placed;
  const at = segment.quantity.outer.start - offset;
  const before = moments.filter((moment) => moment.end <= at && !isFormer(placed, moment, lexicon.periods));
  const near = before.findLast(({start}) => start >= segment.clause.start);
  const {turn} = placed;
  const earlier =
    before.findLast(({opens, start}) => opens && start >= (turn ?? 0)) ?? (turn === null ? inForce : null);
  return (dealtOut(placed, before, lexicon) ?? near ?? earlier)?.period ?? null;
}

/** Whether a time is that of the value before: 由2021年的140项精简为58项. */
function isFormer({segment: {quantity}, text, offset}: Placed, {start, end}: Moment, {former}: PeriodWords): boolean {
  const {fromSpan} = quantity;
  if (!fromSpan || end > fromSpan.end - offset) return false;
  return former.test(`${text.slice(Math.max(0, start - formerReach), start)}|${text.charAt(end)}`);
}

const formerReach = 6;

/** 2019年和2021年分别新增A、B: as many times as figures, one to each. */
function dealtOut({segment: {quantity}, text}: Placed, before: readonly Moment[], lexicon: TimeLexicon): Moment | null {
  const {list} = quantity;
  if (!list) return null;
  const run = before.slice(-list.size);
  const isRun = run.every(({start}, i) => {
    const last = run[i - 1];
    return (
      !last || lexicon.clauses.joiners.has(text.slice(last.end, start)) || text.slice(last.end, start) === listMark
    );
  });
  return run.length === list.size && isRun ? (run[list.index] ?? null) : null;
}

const listMark = "、";
