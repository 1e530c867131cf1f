import type {ReportWords} from "../lexicon/reports.ts";
import {headingMark} from "../model/headings.ts";

/** A text that looks back, in what it tells and what its parts on the time to come (下一步打算) say. */
export interface Apart {
  told: string;
  outlook: string;
}

/** Tells the two apart: a section ends at the next heading of its level or above, a paragraph at its end. */
export function outlookApart(text: string, {years}: Pick<ReportWords, "years">): Apart {
  const told: string[] = [];
  const outlook: string[] = [];
  let within: number | null = null;
  for (const line of text.split("\n")) {
    const level = headingMark(line)?.level ?? null;
    if (within !== null && level !== null && level <= within) within = null;
    if (years.outlookHeading.test(line)) within = Math.min(within ?? Infinity, level ?? 0);
    const isAhead = within !== null || years.outlook.test(line);
    (isAhead ? outlook : told).push(line);
  }
  return {told: told.join("\n"), outlook: outlook.join("\n")};
}
