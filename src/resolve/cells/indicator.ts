import type {Lexicon} from "../../lexicon/index.ts";

/** What a figure of a table may be named by: the words of headings, without places, times, units and kinds. */
export interface Named {
  /** The names of the row, outermost first. */
  row: readonly string[];
  /** What stands over the column, outermost first. */
  column: readonly string[];
  /** What stands over the nearest column that names something, for figures that only tell how that moved. */
  beside: readonly string[];
  /** What the title of the table says is measured. */
  caption: string;
  /** What of that stands behind a part of it: 产量 of 规模以上工业产量. */
  behind: string;
  /** Whether the rows are lines of an account. */
  isAccount: boolean;
}

/**
 * What is measured. A row that says only which part is meant (其中：住宅, 公路, 采矿业) goes with the nearest name above it that
 * measures something, else with that of its column, else with the title of the table.
 */
export function indicatorOf({row, column, beside, caption, behind, isAccount}: Named, lexicon: Lexicon): string {
  const {accounts} = lexicon.headings;
  const measures = (words: string): boolean => lexicon.headings.measures(words);
  const own = row.at(-1) ?? "";
  const above = row.slice(0, -1).findLast(measures) ?? "";
  const over = joined(column) || joined(beside);
  if (own === "") return ofAll(over, caption, measures);
  const summed = withoutTotal(own, lexicon);
  if (isAccount && summed !== own && accounts.nouns.has(summed) && caption.endsWith(summed)) return caption;
  const isOwed = above !== "" && isOwedOf(summed, above, lexicon);
  if (measures(summed) && !isOwed) return withColumn(own, joined(column), measures);
  if (above !== "") return part(own, above);
  if (over !== "" && measures(over)) return overlap(own, over);
  if (isAccount) return part(own, accounts.nouns.ending(caption) ?? "");
  if (measures(caption)) return within(`${over}${own}`, caption, behind);
  return over === "" ? own : overlap(own, over);
}

/** 一般债务 of 政府债务余额. */
const isOwedOf = (words: string, above: string, {headings: {owed}}: Lexicon): boolean =>
  owed.ending(words) !== null && owed.ending(above) === null;

/** 收入合计 without the word for the total. */
const withoutTotal = (words: string, {headings: {totals}}: Lexicon): string =>
  words.slice(0, words.length - (totals.ending(words)?.length ?? 0));

/** A noun this short (收入, 产量) does not say what it is of. */
const shortNoun = 2;

/** What the figure of a row measures that is a place, a time or a total. */
function ofAll(over: string, caption: string, measures: (words: string) => boolean): string {
  if (over === "" || caption === "" || over.includes(caption)) return over || caption;
  if (over.length <= shortNoun && measures(over)) return overlap(caption, over);
  return measures(over) ? over : `${over}${caption}`;
}

/** 普通高中 over 招生数 says whose; a head that measures the same (发电量 under 产量) adds nothing. */
function withColumn(own: string, over: string, measures: (words: string) => boolean): string {
  if (over === "" || own.includes(over) || over.includes(own)) return over.includes(own) && over !== "" ? over : own;
  if (!measures(over)) return `${over}${own}`;
  return over.at(-1) === own.at(-1) ? own : `${own}${over}`;
}

const joined = (words: readonly string[]): string =>
  words.filter((word, i) => word !== "" && !words.slice(i + 1).some((later) => later.includes(word))).join("");

/** 住宅 of 房地产开发投资; 全市常住人口 of which 城镇 are 城镇常住人口. */
const part = (own: string, whole: string): string => (own.endsWith(whole) ? own : `${own}${whole}`);

/** 原煤 of 规模以上工业产量, behind which 产量 stands. */
const within = (own: string, whole: string, behind: string): string =>
  behind !== "" && whole.endsWith(behind) ? `${whole.slice(0, -behind.length)}${part(own, behind)}` : part(own, whole);

/** 原煤 with 产量, without what both say. */
function overlap(own: string, over: string): string {
  for (let length = Math.min(own.length, over.length); length > 1; length--)
    if (own.endsWith(over.slice(0, length))) return `${own}${over.slice(length)}`;
  return `${own}${over}`;
}
