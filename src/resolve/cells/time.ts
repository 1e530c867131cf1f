import type {Lexicon} from "../../lexicon/index.ts";
import {bareOf} from "../../model/heading.ts";
import {wholeYears} from "../../model/calendar.ts";
import {isKnownYear} from "../../model/dates.ts";
import type {Period} from "../../model/report.ts";
import {momentsIn, type Viewpoint} from "../moments.ts";

/** A time in the words of a heading, and those words without it. */
export interface Timed {
  period: Period | null;
  words: string;
}

/** The time that a heading names, and what is left of it. A bare number that can be a year is one. */
export function timeIn(
  text: string,
  from: Viewpoint,
  {periods, headings}: Pick<Lexicon, "periods" | "headings">
): Timed {
  const bare = bareOf(text);
  if (/^\d{4}$/u.test(bare) && isKnownYear(Number(bare))) return {period: wholeYears(Number(bare)), words: ""};
  const moments = momentsIn(bare, from, periods).filter(({period}) => period !== null);
  const words = moments.reduceRight((rest, {start, end}) => `${rest.slice(0, start)}${rest.slice(end)}`, bare);
  return {period: moments.at(-1)?.period ?? null, words: moments.length > 0 ? headings.trimmed(words) : bare};
}
