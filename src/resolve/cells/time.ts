import type {Lexicon} from "../../lexicon/index.ts";
import {bareOf} from "../../model/heading.ts";
import {isKnownYear} from "../../model/dates.ts";
import type {Period} from "../../model/report.ts";
import {momentsIn, type Viewpoint} from "../moments.ts";

/** A time in the words of a heading, and those words without it. */
export interface Timed {
  period: Period | null;
  words: string;
}

/** The time that a heading names, and what is left of it. A bare number that can be a year is one. */
export function timeIn(text: string, from: Viewpoint, {periods}: Pick<Lexicon, "periods">): Timed {
  const bare = bareOf(text);
  const isYear = /^\d{4}$/u.test(bare) && isKnownYear(Number(bare));
  const said = isYear ? `${bare}年` : bare;
  const moments = momentsIn(said, from, periods).filter(({period}) => period !== null);
  const last = moments.at(-1);
  if (!last) return {period: null, words: bare};
  const words = moments.reduceRight((rest, {start, end}) => `${rest.slice(0, start)}${rest.slice(end)}`, said);
  return {period: last.period, words: words.replace(/[（(][\s年度]*[）)]|^[年度的、，：:]+/gu, "")};
}
