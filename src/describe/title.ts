import type {TitleWords} from "../lexicon/titles.ts";
import {writtenDayOrMonth} from "../model/dates.ts";

/** A title is longer than a label and shorter than a paragraph. */
const fewestHan = 4;
const longestTitle = 120;

/** Titles of budgets run over three lines. */
const mostLines = 3;

/**
 * The line that is most like a title, with its other halves or its subtitle, of those above the first paragraph, each without
 * what a page set around it; else the document that the first words send out.
 */
export function titleOf(lines: readonly string[], opening: string, words: TitleWords): string | null {
  let best: {title: string; weight: number} | null = null;
  for (const [i, line] of lines.entries()) {
    if (!canBeTitle(line, words) || words.isSubtitle(line)) continue;
    const title = withHalves(lines.slice(i, i + mostLines), words);
    const weight = words.weigh(title);
    if (!best || weight > best.weight || (weight === best.weight && isOwnEnd(title, best.title, words)))
      best = {title, weight};
  }
  return best && best.weight >= 0 ? words.cut(best.title) : words.announcedIn(opening);
}

/** Whether a title is the end of a longer one that has nothing to it but what stood above. */
function isOwnEnd(title: string, longer: string, words: TitleWords): boolean {
  return longer.endsWith(title) && !words.opens(longer.slice(0, -title.length), title);
}

function canBeTitle(line: string, words: TitleWords): boolean {
  const han = line.match(/\p{Script=Han}/gu)?.length ?? 0;
  if (han < fewestHan || line.length > longestTitle || /[。！？；，]$/.test(line)) return false;
  return !isDateline(line) && !words.isNever(line);
}

/** A title printed over several lines, up to the one that makes it whole, and the subtitle below one. */
function withHalves(lines: readonly string[], words: TitleWords): string {
  const [first = "", next = ""] = lines;
  if (words.isSubtitle(next) && canBeTitle(next, words)) return `${first}${next.replace(/^(?:--|――)/, "——")}`;
  const last = lines.findIndex((line, i) => words.isWhole(line) && !words.goesOn(lines[i + 1] ?? ""));
  const halves = lines.slice(0, last + 1);
  const isOne = last > 0 && halves.every((line) => canBeTitle(line, words));
  return isOne && (!words.isSite(first) || words.opens(first, halves.slice(1).join(""))) ? halves.join("") : first;
}

/** The line that says before whom and when a report was given: 2026年1月27日在…会议上, 2022年6月在…会议上. */
export const isDateline = (line: string): boolean => dateline.test(line);
const dateline = new RegExp(`^[（(—―–\\s-]*${writtenDayOrMonth}[，\\s]{0,4}[在于]`);
