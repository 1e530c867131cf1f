import {dayOf, halfOf, monthsOf, planYears, quarterOf, wholeYears, yearOf} from "../model/calendar.ts";
import {writtenPlan} from "../model/dates.ts";
import type {Deadline} from "../model/fact.ts";
import {numeral} from "../model/numerals.ts";
import type {Period} from "../model/report.ts";

interface Form {
  pattern: RegExp;
  read: (found: RegExpExecArray, year: number | null) => Day | null;
}

type Day = Omit<Deadline, "text">;

const yearEnd = (year: number): Day => ({date: wholeYears(year).end, precision: "year"});

const endOf = (period: Period | null, precision: Day["precision"]): Day | null =>
  period && {date: period.end, precision};

/** How a text says by when. The last day meant is the deadline; a form without a year needs the year the text is about. */
const forms: readonly Form[] = [
  {
    pattern: /(?:到|截至|于|在)?((?:19|20)\d{2})年(\d{1,2})月(\d{1,2})日(?:前|之前|以前)/u,
    read: ([, year, month, day]) => {
      const date = dayOf(Number(year), Number(month), Number(day));
      return date === null ? null : {date, precision: "day"};
    }
  },
  {
    pattern: /(?:到|于)?((?:19|20)\d{2})年(\d{1,2})月(?:底|末)?(?:前|之前|以前)/u,
    read: ([, year, month]) => endOf(monthsOf(Number(year), Number(month)), "month")
  },
  {pattern: /(?:到|力争到|于)((?:19|20)\d{2})年(?:底|末|年底)?(?:前)?/u, read: ([, year]) => yearEnd(Number(year))},
  {pattern: /((?:19|20)\d{2})年(?:底|末|年底)(?:前|之前)?/u, read: ([, year]) => yearEnd(Number(year))},
  {pattern: /((?:19|20)\d{2})年(?:前|之前)/u, read: ([, year]) => yearEnd(Number(year))},
  {
    pattern: new RegExp(`${writtenPlan}(?:末|期末|时期末|期间|时期)`, "u"),
    read: ([, plan = ""]) => yearEnd(planYears(numeral(plan) ?? 0).to)
  },
  {
    pattern: /(\d{1,2})月(?:底|末)?(?:前|之前)/u,
    read: ([, month], year) => (year === null ? null : endOf(monthsOf(year, Number(month)), "month"))
  },
  {
    pattern: /([一二三四])季度(?:末|底)?(?:前)?/u,
    read: ([, quarter = ""], year) => (year === null ? null : endOf(quarterOf(year, numeral(quarter) ?? 0), "quarter"))
  },
  {pattern: /上半年/u, read: (_found, year) => (year === null ? null : endOf(halfOf(year, 1), "month"))},
  {
    pattern: /([一二两三四五六七八九十]|\d{1,2})年(?:之?内|攻坚期内)/u,
    read: ([, count = ""], year) => (year === null ? null : yearEnd(year + (numeral(count) ?? 1) - 1))
  },
  {
    pattern: /(?:今年|当年|全年|年)?(?:年底|年末|年内)(?:前)?/u,
    read: (_found, year) => (year === null ? null : yearEnd(year))
  }
];

/**
 * By when a target is to be reached: as its clause says, else the words of the sentence before it; null when neither
 * does. `period` is that of the figure, and gives the year where the words leave it out.
 */
export function deadlineOf(clause: string, before: string, period: Period | null): Deadline | null {
  const year = period ? yearOf(period.start) : null;
  return deadlineIn(clause, year) ?? deadlineIn(before, year);
}

function deadlineIn(text: string, year: number | null): Deadline | null {
  for (const {pattern, read} of forms) {
    const found = pattern.exec(text);
    const meant = found && read(found, year);
    // 比“十三五”末增长…: an end that lay behind the year meant is what the target is measured against.
    if (meant && (year === null || meant.date >= wholeYears(year).start)) return {...meant, text: found[0]};
  }
  return null;
}
