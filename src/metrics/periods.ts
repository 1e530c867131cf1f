import type {MetricWords} from "../lexicon/metrics.ts";
import {halfOf, monthsOf, quarterOf, wholeYears} from "../model/calendar.ts";
import {isKnownYear} from "../model/dates.ts";
import {matchesOf} from "../model/matches.ts";
import {numeral} from "../model/numerals.ts";
import type {Period} from "../model/report.ts";

type Groups = Readonly<Record<string, string | undefined>>;

/** What each way to name a period makes of it. */
const makers: Record<keyof MetricWords["periods"], (year: number, groups: Groups) => Period | null> = {
  year: (year) => wholeYears(year),
  years: (year, {to}) => (Number(to) > year ? wholeYears(year, Number(to)) : null),
  quarter: (year, {quarter = ""}) => quarterOf(year, numeral(quarter) ?? 0),
  firstHalf: (year) => halfOf(year, 1),
  secondHalf: (year) => halfOf(year, 2),
  month: (year, {month}) => monthsOf(year, Number(month)),
  months: (year, {from, to}) => monthsOf(year, Number(from), Number(to))
};

/** The period that words are the name of; null when they are more, or something else. */
export function periodOf(words: string, {periods}: Pick<MetricWords, "periods">): Period | null {
  const text = words.normalize("NFKC").replace(/\s/g, "");
  if (!/^(?:19|20)\d/.test(text)) return null;
  for (const [name, make] of Object.entries(makers) as [keyof typeof makers, (typeof makers)["year"]][]) {
    const groups = periods[name].exec(text)?.groups;
    if (groups && isKnownYear(Number(groups["year"]))) return make(Number(groups["year"]), groups);
  }
  return null;
}

/** The one year that words hold, and the words without it; null where they hold none or several. */
export function yearAmong(words: string, {among}: Pick<MetricWords, "among">): {period: Period; rest: string} | null {
  const pattern = new RegExp(among, "gu");
  const years = new Set(matchesOf(words, pattern).map(({groups}) => Number(groups?.["year"])));
  const [only] = years;
  if (years.size !== 1 || only === undefined || !isKnownYear(only)) return null;
  return {period: wholeYears(only), rest: words.replace(pattern, "").trim()};
}
