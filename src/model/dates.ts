import {dayOf} from "./calendar.ts";
import {numeral, smallDigits, yearDigits} from "./numerals.ts";

/** How a year is written in figures (2024): the source of an expression. */
export const yearInFigures = "(?:19|20)\\d{2}";

/** How a year is written, in figures or in characters (二〇二六): the source of an expression. */
export const writtenYear = `(?:${yearInFigures}|[一二][九〇零○][${yearDigits}]{2})`;

const month = `${writtenYear}年\\S{1,3}月`;
const dayOfMonth = "\\S{1,3}日";

/** How a day is written, in figures or in characters (二〇二六年一月二十七日): the source of an expression. */
export const writtenDay = `${month}${dayOfMonth}`;

/** How a day, or a month without one, is written in the same ways: the source of an expression. */
export const writtenDayOrMonth = `${month}(?:${dayOfMonth})?`;

/** How a day is written in figures (2024-01-09, 2024年1月9日): the source of an expression. */
export const dayInFigures = `${yearInFigures}[-年/.]\\d{1,2}[-月/.]\\d{1,2}`;

/** How a five-year plan is called (“十四五”): the source of an expression with one group, `plan`, the number of the plan. */
export const writtenPlan = "“?(?<plan>十[二三四五六])五”?";

const aDay = `(?:${writtenDay}|${dayInFigures})`;
const dayLine = new RegExp(`^[\\s（(—―–-]{0,4}${aDay}|${aDay}[\\s）)]*$|^[（(—―–-]{1,4}${month}`, "u");

/**
 * Whether a line begins or ends with a day, or opens with a month behind a dash or bracket: it says when a report was given or
 * signed, not what it is about.
 */
export const isDayLine = (line: string): boolean => dayLine.test(line);

/** The years that a report can speak of. */
export const knownYears = {first: 1949, last: 2100} as const;

/** Whether a number can be such a year. */
export const isKnownYear = (year: number): boolean => year >= knownYears.first && year <= knownYears.last;

/** A written year as a number; null for anything else. */
export function yearIn(written: string): number | null {
  const year = numeral(written);
  return year !== null && isKnownYear(year) ? year : null;
}

const small = `[\\d${smallDigits}]{1,3}`;
const after = (unit: string): string => `\\s*[-\\u2010-\\u2015－${unit}/.]\\s*`;
const written = new RegExp(
  `(?<!\\d)(?<year>${writtenYear})${after("年")}(?<month>${small})${after("月")}(?<day>${small})`
);
/** 08.03.2017 */
const backwards = new RegExp(`(?<!\\d)(?<day>\\d{2})\\.(?<month>\\d{2})\\.(?<year>${yearInFigures})(?!\\d)`);

/** The first date in a text as an ISO date; null when there is none that the calendar holds. */
export function dateIn(text: string): string | null {
  const {year = "", month = "", day = ""} = (written.exec(text) ?? backwards.exec(text))?.groups ?? {};
  if (year === "") return null;
  return dayOf(yearIn(year) ?? 0, numeral(month) ?? 0, numeral(day) ?? 0);
}
