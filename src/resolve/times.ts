import type {TimeCues} from "../lexicon/times.ts";
import {planOf, planYears, wholeYears} from "../model/calendar.ts";
import type {Description, Period} from "../model/report.ts";
import type {Outline, Sentence} from "../model/text.ts";
import {headingPath} from "../model/text.ts";

/** Which time a sentence speaks of: the year reviewed, the plan term that ended, the next year, the next term. */
export type Time = TimeCues["headings"][number]["time"];

export interface TimeReading {
  time: Time;
  cue: string;
}

const openingReach = 24;

/** The shared cues and those that only this report has: the year that it reviews and the year that it plans for. */
function withYears({headings, openings}: TimeCues, kind: Description["kind"], year: number | null): TimeCues {
  if (year === null) return {headings, openings};
  const reviewed = kind === "mixed" ? year - 1 : kind === "review" ? year : null;
  const planned = kind === "review" ? year + 1 : year;
  const years: TimeCues["headings"] = [
    ...(reviewed === null ? [] : [{words: [`${reviewed}年`], time: "past" as const}]),
    {words: [`${planned}年`], time: "next"}
  ];
  return {headings: [...headings, ...years], openings};
}

/**
 * The time of every sentence: what its section's heading says, until a paragraph opens with other words; such an
 * opening holds until the next one or the next heading.
 */
export function timesOf(
  outline: Outline,
  {kind, year}: Pick<Description, "kind" | "year">,
  shared: TimeCues
): TimeReading[] {
  const cues = withYears(shared, kind, year);
  const fallback: TimeReading = {time: kind === "plan" ? "next" : "past", cue: `kind ${kind}`};
  const times: TimeReading[] = [];
  let spoken = "";
  let current = fallback;
  for (const sentence of outline.sentences) {
    const speaking = headingPath(outline, sentence.section).filter((heading) => firstIn(heading, cues.headings));
    // A heading inside a section that says nothing of time leaves what the text before it said.
    if (speaking.join() !== spoken) current = fromHeadings(speaking, cues) ?? current;
    spoken = speaking.join();
    current = fromOpening(outline, sentence, cues) ?? current;
    times.push(current);
  }
  return times;
}

const isAhead = (time: Time): boolean => time === "next" || time === "plan";

/** The outermost heading that speaks of a time decides whether it lies behind or ahead; inner ones say more exactly. */
function fromHeadings(path: readonly string[], {headings}: TimeCues): TimeReading | null {
  let decided: TimeReading | null = null;
  for (const heading of path) {
    const reading = firstIn(heading, headings);
    if (reading && (decided === null || isAhead(decided.time) === isAhead(reading.time)))
      decided = {...reading, cue: `heading ${reading.cue}`};
  }
  return decided;
}

function firstIn(text: string, cues: TimeCues["headings"]): TimeReading | null {
  let best: (TimeReading & {at: number}) | null = null;
  for (const {words, time} of cues) {
    for (const word of words) {
      const at = text.indexOf(word);
      if (at !== -1 && (best === null || at < best.at)) best = {time, cue: word, at};
    }
  }
  return best && {time: best.time, cue: best.cue};
}

function fromOpening({text}: Outline, sentence: Sentence, {headings, openings}: TimeCues): TimeReading | null {
  // A heading that names its time has been read as one.
  if (sentence.isHeading && firstIn(text.slice(sentence.start, sentence.end), headings)) return null;
  const opening = text.slice(sentence.start, Math.min(sentence.end, sentence.start + openingReach));
  const reading = firstIn(opening, openings);
  return reading && {...reading, cue: `opening ${reading.cue}`};
}

/** The stretch of days that a time means in a report about `description.year`; null when the report has no year. */
export function periodOf(time: Time, {kind, year: about, period}: Description): Period | null {
  if (about === null) return null;
  const reviewed = kind === "mixed" ? about - 1 : about;
  if (time === "past") return kind === "review" ? (period ?? wholeYears(reviewed)) : wholeYears(reviewed);
  if (time === "next")
    return kind === "review"
      ? wholeYears(about + 1)
      : kind === "plan"
        ? (period ?? wholeYears(about))
        : wholeYears(about);
  const {from, to} = planYears(planOf(reviewed) + (time === "term" ? 0 : 1));
  return wholeYears(from, to);
}
