import type {Deadline} from "../model/fact.ts";
import type {Period} from "../model/report.ts";

interface Form {
  pattern: RegExp;
  read: (found: RegExpExecArray, year: number | null) => Omit<Deadline, "text"> | null;
}

const lastDay = (year: number, month: number): string => new Date(Date.UTC(year, month, 0)).toISOString().slice(0, 10);

const yearEnd = (year: number): Omit<Deadline, "text"> => ({date: `${year}-12-31`, precision: "year"});

const plans: Readonly<Record<string, number>> = {十二五: 2015, 十三五: 2020, 十四五: 2025, 十五五: 2030, 十六五: 2035};
const quarters = "一二三四";

const ones = "零一二三四五六七八九十";

/** 1 to 10 in Chinese, or Arabic digits. */
const smallNumber = (text: string): number =>
  ones.includes(text) ? ones.indexOf(text) : text === "两" ? 2 : Number(text);

/** How a text says by when. The last day meant is the deadline; a form without a year needs the year the text is about. */
const forms: readonly Form[] = [
  {
    pattern: /(?:到|截至|于|在)?((?:19|20)\d{2})年(\d{1,2})月(\d{1,2})日(?:前|之前|以前)/u,
    read: ([, year, month, day]) => ({
      date: `${year}-${month?.padStart(2, "0")}-${day?.padStart(2, "0")}`,
      precision: "day"
    })
  },
  {
    pattern: /(?:到|于)?((?:19|20)\d{2})年(\d{1,2})月(?:底|末)?(?:前|之前|以前)/u,
    read: ([, year, month]) => ({date: lastDay(Number(year), Number(month)), precision: "month"})
  },
  {pattern: /(?:到|力争到|于)((?:19|20)\d{2})年(?:底|末|年底)?(?:前)?/u, read: ([, year]) => yearEnd(Number(year))},
  {pattern: /((?:19|20)\d{2})年(?:底|末|年底)(?:前|之前)?/u, read: ([, year]) => yearEnd(Number(year))},
  {pattern: /((?:19|20)\d{2})年(?:前|之前)/u, read: ([, year]) => yearEnd(Number(year))},
  {
    pattern: /“?(十[二三四五六]五)”?(?:末|期末|时期末|期间|时期)/u,
    read: ([, plan = ""]) => (plans[plan] ? yearEnd(plans[plan]) : null)
  },
  {
    pattern: /(\d{1,2})月(?:底|末)?(?:前|之前)/u,
    read: ([, month], year) => (year === null ? null : {date: lastDay(year, Number(month)), precision: "month"})
  },
  {
    pattern: /([一二三四])季度(?:末|底)?(?:前)?/u,
    read: ([, quarter = ""], year) =>
      year === null ? null : {date: lastDay(year, 3 * (quarters.indexOf(quarter) + 1)), precision: "quarter"}
  },
  {pattern: /上半年/u, read: (_found, year) => (year === null ? null : {date: `${year}-06-30`, precision: "month"})},
  {
    pattern: /([一二两三四五六七八九十]|\d{1,2})年(?:之?内|攻坚期内)/u,
    read: ([, count = ""], year) => (year === null ? null : yearEnd(year + smallNumber(count) - 1))
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
  const year = period ? Number(period.start.slice(0, 4)) : null;
  return deadlineIn(clause, year) ?? deadlineIn(before, year);
}

function deadlineIn(text: string, year: number | null): Deadline | null {
  for (const {pattern, read} of forms) {
    const found = pattern.exec(text);
    const meant = found && read(found, year);
    // 比“十三五”末增长…: an end that lay behind the year meant is what the target is measured against.
    if (meant && (year === null || meant.date >= `${year}-01-01`)) return {...meant, text: found[0]};
  }
  return null;
}
